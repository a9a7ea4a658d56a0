"""Structural divergences beyond one proposition's own lines: by way of claims, between two
propositions, between two agents' beliefs, and within a set of sources that a writer linked.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from itertools import product

from beliefgraph.answer.cells import Record, records, text_in
from beliefgraph.answer.divergences import DivergenceAnswer, SideAnswer, differ
from beliefgraph.answer.ref import Ref, Thing, ref_in
from beliefgraph.ground.divergence import Found
from beliefgraph.ground.evidence import Relation
from beliefgraph.ground.rows import Ask
from beliefgraph.ground.terms import BASE, part_iri

__all__ = ["at_odds", "opposed", "through_claims"]

_Known = Mapping[str, Thing]
_Origins = Mapping[str, frozenset[str]]
_Sides = dict[str, list[SideAnswer]]
_PULLS = (Relation.SUPPORTS, Relation.CONTRADICTS)


def through_claims(
    ask: Ask,
    *,
    known: _Known,
    origins: _Origins,
    besides: Collection[str] = (),
    parted: Collection[frozenset[str]] = (),
    base: str = BASE,
) -> Iterator[DivergenceAnswer]:
    """Propositions that sources of different origin pull apart, at least one through a claim.

    The sign of a chain is the product of its two steps. A chain counts where words say how
    the claim bears on the proposition, not where the claim is only listed beside it or among
    what it depends on; two sources that part over the same claim part over that claim, and a
    source that pulls both ways pulls neither. ``besides`` are the propositions that are
    contested by themselves, ``parted`` the pairs that contradict each other: their sources
    part over that.
    """
    grouped: dict[str, list[Record]] = {}
    for row in records(ask("through-claims")):
        ends = frozenset((text_in(row, "claim"), text_in(row, "proposition")))
        if text_in(row, "proposition") not in besides and ends not in parted:
            grouped.setdefault(text_in(row, "proposition"), []).append(row)
    for rows in grouped.values():
        if len({text_in(row, "direction") for row in rows}) == len(_PULLS):
            sides = _apart(_routes(rows, known), origins)
            if sides:
                row = {**rows[0], "propositionKind": rows[0].get("kind")}
                about = ref_in(row, "proposition", known)
                yield _divergence("through-claims", base, sides, about)


def _routes(rows: list[Record], known: _Known) -> dict[Relation, _Sides]:
    """By direction and source, each way in which the source reaches the proposition."""
    found: dict[Relation, _Sides] = {way: {} for way in _PULLS}
    for row in sorted(rows, key=lambda row: text_in(row, "claim")):
        ref = ref_in({**row, "sourceKind": "source"}, "source", known)
        via = ref_in({**row, "claimKind": "claim"}, "claim", known) if row.get("claim") else None
        way = Relation(text_in(row, "direction"))
        lines = tuple(text for end in ("line", "onward") if (text := text_in(row, end)))
        side = SideAnswer(ref.title, ref, way, lines, via)
        routes = found[way].setdefault(ref.iri, [])
        if all(each.via != via for each in routes):
            routes.append(side)
    torn = found[Relation.SUPPORTS].keys() & found[Relation.CONTRADICTS].keys()
    return {way: {s: r for s, r in sides.items() if s not in torn} for way, sides in found.items()}


def _apart(routes: Mapping[Relation, _Sides], origins: _Origins) -> tuple[SideAnswer, ...]:
    """The first route of each source that has a rival of another origin on another route."""
    chosen: dict[str, SideAnswer] = {}
    for one, other in product(*(routes[way] for way in _PULLS)):
        if not differ(one, other, origins):
            continue
        ways = product(*(routes[way][source] for way, source in zip(_PULLS, (one, other), strict=True)))  # fmt: skip
        pair = next(((a, b) for a, b in ways if a.via != b.via), None)
        if pair is not None:
            for side, source in zip(pair, (one, other), strict=True):
                chosen.setdefault(source, side)
    return tuple(
        chosen[source] for way in _PULLS for source in sorted(routes[way]) if source in chosen
    )


def opposed(
    ask: Ask, *, known: _Known, origins: _Origins, base: str = BASE
) -> Iterator[DivergenceAnswer]:
    """Two propositions that contradict each other, each with a source of its own."""
    found: dict[tuple[str, str], dict[str, None]] = {}
    refs: dict[str, Ref] = {}
    for row in records(ask("opposed")):
        one, other = text_in(row, "firstSource"), text_in(row, "secondSource")
        if differ(one, other, origins):
            lines = found.setdefault(_pair(row, refs, known), {})
            lines[text_in(row, "line")] = None
    for pair, stated in found.items():
        yield _divergence("opposed", base, _both(pair, tuple(stated), refs))


def at_odds(ask: Ask, *, known: _Known, base: str = BASE) -> Iterator[DivergenceAnswer]:
    """Beliefs of two owners of which one contradicts the other, or which one thing pulls apart."""
    found: dict[tuple[str, str], set[str]] = {}
    refs: dict[str, Ref] = {}
    for row in records(ask("at-odds")):
        lines = found.setdefault(_pair(row, refs, known), set())
        lines |= {text for end in ("line", "otherLine") if (text := text_in(row, end))}
    for pair, stated in sorted(found.items()):
        yield _divergence("at-odds", base, _both(pair, tuple(sorted(stated)), refs))


def _pair(row: Record, refs: dict[str, Ref], known: _Known) -> tuple[str, str]:
    """The IRIs of the two propositions of a row, sorted; what they are is remembered."""
    for end in ("first", "second"):
        ref = ref_in(row, end, known)
        refs.setdefault(ref.iri, ref)
    first, second = sorted((text_in(row, "first"), text_in(row, "second")))
    return first, second


def _both(
    pair: tuple[str, str], lines: tuple[str, ...], refs: Mapping[str, Ref]
) -> tuple[SideAnswer, ...]:
    return tuple(SideAnswer(refs[iri].title, refs[iri], None, lines) for iri in pair)


def _divergence(
    rule: str, base: str, sides: tuple[SideAnswer, ...], about: Ref | None = None
) -> DivergenceAnswer:
    named = (about.iri,) if about else tuple(side.thing.iri for side in sides if side.thing)
    id = part_iri("divergence", Found.STRUCTURAL.value, rule, *named, base=base)
    return DivergenceAnswer(id, Found.STRUCTURAL, sides, about, rule=rule)
