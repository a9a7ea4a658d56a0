"""A store from nothing: every note is read, linked and written into a new generation."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from beliefgraph.graph.ask import ask_store
from beliefgraph.graph.body import header, trig_of
from beliefgraph.graph.quads import document_body
from beliefgraph.graph.shown import shown_in
from beliefgraph.graph.store import bulk_load, open_store
from beliefgraph.link.catalogue import catalogue_of
from beliefgraph.link.document import link_document
from beliefgraph.pipeline.inbox import Inbox, Progress, read_note
from beliefgraph.pipeline.kept.derive import derived_graph, derived_texts
from beliefgraph.pipeline.kept.files import program, stats_of
from beliefgraph.pipeline.kept.folder import Generation, Kept
from beliefgraph.pipeline.kept.lookups import recording
from beliefgraph.pipeline.kept.state import State, create

__all__ = ["build_anew"]


def build_anew(inbox: Inbox, kept: Kept, *, progress: Progress | None = None) -> Generation:
    """Read all notes into a new generation and make it the current one."""
    new = kept.begin()
    text = new.folder / "graph.trig"
    with create(new.state) as state:
        state.remember("program", program(inbox))
        state.remember("base", inbox.settings.base)
        _read_all(inbox, state, text, progress)
        _store(new, state, text, base=inbox.settings.base)
    text.unlink()
    _settle(new.state)
    kept.switch(new)
    return new


def _read_all(inbox: Inbox, state: State, out: Path, progress: Progress | None) -> None:
    base, stats = inbox.settings.base, stats_of(inbox)
    paths: Iterable[str] = stats if progress is None else progress(stats)
    notes = [(path, read_note(inbox, path)) for path in paths]
    names = catalogue_of(note for _, note in notes)
    with out.open("w", encoding="utf-8", newline="\n") as file:
        file.write(header(shown_in(base)))
        for path, note in notes:
            doc, seen = state.put_names(note, stats[path]), set[str]()
            linked = link_document(note, recording(names, seen))
            body = document_body(linked, base=base)
            state.put_linked(doc, linked, body, seen)
            file.write(trig_of(body))


def _store(new: Generation, state: State, text: Path, *, base: str) -> None:
    bulk_load(new.store, text)
    reader = open_store(new.store)
    texts = derived_texts(ask_store(reader), base=base)
    del reader
    state.database.executemany("INSERT INTO derived VALUES (?, ?)", texts.items())
    if texts:
        body = derived_graph(texts.values(), base=base)
        text.write_text(header(shown_in(base)) + trig_of(body), encoding="utf-8", newline="\n")
        bulk_load(new.store, text)


def _settle(path: Path) -> None:
    """Wait until the file is on the disk."""
    file = os.open(path, os.O_RDONLY)
    try:
        os.fsync(file)
    finally:
        os.close(file)
