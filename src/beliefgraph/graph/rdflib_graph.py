"""The graph for users of rdflib. Its own engine is slow: for small graphs and for tests."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, cast

from pyoxigraph import Literal, NamedNode, Quad

from beliefgraph.graph.cells import value_of
from beliefgraph.graph.questions import question_text
from beliefgraph.ground.errors import QuestionError
from beliefgraph.ground.rows import Ask, Cell, Iri, Rows
from beliefgraph.ground.terms import PREFIXES

if TYPE_CHECKING:
    from rdflib import Dataset, Graph
    from rdflib.query import ResultRow
    from rdflib.term import Identifier

__all__ = ["ask_rdflib", "to_rdflib", "to_rdflib_graph"]


def to_rdflib(quads: Iterable[Quad]) -> Dataset:
    """An rdflib ``Dataset`` with the same named graphs, queried as one."""
    from rdflib import Dataset, URIRef

    dataset = Dataset(default_union=True)
    for prefix, namespace in PREFIXES.items():
        dataset.bind(prefix, namespace, replace=True)
    graphs: dict[str, Graph] = {}
    for quad in quads:
        name = getattr(quad.graph_name, "value", "")
        if name not in graphs:
            graphs[name] = dataset.graph(URIRef(name)) if name else dataset.default_graph
        graphs[name].add((_term(quad.subject), _term(quad.predicate), _term(quad.object)))
    return dataset


def to_rdflib_graph(quads: Iterable[Quad]) -> Graph:
    """An rdflib ``Graph`` of all triples, the names of their graphs forgotten."""
    from rdflib import Graph

    graph = Graph()
    for quad in quads:
        graph.add((_term(quad.subject), _term(quad.predicate), _term(quad.object)))
    return graph


def ask_rdflib(dataset: Dataset) -> Ask:
    """Whoever answers the shipped questions from an rdflib dataset made with ``default_union``."""

    def ask(question: str, **parameters: Cell) -> Rows:
        sparql = question_text(question, **parameters)
        try:
            found = dataset.query(sparql)
            columns = tuple(str(variable) for variable in found.vars or ())
            rows = tuple(tuple(map(_cell, cast("ResultRow", row))) for row in found)
        except Exception as error:  # rdflib raises many kinds, some of them its parser's own
            raise QuestionError(f"the question {question!r} failed: {error}") from error
        return Rows(columns, rows)

    return ask


def _term(term: object) -> Identifier:
    from rdflib import BNode, URIRef
    from rdflib import Literal as RdflibLiteral

    if isinstance(term, NamedNode):
        return URIRef(term.value)
    if isinstance(term, Literal):
        if term.language:
            return RdflibLiteral(term.value, lang=term.language)
        datatype = term.datatype.value
        kind = None if datatype == PREFIXES["xsd"] + "string" else URIRef(datatype)
        return RdflibLiteral(term.value, datatype=kind, normalize=False)
    return BNode(getattr(term, "value", None))


def _cell(term: object) -> Cell:
    from rdflib import Literal as RdflibLiteral
    from rdflib import URIRef

    if term is None:
        return None
    if isinstance(term, URIRef):
        return Iri(term)
    if isinstance(term, RdflibLiteral):
        return value_of(str(term), str(term.datatype or ""))
    return str(term)
