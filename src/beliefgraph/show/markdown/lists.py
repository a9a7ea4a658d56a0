"""Lists, rows, findings and the account of a build as Markdown."""

from __future__ import annotations

from collections.abc import Sequence

from beliefgraph.answer.beliefs import BeliefRow
from beliefgraph.ground.notice import Notice
from beliefgraph.ground.rows import Rows
from beliefgraph.show.findings import groups
from beliefgraph.show.look import Look
from beliefgraph.show.markdown.marks import code, escaped, table
from beliefgraph.show.report import BuildReport
from beliefgraph.show.words import counted

__all__ = ["beliefs_markdown", "notices_markdown", "report_markdown", "rows_markdown"]


def beliefs_markdown(rows: Sequence[BeliefRow], look: Look | None = None) -> str:
    """A table of beliefs."""
    return table(
        ("belief", "says", "held as", "▲ support", "▼ contradict", "◆ qualify"),
        (
            (
                escaped(f"{one.owner}/{one.label}" if one.label else one.identifier),
                escaped(one.title),
                escaped(", ".join(word for word in (one.level, one.confidence) if word)),
                *(str(number) for number in (one.supports, one.contradicts, one.qualifies)),
            )
            for one in rows
        ),
    )


def rows_markdown(rows: Rows, look: Look | None = None) -> str:
    """The rows of a question as a table."""
    return table(
        map(escaped, rows.columns),
        (("" if cell is None else escaped(str(cell)) for cell in row) for row in rows.rows),
    )


def notices_markdown(notices: Sequence[Notice], look: Look | None = None) -> str:
    """Findings by code, each with all its places."""
    lines = [f"# Findings ({len(notices)})", ""]
    for group in groups(notices):
        first = group[0]
        lines += [f"## {escaped(first.code)} ({first.severity}, {len(group)})", ""]
        lines += [escaped(first.message), "", f"→ {escaped(first.help)}", ""]
        lines += [f"- {code(one.place)}: {escaped(one.message)}" for one in group]
        lines += [""]
    return "\n".join(lines).rstrip() + "\n"


def report_markdown(report: BuildReport, look: Look | None = None) -> str:
    """The account of a build as a table of numbers."""
    numbers = [
        ("files", f"{report.files}"),
        ("loaded", f"{report.loaded}"),
        ("loaded with notices", f"{report.with_notices}"),
        ("rejected", f"{report.rejected}"),
        *((name, str(number)) for name, number in report.things),
        *((f"evidence lines: {name}", str(number)) for name, number in report.statements),
        *((f"divergences: {name}", str(number)) for name, number in report.divergences),
        *((f"names: {name}", str(number)) for name, number in report.names),
        ("open ends", str(report.open_ends)),
        ("gaps", str(report.gaps)),
    ]
    head = f"# {escaped(report.inbox)} → {escaped(report.out)}\n\n"
    body = table(("what", "how many"), ((escaped(name), number) for name, number in numbers))
    return f"{head}{body}\n{counted(sum(number for _, number in report.findings), 'finding')}.\n"
