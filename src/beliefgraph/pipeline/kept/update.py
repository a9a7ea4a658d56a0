"""A store after an edit: the notes that changed, and those that looked up their names."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field

from pyoxigraph import Store

from beliefgraph.graph.change import Change, GraphChange, applied, change_of, update_text
from beliefgraph.graph.contest import Changed, part_of, propositions_in
from beliefgraph.graph.quads import document_body
from beliefgraph.graph.shown import shown_in
from beliefgraph.graph.store import apply, open_store, opening
from beliefgraph.graph.swaying import sways
from beliefgraph.ground.knowledge import Interpretation
from beliefgraph.ground.terms import document_iri
from beliefgraph.link.document import link_document
from beliefgraph.pipeline.inbox import Inbox, read_note
from beliefgraph.pipeline.kept.affected import affected, answers, touched
from beliefgraph.pipeline.kept.derive import derived_change, derived_texts
from beliefgraph.pipeline.kept.folder import Generation
from beliefgraph.pipeline.kept.lookups import recording
from beliefgraph.pipeline.kept.names import KeptNames
from beliefgraph.pipeline.kept.standing import dropped, rehearsed, remember_standings
from beliefgraph.pipeline.kept.state import State
from beliefgraph.read.files import Stat

__all__ = ["UNASKED", "Update", "finish", "update"]


@dataclass(frozen=True, slots=True)
class Update:
    """What an update did: the paths of notes, and the IRIs of propositions it bears on."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    linked_again: tuple[str, ...] = ()
    about: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.removed)


UNASKED = frozenset({"bg:digest"})
"""Properties of which no shipped question asks: what they say may change unseen."""


@dataclass(slots=True)
class _Work:
    inbox: Inbox
    at: Generation
    state: State
    store: Callable[[], Store]
    notes: dict[int, Interpretation] = field(default_factory=dict)
    changes: list[GraphChange] = field(default_factory=list)


def finish(generation: Generation, state: State, *, store: Store | None = None) -> None:
    """Bring into the store what the state already holds, if a process was ended in between."""
    query = "SELECT out, into_, gone FROM pending ORDER BY nth"
    rows = state.database.execute(query).fetchall()
    if rows:
        if store is None:  # an empty one is false
            store = open_store(generation.store, read_only=False)
        for row in rows:
            apply(store, update_text(Change(*row), base=state.meta("base")))
        store.flush()  # on the disk before the state forgets that it was to be done
        state.database.execute("DELETE FROM pending")


def update(
    inbox: Inbox,
    generation: Generation,
    state: State,
    now: dict[str, Stat],
    stale: list[str],
    *,
    standings: bool = False,
) -> Update:
    """Read the stale notes again, and bring state and store to what the inbox says now.

    State and store change one after the other: the state remembers what the store still
    lacks, so that whoever comes next can finish it. With ``standings`` those of the beliefs
    land in the same transaction; else they go, if the change reaches them.
    """
    finish(generation, state)
    with opening(generation.store) as store:
        return _update(_Work(inbox, generation, state, store), now, stale, standings)


def _update(work: _Work, now: dict[str, Stat], stale: list[str], standings: bool) -> Update:
    inbox, state = work.inbox, work.state
    known = state.documents(stale)
    notes = {path: read_note(inbox, path) for path in stale if path in now}
    same = [path for path, note in notes.items() if _is_same(note, known.get(path))]
    for path in same:
        state.touch(path, now[path])
    fresh = {path: note for path, note in notes.items() if path not in same}
    gone = {path: known[path][0] for path in stale if path not in now}
    if not fresh and not gone:
        return Update()
    run = state.database.execute
    run("BEGIN IMMEDIATE")
    try:
        again = _link(
            work, fresh, gone, {path: known[path][0] for path in fresh if path in known}, now
        )
        about = _derive(work)
        name = os.urandom(8).hex()
        told = name if any(map(_is_told, work.changes)) else state.meta("told")
        if standings and not state.meta("standings"):
            _stand(work, told)
        change = applied(filter(None, work.changes))
        row = (change.out, change.into, change.gone)
        run("INSERT INTO pending VALUES (NULL, ?, ?, ?)", row)
        state.remember_counts()
        state.remember("version", name)
        state.remember("told", told)
        run("COMMIT")
    except BaseException:
        run("ROLLBACK")
        raise
    finish(work.at, state, store=work.store())
    return Update(
        tuple(path for path in fresh if path not in known),
        tuple(path for path in fresh if path in known),
        tuple(gone),
        again,
        about,
    )


def _is_told(change: GraphChange) -> bool:
    """Whether a change is of something that any shipped question tells."""
    return change.is_gone or any(row[1] not in UNASKED for row in (*change.out, *change.into))


def _is_same(note: Interpretation, known: tuple[int, str] | None) -> bool:
    return known is not None and not note.is_rejected and note.digest == known[1]


def _link(
    work: _Work,
    fresh: dict[str, Interpretation],
    gone: dict[str, int],
    old: dict[str, int],
    now: dict[str, Stat],
) -> tuple[str, ...]:
    """Put the new notes in the place of the old; link them, and whoever looked them up."""
    state, out = work.state, gone | old
    what = touched(state, out.values(), fresh.values())
    before = answers(KeptNames(state), what)
    bodies = {path: state.body(doc) for path, doc in out.items()}
    for doc in out.values():
        state.forget(doc)
    docs = {path: state.put_names(note, now[path]) for path, note in fresh.items()}
    names = KeptNames(state)
    others = affected(state, before, answers(names, what))
    again = state.paths(others - set(docs.values()))
    for path in gone:
        work.changes.append(change_of(_name(path, work.inbox), bodies[path], ""))
    for path, doc in docs.items():
        _write(work, names, doc, fresh[path], bodies.get(path, ""))
    for path, doc in again.items():
        state.forget_lookups(doc)
        _write(work, names, doc, read_note(work.inbox, path), state.body(doc))
    return tuple(again)


def _write(work: _Work, names: KeptNames, doc: int, note: Interpretation, before: str) -> None:
    seen: set[str] = set()
    linked = link_document(note, recording(names, seen))
    body = document_body(linked, base=work.inbox.settings.base)
    work.state.put_linked(doc, linked, body, seen)
    work.changes.append(change_of(body.name, before, body.text))


def _name(path: str, inbox: Inbox) -> str:
    base = inbox.settings.base
    return shown_in(base).iri(document_iri(path, base=base))


def _derive(work: _Work) -> tuple[str, ...]:
    """Compute anew what the changes bear on; the IRIs of all propositions among it."""
    base = work.inbox.settings.base
    changed = Changed(
        work.store(),
        [quad for change in work.changes for quad in change.quads_out(base=base)],
        [quad for change in work.changes for quad in change.quads_in(base=base)],
    )
    about = propositions_in(changed)
    if about:
        _divergences(work, part_of(changed, about), {each.value for each in about}, base)
    if sways(changed):
        work.state.remember("standings", "")
        work.changes.append(dropped(base=base))
    return tuple(sorted(each.value for each in about))


def _stand(work: _Work, name: str) -> None:
    """Add the standings as they will be once these changes have landed."""
    change = applied(filter(None, work.changes))
    body = rehearsed(change, work.store(), work.inbox, work.at, name)
    work.changes.append(change_of(body.name, "", body.text))
    remember_standings(work.state, body)


def _divergences(work: _Work, part: Store, about: set[str], base: str) -> None:
    """Find anew what parts over some things, in the part of the graph that decides it."""
    from beliefgraph.graph.ask import ask_store

    near = derived_texts(ask_store(part), base=base)
    found = {iri: text for iri, text in near.items() if iri in about}
    before = work.state.derived(about)
    if found == before:
        return
    work.state.put_derived(before.keys() - found.keys(), found)
    change = derived_change(before, found, base=base, after=work.state.derived)
    work.changes.append(change)
