"""Commands that say what moves the beliefs: why, what-if, sensitivity, impact, fragile."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from beliefgraph.cli.common import (
    endpoint_option,
    format_option,
    inbox_option,
    owner_option,
    polite,
    show,
    store_option,
)

__all__ = ["COMMANDS"]

Command = TypeVar("Command", bound=Callable[..., Any])
_BRIEF = 15  # rows of a list, unless all are asked for

_full = click.option("--full", is_flag=True, help="All rows.")
_longest = click.option(
    "--longest",
    type=click.IntRange(1, 8),
    default=4,
    show_default=True,
    help="The most steps of a chain.",
)


def _where(command: Command) -> Command:
    """The options that say which graph is asked."""
    return inbox_option(store_option(endpoint_option(command)))


@click.command()
@click.argument("thing")
@click.argument("proposition")
@_longest
@owner_option
@_where
@_full
@format_option("why")
@polite
def why(thing: str, proposition: str, full: bool, form: str, **where: Any) -> None:
    r"""Why THING bears on PROPOSITION: every chain from one to the other, with quotations.

    THING is a source, a claim or another note, by title, the beginning of one, or path.
    The shortest chain comes first.

    \b
    Example:
      beliefgraph why "Scaling Laws" theseus/B4
    """
    from beliefgraph.pipeline.moving import why as run

    show("why", run(thing, proposition, **where), form, most=0 if full else _BRIEF)


@click.command("what-if")
@click.option("--without", multiple=True, metavar="NAME", help="Take this out; can be repeated.")
@click.option("--only-origin", metavar="NAME", help="Of all sources, keep those of one origin.")
@click.option("--as-of", metavar="DATE", help="Take out what is dated later than this.")
@owner_option
@_where
@_full
@format_option("what_if")
@polite
def what_if(full: bool, form: str, **options: Any) -> None:
    r"""Which beliefs would stand otherwise without a source, a claim, or what came later.

    A thing goes with every evidence line from or to it. Nothing is written.

    \b
    Examples:
      beliefgraph what-if --without "Scaling Laws"
      beliefgraph what-if --as-of 2025-06
    """
    from beliefgraph.pipeline.moving import what_if as run

    if not (options["without"] or options["only_origin"] or options["as_of"]):
        raise click.UsageError("say what to leave out: --without, --only-origin or --as-of")
    show("what_if", run(**options), form, most=0 if full else _BRIEF)


@click.command()
@click.argument("label")
@owner_option
@_where
@_full
@format_option("sensitivity")
@polite
def sensitivity(label: str, full: bool, form: str, **where: Any) -> None:
    r"""What the strength of a belief hangs on: the loss of each item, and what turns it.

    \b
    Example:
      beliefgraph sensitivity theseus/B4
    """
    from beliefgraph.pipeline.moving import sensitivity as run

    show("sensitivity", run(label, **where), form, most=0 if full else _BRIEF)


@click.command()
@click.argument("thing")
@_longest
@owner_option
@_where
@_full
@format_option("impact")
@polite
def impact(thing: str, full: bool, form: str, **where: Any) -> None:
    r"""Which claims, beliefs and positions rest on THING, in order of review.

    Claims first, then the beliefs on them (axioms before others), then positions.

    \b
    Example:
      beliefgraph impact "Scaling Laws"
    """
    from beliefgraph.pipeline.moving import impact as run

    show("impact", run(thing, **where), form, most=0 if full else _BRIEF)


@click.command()
@click.option("--wide", is_flag=True, help="Positions too, and claims on which others rest.")
@owner_option
@_where
@format_option("fragile")
@polite
def fragile(form: str, **options: Any) -> None:
    r"""Beliefs that stand on less than they seem to, and why.

    \b
    Example:
      beliefgraph fragile --owner theseus
    """
    from beliefgraph.pipeline.moving import fragile as run

    show("fragile", run(**options), form)


@click.command()
@owner_option
@_where
@format_option("strengths")
@polite
def strengths(form: str, **options: Any) -> None:
    r"""The strength of every belief by three semantics, side by side.

    They are figures of a method, not of truth. `beliefgraph base-scores` shows what they
    start from.

    \b
    Example:
      beliefgraph strengths --owner theseus
    """
    from beliefgraph.pipeline.moving import strengths as run

    show("strengths", run(**options), form)


@click.command("base-scores")
@inbox_option
@format_option("rows")
@polite
def base_scores(inbox: Path | None, form: str) -> None:
    r"""What the words of notes are worth before any evidence is counted.

    They are conventions. Change them in beliefgraph.toml, under [base_scores].

    \b
    Example:
      beliefgraph base-scores
    """
    from beliefgraph.pipeline.moving import base_scores as run

    show("rows", run(inbox=inbox), form)


COMMANDS = (why, what_if, sensitivity, impact, fragile, strengths, base_scores)
