"""A query as the SPARQL 1.1 Protocol asks it: a data set, a form of the answer."""

from __future__ import annotations

from collections.abc import Sequence

from pyoxigraph import (
    NamedNode,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    RdfFormat,
    Store,
    serialize,
)  # fmt: skip

from beliefgraph.graph.free_query import names_data_set, refuse_service
from beliefgraph.graph.results import Bounded
from beliefgraph.ground.errors import QuestionError
from beliefgraph.ground.terms import PREFIXES

__all__ = ["GRAPH_FORMS", "ROW_FORMS", "protocol_answer"]

ROW_FORMS: dict[str, tuple[str, QueryResultsFormat]] = {
    "json": ("application/sparql-results+json", QueryResultsFormat.JSON),
    "xml": ("application/sparql-results+xml", QueryResultsFormat.XML),
    "csv": ("text/csv", QueryResultsFormat.CSV),
    "tsv": ("text/tab-separated-values", QueryResultsFormat.TSV),
}
GRAPH_FORMS: dict[str, tuple[str, RdfFormat]] = {
    "turtle": ("text/turtle", RdfFormat.TURTLE),
    "ntriples": ("application/n-triples", RdfFormat.N_TRIPLES),
    "trig": ("application/trig", RdfFormat.TRIG),
    "nquads": ("application/n-quads", RdfFormat.N_QUADS),
    "rdfxml": ("application/rdf+xml", RdfFormat.RDF_XML),
    "jsonld": ("application/ld+json", RdfFormat.JSON_LD),
}


def protocol_answer(
    store: Store,
    sparql: str,
    *,
    form: str,
    graph_form: str,
    default_graphs: Sequence[str] = (),
    named_graphs: Sequence[str] = (),
    most_bytes: int | None = None,
) -> tuple[str, bytes]:
    """The media type and the bytes of an answer.

    The default graph is the union of all graphs, unless the request or the query names
    its data set. Nothing is fetched: a graph that the store does not hold is empty.
    """
    refuse_service(sparql)
    is_named = bool(default_graphs or named_graphs)
    is_union = not is_named and not names_data_set(sparql)
    out = Bounded(most_bytes)
    try:
        found = store.query(
            sparql,
            prefixes=PREFIXES,
            use_default_graph_as_union=is_union,
            default_graph=[NamedNode(each) for each in default_graphs] if is_named else None,
            named_graphs=[NamedNode(each) for each in named_graphs] if is_named else None,
        )
        if isinstance(found, QueryBoolean | QuerySolutions):
            name = form if isinstance(found, QuerySolutions) or form in ("json", "xml") else "json"
            kind, format = ROW_FORMS[name]
            found.serialize(out, format)
        else:
            kind, syntax = GRAPH_FORMS[graph_form]
            serialize(found, out, syntax, prefixes=PREFIXES)
    except (SyntaxError, RuntimeError, ValueError, OSError) as error:
        if out.is_full:
            raise QuestionError(f"the answer is larger than {most_bytes:,} bytes") from error
        raise QuestionError(f"the query can not be answered: {error}") from error
    return kind, out.getvalue()
