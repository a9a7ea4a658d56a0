"""Commands that ask the graph: belief, beliefs, divergences, query, questions, view."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from beliefgraph.cli.common import (
    endpoint_option,
    format_option,
    inbox_option,
    owner_option,
    polite,
    show,
    store_option,
    tell,
    write,
)
from beliefgraph.ground.divergence import KINDS, Found
from beliefgraph.ground.errors import QuestionError

__all__ = ["COMMANDS"]

_BRIEF = 5  # rows of a secondary section, unless all are asked for


@click.command()
@click.argument("label")
@owner_option
@inbox_option
@store_option
@endpoint_option
@click.option("--full", is_flag=True, help="All chains, gaps and sides of divergences.")
@format_option("standing")
@polite
def belief(
    label: str,
    owner: str | None,
    inbox: Path | None,
    store: Path | None,
    endpoint: str | None,
    full: bool,
    form: str,
) -> None:
    r"""What supports, weakens and qualifies a belief: who says so, in which words, where.

    LABEL is B4, theseus/B4, a title or the beginning of one, or a note's path. Claims and
    positions can be asked for in the same way.

    \b
    Examples:
      beliefgraph belief B4
      beliefgraph belief B4 --owner theseus --format markdown
    """
    from beliefgraph.pipeline.answers import belief as run

    show(
        "standing",
        run(label, inbox=inbox, store=store, endpoint=endpoint, owner=owner),
        form,
        most=0 if full else _BRIEF,
    )


@click.command()
@owner_option
@inbox_option
@store_option
@endpoint_option
@format_option("beliefs")
@polite
def beliefs(
    owner: str | None, inbox: Path | None, store: Path | None, endpoint: str | None, form: str
) -> None:
    r"""All beliefs by owner, with how much bears on each.

    \b
    Example:
      beliefgraph beliefs --owner theseus
    """
    from beliefgraph.pipeline.answers import beliefs as run

    show("beliefs", run(inbox=inbox, store=store, endpoint=endpoint, owner=owner), form)


@click.command()
@click.option(
    "--found",
    type=click.Choice([way.value for way in Found]),
    help="Only those that a writer declares, that the edges show, or that are proposed.",
)
@click.option(
    "--kind",
    type=click.Choice(KINDS, case_sensitive=False),
    help="Only those that are about this.",
)
@click.option("--belief", metavar="LABEL", help="Only those that touch this belief or claim.")
@click.option("--accept", metavar="ID", help="Write down that this divergence is one.")
@click.option(
    "--dismiss", metavar="ID", help="Write down that it is none; it stays, and stands last."
)
@click.option("--by", metavar="NAME", help="Who decides.")
@click.option("--why", metavar="TEXT", help="The reason, in words.")
@owner_option
@inbox_option
@store_option
@endpoint_option
@format_option("divergences")
@polite
def divergences(
    form: str,
    accept: str | None,
    dismiss: str | None,
    by: str | None,
    why: str | None,
    **options: Any,
) -> None:
    r"""Where sources, findings and claims part, side by side, and who says so.

    Those come first on which the most beliefs hang. Proposed ones, which only likeness of
    wording finds, are shown by --found proposed and counted nowhere else, until the decisions
    file accepts them; those that it dismisses stand last. An ID stands behind each; its
    beginning is enough. --accept and --dismiss write into the decisions file, never into a note.

    \b
    Examples:
      beliefgraph divergences --belief B4
      beliefgraph divergences --found structural --format csv
      beliefgraph divergences --dismiss 2b7e9d4d --by ann --why "two senses of oversight"
    """
    from beliefgraph.pipeline.answers import divergences as run

    if accept or dismiss:
        _rule(accept, dismiss, by or "", why or "", options)
        return
    if by or why:
        raise click.UsageError("--by and --why go with --accept or --dismiss")

    show("divergences", run(**options), form)


@click.command()
@click.argument("question")
@click.option("--param", "params", multiple=True, metavar="NAME=VALUE", help="A parameter.")
@click.option("--limit", type=click.IntRange(min=1), help="At most so many rows.")
@click.option(
    "--timeout",
    type=click.FloatRange(min=0.1),
    default=30.0,
    show_default=True,
    help="Seconds after which the work is ended.",
)
@inbox_option
@store_option
@endpoint_option
@format_option("rows", "table", "xml", "tsv", "ttl")
@polite
def query(question: str, params: tuple[str, ...], form: str, **options: Any) -> None:
    r"""Ask a question: a shipped one by NAME, a FILE of SPARQL, or - for standard input.

    It is read-only, and sees all graphs as one. A parameter names a thing by label, title
    or path, or is an <IRI> or a "text". The answer of CONSTRUCT is a graph, in Turtle.

    \b
    Examples:
      beliefgraph query evidence --param target=theseus/B4
      beliefgraph query all-lines --format csv > lines.csv
      echo 'SELECT ?s WHERE { ?s a bg:Belief }' | beliefgraph query - --format json
    """
    from beliefgraph.graph.results import FORMS
    from beliefgraph.ground.rows import Rows
    from beliefgraph.pipeline.query import query as run
    from beliefgraph.pipeline.query import query_text

    text, given = _question(question), _parameters(params)
    _tell_of_the_whole(question)
    if form in FORMS:
        write(query_text(text, form, parameters=given, **options), form)
        return
    found = run(text, parameters=given, **options)
    if isinstance(found, Rows):
        show("rows", found, "text" if form == "table" else form)
    elif isinstance(found, bool):
        tell("yes" if found else "no")
    else:
        write(found, "ttl")


@click.command()
@format_option("rows")
@polite
def questions(form: str) -> None:
    r"""The questions that are shipped, each in words.

    Ask one with: beliefgraph query NAME

    \b
    Example:
      beliefgraph questions --format markdown
    """
    from beliefgraph.ground.rows import Rows
    from beliefgraph.pipeline.answers import questions as run

    show("rows", Rows(("name", "question"), tuple(run().items())), form)


@click.command()
@click.argument("label", required=False)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="The file, or the folder.")
@click.option("--depth", type=click.IntRange(1, 6), default=2, show_default=True, help="Steps.")
@owner_option
@inbox_option
@polite
def view(
    label: str | None, output: Path | None, depth: int, owner: str | None, inbox: Path | None
) -> None:
    r"""Write an interactive page of what bears on LABEL; without one, all pages.

    Pages open from disk without a network.

    \b
    Examples:
      beliefgraph view B4 --owner theseus -o b4.html
      beliefgraph view -o site
    """
    from beliefgraph.pipeline.view import view as run
    from beliefgraph.show.text.findings import by_folder

    files = run(label, output=output, inbox=inbox, owner=owner, depth=depth)
    for line in by_folder([str(file) for file in files]):
        tell(line)


def _rule(
    accept: str | None, dismiss: str | None, by: str, why: str, options: dict[str, Any]
) -> None:
    """Write a decision on a divergence, and say into which file."""
    from beliefgraph.ground.decision import Stand
    from beliefgraph.pipeline.rulings import rule_on

    if accept and dismiss:
        raise click.UsageError("either --accept or --dismiss")
    stand = Stand.ACCEPTED if accept else Stand.DISMISSED
    where = {name: options[name] for name in ("inbox", "store", "endpoint")}
    tell(rule_on(accept or dismiss or "", stand, by=by, why=why, **where))


def _question(argument: str) -> str:
    if argument == "-":
        return sys.stdin.read()
    file = Path(argument)
    if "\n" not in argument and (file.suffix in (".rq", ".sparql") or "/" in argument):
        try:
            return file.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise QuestionError(f"{file} can not be read: {error}", "name a file") from error
    from beliefgraph.pipeline.answers import questions as shipped

    if " " not in argument and "{" not in argument and argument not in shipped():
        message = f"there is no question called '{argument}'"
        raise QuestionError(message, "beliefgraph questions lists them")
    return argument


def _tell_of_the_whole(question: str) -> None:
    """Say to whoever asks for a page of the graph how to ask for all of it."""
    from beliefgraph.pipeline.answers import questions as shipped

    if (whole := f"all-{question}") in shipped():
        click.echo(f"a page of the notes; the whole: beliefgraph query {whole}", err=True)


def _parameters(params: tuple[str, ...]) -> dict[str, str]:
    out = {}
    for each in params:
        name, sign, value = each.partition("=")
        if not sign or not name:
            raise QuestionError(f"'{each}' is no parameter", "write NAME=VALUE")
        out[name.strip()] = value
    return out


COMMANDS = (belief, beliefs, divergences, query, questions, view)
