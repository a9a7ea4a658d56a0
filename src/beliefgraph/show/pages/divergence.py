"""The list of all divergences, and the page of one: its sides face to face."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from beliefgraph.answer.divergences import DivergenceAnswer
from beliefgraph.answer.items import Item
from beliefgraph.answer.ref import Thing
from beliefgraph.answer.standing import Standing
from beliefgraph.show.pages.cards import LONGEST_TITLE, card, divergence_view
from beliefgraph.show.pages.contexts import DivergencePage, DivergencesPage
from beliefgraph.show.pages.frame import page
from beliefgraph.show.pages.links import Links
from beliefgraph.show.pages.views import Link
from beliefgraph.show.words import counted, one_line

__all__ = ["divergence_context", "divergence_page", "divergences_context", "divergences_page"]


def divergences_page(found: Sequence[DivergenceAnswer], links: Links) -> str:
    """The HTML of divergences.html."""
    return page(
        "divergences.html.j2", divergences_context(found, links), root=links.root, stamp=links.stamp
    )


def divergences_context(found: Sequence[DivergenceAnswer], links: Links) -> DivergencesPage:
    """What the list shows."""
    ways: dict[str, int] = {}
    for one in found:
        ways[one.found.value] = ways.get(one.found.value, 0) + 1
    by = ", ".join(f"{number} {way}" for way, number in ways.items())
    return DivergencesPage(
        title="Where do the sources part?",
        summary=f"{counted(len(found), 'divergence')}{f': {by}' if by else ''}.",
        divergences=tuple(divergence_view(one, links) for one in found),
    )


def divergence_page(
    one: DivergenceAnswer,
    links: Links,
    known: Mapping[str, Thing],
    *,
    items: Mapping[str, Item],
    standings: Iterable[Standing],
) -> str:
    """The HTML of one divergence; ``items`` are the evidence lines by their IRI."""
    context = divergence_context(one, links, known, items=items, standings=standings)
    return page("divergence.html.j2", context, root=links.root, stamp=links.stamp)


def divergence_context(
    one: DivergenceAnswer,
    links: Links,
    known: Mapping[str, Thing],
    *,
    items: Mapping[str, Item],
    standings: Iterable[Standing],
) -> DivergencePage:
    """What the page of one divergence shows."""
    pulled = {line for side in one.sides for line in side.lines}
    cards = {line: card(items[line], links, known) for line in sorted(pulled) if line in items}
    view = divergence_view(one, links, cards=cards)
    touched = tuple(
        Link(
            one_line(f"{standing.proposition.name}: {standing.proposition.ref.title}", 300),
            links.page(standing.proposition.ref.iri),
            touch.how,
        )
        for standing in standings
        for touch in standing.divergences
        if touch.divergence.id == one.id
    )
    return DivergencePage(one_line(view.head.text, LONGEST_TITLE), view, touched)
