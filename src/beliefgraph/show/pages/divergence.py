"""The list of all divergences, and the page of one: its sides face to face."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from beliefgraph.answer.divergences import DivergenceAnswer
from beliefgraph.answer.standing import Standing
from beliefgraph.ground.decision import Ruling
from beliefgraph.ground.divergence import Found
from beliefgraph.show.pages.cards import LONGEST_QUOTATION, LONGEST_TITLE, card
from beliefgraph.show.pages.compare import Known, aspects
from beliefgraph.show.pages.contexts import DivergencePage, DivergencesPage
from beliefgraph.show.pages.frame import page
from beliefgraph.show.pages.links import Links
from beliefgraph.show.pages.long import long
from beliefgraph.show.pages.moved import moved_by
from beliefgraph.show.pages.parting import columns_of, divergence_view
from beliefgraph.show.pages.views import Link
from beliefgraph.show.words import counted, one_line, ruling_in_words

__all__ = ["divergence_context", "divergence_page", "divergences_context", "divergences_page"]

_NOTHING = (
    "The notes show none: no writer says that two things part, and no proposition is supported by"
    " some lines and contradicted by others. beliefgraph divergences --found proposed lists pairs"
    " of which only the wording is opposed; what a person accepts of them is shown here."
)


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
        divergences=long([divergence_view(one, links) for one in found]),
        nothing="" if found else _NOTHING,
    )


def divergence_page(context: DivergencePage, links: Links) -> str:
    """The HTML of what the page of one divergence shows."""
    return page("divergence.html.j2", context, root=links.root, stamp=links.stamp)


def divergence_context(
    one: DivergenceAnswer, links: Links, known: Known, standings: Sequence[Standing] = ()
) -> DivergencePage:
    """What the page of one divergence shows; ``standings`` are those of all that is held."""
    things, items = known.basis.things, known.items
    pulled = Counter(
        line
        for sides in columns_of(one)
        for line in dict.fromkeys(line for side in sides for line in side.lines)
    )
    cards = {line: card(items[line], links, things) for line in pulled if line in items}
    joining = {line for line, number in pulled.items() if number > 1}
    own = {line: each for line, each in cards.items() if line not in joining}
    view = divergence_view(one, links, cards=own)
    return DivergencePage(
        title=one_line(view.head.text, LONGEST_TITLE),
        question=_question(one),
        about=links.page(one.about.iri) if one.about else "",
        divergence=view,
        joining=tuple(each for line, each in cards.items() if line in joining),
        has_own=bool(own),
        aspects=aspects(one, known, links),
        shared=tuple(links.to(ref, ref.kind) for ref in one.shared),
        moved=moved_by(one, known.basis, links),
        touched=tuple(_touched(one, standings, links)),
        settling=tuple(
            Link(
                one_line(each.text, LONGEST_QUOTATION),
                links.page(each.about.iri),
                f"{_settles(each.kind)} {one_line(each.about.title, 100)}",
                str(each.place),
            )
            for each in one.settling
        ),
        key=one.key,
        history=tuple(_decided(each) for each in one.history),
    )


def _question(one: DivergenceAnswer) -> str:
    """What the page answers, in words."""
    if one.found is Found.PROPOSED:
        return "Their words are near in subject and opposed; no writer says that they part."
    if one.about:
        return "Some of the evidence supports this, some speaks against it. Both sides stay."
    return "These sides part. Both stay."


def _decided(ruling: Ruling) -> Link:
    what, why, place = ruling_in_words(ruling)
    return Link(why, "", what, place)


def _settles(kind: str) -> str:
    return "would change the mind on" if kind == "test" else f"{kind.replace('-', ' ')}:"


def _touched(one: DivergenceAnswer, standings: Sequence[Standing], links: Links) -> Iterator[Link]:
    """What is held and touched without hanging on it by a chain."""
    moved = {touch.belief.iri for touch in one.touches}
    for standing in standings:
        held = standing.proposition
        for touch in standing.divergences:
            if touch.divergence.id == one.id and held.ref.iri not in moved:
                name = held.name if held.label else held.ref.kind
                said = f"{one_line(name, 60)}: {touch.how}"
                yield Link(one_line(held.ref.title, 300), links.page(held.ref.iri), said)
