"""Queries of the user's own: read-only, and never to another server."""

from __future__ import annotations

import re

from pyoxigraph import QueryBoolean, QuerySolutions, RdfFormat, Store, serialize

from beliefgraph.graph.cells import rows_of
from beliefgraph.ground.errors import QuestionError
from beliefgraph.ground.rows import Rows
from beliefgraph.ground.terms import PREFIXES

__all__ = ["query", "refuse_service"]

# Oxigraph's parser needs no space after a keyword (SERVICEex:a and 1SERVICE<…> both call
# a server) and reads "<" as an operator or as an IRI by context, so that a tokeniser of our
# own could be led astray. The whole clause is looked for instead, wherever it stands, in a
# text or a comment too. Before it may stand anything but a prefix's colon and a variable's
# mark; white space is what SPARQL takes for it, not what Python does.
_SPACE = r"(?:[ \t\r\n]|#[^\r\n]*[\r\n])*+"
_IRI = r"<[^>]*>"
_NAME = r"(?=[?$]|[^ \t\r\n{}#]*:)(?:[^ \t\r\n{}#\\]|\\.)++"
_SERVICE = re.compile(
    rf"(?<![:?$])SERVICE{_SPACE}(?:SILENT)?{_SPACE}(?:{_IRI}|{_NAME}){_SPACE}\{{",
    re.IGNORECASE,
)
_LONGEST = 50_000


def query(store: Store, sparql: str, *, limit: int | None = None) -> Rows | bool | str:
    """The answer to a query: rows of a SELECT, truth of an ASK, Turtle of a CONSTRUCT.

    All graphs are seen as one. Our prefixes need no declaration. Updates and SERVICE
    are refused.
    """
    refuse_service(sparql)
    try:
        found = store.query(sparql, prefixes=PREFIXES, use_default_graph_as_union=True)
        if isinstance(found, QueryBoolean):
            return bool(found)
        if isinstance(found, QuerySolutions):
            return rows_of(found, limit=limit)
        triples = sorted(set(found), key=str)[:limit]
        written = serialize(triples, format=RdfFormat.TURTLE, prefixes=PREFIXES)
        return (written or b"").decode("utf-8")
    except (SyntaxError, RuntimeError, ValueError, OSError) as error:
        raise QuestionError(
            f"the query can not be answered: {error}",
            "SELECT, ASK, CONSTRUCT and DESCRIBE are answered; the graph is never changed",
        ) from error


def refuse_service(sparql: str) -> None:
    """Raise if the query holds a SERVICE clause, which would call another server.

    >>> refuse_service('SELECT * { ?s ?p "SERVICE" }')
    """
    if len(sparql) > _LONGEST:
        raise QuestionError(f"the query is longer than {_LONGEST} characters", "ask for less")
    if _SERVICE.search(sparql):
        raise QuestionError("the query holds a SERVICE clause", "ask the other server by itself")
