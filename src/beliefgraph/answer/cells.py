"""Cells of a row, read as the plain values that answers are made of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from beliefgraph.ground.evidence import Relation, Verdict, Voice
from beliefgraph.ground.place import Place
from beliefgraph.ground.rows import Cell, Rows

__all__ = [
    "Record", "flag_in", "number_in", "place_in", "records", "relation_in", "text_in",
    "verdict_in", "voice_in",
]  # fmt: skip

Record = Mapping[str, Cell]

_RELATIONS = {one.value: one for one in Relation}
_VOICES = {one.value: one for one in Voice}
_VERDICTS = {one.value: one for one in Verdict} | {"notWeakened": Verdict.NOT_WEAKENED}


def records(rows: Rows) -> Iterator[Record]:
    """Each row as a mapping from column to cell, in the order of the rows."""
    for row in rows.rows:
        yield dict(zip(rows.columns, row, strict=True))


def text_in(record: Record, column: str) -> str:
    """The cell as text; a missing or unbound cell is the empty text."""
    value = record.get(column)
    return "" if value is None else str(value)


def number_in(record: Record, column: str) -> int:
    """The cell as a whole number; a missing cell, or a text that is none, is 0."""
    value = record.get(column)
    if isinstance(value, (bool, int, float)):
        return int(value)
    return int(value) if isinstance(value, str) and value.strip().lstrip("-").isdigit() else 0


def flag_in(record: Record, column: str) -> bool:
    """The cell as yes or no; a missing cell is no."""
    value = record.get(column)
    return value.casefold() in ("true", "1") if isinstance(value, str) else bool(value)


def place_in(record: Record, line: str = "startLine", document: str = "document") -> Place:
    """The place in the inbox that a document column and a line column name."""
    return Place(text_in(record, document), number_in(record, line))


def relation_in(record: Record, column: str = "relation") -> Relation:
    """The relation; a name that no relation bears counts as a mention."""
    name = _local(text_in(record, column))
    return _RELATIONS.get(name, Relation.MENTIONS)


def verdict_in(record: Record, column: str = "verdict") -> Verdict:
    """The verdict, from ``notWeakened`` (as in the graph) or ``not-weakened``."""
    name = _local(text_in(record, column))
    return _VERDICTS.get(name, Verdict.NONE)


def voice_in(record: Record, column: str = "voice") -> Voice | None:
    """The voice, from ``curatorVoice`` (as in the graph) or ``curator``."""
    name = _local(text_in(record, column)).removesuffix("Voice")
    return _VOICES.get(name)


def _local(name: str) -> str:
    return name.rpartition("#")[2]
