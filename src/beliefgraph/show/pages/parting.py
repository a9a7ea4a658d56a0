"""A divergence as pages show it: its sides, in a column each or by the way they pull."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from beliefgraph.answer.divergences import DivergenceAnswer, SideAnswer
from beliefgraph.answer.ref import Ref
from beliefgraph.show.pages.cards import LONGEST_QUOTATION, LONGEST_TITLE
from beliefgraph.show.pages.links import Links
from beliefgraph.show.pages.sides import ColumnView, DivergenceView, SideView
from beliefgraph.show.pages.views import Card, Link
from beliefgraph.show.words import SIGNS, counted, one_line, voice_in_words

__all__ = ["columns_of", "divergence_view", "parting_title"]

FEW = 4  # sides a column where a divergence is shown among others


def divergence_view(
    one: DivergenceAnswer,
    links: Links,
    *,
    how: str = "",
    cards: Mapping[str, Card] | None = None,
) -> DivergenceView:
    """A divergence; ``cards`` are evidence lines by their IRI.

    Without them it is shown among others, with a few sides a column.
    """
    beliefs = len({touch.belief.iri for touch in one.touches})
    touched = f"touches {counted(beliefs, 'belief')}" if beliefs else ""
    said = (voice_in_words(one.voice), how, touched)
    columns = tuple(
        _column(number, group, links, cards) for number, group in enumerate(columns_of(one))
    )
    return DivergenceView(
        Link(parting_title(one), links.page(one.id)),
        one.found.value,
        one_line(one.kind, 40),
        columns,
        one_line(one.quotation, LONGEST_QUOTATION),
        tuple(word for word in said if word),
        links.place(one.place) if one.place else None,
        one.stand.value if one.stand else "",
        one_line(one.reason, LONGEST_QUOTATION),
    )


def columns_of(one: DivergenceAnswer) -> tuple[tuple[SideAnswer, ...], ...]:
    """The sides, those together that pull the same way on the same proposition."""
    found: dict[object, list[SideAnswer]] = {}
    for number, side in enumerate(one.sides):
        found.setdefault(side.direction or number, []).append(side)
    return tuple(map(tuple, found.values()))


def parting_title(one: DivergenceAnswer) -> str:
    """What the sides part over, or the sides themselves."""
    if one.about:
        return one_line(one.about.title, LONGEST_TITLE)
    sides = [one_line(side.words, 90) for side in one.sides if side.words]
    return " against ".join(sides) if sides else "sides that part"


def _column(
    number: int, sides: tuple[SideAnswer, ...], links: Links, cards: Mapping[str, Card] | None
) -> ColumnView:
    way = sides[0].direction
    shown = sides if cards is not None else sides[:FEW]
    views = tuple(_distinct(_side(side, links, cards or {}) for side in shown))
    more = len(sides) - len(shown)
    if way is None:
        return ColumnView(f"Side {chr(65 + number)}", "side", "", "", views, more)
    sign = SIGNS[way]
    return ColumnView(f"What {sign.word} it", way.value, sign.mark, sign.word, views, more)


def _side(side: SideAnswer, links: Links, cards: Mapping[str, Card]) -> SideView:
    thing = side.thing
    text = one_line(side.words, LONGEST_TITLE)
    stands = _stands(thing, side.via, links) if thing and not thing.is_open else None
    return SideView(
        "" if stands and stands.text == text else text,
        stands,
        tuple(cards[line] for line in side.lines if line in cards),
    )


def _stands(thing: Ref, via: Ref | None, links: Links) -> Link:
    by = f"{thing.kind}, by way of “{one_line(via.title, 80)}”" if via else thing.kind
    return links.to(thing, by)


def _distinct(views: Iterable[SideView]) -> Iterable[SideView]:
    """Each card once: the id of a line stands once in a page."""
    seen: set[str] = set()
    for view in views:
        new = tuple(card for card in view.cards if card.id not in seen)
        seen.update(card.id for card in new)
        yield replace(view, cards=new)
