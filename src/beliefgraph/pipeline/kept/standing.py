"""The standings in a kept store: written by a build, taken out by an edit that sways them.

To compute them takes the whole graph. A build that writes files does so, on a copy of the
store as it will be, and lands them with the rest: no reader finds a part of them. Whoever
must not wait drops their graph if an edit reaches what they hang on; then they are computed
for the first who needs them.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from contextlib import suppress
from typing import TYPE_CHECKING

from beliefgraph.graph.body import Body
from beliefgraph.graph.change import Change, GraphChange, applied, change_of, update_text
from beliefgraph.graph.shown import shown_in
from beliefgraph.graph.standing import standing_iri
from beliefgraph.graph.store import apply, back_up, open_store
from beliefgraph.ground.errors import StoreError
from beliefgraph.pipeline.inbox import Inbox
from beliefgraph.pipeline.kept.folder import Generation, Kept, locked
from beliefgraph.pipeline.kept.state import State, opened

if TYPE_CHECKING:
    from pyoxigraph import Store

    from beliefgraph.ground.rows import Ask

__all__ = ["dropped", "rehearsed", "remember_standings", "standings_in"]

_KNOWN = "="  # before the text in the state: an inbox without beliefs has standings of no text


def dropped(*, base: str) -> GraphChange:
    """The change that takes the standings out."""
    return GraphChange(_name(base), frozenset(), frozenset(), is_gone=True)


def remember_standings(state: State, body: Body) -> None:
    """Have the state know the standings that the store holds, or will hold."""
    state.remember("standings", f"{_KNOWN}{body.text}")


def rehearsed(change: Change, store: Store, inbox: Inbox, at: Generation, name: str) -> Body:
    """The standings as they will be when a change has landed, by the update of this name.

    They are computed on a copy whose files are links to those of the store.
    """
    from beliefgraph.answer.memory import remembering
    from beliefgraph.pipeline.kept.remembered import ask_before
    from beliefgraph.pipeline.standings import standings_of

    copy = at.folder / "rehearsal"
    shutil.rmtree(copy, ignore_errors=True)  # a process was ended that had made one
    try:
        back_up(store, copy)
        there = open_store(copy, read_only=False)
        apply(there, update_text(change, base=inbox.settings.base))
        return standings_of(remembering(ask_before(at, there, name)), inbox)
    finally:
        shutil.rmtree(copy, ignore_errors=True)


def standings_in(inbox: Inbox, kept: Kept, generation: Generation) -> Body:
    """The standings of a kept store: those that it holds, else computed and put into it."""
    with opened(generation.state, read_only=True) as state:
        text = state.meta("standings")
    if text:
        return Body(_name(inbox.settings.base), text.removeprefix(_KNOWN))
    from beliefgraph.answer.memory import remembering
    from beliefgraph.pipeline.kept.remembered import open_kept

    return _put(remembering(open_kept(generation)[1]), inbox, kept, generation)


def _put(ask: Ask, inbox: Inbox, kept: Kept, generation: Generation) -> Body:
    """Compute the standings of a graph that was just asked, and keep them in its store.

    If another process is writing, or has written since, they are not kept.
    """
    from beliefgraph.pipeline.standings import standings_of

    version = _version(generation)
    body, base = standings_of(ask, inbox), inbox.settings.base
    with suppress(StoreError), locked(kept):
        if kept.current() == generation and _version(generation) == version:
            store = open_store(generation.store, read_only=False)
            apply(store, update_text(applied(_changes(body, base)), base=base))
            store.flush()
            with opened(generation.state) as state:
                remember_standings(state, body)
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
