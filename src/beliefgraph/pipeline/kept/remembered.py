"""The answers to questions without parameters, remembered beside the store they are of.

Half of what a belief stands on is found by questions about the whole graph. Their answers
stay the same until the next update, so they are asked once and then read from a file.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from beliefgraph.graph.ask import ask_store
from beliefgraph.graph.questions import questions
from beliefgraph.graph.store import open_store
from beliefgraph.ground.rows import Ask, Cell, Iri, Rows
from beliefgraph.ground.terms import digest_of
from beliefgraph.pipeline.kept.folder import Generation
from beliefgraph.pipeline.kept.state import opened

if TYPE_CHECKING:
    from pyoxigraph import Store

__all__ = ["open_kept"]


def open_kept(generation: Generation) -> tuple[Store, Ask]:
    """The store of a generation, and whoever answers the shipped questions from it.

    It is seen as it is now, whatever is written meanwhile. The standings are written after a
    version is made, so they are asked for each time.
    """
    before = _version(generation)
    store = open_store(generation.store)
    is_settled = before == _version(generation) and before[1] == 0
    return store, _asking(generation, store, before[0]) if is_settled else ask_store(store)


def _version(generation: Generation) -> tuple[int, int]:
    """The number of updates, and of those that the store still lacks."""
    with opened(generation.state, read_only=True) as state:
        pending = state.database.execute("SELECT COUNT(*) FROM pending").fetchone()
        return int(state.meta("version") or 0), int(pending[0])


def _asking(generation: Generation, store: Store, version: int) -> Ask:
    ask = ask_store(store)

    def asked(question: str, **parameters: Cell) -> Rows:
        if parameters or question not in questions() or question == "standings":
            return ask(question, **parameters)
        mark = digest_of(questions()[question].sparql)
        file = generation.folder / "answers" / f"{question}-{version}-{mark}.json"
        rows = _read(file)
        if rows is None:
            rows = ask(question)
            _write(file, rows)
        return rows

    return asked


def _read(file: Path) -> Rows | None:
    try:
        columns, rows = json.loads(file.read_bytes())
    except (OSError, ValueError):
        return None
    return Rows(tuple(columns), tuple(tuple(map(_cell, row)) for row in rows))


def _write(file: Path, rows: Rows) -> None:
    """Keep an answer; where that can not be done, it is asked for again next time."""
    text = json.dumps([rows.columns, [list(map(_text, row)) for row in rows.rows]])
    beside = file.with_name(f"{file.name}.{os.getpid()}")
    with suppress(OSError):
        file.parent.mkdir(exist_ok=True)
        for old in file.parent.glob(f"{file.name.split('-')[0]}-*"):
            old.unlink(missing_ok=True)
        beside.write_text(text, encoding="ascii")
        beside.replace(file)


def _text(cell: Cell) -> Cell:
    if isinstance(cell, Iri):
        return f"<{cell}"
    return f"={cell}" if isinstance(cell, str) else cell


def _cell(value: Cell) -> Cell:
    if not isinstance(value, str):
        return value
    return Iri(value[1:]) if value[0] == "<" else value[1:]
