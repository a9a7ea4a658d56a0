"""The web of evidence: every line whose two ends are things, as a networkx graph."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from beliefgraph.answer.cells import place_in, records, relation_in, text_in, verdict_in
from beliefgraph.ground.evidence import Relation, Verdict
from beliefgraph.ground.place import Place
from beliefgraph.ground.rows import Ask

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["Edge", "Web", "downstream", "upstream", "web"]

Web: TypeAlias = "nx.MultiDiGraph[str]"


@dataclass(frozen=True, slots=True)
class Edge:
    """One evidence line between two things."""

    line: str
    evidence: str
    target: str
    relation: Relation
    verdict: Verdict
    place: Place


def web(ask: Ask) -> Web:
    """All evidence lines between things: nodes are IRIs, each edge holds its ``Edge``.

    Two lines between the same pair stay two edges, told apart by the line's IRI.
    """
    import networkx as nx

    graph: Web = nx.MultiDiGraph()
    for row in records(ask("edges")):
        edge = Edge(
            text_in(row, "line"),
            text_in(row, "evidence"),
            text_in(row, "target"),
            relation_in(row),
            verdict_in(row),
            place_in(row),
        )
        graph.add_edge(edge.evidence, edge.target, key=edge.line, edge=edge)
    return graph


def upstream(graph: Web, thing: str) -> Iterator[Edge]:
    """The lines that bear on a thing, in the order in which they were added."""
    if thing in graph:
        for _, _, data in graph.in_edges(thing, data=True):
            yield data["edge"]


def downstream(graph: Web, thing: str) -> Iterator[Edge]:
    """The lines by which a thing bears on others, in the order in which they were added."""
    if thing in graph:
        for _, _, data in graph.out_edges(thing, data=True):
            yield data["edge"]
