"""Evidence lines, gaps and tests as pages show them."""

from __future__ import annotations

from collections.abc import Mapping

from beliefgraph.answer.gaps import Missing, Trial
from beliefgraph.answer.items import Item
from beliefgraph.answer.ref import Thing
from beliefgraph.ground.evidence import Verdict
from beliefgraph.ground.terms import digest_of
from beliefgraph.show.pages.links import Links, safe_url
from beliefgraph.show.pages.views import Bar, Card, Link
from beliefgraph.show.words import SIGNS, kind_of, one_line, voice_in_words

__all__ = ["LONGEST_QUOTATION", "LONGEST_TITLE", "bar", "card", "card_id", "gap_link", "trial_link"]

LONGEST_TITLE = 300
LONGEST_QUOTATION = 2000
MOST_BLOCKS = 40


def card_id(line: str) -> str:
    """The permalink of an evidence line: made from its IRI, so it stays from build to build."""
    return f"e{digest_of(line)[:8]}"


def card(item: Item, links: Links, known: Mapping[str, Thing], *, prefix: str = "") -> Card:
    """One evidence line as a card; ``prefix`` keeps ids apart where a page shows it twice."""
    sign = SIGNS[item.relation]
    url = safe_url(known[item.thing.iri].url) if item.thing.iri in known else ""
    verdict = {Verdict.NOT_WEAKENED: "does not weaken", Verdict.ANSWERED: "answered"}
    title = one_line(item.thing.title, LONGEST_TITLE)
    quoted = one_line(item.quotation, LONGEST_QUOTATION)
    prose = item.thing.is_open and quoted.startswith(title.rstrip("…"))
    said = (kind_of(item), item.strength, voice_in_words(item.voice), item.date)
    return Card(
        prefix + card_id(item.line),
        item.relation.value,
        sign.mark,
        "open challenge" if item.is_challenge else sign.word,
        Link("" if prose else title, links.page(item.thing.iri)),
        quoted or (title if prose else ""),
        verdict.get(item.verdict, ""),
        one_line(item.reason, LONGEST_QUOTATION),
        tuple(one_line(word) for word in said if word),
        links.place(item.place),
        Link(one_line(url, 90), url) if url else None,
    )


def bar(supports: int, weakens: int, limits: int) -> Bar:
    """Counts as blocks; above forty in one of them all are drawn to scale."""
    most = max(supports, weakens, limits)
    scale = MOST_BLOCKS / most if most > MOST_BLOCKS else 1.0
    blocks = ("x" * (max(1, round(n * scale)) if n else 0) for n in (supports, weakens, limits))
    return Bar(supports, weakens, limits, *blocks)


def gap_link(gap: Missing, links: Links, *, names: bool = True) -> Link:
    """A gap as text: what is missing, where that is said, and (``names``) of which thing."""
    kind = one_line(gap.kind.replace("-", " "), 40)
    text = one_line(gap.text, LONGEST_QUOTATION)
    if not names:
        return Link(text, "", kind, str(gap.place))
    about = f"{kind}: {one_line(gap.about.title, 100)}"
    return Link(text, links.page(gap.about.iri), about, str(gap.place))


def trial_link(test: Trial) -> Link:
    """A test as text, with its place."""
    return Link(one_line(test.text, LONGEST_QUOTATION), "", "", str(test.place))
