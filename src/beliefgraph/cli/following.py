"""Commands that follow the notes or carry the graph elsewhere: watch, push, serve."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import Any

import click

from beliefgraph.cli.common import inbox_option, note, polite, progress, store_option, tell

__all__ = ["COMMANDS"]


@click.command()
@inbox_option
@store_option
@polite
def watch(inbox: Path | None, store: Path | None) -> None:
    r"""Keep the store as the notes are, each time one is saved; say what changed.

    A line names the note and the beliefs on which more or less bears than before. Stop it
    with Ctrl-C.

    \b
    Example:
      beliefgraph watch --inbox notes
    """
    from beliefgraph.pipeline.watch import watch as run

    gc.enable()  # it may run for days
    for change in run(inbox, store=store, told=note):
        tell(change)


@click.command()
@click.argument("endpoint")
@click.option(
    "--protocol",
    type=click.Choice(["update", "store"]),
    default="update",
    show_default=True,
    help="SPARQL Update, or the Graph Store Protocol; ENDPOINT is the address for it.",
)
@click.option("--all", "everything", is_flag=True, help="Send what was sent before, too.")
@inbox_option
@store_option
@polite
def push(
    endpoint: str, protocol: str, everything: bool, inbox: Path | None, store: Path | None
) -> None:
    r"""Bring the graph to the SPARQL server at ENDPOINT, only what has changed since.

    Credentials come from BELIEFGRAPH_ENDPOINT_TOKEN, from BELIEFGRAPH_USER and BELIEFGRAPH_PASSWORD,
    or from ~/.netrc; never from the command line.

    \b
    Examples:
      beliefgraph push http://localhost:7878/update
      beliefgraph push http://localhost:7878/store --protocol store
    """
    from beliefgraph.pipeline.push import push as run

    done = run(
        endpoint,
        inbox=inbox,
        protocol=protocol,
        everything=everything,
        store=store,
        progress=progress,
    )
    tell(f"{done.sent} graphs sent, {done.removed} removed, {done.unchanged} as they were")


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen at.")
@click.option("--port", type=click.IntRange(0, 65535), default=7878, show_default=True)
@click.option(
    "--token",
    envvar="BELIEFGRAPH_TOKEN",
    help="What clients must show; made anew where others can reach the server.",
)
@click.option("--name", "hosts", multiple=True, help="One more name that the server is called by.")
@click.option("--cors", "origins", multiple=True, metavar="ORIGIN", help="A site that may ask it.")
@click.option(
    "--timeout",
    type=click.FloatRange(min=0.1),
    default=30.0,
    show_default=True,
    help="Seconds after which a query is ended.",
)
@click.option("--workers", type=click.IntRange(min=1), help="Queries at once. [default: cores]")
@inbox_option
@store_option
@polite
def serve(**options: Any) -> None:
    r"""Serve the graph, read-only: SPARQL at /sparql, questions at /query, pages at /.

    Only this machine can reach it, unless --host says otherwise. Stop it with Ctrl-C.

    \b
    Examples:
      beliefgraph serve
      curl 'http://localhost:7878/sparql?query=ASK%7B%7D'
    """
    from beliefgraph.web.serve import serve as run

    gc.enable()  # it may run for days
    given = {name: value for name, value in options.items() if value not in (None, ())}
    run(told=note, **given)


COMMANDS: tuple[click.Command, ...] = (watch, push, serve)
