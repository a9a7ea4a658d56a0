"""Commands that read an inbox: build, statements, check, explain, init."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from beliefgraph.cli.common import (
    FINDINGS,
    format_option,
    note,
    polite,
    progress,
    show,
    store_option,
    tell,
    write,
)

__all__ = ["COMMANDS"]

_INBOX = click.argument("inbox", required=False, type=click.Path(path_type=Path))


@click.command()
@_INBOX
@click.option("--out", type=click.Path(path_type=Path), help="Where to write. [default: graphs/]")
@click.option("--no-pages", is_flag=True, help="Write the graph and no pages.")
@click.option("--no-files", is_flag=True, help="Keep the store, and write nothing else.")
@click.option("--no-store", is_flag=True, help="Keep no store in .beliefgraph/ beside the inbox.")
@store_option
@click.option("--strict", is_flag=True, help="Exit with 1 if there is any notice.")
@format_option("report")
@polite
def build(
    inbox: Path | None,
    out: Path | None,
    no_pages: bool,
    no_files: bool,
    no_store: bool,
    store: Path | None,
    strict: bool,
    form: str,
) -> None:
    r"""Read the notes of INBOX; write their graph and pages.

    The graph is also kept in a store, and the next build reads only what has changed.
    Every file is accounted for: loaded, loaded with notices, or rejected. The exit status
    is 1 if a file was rejected.

    \b
    Examples:
      beliefgraph build
      beliefgraph build notes --out site --no-store
    """
    from beliefgraph.pipeline.build import build as run

    report = run(
        inbox,
        out=out,
        pages=not no_pages,
        files=not no_files,
        store=False if no_store else store or True,
        progress=progress,
        told=note,
    )
    show("report", report, form)
    if report.rejected or (strict and report.findings):
        sys.exit(FINDINGS)


@click.command()
@_INBOX
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "markdown", "json", "jsonl", "csv"]),
    default="text",
    show_default=True,
    help="jsonl: a record a line, with the fields of a labelled statement.",
)
@polite
def statements(inbox: Path | None, form: str) -> None:
    r"""Every evidence line and declared divergence of INBOX, where it stands.

    \b
    Examples:
      beliefgraph statements
      beliefgraph statements notes --format jsonl > statements.jsonl
    """
    from beliefgraph.pipeline.statements import statements as run
    from beliefgraph.show.statements import statements_in

    for text in statements_in(run(inbox, progress=progress), form):
        write(text, form)


@click.command()
@_INBOX
@click.option("--select", multiple=True, metavar="CODE", help="Only these codes (L, L1, L101 …).")
@click.option("--ignore", multiple=True, metavar="CODE", help="All but these codes.")
@click.option("--shapes", is_flag=True, help="Hold the graph against the SHACL shapes too: slow.")
@click.option("--fix-dry-run", is_flag=True, help="Print a patch of what has one sure answer.")
@click.option(
    "--write", "is_written", is_flag=True, help="Write that patch into the notes as well."
)
@format_option("notices")
@polite
def check(
    inbox: Path | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    shapes: bool,
    fix_dry_run: bool,
    is_written: bool,
    form: str,
) -> None:
    r"""What is wrong in the notes of INBOX: file, line, what is, and what to do.

    Exit status 0: nothing; 1: findings.

    \b
    Examples:
      beliefgraph check
      beliefgraph check notes --select L --format json
      beliefgraph check --format github
      beliefgraph check --shapes
      beliefgraph check --fix-dry-run | git apply --directory inbox
    """
    from beliefgraph.pipeline.check import check as run

    if fix_dry_run or is_written:
        from beliefgraph.pipeline.fix import fixes

        found_fixes = fixes(inbox, write=is_written)
        for fix in found_fixes:
            write(fix.patch, "patch")
        if found_fixes and not is_written:
            sys.exit(FINDINGS)
        return

    found = run(inbox, select=select, ignore=ignore, shapes=shapes, progress=progress)
    show("notices", found, form)
    if found:
        sys.exit(FINDINGS)


@click.command()
@click.argument("code")
@polite
def explain(code: str) -> None:
    r"""What a CODE of a notice means, why it matters, and what to do.

    \b
    Example:
      beliefgraph explain L101
    """
    from beliefgraph.pipeline.check import explain as run

    found = run(code)
    tell(f"{code.upper()}: {found.title}\n\n{found.meaning}\n\nWhat to do: {found.cure}")


@click.command()
@click.argument("folder", default="inbox", type=click.Path(path_type=Path))
@polite
def init(folder: Path) -> None:
    r"""Make a new inbox in FOLDER, with a template of each kind of note.

    Files that are there already are left alone.

    \b
    Example:
      beliefgraph init my-notes && beliefgraph build my-notes --out my-graph
    """
    from beliefgraph.pipeline.init import init as run

    for file in run(folder):
        tell(file)


COMMANDS = (build, statements, check, explain, init)
