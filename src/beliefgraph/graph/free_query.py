"""What a query of the user's own says of graphs and servers: never to another server."""

from __future__ import annotations

import re

from beliefgraph.ground.errors import QuestionError

__all__ = ["names_data_set", "refuse_service"]

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

# What may hold the word FROM without meaning it: texts, IRIs, comments, names.
_PASSED = re.compile(
    r'"""(?:[^\\]|\\.)*?"""|\'\'\'(?:[^\\]|\\.)*?\'\'\'|"(?:[^"\\\n\r]|\\.)*"|\'(?:[^\'\\\n\r]|\\.)*\''
    r"|<[^<>\"{}|^`\\\s]*>|#[^\n\r]*|[?$:][\w.-]*|\w+:[\w.%-]*",
    re.DOTALL,
)
_FROM = re.compile(r"\bFROM\b", re.IGNORECASE)


def refuse_service(sparql: str) -> None:
    """Raise if the query holds a SERVICE clause, which would call another server.

    >>> refuse_service('SELECT * { ?s ?p "SERVICE" }')
    """
    if len(sparql) > _LONGEST:
        raise QuestionError(f"the query is longer than {_LONGEST} characters", "ask for less")
    if _SERVICE.search(sparql):
        raise QuestionError("the query holds a SERVICE clause", "ask the other server by itself")


def names_data_set(sparql: str) -> bool:
    """Whether a query names the graphs that it asks, by FROM or FROM NAMED.

    >>> names_data_set("ASK FROM <urn:g> {}"), names_data_set("ASK { ?from ?p 'from' }")
    (True, False)
    """
    return _FROM.search(_PASSED.sub(" ", sparql)) is not None
