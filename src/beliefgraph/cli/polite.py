"""What errors of a command look like: a sentence and a help on standard error, never a trace."""

from __future__ import annotations

import errno
import functools
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any, NoReturn, TypeVar

import click

from beliefgraph.ground.errors import BeliefgraphError, ChoiceError
from beliefgraph.ground.visible import visible

__all__ = ["interrupted", "output", "polite"]

COULD_NOT_RUN = 2
_INTERRUPTED = 130  # as shells say it of a program that Ctrl-C ended
_MISSING = (errno.ENOENT, errno.ENOTDIR, errno.ELOOP)

Command = TypeVar("Command", bound=Callable[..., Any])


def polite(command: Command) -> Command:
    """A command whose errors are sentences on standard error, and whose exit status is 2.

    Whoever reads the output may go before its end: that is no error. Ctrl-C ends it with 130.
    """

    @functools.wraps(command)
    def run(*args: Any, **options: Any) -> Any:
        try:
            try:
                return command(*args, **options)
            finally:
                with output():
                    sys.stdout.flush()
        except BeliefgraphError as error:
            _complain(error)
        except BrokenPipeError:
            sys.exit(0)
        except OSError as error:
            _complain(_of_system(error))
        except KeyboardInterrupt:
            interrupted()
        sys.exit(COULD_NOT_RUN)

    run.__doc__ = (command.__doc__ or "").replace("\\b\n", "\b\n")  # click's mark, unescaped
    return run  # type: ignore[return-value]


@contextmanager
def output() -> Iterator[None]:
    """While standard output is written: an error of the system says that it was this."""
    try:
        yield
    except OSError as error:
        _close_output()
        raise OSError(error.errno, error.strerror, "standard output") from error


def interrupted() -> NoReturn:
    """End with one word, after Ctrl-C."""
    with suppress(OSError):
        click.echo("stopped", err=True)
    sys.exit(_INTERRUPTED)


def _complain(error: BeliefgraphError) -> None:
    lines = [f"beliefgraph: {error.message}"]
    if isinstance(error, ChoiceError):
        lines += [f"  {' '.join(choice.splitlines())}" for choice in error.choices]
    lines += [f"help: {error.help}"] if error.help else []
    click.echo(visible("\n".join(lines)), err=True)


def _of_system(error: OSError) -> BeliefgraphError:
    """What the system refused, as an error of ours."""
    reason = error.strerror or str(error)
    name = os.fsdecode(error.filename) if isinstance(error.filename, (str, bytes)) else ""
    if error.errno in _MISSING:
        message = f"{name or 'the folder in which this was started'} is not there: {reason}"
        return BeliefgraphError(message, "name a folder that exists")
    message = f"could not write {name or 'a file'}: {reason}"
    return BeliefgraphError(message, "check that it may be written and the disk has room")


def _close_output() -> None:
    """Nothing more can be written; the interpreter must not complain of it at its end."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
