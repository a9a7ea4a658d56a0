"""The overview: every belief and position at a glance, and what there is to read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from beliefgraph.answer.fragile import Spot
from beliefgraph.answer.ref import Thing
from beliefgraph.answer.standing import Standing
from beliefgraph.show.pages.belief import bar_of
from beliefgraph.show.pages.contexts import OverviewPage
from beliefgraph.show.pages.flags import flags_of
from beliefgraph.show.pages.frame import page
from beliefgraph.show.pages.links import Links
from beliefgraph.show.pages.long import long
from beliefgraph.show.pages.views import Keys, Link, Row
from beliefgraph.show.words import counted, one_line, reach_in_words

__all__ = ["Corpus", "overview_context", "overview_page"]

_NOTHING = (
    "No note holds a belief yet. Write one in a note with “type: belief” and “agent:” in its front"
    " matter, each belief under a heading like “### 1. What is held”, and under “Grounding” the"
    " notes that it rests on. beliefgraph init FOLDER writes a template of each kind of note;"
    " beliefgraph build makes these pages again."
)
MOST_LISTED = 40  # claims, and sources, in the flow below the beliefs


@dataclass(frozen=True, slots=True)
class Corpus:
    """What there is in a graph: its things, the number of its divergences, by proposition
    the fragile spots, by thing the domain and what its note says of it in a sentence.
    """

    things: tuple[Thing, ...] = ()
    parting: int = 0
    spots: Mapping[str, Sequence[Spot]] = field(default_factory=dict)
    domains: Mapping[str, str] = field(default_factory=dict)
    descriptions: Mapping[str, str] = field(default_factory=dict)


def overview_page(standings: Iterable[Standing], corpus: Corpus, links: Links) -> str:
    """The HTML of index.html."""
    context = overview_context(standings, corpus, links)
    return page("overview.html.j2", context, root=links.root, stamp=links.stamp)


def overview_context(standings: Iterable[Standing], corpus: Corpus, links: Links) -> OverviewPage:
    """What the page shows."""
    held = tuple(standings)
    beliefs = [one for one in held if one.proposition.ref.kind == "belief"]
    others = [one for one in held if one.proposition.ref.kind != "belief"]
    sources = [one for one in corpus.things if one.ref.kind == "source"]
    claims = [one for one in corpus.things if one.ref.kind == "claim"]
    numbers = (counted(len(beliefs), "belief"), counted(len(claims), "claim"),
               counted(len(sources), "source"), counted(corpus.parting, "divergence"))  # fmt: skip
    rows = tuple(_row(one, corpus, links) for one in (*beliefs, *others))
    return OverviewPage(
        title="What do these beliefs stand on?",
        summary=f"{', '.join(numbers[:-1])} and {numbers[-1]}.",
        beliefs=long(rows[: len(beliefs)]),
        positions=long(rows[len(beliefs) :]),
        owners=_words(row.keys.owner for row in rows),
        domains=_words(row.keys.domain for row in rows),
        levels=_words(row.keys.level for row in rows),
        flags=_words(flag for row in rows for flag in row.flags),
        claims=long([_claim(one, links) for one in sorted(claims, key=_title)], MOST_LISTED),
        sources=long(
            [
                links.to(one.ref, one_line(one.date, 20))
                for one in sorted(sorted(sources, key=_title), key=_date, reverse=True)
            ],
            MOST_LISTED,
        ),
        nothing="" if held else _NOTHING,
    )


def _words(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({word for word in words if word}))


def _row(standing: Standing, corpus: Corpus, links: Links) -> Row:
    one = standing.proposition
    flags = flags_of(standing, corpus.spots.get(one.ref.iri, ()))
    names = tuple(flag.name for flag in flags)
    level = one_line(one.level, 40)
    return Row(
        owner=one_line(one.owner, 60),
        label=one_line(one.label, 20),
        title=links.to(one.ref),
        level=one_line(", ".join(word for word in (one.level, one.confidence) if word), 60),
        bar=bar_of(standing),
        reach=reach_in_words(standing.counts.all),
        flags=names,
        keys=Keys(
            one_line(one.owner, 60),
            level,
            one_line(corpus.domains.get(one.ref.iri, ""), 60),
            "|".join(names),
        ),
        weak="; ".join(flag.why for flag in flags if flag.name == "fragile"),
        strength=_strength(standing),
    )


def _strength(standing: Standing) -> str:
    """The first semantics' strength, and how far the others are from it."""
    figures = [one.strength for one in standing.strength.figures if one.converged]
    if not figures:
        return "no strength settled"
    first = standing.strength.figures[0]
    spread = f" (all methods {min(figures):.2f} to {max(figures):.2f})" if len(figures) > 1 else ""
    return f"{first.semantics} {first.strength:.2f}{spread}"


def _claim(one: Thing, links: Links) -> Link:
    words = ("proposed" if one.is_proposed else "", one_line(one.confidence, 40))
    return links.to(one.ref, ", ".join(word for word in words if word))


def _title(one: Thing) -> str:
    return one.ref.title


def _date(one: Thing) -> str:
    return one.date
