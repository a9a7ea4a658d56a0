"""From what the notes say to a graph that answers questions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from beliefgraph.ground.derived import DerivedSide, StructuralDivergence
from beliefgraph.ground.knowledge import Knowledge
from beliefgraph.ground.rows import Ask
from beliefgraph.pipeline.inbox import Inbox, read_inbox

if TYPE_CHECKING:
    from pyoxigraph import Quad, Store

    from beliefgraph.answer.divergences import DivergenceAnswer

__all__ = ["Graph", "graph_of", "open_graph"]


@dataclass(frozen=True, slots=True)
class Graph:
    """A graph in memory: whoever answers its questions, the store, and all its quads."""

    ask: Ask
    store: Store
    quads: tuple[Quad, ...]


def open_graph(inbox: Inbox) -> Graph:
    """The graph of an inbox as its notes are now."""
    return graph_of(read_inbox(inbox), base=inbox.settings.base)


def graph_of(knowledge: Knowledge, *, base: str) -> Graph:
    """The graph of what the notes say: a named graph a document, and the derived graph."""
    from beliefgraph.answer.divergences import structural
    from beliefgraph.answer.memory import remembering
    from beliefgraph.graph.ask import ask_store
    from beliefgraph.graph.derived import derived_quads
    from beliefgraph.graph.quads import document_quads
    from beliefgraph.graph.store import load, open_memory

    quads = [quad for each in knowledge.documents for quad in document_quads(each, base=base)]
    store = open_memory(quads)
    found = structural(ask_store(store), base=base)
    derived = list(derived_quads([_derived(each) for each in found], base=base))
    load(store, derived)
    return Graph(remembering(ask_store(store)), store, (*quads, *derived))


def _derived(found: DivergenceAnswer) -> StructuralDivergence:
    sides = tuple(
        DerivedSide(side.thing.iri, side.direction, line)
        for side in found.sides
        if side.thing is not None and side.direction is not None
        for line in side.lines
    )
    assert found.about is not None
    return StructuralDivergence(found.about.iri, sides)
