"""The things around a thing: what bears on it, and what it bears on, to a depth."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from beliefgraph.answer.basis import Basis
from beliefgraph.answer.items import Item, items_of
from beliefgraph.answer.ref import Ref, Thing, things
from beliefgraph.answer.web import Web, downstream, upstream, web
from beliefgraph.ground.evidence import Relation
from beliefgraph.ground.rows import Ask

__all__ = ["Around", "Bond", "Neighbourhood", "neighbourhood"]


@dataclass(frozen=True, slots=True)
class Around:
    """A thing and how far it is: below 0 it bears on the centre, above 0 it rests on it."""

    ref: Ref
    distance: int


@dataclass(frozen=True, slots=True)
class Bond:
    """An evidence line between two things of a neighbourhood; ``item.thing`` is its evidence."""

    evidence: str
    target: str
    item: Item


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """A thing, all that is around it, and every evidence line between them."""

    centre: Ref
    depth: int
    things: tuple[Around, ...]
    bonds: tuple[Bond, ...]


def neighbourhood(
    ask: Ask, iri: str, *, depth: int = 2, basis: Basis | None = None
) -> Neighbourhood:
    """What bears on a thing and what it bears on, up to ``depth`` lines away.

    Open ends (words for which there is no note) stand beside the thing they bear on.
    Lines that only mention are left out.
    """
    known = things(ask) if basis is None else basis.things
    graph = web(ask) if basis is None else basis.web
    away = _reached(graph, iri, -depth) | _reached(graph, iri, depth) | {iri: 0}
    around = {one: Around(_ref(one, known), distance) for one, distance in away.items()}
    bonds: list[Bond] = []
    for target in sorted(away):
        for item in items_of(ask, target, known=known):
            end = item.thing.iri
            if item.relation is Relation.MENTIONS:
                continue
            if item.thing.is_open and -depth < away[target] <= 0:
                around.setdefault(end, Around(item.thing, away[target] - 1))
            if end in around:
                bonds.append(Bond(end, target, item))
    return Neighbourhood(_ref(iri, known), depth, tuple(_sorted(around.values())), tuple(bonds))


def _reached(graph: Web, iri: str, depth: int) -> dict[str, int]:
    """Things up to ``depth`` lines downstream, or upstream if it is negative."""
    step, reached, edge_of = (1, {iri: 0}, [iri]) if depth > 0 else (-1, {iri: 0}, [iri])
    for distance in range(step, depth + step, step):
        further: set[str] = set()
        for one in edge_of:
            if step < 0:
                further |= {edge.evidence for edge in upstream(graph, one)}
            else:
                further |= {edge.target for edge in downstream(graph, one)}
        edge_of = sorted(further - reached.keys())
        reached |= dict.fromkeys(edge_of, distance)
    return reached


def _ref(iri: str, known: Mapping[str, Thing]) -> Ref:
    return known[iri].ref if iri in known else Ref(iri, "", "", iri)


def _sorted(around: Iterable[Around]) -> list[Around]:
    return sorted(around, key=lambda one: (one.distance, one.ref.title, one.ref.iri))
