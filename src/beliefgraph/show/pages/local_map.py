"""The local map of a belief page: what supports on the left, what weakens on the right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

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


def local_map(standing: Standing, links: Links) -> LocalMap:
    """The map of a standing: at most seven boxes a side, and the sources behind them."""
    groups = standing.groups
    for_, against = _distinct(groups.supports), _distinct((*groups.contradicts, *groups.challenges))
    limits = _distinct((*groups.qualifies, *groups.not_weakening, *groups.answered))[:MOST_LIMITS]
    left, right = for_[:MOST_BOXES], against[:MOST_BOXES]
    behind_left, left_wires = _behind(left, standing.chains)
    behind_right, right_wires = _behind(right, standing.chains)
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
        (*wires, *_source_wires(left_wires, "l"), *_source_wires(right_wires, "r")),
        len(for_) - len(left),
        len(against) - len(right),
    )


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
    kept = order[: MOST_BOXES + 1]
    return kept, [pair for pair in pairs.values() if pair[0] in kept]


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
