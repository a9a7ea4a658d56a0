"""A store from nothing: every note is read, linked and written into a new generation."""

from __future__ import annotations

import os
import pickle
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

from beliefgraph.answer.memory import remembering
from beliefgraph.graph.ask import ask_store
from beliefgraph.graph.loading import Loading
from beliefgraph.graph.quads import document_body
from beliefgraph.graph.store import merge_files, new_store
from beliefgraph.ground.knowledge import Interpretation
from beliefgraph.ground.rows import Ask
from beliefgraph.link.catalogue import catalogue_of
from beliefgraph.link.document import link_document
from beliefgraph.pipeline.both_ends import notes_of
from beliefgraph.pipeline.inbox import Inbox, Progress
from beliefgraph.pipeline.kept.derive import derived_graph, derived_texts
from beliefgraph.pipeline.kept.files import program, stats_of
from beliefgraph.pipeline.kept.folder import Generation, Kept
from beliefgraph.pipeline.kept.lookups import recording
from beliefgraph.pipeline.kept.standing import remember_standings
from beliefgraph.pipeline.kept.state import State, create
from beliefgraph.pipeline.standings import standings_of

__all__ = ["build_anew"]


def build_anew(inbox: Inbox, kept: Kept, *, progress: Progress | None = None) -> Generation:
    """Read all notes into a new generation and make it the current one."""
    new, base = kept.begin(), inbox.settings.base
    with create(new.state) as state:
        state.remember("program", program(inbox))
        state.remember("base", base)
        store = new_store(new.store)
        with Loading(store, base=base) as loading:
            _read_all(inbox, new, state, loading, progress)
            _derived(ask_store(store), state, loading, base=base)
            _standings(inbox, ask_store(store), state, loading)
        merge_files(store)
        del store  # which frees its lock
    _settle(new.state)
    kept.switch(new)
    return new


def _read_all(
    inbox: Inbox, new: Generation, state: State, loading: Loading, progress: Progress | None
) -> None:
    base, stats = inbox.settings.base, stats_of(inbox)
    paths: Iterable[str] = stats if progress is None else progress(stats)
    with TemporaryFile(dir=new.folder) as spool:
        notes = zip(paths, notes_of(inbox, list(stats), beside=new.folder), strict=True)
        names = catalogue_of(_kept(spool, (note for _, note in notes)))
        for note in _back(spool, len(stats)):
            doc, seen = state.put_names(note, stats[note.path]), set[str]()
            linked = link_document(note, recording(names, seen))
            body = document_body(linked, base=base)
            state.put_linked(doc, linked, body, seen)
            loading.add(body)
        state.put_alike(names.suggestions)
    loading.wait()


def _kept(spool: IO[bytes], notes: Iterable[Interpretation]) -> Iterator[Interpretation]:
    """The notes one by one, each written aside: all of them together would fill the memory."""
    for note in notes:
        pickle.dump(note, spool, pickle.HIGHEST_PROTOCOL)
        yield note


def _back(spool: IO[bytes], count: int) -> Iterator[Interpretation]:
    """The notes again, from a file without a name that nobody else can have written."""
    spool.seek(0)
    for _ in range(count):
        note: Interpretation = pickle.load(spool)  # noqa: S301
        yield note


def _derived(ask: Ask, state: State, loading: Loading, *, base: str) -> None:
    texts = derived_texts(ask, base=base)
    state.database.executemany("INSERT INTO derived VALUES (?, ?)", texts.items())
    if texts:
        loading.add(derived_graph(texts.values(), base=base))
        loading.wait()


def _standings(inbox: Inbox, ask: Ask, state: State, loading: Loading) -> None:
    """The standings land with the graph: no reader finds it without them."""
    body = standings_of(remembering(ask), inbox)
    remember_standings(state, body)
    if body.text:
        loading.add(body)
        loading.wait()


def _settle(path: Path) -> None:
    """Wait until the file is on the disk."""
    file = os.open(path, os.O_RDONLY)
    try:
        os.fsync(file)
    finally:
        os.close(file)
