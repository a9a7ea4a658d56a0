"""The standings in a kept store: written by a build, taken out by an edit.

To compute them takes the whole graph, which an edit must not wait for. So an update drops
their graph, a build writes it again, and whoever asks meanwhile computes what is needed.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress

from beliefgraph.graph.body import Body
from beliefgraph.graph.change import GraphChange, applied, change_of, update_text
from beliefgraph.graph.shown import shown_in
from beliefgraph.graph.standing import standing_iri
from beliefgraph.graph.store import apply, open_store
from beliefgraph.ground.errors import StoreError
from beliefgraph.ground.rows import Ask
from beliefgraph.pipeline.inbox import Inbox
from beliefgraph.pipeline.kept.folder import Generation, Kept, locked
from beliefgraph.pipeline.kept.state import opened
from beliefgraph.pipeline.standings import standings_of

__all__ = ["dropped", "put_standings"]


def dropped(*, base: str) -> GraphChange:
    """The change that takes the standings out."""
    return GraphChange(_name(base), frozenset(), frozenset(), is_gone=True)


def put_standings(ask: Ask, inbox: Inbox, kept: Kept, generation: Generation) -> Body:
    """Compute the standings of a graph that was just asked, and keep them in its store.

    If another process is writing, or has written since, they are not kept.
    """
    version = _version(generation)
    body, base = standings_of(ask, inbox), inbox.settings.base
    with suppress(StoreError), locked(kept):
        if kept.current() == generation and _version(generation) == version:
            store = open_store(generation.store, read_only=False)
            apply(store, update_text(applied(_changes(body, base)), base=base))
            store.flush()
    return body


def _changes(body: Body, base: str) -> Iterable[GraphChange]:
    yield dropped(base=base)
    if body.text:
        yield change_of(body.name, "", body.text)


def _name(base: str) -> str:
    return shown_in(base).iri(standing_iri(base=base))


def _version(generation: Generation) -> str:
    with opened(generation.state, read_only=True) as state:
        return state.meta("version")
