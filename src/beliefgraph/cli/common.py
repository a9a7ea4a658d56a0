"""What the commands share: options, and how an answer is printed."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import IO, Any, TypeVar

import click

from beliefgraph.cli.polite import output, polite
from beliefgraph.ground.visible import visible

__all__ = [
    "FINDINGS",
    "endpoint_option",
    "format_option",
    "inbox_option",
    "note",
    "owner_option",
    "polite",
    "progress",
    "show",
    "store_option",
    "tell",
    "write",
]

FINDINGS = 1  # exit status: it ran, and found something
_STEP = 200  # files between two lines of progress
_FOR_READERS = ("text", "github")  # forms in which hidden characters are shown as codes
_COLOURS = re.compile("(\x1b\\[[0-9;]*m)")

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

    look = look_of(sys.stdout, most=most)
    text = render(what, answer, form, look=look)
    if form == "text" and look.has_colour:
        _print(
            "".join(
                part if _COLOURS.match(part) else visible(part) for part in _COLOURS.split(text)
            )
        )
    else:
        write(text, form)


def write(text: str, form: str = "text") -> None:
    """Print a text; what a note hides in it is shown, so that no terminal obeys it.

    Only a form for programs that goes to a program keeps every character.
    """
    is_read = form in _FOR_READERS or sys.stdout.isatty()
    _print(visible(text) if is_read else text)


def tell(text: object) -> None:
    """Print one line."""
    write(f"{text}\n")
    with output():
        sys.stdout.flush()


def note(text: str) -> None:
    """Print one line on standard error: what goes on, and is no part of the answer."""
    click.echo(visible(text), err=True)


def _print(text: str) -> None:
    """Characters that the terminal can not show are written as escapes."""
    stream = sys.stdout
    encoding = stream.encoding or "utf-8"
    with output():
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
