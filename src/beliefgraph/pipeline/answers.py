"""The answers: beliefs, one belief, divergences, shipped and free questions."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from beliefgraph.ground.divergence import Found
from beliefgraph.ground.errors import QuestionError
from beliefgraph.ground.rows import Cell, Iri, Rows
from beliefgraph.pipeline.graph import open_graph
from beliefgraph.pipeline.inbox import open_inbox

if TYPE_CHECKING:
    from beliefgraph.answer.beliefs import BeliefRow
    from beliefgraph.answer.divergences import DivergenceAnswer
    from beliefgraph.answer.standing import Standing

__all__ = ["belief", "beliefs", "divergences", "query", "questions"]

Where = str | Path | None


def beliefs(*, inbox: Where = None, owner: str | None = None) -> tuple[BeliefRow, ...]:
    """All beliefs, with how many evidence lines support, contradict and qualify each."""
    from beliefgraph.answer.beliefs import beliefs as answer

    return answer(open_graph(open_inbox(inbox)).ask, owner=owner)


def belief(label: str, *, inbox: Where = None, owner: str | None = None) -> Standing:
    """What bears on a belief: by label (``B4``, ``theseus/B4``), title, or path."""
    from beliefgraph.answer.standing import standing_of

    return standing_of(open_graph(open_inbox(inbox)).ask, label, owner=owner)


def divergences(
    *,
    inbox: Where = None,
    found: Found | str | None = None,
    kind: str | None = None,
) -> tuple[DivergenceAnswer, ...]:
    """Where sources, findings and propositions part, and how each divergence was found."""
    from beliefgraph.answer.divergences import divergences as answer

    way = Found(found) if found is not None else None
    return answer(open_graph(open_inbox(inbox)).ask, found=way, kind=kind)


def questions() -> Mapping[str, str]:
    """The shipped questions: name to the question in words."""
    from beliefgraph.graph.questions import questions as shipped

    return {name: question.words for name, question in shipped().items()}


def query(
    question: str,
    *,
    inbox: Where = None,
    parameters: Mapping[str, str] | None = None,
    limit: int | None = None,
) -> Rows | bool | str:
    """The rows of a shipped question (by name) or of a SPARQL text, read-only.

    A parameter that names a thing (a label, title or path) is turned into its IRI. The
    result of ASK is a bool, that of CONSTRUCT and DESCRIBE a text in Turtle.
    """
    from beliefgraph.answer.choose import find_thing
    from beliefgraph.graph.free_query import query as free
    from beliefgraph.graph.questions import questions as shipped

    graph = open_graph(open_inbox(inbox))
    given = dict(parameters or {})
    if question not in shipped():
        if given:
            message = "a query of your own takes no parameters"
            raise QuestionError(message, "use VALUES in its text, or name a shipped question")
        return free(graph.store, question, limit=limit)
    bound: dict[str, Cell] = {}
    for name, value in given.items():
        is_iri = value.startswith(("http://", "https://", "urn:"))
        bound[name] = Iri(value) if is_iri else find_thing(graph.ask, value)
    rows = graph.ask(question, **bound)
    return Rows(rows.columns, rows.rows[:limit]) if limit is not None else rows
