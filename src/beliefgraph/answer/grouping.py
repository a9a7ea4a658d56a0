"""An ``Ask`` that answers what bears on what from all evidence lines, read once.

One question for all lines costs as much as a few questions for one thing each; a site
asks of every thing.
"""

from __future__ import annotations

from beliefgraph.ground.rows import Ask, Cell, Rows

__all__ = ["grouping"]

_ENDS = {"evidence": "target", "bears": "evidence"}  # question → the end that is its parameter
_BEARS = (
    "line",
    "target",
    "targetKind",
    "targetIdentifier",
    "targetTitle",
    "relation",
    "verdict",
    "reason",
    "voice",
    "where",
    "quotation",
    "cue",
    "document",
    "startLine",
)


def grouping(ask: Ask) -> Ask:
    """The same answers; ``evidence`` and ``bears`` are taken from the rows of ``lines``."""
    grouped: dict[str, tuple[tuple[str, ...], dict[Cell, list[tuple[Cell, ...]]]]] = {}

    def asked(question: str, **parameters: Cell) -> Rows:
        end = _ENDS.get(question)
        if end is None:
            return ask(question, **parameters)
        if not grouped:
            lines = ask("lines")
            for name, by in _ENDS.items():
                grouped[name] = _grouped(lines, by, _columns(name, lines))
        columns, groups = grouped[question]
        return Rows(columns, tuple(groups.get(parameters[end], ())))

    return asked


def _columns(question: str, lines: Rows) -> tuple[str, ...]:
    if question == "bears":
        return _BEARS
    return tuple(column for column in lines.columns if not column.startswith("target"))


def _grouped(
    lines: Rows, by: str, columns: tuple[str, ...]
) -> tuple[tuple[str, ...], dict[Cell, list[tuple[Cell, ...]]]]:
    at = [lines.columns.index(column) for column in columns]
    key = lines.columns.index(by)
    groups: dict[Cell, dict[tuple[Cell, ...], None]] = {}
    for row in lines.rows:
        groups.setdefault(row[key], {})[tuple(row[index] for index in at)] = None
    return columns, {end: list(rows) for end, rows in groups.items()}
