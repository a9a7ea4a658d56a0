"""The web of evidence: every line whose two ends are things."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from beliefgraph.answer.cells import place_in, records, relation_in, text_in, verdict_in
from beliefgraph.ground.evidence import Relation, Verdict
from beliefgraph.ground.place import Place
from beliefgraph.ground.rows import Ask

__all__ = ["Edge", "Web", "downstream", "followed", "upstream", "web"]


@dataclass(frozen=True, slots=True)
class Edge:
    """One evidence line between two things."""

    line: str
    evidence: str
    target: str
    relation: Relation
    verdict: Verdict
    place: Place

    @property
    def sign(self) -> int:
        """1 if it supports, -1 if it contradicts, 0 if it does neither in the end.

        A line with a verdict (answered, not weakened) does neither: its own note says so.
        """
        if self.verdict is not Verdict.NONE:
            return 0
        if self.relation is Relation.SUPPORTS:
            return 1
        return -1 if self.relation is Relation.CONTRADICTS else 0


@dataclass(frozen=True, slots=True)
class Web:
    """All evidence lines between things: by target, and by evidence, in the question's order.

    ``bearing`` holds by target those that support, contradict or qualify, sorted by their
    evidence. Two lines between the same pair stay two.
    """

    into: Mapping[str, tuple[Edge, ...]]
    out: Mapping[str, tuple[Edge, ...]]
    bearing: Mapping[str, tuple[Edge, ...]]


def web(ask: Ask) -> Web:
    """The web of a graph."""
    into: dict[str, list[Edge]] = {}
    out: dict[str, list[Edge]] = {}
    for row in records(ask("all-edges")):
        edge = Edge(
            text_in(row, "line"),
            text_in(row, "evidence"),
            text_in(row, "target"),
            relation_in(row),
            verdict_in(row),
            place_in(row),
        )
        into.setdefault(edge.target, []).append(edge)
        out.setdefault(edge.evidence, []).append(edge)
    bearing = {
        target: tuple(sorted(filter(_bears, edges), key=lambda edge: (edge.evidence, edge.line)))
        for target, edges in into.items()
    }
    return Web(
        {one: tuple(edges) for one, edges in into.items()},
        {one: tuple(edges) for one, edges in out.items()},
        bearing,
    )


def upstream(graph: Web, thing: str) -> tuple[Edge, ...]:
    """The lines that bear on a thing, in the order of the question."""
    return graph.into.get(thing, ())


def downstream(graph: Web, thing: str) -> tuple[Edge, ...]:
    """The lines by which a thing bears on others, in the order of the question."""
    return graph.out.get(thing, ())


def followed(graph: Web, thing: str) -> tuple[Edge, ...]:
    """The lines that support, contradict or qualify a thing, sorted by their evidence."""
    return graph.bearing.get(thing, ())


def _bears(edge: Edge) -> bool:
    return not edge.relation.is_neutral and edge.evidence != edge.target
