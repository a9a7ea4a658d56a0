"""Answers as CSV: one header, one row for each belief, evidence line, side, row or finding."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import fields

from beliefgraph.answer.beliefs import BeliefRow
from beliefgraph.answer.divergences import DivergenceAnswer
from beliefgraph.answer.standing import Groups, Standing
from beliefgraph.ground.notice import Notice
from beliefgraph.ground.rows import Rows
from beliefgraph.show.look import Look

__all__ = ["beliefs_csv", "divergences_csv", "notices_csv", "rows_csv", "standing_csv", "table"]


def beliefs_csv(rows: Sequence[BeliefRow], look: Look | None = None) -> str:
    """One row a belief."""
    header = ("belief", "owner", "label", "title", "level", "confidence", "status",
              "supports", "contradicts", "qualifies", "path", "line")  # fmt: skip
    return table(
        header,
        (
            (one.belief, one.owner, one.label, one.title, one.level, one.confidence, one.status,
             one.supports, one.contradicts, one.qualifies, one.place.path, one.place.line)
            for one in rows
        ),
    )  # fmt: skip


def standing_csv(standing: Standing, look: Look | None = None) -> str:
    """One row an evidence line; ``group`` says where the standing shows it."""
    header = ("group", "relation", "verdict", "reason", "strength", "evidence", "kind", "title",
              "date", "voice", "where", "quotation", "path", "line", "statement")  # fmt: skip
    return table(
        header,
        (
            (field.name, item.relation, item.verdict, item.reason, item.strength,
             item.thing.name, item.thing.kind, item.thing.title, item.date, item.voice or "",
             item.where, item.quotation, item.place.path, item.place.line, item.line)
            for field in fields(Groups)
            for item in getattr(standing.groups, field.name)
        ),
    )  # fmt: skip


def divergences_csv(found: Sequence[DivergenceAnswer], look: Look | None = None) -> str:
    """One row a side of a divergence."""
    header = ("divergence", "found", "rule", "kind", "about", "side", "thing", "direction", "via",
              "quotation", "reason", "path", "line", "beliefs", "hanging", "stand")  # fmt: skip
    return table(
        header,
        (
            (one.id, one.found, one.rule, one.kind, one.about.name if one.about else "", side.text,
             side.thing.name if side.thing else "", side.direction or "",
             side.via.name if side.via else "", one.quotation, one.reason,
             one.place.path if one.place else "", one.place.line if one.place else "",
             " ".join(dict.fromkeys(touch.belief.name for touch in one.touches)), one.hanging, one.stand or "")
            for one in found
            for side in one.sides
        ),
    )  # fmt: skip


def rows_csv(rows: Rows, look: Look | None = None) -> str:
    """The rows of a question, its columns as the header."""
    return table(
        rows.columns, (["" if cell is None else cell for cell in row] for row in rows.rows)
    )


def notices_csv(notices: Sequence[Notice], look: Look | None = None) -> str:
    """One row a finding."""
    return table(
        ("code", "severity", "message", "help", "path", "line", "column"),
        (
            (one.code, one.severity, one.message, one.help, one.place.path, one.place.line,
             one.place.column)
            for one in notices
        ),
    )  # fmt: skip


def table(header: Iterable[object], rows: Iterable[Iterable[object]]) -> str:
    """A header and its rows as CSV."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue()
