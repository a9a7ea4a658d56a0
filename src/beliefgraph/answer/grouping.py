"""An ``Ask`` that answers what bears on what from all evidence lines, read once.

One question for all lines costs as much as a few questions for one thing each; a site
asks of every thing.
"""

from __future__ import annotations

from typing import NamedTuple

from beliefgraph.answer.cells import records
from beliefgraph.ground.rows import Ask, Cell, Rows

__all__ = ["grouping"]

_ENDS = {"evidence": "target", "bears": "evidence"}  # question → the end that is its parameter
_COLUMNS = {
    "evidence": (
        "line", "evidence", "evidenceKind", "evidenceIdentifier", "evidenceTitle", "evidenceDate",
        "relation", "verdict", "reason", "strength", "voice", "where", "quotation", "cue", "rule",
        "document", "startLine", "openBecause",
    ),
    "bears": (
        "line", "target", "targetKind", "targetIdentifier", "targetTitle", "relation", "verdict",
        "reason", "voice", "where", "quotation", "cue", "document", "startLine",
    ),
}  # fmt: skip
_Groups = dict[Cell, list[tuple[Cell, ...]]]


class _End(NamedTuple):
    """What a row says of the end that it shows: a thing, or an open end in its words."""

    kind: Cell = None
    identifier: Cell = None
    title: Cell = None
    date: Cell = None
    because: Cell = None


def grouping(ask: Ask) -> Ask:
    """The same answers; ``evidence`` and ``bears`` are taken from the rows of ``all-lines``."""
    grouped: dict[str, tuple[tuple[str, ...], _Groups]] = {}

    def asked(question: str, **parameters: Cell) -> Rows:
        end = _ENDS.get(question)
        if end is None:
            return ask(question, **parameters)
        if not grouped:
            lines, ends = ask("all-lines"), _ends(ask)
            for name in _ENDS:
                grouped[name] = _COLUMNS[name], _grouped(lines, name, ends)
        columns, groups = grouped[question]
        return Rows(columns, tuple(groups.get(parameters[end], ())))

    return asked


def _ends(ask: Ask) -> dict[Cell, list[_End]]:
    """What is known of each end; a thing that two notes describe has each of their titles."""
    found: dict[Cell, set[_End]] = {}
    for row in records(ask("all-things")):
        end = _End(row["kind"], row["identifier"], row["title"], row["date"])
        found.setdefault(row["thing"], set()).add(end)
    for row in records(ask("open-ends")):
        end = _End("open", None, row["text"], None, row["because"])
        found.setdefault(row["open"], set()).add(end)
    return {iri: sorted(ends, key=_rank) for iri, ends in found.items()}


def _rank(end: _End) -> tuple[str, str]:
    return str(end.title), str(end.date or "")


def _grouped(lines: Rows, question: str, ends: dict[Cell, list[_End]]) -> _Groups:
    end = next(each for each in ("evidence", "target") if each != _ENDS[question])
    told = (f"{end}Kind", f"{end}Identifier", f"{end}Title", f"{end}Date", "openBecause")
    columns = (*lines.columns, *told)
    at = [columns.index(column) for column in _COLUMNS[question]]
    key, other = columns.index(_ENDS[question]), columns.index(end)
    groups: _Groups = {}
    for row in lines.rows:
        for one in ends.get(row[other], [_End()]):
            whole = (*row, *one)
            groups.setdefault(row[key], []).append(tuple([whole[index] for index in at]))
    return groups
