"""What the commands share: options, how an answer is printed, what errors look like."""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import IO, Any, TypeVar

import click

from beliefgraph.ground.collector import uncollected
from beliefgraph.ground.errors import BeliefgraphError, ChoiceError

__all__ = [
    "FINDINGS",
    "endpoint_option",
    "format_option",
    "inbox_option",
    "owner_option",
    "polite",
    "progress",
    "show",
    "store_option",
    "write",
]

FINDINGS = 1  # exit status: it ran, and found something
_STEP = 200  # files between two lines of progress

Command = TypeVar("Command", bound=Callable[..., Any])

inbox_option = click.option(
    "--inbox",
    type=click.Path(path_type=Path),
    help="The folder of notes. [default: inbox/, or what beliefgraph.toml names]",
)
owner_option = click.option(
    "--owner", metavar="AGENT", help="Whose belief, where several agents use the label."
)


store_option = click.option(
    "--store",
    type=click.Path(path_type=Path),
    envvar="BELIEFGRAPH_STORE",
    help="The folder of the store. [default: .beliefgraph/ beside the inbox]",
)
endpoint_option = click.option(
    "--endpoint",
    metavar="URL",
    help="Ask this SPARQL server instead of the notes; credentials come from the environment.",
)


def format_option(what: str, *more: str) -> Callable[[Command], Command]:
    """``--format`` with the forms in which an answer of this kind can be shown."""
    from beliefgraph.show.formats import FORMATS

    return click.option(
        "--format",
        "form",
        type=click.Choice([*FORMATS[what], *more]),
        default="text",
        show_default=True,
        help="The form of the answer.",
    )


def show(what: str, answer: object, form: str = "text", *, most: int = 0) -> None:
    """Print an answer in a form, as wide and as colourful as the terminal allows.

    ``most`` is how many rows of each secondary section a text shows; 0 shows all.
    """
    from beliefgraph.show.formats import render
    from beliefgraph.show.look import look_of

    write(render(what, answer, form, look=look_of(sys.stdout, most=most)))


def write(text: str) -> None:
    """Print a text; characters that the terminal can not show are written as escapes."""
    stream = sys.stdout
    encoding = stream.encoding or "utf-8"
    try:
        stream.write(text)
    except UnicodeEncodeError:
        stream.write(text.encode(encoding, "backslashreplace").decode(encoding))


def progress(files: Iterable[str]) -> Iterator[str]:
    """The files one by one, with a count on standard error while a person looks on."""
    stream: IO[str] = sys.stderr
    if not stream.isatty():
        yield from files
        return
    known = list(files)
    for number, file in enumerate(known, 1):
        if number % _STEP == 0 and number < len(known):
            stream.write(f"\r{number:,} of {len(known):,} notes read")
            stream.flush()
        yield file
    if len(known) >= _STEP:
        stream.write("\r" + " " * 40 + "\r")
        stream.flush()


def polite(command: Command) -> Command:
    """A command whose errors are sentences on standard error, and whose exit status is 2."""

    @functools.wraps(command)
    def run(*args: Any, **options: Any) -> Any:
        try:
            with uncollected():
                return command(*args, **options)
        except BeliefgraphError as error:
            _complain(error)
        except BrokenPipeError:
            _close_quietly()
        except KeyboardInterrupt:
            click.echo("stopped", err=True)
        sys.exit(2)

    run.__doc__ = (command.__doc__ or "").replace("\\b\n", "\b\n")  # click's mark, unescaped
    return run  # type: ignore[return-value]


def _complain(error: BeliefgraphError) -> None:
    click.echo(f"beliefgraph: {error.message}", err=True)
    if isinstance(error, ChoiceError):
        for choice in error.choices:
            click.echo(f"  {choice}", err=True)
    if error.help:
        click.echo(f"help: {error.help}", err=True)


def _close_quietly() -> None:
    """Whoever read the output has gone; the interpreter must not complain of it at its end."""
    import os

    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.exit(0)
