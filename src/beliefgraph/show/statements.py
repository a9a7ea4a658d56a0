"""Statements as lines of JSON, as one JSON list, as CSV, as a Markdown table, or as text."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping

from beliefgraph.show.markdown.marks import escaped
from beliefgraph.show.words import one_line

__all__ = ["statements_in"]

Record = Mapping[str, object]
_COLUMNS = (
    "doc",
    "line",
    "kind",
    "where",
    "subject",
    "subject_text",
    "relation",
    "object",
    "object_text",
    "quote",
    "sides",
)


def statements_in(records: Iterable[Record], form: str) -> Iterator[str]:
    """The records in a form, piece by piece, so that the first shows before the last is made."""
    if form == "jsonl":
        for record in records:
            yield json.dumps(record, ensure_ascii=False) + "\n"
    elif form == "json":
        yield json.dumps(list(records), ensure_ascii=False, indent=2) + "\n"
    elif form == "csv":
        yield from _csv(records)
    elif form == "markdown":
        yield "| place | evidence | relation | target | where |\n|---|---|---|---|---|\n"
        for record in records:
            yield _row(record)
    else:
        for record in records:
            yield _text(record)


def _csv(records: Iterable[Record]) -> Iterator[str]:
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for record in records:
        sides = record.get("sides")
        row = dict(record)
        row["kind"] = record.get("kind", "evidence")
        row["sides"] = " | ".join(map(str, sides)) if isinstance(sides, list) else None
        writer.writerow([row.get(column) for column in _COLUMNS])
        yield buffer.getvalue()
        buffer.seek(0)
        buffer.truncate()


def _row(record: Record) -> str:
    place = f"{record['doc']}:{record['line']}"
    sides = record.get("sides")
    if isinstance(sides, list):
        cells = [place, str(sides[0]), "diverges from", "; ".join(map(str, sides[1:])), ""]
    else:
        subject = record["subject"] or record["subject_text"]
        target = record["object"] or record["object_text"]
        cells = [place, str(subject), str(record["relation"]), str(target), str(record["where"])]
    return "| " + " | ".join(escaped(cell) for cell in cells) + " |\n"


def _text(record: Record) -> str:
    place = f"{record['doc']}:{record['line']}"
    if record.get("kind") == "divergence":
        sides = record["sides"]
        words = " vs. ".join(map(str, sides)) if isinstance(sides, list) else ""
        return f"{one_line(place)}  divergence: {one_line(words)}\n"
    subject = record["subject"] or record["subject_text"]
    target = record["object"] or record["object_text"]
    said = (place, str(subject), str(record["relation"]), str(target), f"[{record['where']}]")
    return "  ".join(map(one_line, said)) + "\n"
