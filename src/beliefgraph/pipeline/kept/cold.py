"""A store from nothing: every note is read, linked and written into a new generation."""

from __future__ import annotations

import os
import pickle
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

from beliefgraph.answer.memory import remembering
from beliefgraph.graph.ask import ask_store
from beliefgraph.graph.body import Body, header, trig_of
from beliefgraph.graph.quads import document_body
from beliefgraph.graph.shown import shown_in
from beliefgraph.graph.store import bulk_load, merge_files, open_store
from beliefgraph.ground.knowledge import Interpretation
from beliefgraph.link.catalogue import catalogue_of
from beliefgraph.link.document import link_document
from beliefgraph.pipeline.halves import notes_of
from beliefgraph.pipeline.inbox import Inbox, Progress
from beliefgraph.pipeline.kept.derive import derived_graph, derived_texts
from beliefgraph.pipeline.kept.files import program, stats_of
from beliefgraph.pipeline.kept.folder import Generation, Kept
from beliefgraph.pipeline.kept.lookups import recording
from beliefgraph.pipeline.kept.standing import remember_standings
from beliefgraph.pipeline.kept.state import State, create
from beliefgraph.pipeline.standings import standings_of

__all__ = ["build_anew"]

_PIECE = 60_000_000  # characters, or 800,000 quads: a store takes a gigabyte to load so many


def build_anew(inbox: Inbox, kept: Kept, *, progress: Progress | None = None) -> Generation:
    """Read all notes into a new generation and make it the current one."""
    new = kept.begin()
    pieces = _Pieces(new.folder, header(shown_in(inbox.settings.base)))
    with create(new.state) as state:
        state.remember("program", program(inbox))
        state.remember("base", inbox.settings.base)
        _read_all(inbox, state, pieces, progress)
        _store(new, state, pieces, base=inbox.settings.base)
        _standings(inbox, new, state, pieces)
        merge_files(new.store)
    pieces.remove()
    _settle(new.state)
    kept.switch(new)
    return new


class _Pieces:
    """The graph as TriG files of a size that a store loads without much memory."""

    def __init__(self, folder: Path, head: str) -> None:
        self.folder, self.head, self.paths = folder, head, list[Path]()
        self._file: IO[str] | None = None
        self._left = 0

    def write(self, body: Body) -> None:
        """Add one graph."""
        text = trig_of(body)
        if self._file is None or self._left <= 0:
            self.close()
            self.paths.append(self.folder / f"graph-{len(self.paths)}.trig")
            self._file = self.paths[-1].open("w", encoding="utf-8", newline="\n")
            self._file.write(self.head)
            self._left = _PIECE
        self._file.write(text)
        self._left -= len(text)

    def close(self) -> None:
        """Have all that was added in the files."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def remove(self) -> None:
        """Remove the files, which the store has read."""
        for path in self.paths:
            path.unlink()


def _read_all(inbox: Inbox, state: State, out: _Pieces, progress: Progress | None) -> None:
    base, stats = inbox.settings.base, stats_of(inbox)
    paths: Iterable[str] = stats if progress is None else progress(stats)
    with TemporaryFile(dir=out.folder) as spool, closing(out):
        notes = zip(paths, notes_of(inbox, list(stats), beside=out.folder), strict=True)
        names = catalogue_of(_kept(spool, (note for _, note in notes)))
        for note in _back(spool, len(stats)):
            doc, seen = state.put_names(note, stats[note.path]), set[str]()
            linked = link_document(note, recording(names, seen))
            body = document_body(linked, base=base)
            state.put_linked(doc, linked, body, seen)
            out.write(body)
        state.put_alike(names.suggestions)


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


def _store(new: Generation, state: State, pieces: _Pieces, *, base: str) -> None:
    bulk_load(new.store, *pieces.paths)
    reader = open_store(new.store)
    texts = derived_texts(ask_store(reader), base=base)
    del reader
    state.database.executemany("INSERT INTO derived VALUES (?, ?)", texts.items())
    if texts:
        with closing(pieces):
            pieces.write(derived_graph(texts.values(), base=base))
        bulk_load(new.store, pieces.paths[-1])


def _standings(inbox: Inbox, new: Generation, state: State, pieces: _Pieces) -> None:
    """The standings land with the graph: no reader finds it without them."""
    body = standings_of(remembering(ask_store(open_store(new.store))), inbox)
    remember_standings(state, body)
    if body.text:
        with closing(pieces):
            pieces.write(body)
        bulk_load(new.store, pieces.paths[-1])


def _settle(path: Path) -> None:
    """Wait until the file is on the disk."""
    file = os.open(path, os.O_RDONLY)
    try:
        os.fsync(file)
    finally:
        os.close(file)
