"""The command `beliefgraph`."""

from __future__ import annotations

import click

from beliefgraph.cli import asking, building, deciding, following, moving

__all__ = ["main"]

_EPILOG = """\b
Examples:
  beliefgraph init my-notes
  beliefgraph build my-notes --out my-graph
  beliefgraph belief B4 --inbox my-notes
  beliefgraph query evidence --param target=B4 --format csv

\b
Exit status: 0 clean, 1 findings, 2 could not run.
Shell completion: eval "$(_BELIEFGRAPH_COMPLETE=bash_source beliefgraph)"
"""


@click.group(epilog=_EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="beliefgraph")
def main() -> None:
    """Turn a folder of Markdown notes into a graph of sources, claims and beliefs, and show
    which evidence supports or weakens each belief: who says so, in which words, where.
    """


for _command in (
    *building.COMMANDS,
    *asking.COMMANDS,
    *deciding.COMMANDS,
    *following.COMMANDS,
    *moving.COMMANDS,
):
    main.add_command(_command)
