"""query: a shipped question or a text of SPARQL, read-only, on a store or a server."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from beliefgraph.ground.errors import QuestionError
from beliefgraph.ground.rows import Ask, Cell, Rows
from beliefgraph.pipeline.graph import open_graph
from beliefgraph.pipeline.inbox import open_inbox

if TYPE_CHECKING:
    from beliefgraph.graph.results import Result, Term

__all__ = ["query", "query_text"]

Where = str | Path | None
Parameters = Mapping[str, str] | None


def query(
    question: str,
    *,
    inbox: Where = None,
    parameters: Parameters = None,
    limit: int | None = None,
    timeout: float | None = None,
    store: Where = None,
    endpoint: str | None = None,
) -> Rows | bool | str:
    """The rows of a shipped question (by name) or of a SPARQL text, read-only.

    A parameter that names a thing (a label, title or path) is turned into its IRI; an IRI,
    a number and a text in quotation marks stay what they are. The result of ASK is a bool,
    that of CONSTRUCT and DESCRIBE a text in Turtle. With ``timeout`` the work is done in a
    process of its own, which is ended after so many seconds.
    """
    from beliefgraph.graph.results import rows_in

    where = (inbox, store, endpoint)
    return rows_in(_result(question, where, parameters, limit, timeout))


def query_text(
    question: str,
    form: str,
    *,
    inbox: Where = None,
    parameters: Parameters = None,
    limit: int | None = None,
    timeout: float | None = None,
    store: Where = None,
    endpoint: str | None = None,
) -> str:
    """The answer as SPARQL and RDF write it: ``json``, ``xml``, ``tsv`` or ``ttl``."""
    from beliefgraph.graph.results import written

    where = (inbox, store, endpoint)
    return written(_result(question, where, parameters, limit, timeout), form)


def _result(
    question: str,
    where: tuple[Where, Where, str | None],
    parameters: Parameters,
    limit: int | None,
    timeout: float | None,
) -> Result:
    from beliefgraph.graph.results import Result

    inbox, store, endpoint = where
    if endpoint is not None:
        return _from_server(question, endpoint, parameters or {}, limit, timeout)

    def work() -> Result:
        return _from_store(question, inbox, store, parameters or {}, limit)

    if timeout is None:
        return work()
    from beliefgraph.pipeline.limited import limited

    def piped() -> bytes:
        result = work()
        return result.kind.encode("ascii") + b"\n" + result.data

    kind, _, data = limited(piped, seconds=timeout).partition(b"\n")
    return Result(kind.decode("ascii"), data)


def _from_store(
    question: str, inbox: Where, store: Where, parameters: Mapping[str, str], limit: int | None
) -> Result:
    from beliefgraph.graph.questions import every_question, question_text
    from beliefgraph.graph.results import answered
    from beliefgraph.graph.terms_given import cell_of, term_of

    may_ask_standings = question not in every_question() or question == "standings"
    graph = open_graph(open_inbox(inbox), store=store, standings=may_ask_standings)
    bound = {name: term_of(_cell(value, graph.ask, question)) for name, value in parameters.items()}
    if question in every_question():
        cells = {name: cell_of(term) for name, term in bound.items()}
        return answered(graph.store, question_text(question, **cells), limit=limit)
    return answered(graph.store, question, given=bound, limit=limit)


def _from_server(
    question: str,
    endpoint: str,
    parameters: Mapping[str, str],
    limit: int | None,
    timeout: float | None,
) -> Result:
    from beliefgraph.graph.endpoint import ask_endpoint, endpoint_at
    from beliefgraph.graph.free_query import refuse_service
    from beliefgraph.graph.questions import every_question, question_text
    from beliefgraph.graph.results import Result
    from beliefgraph.graph.terms_given import cell_of, term_of, with_values

    server = endpoint_at(endpoint)
    ask = ask_endpoint(server, timeout=timeout)
    bound: dict[str, Term] = {n: term_of(_cell(v, ask, question)) for n, v in parameters.items()}
    if question in every_question():
        text = question_text(question, **{name: cell_of(term) for name, term in bound.items()})
    else:
        refuse_service(question)
        text = with_values(question, bound)
    found = server.query(text, timeout=timeout)
    if limit is None or found.kind == "boolean":
        return found
    if found.kind == "graph":
        return Result("graph", b"".join(found.data.splitlines(keepends=True)[:limit]))
    data = json.loads(found.data)
    data["results"]["bindings"] = data["results"]["bindings"][:limit]
    return Result("solutions", json.dumps(data).encode("utf-8"))


def _cell(value: str, ask: Ask, question: str) -> Cell:
    """What was given for a parameter: a term as it is written, or the thing of this name."""
    from beliefgraph.answer.choose import find_thing
    from beliefgraph.graph.questions import every_question
    from beliefgraph.graph.terms_given import written_term

    try:
        written = written_term(value, numbers=question not in every_question())
    except ValueError as error:
        raise QuestionError(f"{value!r} is not a term: {error}", 'write <IRI> or "text"') from error
    return find_thing(ask, value) if written is None else written
