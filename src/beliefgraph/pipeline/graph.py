"""From what the notes say to a graph that answers questions."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from beliefgraph.ground.errors import DamagedStoreError
from beliefgraph.ground.rows import Ask
from beliefgraph.pipeline.inbox import Inbox, open_inbox, read_inbox

if TYPE_CHECKING:
    from pyoxigraph import Quad, Store

    from beliefgraph.graph.body import Body
    from beliefgraph.ground.knowledge import Knowledge

__all__ = ["Graph", "bodies_of", "graph_of", "open_ask", "open_graph"]


@dataclass(frozen=True, slots=True)
class Graph:
    """A graph that can be asked: by the shipped questions, or as a store.

    ``said`` is what its notes say: all of it, or at least what findings ask of it.
    """

    ask: Ask
    store: Store
    said: Callable[[], Knowledge]

    @property
    def quads(self) -> tuple[Quad, ...]:
        """All its quads."""
        return tuple(self.store)


def open_ask(
    inbox: str | Path | None = None,
    *,
    store: str | Path | None = None,
    endpoint: str | None = None,
) -> Ask:
    """Whoever answers the shipped questions: a server, or the graph of an inbox."""
    if endpoint is None:
        return open_graph(open_inbox(inbox), store=store).ask
    from beliefgraph.answer.memory import remembering
    from beliefgraph.graph.endpoint import ask_endpoint, endpoint_at

    return remembering(ask_endpoint(endpoint_at(endpoint)))


def open_graph(inbox: Inbox, *, store: str | Path | None = None, standings: bool = False) -> Graph:
    """The graph of an inbox as its notes are now.

    It is the kept store, if one was built, brought up to date where notes have changed;
    else, or if it is damaged, the notes are read into memory. With ``standings`` those of
    the beliefs are in it whatever was edited.
    """
    from beliefgraph.pipeline.kept.folder import kept_of
    from beliefgraph.pipeline.kept.use import fresh_or_none

    kept = kept_of(inbox, store)
    generation = fresh_or_none(inbox, kept, standings=standings)
    if generation is not None:
        from beliefgraph.answer.memory import remembering
        from beliefgraph.pipeline.kept.remembered import open_kept

        with suppress(DamagedStoreError):
            if standings:
                from beliefgraph.pipeline.kept.standing import standings_in

                standings_in(inbox, kept, generation)
            opened, ask = open_kept(generation)
            return Graph(remembering(ask), opened, lambda: _said(generation.state))
    graph = graph_of(read_inbox(inbox), base=inbox.settings.base)
    return _standing(graph, inbox) if standings else graph


def _said(state: Path) -> Knowledge:
    from beliefgraph.pipeline.kept.facts import said_in

    return said_in(state)


def _standing(graph: Graph, inbox: Inbox) -> Graph:
    """The graph with the standings of its beliefs, which it is asked for anew."""
    from beliefgraph.answer.memory import remembering
    from beliefgraph.graph.ask import ask_store
    from beliefgraph.graph.store import open_bodies
    from beliefgraph.pipeline.standings import standings_of

    body = standings_of(graph.ask, inbox)
    if body.text:
        open_bodies([body], base=inbox.settings.base, into=graph.store)
    return Graph(remembering(ask_store(graph.store)), graph.store, graph.said)


def graph_of(knowledge: Knowledge, *, base: str) -> Graph:
    """The graph of what the notes say, in memory: a graph a document, and the derived graph."""
    return bodies_of(knowledge, base=base)[1]


def bodies_of(knowledge: Knowledge, *, base: str) -> tuple[list[Body], Graph]:
    """The graphs of what the notes say as texts, sorted by name, and as one to be asked."""
    from beliefgraph.answer.memory import remembering
    from beliefgraph.graph.ask import ask_store
    from beliefgraph.graph.loading import Loading
    from beliefgraph.graph.quads import document_body
    from beliefgraph.graph.store import open_memory
    from beliefgraph.pipeline.kept.derive import derived_graph, derived_texts

    bodies, store = [], open_memory()
    with Loading(store, base=base) as loading:
        for each in knowledge.documents:
            bodies.append(document_body(each, base=base))
            loading.add(bodies[-1])
        loading.wait()
        derived = derived_graph(derived_texts(ask_store(store), base=base).values(), base=base)
        if derived.text:
            bodies.append(derived)
            loading.add(derived)
            loading.wait()
    return sorted(bodies), Graph(remembering(ask_store(store)), store, lambda: knowledge)
