"""The command for what the rules leave open: worklist."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from beliefgraph.cli.common import FINDINGS, format_option, polite, progress, show, tell

__all__ = ["COMMANDS"]


@click.command()
@click.argument("inbox", required=False, type=click.Path(path_type=Path))
@click.option("--decide", metavar="KEY=RELATION", help="Write a decision on one line of the list.")
@click.option("--by", metavar="NAME", help="Who decides.")
@format_option("worklist")
@polite
def worklist(inbox: Path | None, decide: str | None, by: str | None, form: str) -> None:
    r"""The lines of INBOX whose relation no wording decides, with the two likeliest relations.

    A decision goes into beliefgraph.decisions.toml beside the notes, never into a note, and
    wins over the rules. Exit status 0: nothing to decide; 1: something.

    \b
    Examples:
      beliefgraph worklist
      beliefgraph worklist --decide 1f0e9d8c7b6a5f4e=supports --by ann
    """
    from beliefgraph.pipeline.worklist import decide as write
    from beliefgraph.pipeline.worklist import worklist as run

    if decide is not None:
        key, _, relation = decide.partition("=")
        tell(write(key, relation, by=by or "", inbox=inbox))
        return
    found = run(inbox, progress=progress)
    show("worklist", found, form)
    if found:
        sys.exit(FINDINGS)


COMMANDS = (worklist,)
