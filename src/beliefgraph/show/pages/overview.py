"""The overview: every belief and position at a glance, and what there is to read."""

from __future__ import annotations

from collections.abc import Iterable

from beliefgraph.answer.ref import Thing
from beliefgraph.answer.standing import Standing
from beliefgraph.show.pages.belief import bar_of, flags_of
from beliefgraph.show.pages.contexts import OverviewPage
from beliefgraph.show.pages.frame import page
from beliefgraph.show.pages.links import Links
from beliefgraph.show.pages.views import Link, Row
from beliefgraph.show.words import counted, one_line, reach_in_words

__all__ = ["overview_context", "overview_page"]


def overview_page(
    standings: Iterable[Standing], things: Iterable[Thing], links: Links, *, parting: int = 0
) -> str:
    """The HTML of index.html; ``parting`` is the number of divergences."""
    context = overview_context(standings, things, links, parting=parting)
    return page("overview.html.j2", context, root=links.root, stamp=links.stamp)


def overview_context(
    standings: Iterable[Standing], things: Iterable[Thing], links: Links, *, parting: int = 0
) -> OverviewPage:
    """What the page shows."""
    held, every = tuple(standings), tuple(things)
    beliefs = [one for one in held if one.proposition.ref.kind == "belief"]
    others = [one for one in held if one.proposition.ref.kind != "belief"]
    sources = [one for one in every if one.ref.kind == "source"]
    claims = [one for one in every if one.ref.kind == "claim"]
    numbers = (counted(len(beliefs), "belief"), counted(len(claims), "claim"),
               counted(len(sources), "source"), counted(parting, "divergence"))  # fmt: skip
    rows = tuple(_row(one, links) for one in (*beliefs, *others))
    return OverviewPage(
        title="What do these beliefs stand on?",
        summary=f"{', '.join(numbers[:-1])} and {numbers[-1]}.",
        beliefs=rows[: len(beliefs)],
        positions=rows[len(beliefs) :],
        owners=tuple(sorted({one.proposition.owner for one in beliefs if one.proposition.owner})),
        levels=tuple(sorted({row.level.split(", ")[0] for row in rows if row.level})),
        flags=tuple(sorted({flag for row in rows for flag in row.flags})),
        claims=tuple(_claim(one, links) for one in sorted(claims, key=lambda t: t.ref.title)),
        sources=tuple(
            links.to(one.ref, one_line(one.date, 20))
            for one in sorted(sorted(sources, key=lambda t: t.ref.title), key=_date, reverse=True)
        ),
    )


def _row(standing: Standing, links: Links) -> Row:
    one = standing.proposition
    return Row(
        one_line(one.owner, 60),
        one_line(one.label, 20),
        links.to(one.ref),
        one_line(", ".join(word for word in (one.level, one.confidence) if word), 60),
        bar_of(standing),
        reach_in_words(standing.counts.all),
        flags_of(standing),
        _strength(standing),
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


def _date(one: Thing) -> str:
    return one.date
