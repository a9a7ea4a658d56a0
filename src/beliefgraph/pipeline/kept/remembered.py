"""The answers to questions without parameters, remembered beside the store they are of.

Half of what a belief stands on is found by questions about the whole graph. Their answers
stay the same until the next update that changes more than the digest of a note, so they are
asked once and then read from a file.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from beliefgraph.graph.ask import ask_store
from beliefgraph.graph.questions import every_question
from beliefgraph.graph.store import open_store
from beliefgraph.ground.rows import Ask, Cell, Iri, Rows
from beliefgraph.ground.terms import digest_of
from beliefgraph.pipeline.kept.folder import Generation
from beliefgraph.pipeline.kept.sealed import json_to_keep, kept_json
from beliefgraph.pipeline.kept.state import opened

if TYPE_CHECKING:
    from pyoxigraph import Store

__all__ = ["ask_before", "open_kept"]


def open_kept(generation: Generation) -> tuple[Store, Ask]:
    """The store of a generation, and whoever answers the shipped questions from it.

    It is seen as it is now, whatever is written meanwhile. The standings are written after a
    version is made: their answer is remembered once the state knows of them.
    """
    before = _version(generation)
    store = open_store(generation.store)
    is_settled = before == _version(generation) and not before.pending
    return store, _asking(generation, store, before) if is_settled else ask_store(store)


def ask_before(generation: Generation, store: Store, version: str) -> Ask:
    """Whoever answers from a store as it will be, once the update of this name has landed.

    What it answers is remembered for those who ask then. It has no standings.
    """
    return _asking(generation, store, _Version(version, 0, ""))


class _Version(NamedTuple):
    """The name of the last update that any answer tells of, how many the store still lacks, and
    the standings in it.
    """

    name: str
    pending: int
    standings: str


def _version(generation: Generation) -> _Version:
    with opened(generation.state, read_only=True) as state:
        pending = state.database.execute("SELECT COUNT(*) FROM pending").fetchone()
        standings = state.meta("standings")
        mark = digest_of(standings) if standings else ""
        return _Version(state.meta("told"), int(pending[0]), mark)


def _asking(generation: Generation, store: Store, at: _Version) -> Ask:
    ask = ask_store(store)

    def asked(question: str, **parameters: Cell) -> Rows:
        is_written_later = question == "standings" and not at.standings
        if parameters or question not in every_question() or is_written_later:
            return ask(question, **parameters)
        extra = at.standings if question == "standings" else ""
        mark = digest_of(every_question()[question].sparql, extra)
        file = generation.folder / "answers" / f"{question}-{at.name}-{mark}.json"
        rows = _read(file)
        if rows is None:
            rows = ask(question)
            _write(file, rows)
        return rows

    return asked


def _read(file: Path) -> Rows | None:
    found = kept_json(file)
    if found is None:
        return None
    columns, kinds, cells = found
    read = [_READERS[kind](column) for kind, column in zip(kinds, cells, strict=True)]
    return Rows(tuple(columns), tuple(zip(*read, strict=True)))


def _write(file: Path, rows: Rows) -> None:
    """Keep an answer; where that can not be done, it is asked for again next time."""
    cells = list(zip(*rows.rows, strict=True)) or [() for _ in rows.columns]
    kinds = [_kind(column) for column in cells]
    written = [
        list(map(_text, column)) if kind == "mixed" else column
        for kind, column in zip(kinds, cells, strict=True)
    ]
    text = json_to_keep([rows.columns, kinds, written])
    beside = file.with_name(f"{file.name}.{os.getpid()}")
    with suppress(OSError):
        file.parent.mkdir(exist_ok=True)
        for old in file.parent.iterdir():
            if old.name.rsplit("-", 2)[0] == file.name.rsplit("-", 2)[0]:
                old.unlink(missing_ok=True)
        beside.write_text(text, encoding="ascii")
        beside.replace(file)


def _kind(column: tuple[Cell, ...]) -> str:
    """Whether a column holds IRIs alone, none, or both: then each cell says what it is."""
    types = set(map(type, column))
    return "plain" if Iri not in types else "iris" if types == {Iri} else "mixed"


def _text(cell: Cell) -> Cell:
    if isinstance(cell, Iri):
        return f"<{cell}"
    return f"={cell}" if isinstance(cell, str) else cell


def _cell(value: Cell) -> Cell:
    if not isinstance(value, str):
        return value
    return Iri(value[1:]) if value[0] == "<" else value[1:]


_READERS: dict[str, Callable[[list[Cell]], Iterable[Cell]]] = {
    "plain": iter,
    "iris": partial(map, Iri),
    "mixed": partial(map, _cell),
}
