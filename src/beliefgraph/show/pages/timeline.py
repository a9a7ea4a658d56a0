"""The timeline of a belief: its dated evidence, month by month."""

from __future__ import annotations

from beliefgraph.answer.items import Item
from beliefgraph.answer.standing import Groups
from beliefgraph.ground.evidence import Relation
from beliefgraph.show.pages.cards import bar, card_id
from beliefgraph.show.pages.links import Links
from beliefgraph.show.pages.views import Link, Month
from beliefgraph.show.words import SIGNS, one_line

__all__ = ["bearing", "timeline"]

MOST = 12  # lines named beside a month; all of them stand in the ledger


def bearing(groups: Groups) -> tuple[Item, ...]:
    """The lines that bear on a proposition one way or another."""
    return (
        *groups.supports,
        *groups.contradicts,
        *groups.challenges,
        *groups.qualifies,
        *groups.not_weakening,
        *groups.answered,
    )


def timeline(groups: Groups, links: Links) -> tuple[Month, ...]:
    """A row for each month (or year, where no month is known) that has evidence."""
    months: dict[str, list[Item]] = {}
    for item in bearing(groups):
        if item.date:
            months.setdefault(item.date[:7], []).append(item)
    return tuple(_month(name, months[name], links) for name in sorted(months))


def _month(name: str, items: list[Item], links: Links) -> Month:
    ways = [_way(item) for item in items]
    numbers = [
        ways.count(way) for way in (Relation.SUPPORTS, Relation.CONTRADICTS, Relation.QUALIFIES)
    ]
    said = zip(("supports", "contradicts", "qualifies"), numbers, strict=True)
    return Month(
        one_line(name, 10),
        bar(*numbers),
        ", ".join(f"{number} {word}" for word, number in said if number),
        tuple(
            Link(
                f"{SIGNS[item.relation].mark} {one_line(item.thing.title, 90)}",
                f"#{card_id(item.line)}",
            )
            for item in items[:MOST]
        ),
        max(len(items) - MOST, 0),
    )


def _way(item: Item) -> Relation:
    """The direction in which an item stands in the ledger: with a verdict it qualifies."""
    return Relation.QUALIFIES if item.verdict else item.relation
