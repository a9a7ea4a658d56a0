"""The local map of a belief page: what supports on the left, what weakens on the right."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence
from itertools import accumulate

from beliefgraph.answer.chains import Chain
from beliefgraph.answer.items import Item
from beliefgraph.answer.ref import Ref
from beliefgraph.answer.standing import Standing
from beliefgraph.ground.terms import digest_of
from beliefgraph.show.pages.cards import card_id
from beliefgraph.show.pages.links import Links
from beliefgraph.show.pages.views import Box, LocalMap, Wire
from beliefgraph.show.words import SIGNS, kind_of, one_line

__all__ = ["MOST_BOXES", "local_map"]

MOST_BOXES = 7
MOST_LIMITS = 4
CENTRE = "centre"
ROOM = 516  # pixels of a column, so that the map of any belief is seen at a glance: 560
LINE, AROUND, MOST_LINES = 18, 25, 4  # of a box: a line, its edges with the gap below, its title
SOURCE_WIDE, WIDE, MIDDLE_WIDE = 19, 30, 23  # letters that surely stand in a line of a box
CENTRE_WIDE, CENTRE_LINE, CENTRE_AROUND, CENTRE_LINES = 15, 21, 66, 14


def local_map(standing: Standing, links: Links) -> LocalMap:
    """The map of a standing: at most seven boxes a side, and the sources behind them, as many
    as a column has room for.
    """
    groups = standing.groups
    for_, against = _distinct(groups.supports), _distinct((*groups.contradicts, *groups.challenges))
    beside = _distinct((*groups.qualifies, *groups.not_weakening, *groups.answered))
    left, right = _fitting(for_, WIDE)[:MOST_BOXES], _fitting(against, WIDE)[:MOST_BOXES]
    limits = _fitting(beside, MIDDLE_WIDE, _room_below_centre(standing))[:MOST_LIMITS]
    every_left, left_wires = _behind(left, standing.chains)
    every_right, right_wires = _behind(right, standing.chains)
    behind_left, behind_right = _shown(every_left), _shown(every_right)
    ends = ({ref.iri for ref in behind} | {i.thing.iri for i in side if i.thing.kind == "source"}
            for behind, side in ((behind_left, left), (behind_right, right)))  # fmt: skip
    both = set.intersection(*ends)
    wires = (Wire(_box_id("m", i.line), CENTRE, i.relation.value) for i in (*left, *limits, *right))
    return LocalMap(
        tuple(_source(ref, "l", links, both) for ref in behind_left),
        tuple(_box(item, both) for item in left),
        tuple(_box(item, both) for item in limits),
        tuple(_box(item, both) for item in right),
        tuple(_source(ref, "r", links, both) for ref in behind_right),
        (
            *wires,
            *_source_wires((w for w in left_wires if w[0] in behind_left), "l"),
            *_source_wires((w for w in right_wires if w[0] in behind_right), "r"),
        ),
        len(for_) - len(left),
        len(beside) - len(limits),
        len(against) - len(right),
        len(every_left) - len(behind_left),
        len(every_right) - len(behind_right),
    )


def _fitting(items: Sequence[Item], wide: int, room: int = ROOM) -> list[Item]:
    """The first of these items, as many as boxes have room for in a column."""
    words = (f"{'open challenge' if i.is_challenge else SIGNS[i.relation].word}" for i in items)
    texts = [
        f"▲ {word} {one_line(i.thing.title, 110)}" for word, i in zip(words, items, strict=True)
    ]
    return list(items[: _number(texts, wide, room - LINE)])


def _shown(refs: Sequence[Ref]) -> list[Ref]:
    return list(
        refs[: _number([one_line(ref.title, 80) for ref in refs], SOURCE_WIDE, ROOM - LINE)]
    )


def _number(texts: Sequence[str], wide: int, room: int) -> int:
    """How many boxes with these texts stand below each other in so many pixels."""
    lines = (min(MOST_LINES, len(textwrap.wrap(text, wide))) + 1 for text in texts)
    ends = accumulate(AROUND + LINE * number for number in lines)
    return sum(1 for end in ends if end <= room)


def _room_below_centre(standing: Standing) -> int:
    one = standing.proposition
    title = textwrap.wrap(one_line(one.ref.title, 400), CENTRE_WIDE)
    name = textwrap.wrap(one_line(one.name, 120), CENTRE_WIDE)
    return ROOM - CENTRE_AROUND - CENTRE_LINE * (min(len(title), CENTRE_LINES) + len(name) - 1)


def _distinct(items: Iterable[Item]) -> list[Item]:
    found: dict[str, Item] = {}
    for item in items:
        found.setdefault(item.thing.iri, item)
    return list(found.values())


def _behind(
    items: Sequence[Item], chains: Iterable[Chain]
) -> tuple[list[Ref], list[tuple[Ref, Item]]]:
    """The sources one step behind these items, ordered by the rows that they lead to."""
    rows = {item.thing.iri: row for row, item in enumerate(items)}
    pairs: dict[tuple[str, int], tuple[Ref, Item]] = {}
    for chain in chains:
        row = rows.get(chain.via.iri)
        if row is not None and len(chain.steps) == 2 and chain.start.kind == "source":
            pairs[chain.start.iri, row] = (chain.start, items[row])
    leads: dict[Ref, list[int]] = {}
    for (_, row), (ref, _) in pairs.items():
        leads.setdefault(ref, []).append(row)
    order = sorted(leads, key=lambda ref: (sum(leads[ref]) / len(leads[ref]), ref.iri))
    return order, list(pairs.values())


def _box(item: Item, both: set[str]) -> Box:
    sign = SIGNS[item.relation]
    word = "open challenge" if item.is_challenge else sign.word
    return Box(
        _box_id("m", item.line),
        item.relation.value,
        sign.mark,
        word,
        one_line(item.thing.title, 110),
        kind_of(item),
        f"#{card_id(item.line)}",
        item.thing.iri in both,
    )


def _source(ref: Ref, side: str, links: Links, both: set[str]) -> Box:
    return Box(
        _box_id(side, ref.iri),
        "source",
        "",
        "",
        one_line(ref.title, 80),
        "source",
        links.page(ref.iri),
        ref.iri in both,
    )


def _source_wires(pairs: Iterable[tuple[Ref, Item]], side: str) -> Iterable[Wire]:
    for ref, item in pairs:
        yield Wire(_box_id(side, ref.iri), _box_id("m", item.line), "source")


def _box_id(prefix: str, iri: str) -> str:
    return f"{prefix}{digest_of(iri)[:8]}"
