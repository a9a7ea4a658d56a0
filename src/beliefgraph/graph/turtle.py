"""Quads as TriG and Turtle texts that depend on nothing but the quads.

Written by hand and not by a library, so that a new version of one does not change every
file that is kept in git.
"""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, Triple

from beliefgraph.graph.body import Body, body_of, header, merged, trig_of
from beliefgraph.graph.shown import Row, Shown, literal, short_iri, shown_in
from beliefgraph.ground.terms import BASE, PREFIXES

__all__ = ["bodies_of", "trig", "turtle"]

_XSD = PREFIXES["xsd"]
_TYPE = PREFIXES["rdf"] + "type"


def trig(quads: Iterable[Quad], *, base: str = BASE) -> str:
    """All quads, a block for each named graph."""
    return header(shown_in(base)) + "".join(map(trig_of, bodies_of(quads, base=base)))


def turtle(quads: Iterable[Quad], *, base: str = BASE) -> str:
    """The triples of all graphs, merged: each once, sorted."""
    return header(shown_in(base)) + "".join(merged(bodies_of(quads, base=base)))


def bodies_of(quads: Iterable[Quad], *, base: str = BASE) -> list[Body]:
    """The graphs of the quads, sorted by name; the name of the default graph is empty."""
    shown = shown_in(base)
    graphs: dict[str, set[Row]] = {}
    for quad in quads:
        graph = quad.graph_name
        name = "" if isinstance(graph, DefaultGraph) else _term(graph, shown)
        predicate = quad.predicate.value
        row = (
            _term(quad.subject, shown),
            "a" if predicate == _TYPE else shown.iri(predicate),
            _term(quad.object, shown),
        )
        graphs.setdefault(name, set()).add(row)
    return [Body(name, body_of(graphs[name])) for name in sorted(graphs)]


def _term(term: NamedNode | BlankNode | Literal | Triple, shown: Shown) -> str:
    if isinstance(term, NamedNode):
        return shown.iri(term.value)
    return _literal(term) if isinstance(term, Literal) else str(term)


def _literal(term: Literal) -> str:
    written = term.value
    if term.language:
        return f"{literal(written)}@{term.language}"
    datatype = term.datatype.value
    if datatype == _XSD + "boolean" and written in ("true", "false"):
        return written
    if datatype == _XSD + "integer" and written.isascii() and written.isdigit():
        return written
    text = literal(written)
    return text if datatype == _XSD + "string" else f"{text}^^{short_iri(datatype)}"
