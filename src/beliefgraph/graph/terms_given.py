"""Parameters as a user writes them, as RDF terms: they are bound, never pasted into a query."""

from __future__ import annotations

import re
from collections.abc import Mapping

from pyoxigraph import Literal, NamedNode

from beliefgraph.graph.cells import value_of
from beliefgraph.graph.rdf_terms import text
from beliefgraph.graph.results import Term
from beliefgraph.ground.errors import QuestionError
from beliefgraph.ground.rows import Cell, Iri
from beliefgraph.ground.terms import PREFIXES

__all__ = ["cell_of", "term_of", "with_values", "written_term"]

_IRI = re.compile(r"(?:https?|urn):\S+")
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?")


def written_term(value: str, *, numbers: bool = False) -> Cell:
    """The term that a text writes: an IRI, a text in quotation marks, a number; else nothing.

    >>> written_term("<urn:a>"), written_term('"B4"'), written_term("B4")
    ('urn:a', 'B4', None)
    >>> written_term("3"), written_term("3", numbers=True)
    (None, 3)
    """
    if value.startswith("<") and value.endswith(">"):
        return Iri(NamedNode(value[1:-1]).value)
    if _IRI.fullmatch(value):
        return Iri(NamedNode(value).value)
    if len(value) > 1 and value[0] == value[-1] == '"':
        return value[1:-1]
    if numbers and _NUMBER.fullmatch(value):
        return float(value) if "." in value else int(value)
    return None


def term_of(cell: Cell) -> Term:
    """A value as a term."""
    try:
        if isinstance(cell, Iri):
            return NamedNode(cell)
    except ValueError as error:
        raise QuestionError(f"{cell!r} is not an IRI: {error}", "give a whole IRI") from error
    if cell is None:
        raise QuestionError("a parameter has no value", "give an IRI, a text or a number")
    return text(cell) if isinstance(cell, str) else Literal(cell)


def cell_of(term: Term) -> Cell:
    """The value again."""
    if isinstance(term, NamedNode):
        return Iri(term.value)
    return value_of(term.value, term.datatype.value)


def with_values(sparql: str, given: Mapping[str, Term]) -> str:
    """A query for a server: our prefixes before it, its parameters as VALUES behind it."""
    lines = [f"PREFIX {prefix}: <{namespace}>" for prefix, namespace in PREFIXES.items()]
    lines.append(sparql)
    for name in given:
        if not name.isidentifier():
            raise QuestionError(f"'{name}' is no name of a variable", "write NAME=VALUE")
    if given:
        names = " ".join(f"?{name}" for name in given)
        lines.append(f"VALUES ({names}) {{ ({' '.join(map(str, given.values()))}) }}")
    return "\n".join(lines)
