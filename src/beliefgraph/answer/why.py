"""Why a thing bears on a proposition: the chains from one to the other, the shortest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise, product

from beliefgraph.answer.basis import Basis, basis_of
from beliefgraph.answer.items import Item, items_of
from beliefgraph.answer.ref import Ref, Thing
from beliefgraph.answer.web import Web, downstream, followed
from beliefgraph.ground.evidence import Relation, Verdict
from beliefgraph.ground.rows import Ask

__all__ = ["MOST", "Hop", "Path", "Why", "why"]

MOST = 500
"""The most chains that are looked for."""


@dataclass(frozen=True, slots=True)
class Hop:
    """One step of a chain: all evidence lines between two things that pull the same way."""

    evidence: Ref
    target: Ref
    direction: Relation
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Path:
    """A chain from the thing to the proposition, and what its steps come to together."""

    direction: Relation
    hops: tuple[Hop, ...]


@dataclass(frozen=True, slots=True)
class Why:
    """The chains from a thing to a proposition, up to ``longest`` steps.

    ``is_cut`` says that there are more than those shown.
    """

    thing: Ref
    proposition: Ref
    paths: tuple[Path, ...]
    longest: int
    is_cut: bool = False


def why(
    ask: Ask, thing: str, proposition: str, *, longest: int = 4, basis: Basis | None = None
) -> Why:
    """The chains between two things, by their IRIs; none of them passes a thing twice."""
    basis = basis or basis_of(ask, is_brief=True)
    known = basis.things
    routes = list(islice(_routes(basis.web, thing, proposition, longest), MOST + 1))
    targets = {iri for route in routes for iri in route[1:]}
    items = {iri: items_of(ask, iri, known=known) for iri in sorted(targets)}
    hops: dict[tuple[str, str], list[Hop]] = {}
    for route in routes:
        for pair in pairwise(route):
            if pair not in hops:
                hops[pair] = list(_hops(*pair, items[pair[1]], known))
    paths = [
        Path(_direction(steps), steps)
        for route in routes
        for steps in product(*(hops[pair] for pair in pairwise(route)))
    ]
    is_cut = len(paths) > MOST
    return Why(known[thing].ref, known[proposition].ref, tuple(paths[:MOST]), longest, is_cut)


def _routes(graph: Web, start: str, end: str, longest: int) -> Iterator[tuple[str, ...]]:
    """The ways from one thing to another along lines that bear, the shorter ones first."""
    away = _distances(graph, end, longest)
    if start == end or start not in away:
        return
    for length in range(away[start], longest + 1):
        yield from _of_length(graph, (start,), end, length, away)


def _of_length(
    graph: Web, route: tuple[str, ...], end: str, left: int, away: Mapping[str, int]
) -> Iterator[tuple[str, ...]]:
    here = route[-1]
    if here == end:
        if left == 0:
            yield route
        return
    onward = {e.target for e in downstream(graph, here) if not e.relation.is_neutral}
    for iri in sorted(onward - set(route)):
        if away.get(iri, left) < left:
            yield from _of_length(graph, (*route, iri), end, left - 1, away)


def _distances(graph: Web, end: str, longest: int) -> dict[str, int]:
    away, edge_of = {end: 0}, [end]
    for distance in range(1, longest + 1):
        above = {edge.evidence for iri in edge_of for edge in followed(graph, iri)}
        edge_of = sorted(above - away.keys())
        away |= dict.fromkeys(edge_of, distance)
    return away


def _hops(
    evidence: str, target: str, items: Iterable[Item], known: Mapping[str, Thing]
) -> Iterator[Hop]:
    ways: dict[Relation, list[Item]] = {}
    for item in items:
        if item.thing.iri == evidence and not item.relation.is_neutral:
            is_held = item.verdict is Verdict.NONE
            way = item.relation if is_held else Relation.QUALIFIES
            ways.setdefault(way, []).append(item)
    for way, stated in ways.items():
        yield Hop(known[evidence].ref, known[target].ref, way, tuple(stated))


def _direction(steps: Sequence[Hop]) -> Relation:
    ways = [step.direction for step in steps]
    if Relation.QUALIFIES in ways:
        return Relation.QUALIFIES
    is_against = ways.count(Relation.CONTRADICTS) % 2
    return Relation.CONTRADICTS if is_against else Relation.SUPPORTS
