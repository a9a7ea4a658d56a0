"""Findings and the account of a build as text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from beliefgraph.ground.notice import Notice, Severity
from beliefgraph.show.findings import groups
from beliefgraph.show.look import Look
from beliefgraph.show.report import BuildReport
from beliefgraph.show.text.paper import Paper
from beliefgraph.show.words import counted, one_line

__all__ = ["by_folder", "notices_text", "report_text"]

MOST_PLACES = 3
_LONGEST = 160  # letters of a message beside its place
_QUOTED = re.compile(r"'[^']*'")
_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold dark_orange3", Severity.NOTE: "bold"}


def notices_text(notices: Sequence[Notice], look: Look | None = None) -> str:
    """Findings grouped by code: how many, an example, what to do, the first places."""
    paper = Paper(look or Look())
    _notices(paper, notices)
    return paper.text()


def report_text(report: BuildReport, look: Look | None = None) -> str:
    """What a build read, what it found, what it wrote, and its findings in short."""
    paper = Paper(look or Look())
    paper.line((f"{report.inbox} → {report.out}", "bold"))
    said = [f"{report.loaded} loaded"]
    said += [f"{report.with_notices} with notices"] if report.with_notices else []
    said += [f"{report.rejected} rejected"] if report.rejected else []
    paper.line(f"{counted(report.files, 'file')}: {', '.join(said)}")
    for name, numbers in (
        ("things", report.things),
        ("evidence lines", report.statements),
        ("divergences", report.divergences),
        ("names of others", report.names),
    ):
        total = sum(number for _, number in numbers)
        shares = name == "names of others"
        parts = ", ".join(
            f"{number} {what}" + (f" ({number / total:.0%})" if shares else "")
            for what, number in numbers
        )
        paper.line(f"{total} {name}" + (f": {parts}" if parts else ""), hanging=2)
    paper.line(f"{report.gaps} gaps, {counted(report.open_ends, 'open end')}")
    if report.written:
        paper.gap()
        paper.line(("written", "bold"))
    for path in by_folder(report.written):
        paper.line(path, indent=2)
    if report.findings:
        paper.gap()
        by_code = ", ".join(f"{code} ({number})" for code, number in report.findings)
        total = sum(number for _, number in report.findings)
        paper.line((counted(total, "finding"), "bold"), f": {by_code}", hanging=2)
        paper.line(("`beliefgraph check` shows them, and what it finds across notes", "dim"))
    return paper.text()


def by_folder(paths: Sequence[str]) -> list[str]:
    """The paths, but one line for a folder with more than a handful of files."""
    folders: dict[str, list[str]] = {}
    for path in paths:
        folders.setdefault(path.rpartition("/")[0], []).append(path)
    return [
        line
        for folder, files in folders.items()
        for line in (files if len(files) <= 4 else [f"{folder}/  {counted(len(files), 'file')}"])
    ]


def _beside(messages: Sequence[str]) -> tuple[str, ...]:
    """What stands beside each place of findings of one code: the thing that it is about.

    >>> _beside(["nothing is called 'a'", "nothing is called 'b'"])
    ("'a'", "'b'")
    >>> _beside(["B1 has 3 grounds", "B2 has 2"]), _beside(["it is none", "it is none"])
    (('B1 has 3 grounds', 'B2 has 2'), ('', ''))
    """
    if len(set(messages)) == 1:
        return ("",) * len(messages)
    names = tuple(found[0] for each in messages if (found := _QUOTED.search(each)))
    shapes = {_QUOTED.sub("''", each) for each in messages}
    is_told_by_names = len(shapes) == 1 and len(names) == len(messages) and len(set(names)) > 1
    return tuple(one_line(each, _LONGEST) for each in (names if is_told_by_names else messages))


def _notices(paper: Paper, notices: Sequence[Notice]) -> None:
    if not notices:
        paper.line(("nothing to report", "bold"))
        return
    files = len({one.place.path for one in notices})
    total = f"{counted(len(notices), 'finding')} in {counted(files, 'file')}"
    paper.line((total, "bold"))
    for group in groups(notices):
        first = group[0]
        times = f"  {len(group)} times, for example" if len(group) > 1 else ""
        paper.gap()
        paper.line((first.code, _STYLES[first.severity]), f"  {first.severity}", (times, "dim"))
        paper.line(one_line(first.message), indent=2, hanging=2)
        if first.help:
            paper.line(f"→ {one_line(first.help)}", indent=2, hanging=2)
        told = _beside([one.message for one in group])
        for one, what in zip(group[:MOST_PLACES], told, strict=False):
            paper.line((str(one.place), "dim"), f"  {what}".rstrip(), indent=4, hanging=2)
        if len(group) > MOST_PLACES:
            paper.line((f"and {len(group) - MOST_PLACES} more", "dim"), indent=4)
    paper.gap()
    paper.line(("`beliefgraph explain CODE` says more; --format json lists all", "dim"))
