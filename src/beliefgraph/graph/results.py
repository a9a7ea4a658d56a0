"""The answer to any query, in a form that crosses a pipe or a network: what SPARQL defines."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import IO

from pyoxigraph import (
    BlankNode,
    Literal,
    NamedNode,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    RdfFormat,
    Store,
    Triple,
    Variable,
    parse,
    parse_query_results,
    serialize,
)  # fmt: skip

from beliefgraph.graph.cells import rows_of
from beliefgraph.graph.free_query import names_data_set, refuse_service
from beliefgraph.ground.errors import QuestionError
from beliefgraph.ground.rows import Rows
from beliefgraph.ground.terms import PREFIXES

__all__ = ["FORMS", "Bounded", "Result", "Term", "answered", "result_in", "rows_in", "written"]

Term = NamedNode | Literal
FORMS = ("json", "xml", "tsv", "ttl")  # those that SPARQL and RDF define

_FORMATS = {
    "json": QueryResultsFormat.JSON,
    "xml": QueryResultsFormat.XML,
    "tsv": QueryResultsFormat.TSV,
    "csv": QueryResultsFormat.CSV,
}
_HELP = "SELECT, ASK, CONSTRUCT and DESCRIBE are answered; the graph is never changed"


@dataclass(frozen=True, slots=True)
class Result:
    """``solutions`` and ``boolean`` hold SPARQL's JSON, ``graph`` holds N-Triples."""

    kind: str
    data: bytes


def answered(
    store: Store,
    sparql: str,
    *,
    given: Mapping[str, Term] | None = None,
    limit: int | None = None,
    most_bytes: int | None = None,
) -> Result:
    """The answer of a store, all graphs seen as one unless the query names its data set.

    Updates and SERVICE are refused.
    """
    refuse_service(sparql)
    bound: dict[Variable, NamedNode | BlankNode | Literal | Triple] = {
        Variable(name): term for name, term in (given or {}).items()
    }
    out = Bounded(most_bytes)
    try:
        found = store.query(
            sparql,
            prefixes=PREFIXES,
            use_default_graph_as_union=not names_data_set(sparql),
            substitutions=bound,
        )
        if isinstance(found, QueryBoolean):
            found.serialize(out, QueryResultsFormat.JSON)
            return Result("boolean", out.getvalue())
        if isinstance(found, QuerySolutions):
            if limit is None:
                found.serialize(out, QueryResultsFormat.JSON)
            else:
                _write_some(found, limit, out)
            return Result("solutions", out.getvalue())
        triples = sorted({str(triple) for triple in found})[:limit]
        out.write("".join(f"{triple} .\n" for triple in triples).encode("utf-8"))
        return Result("graph", out.getvalue())
    except (SyntaxError, RuntimeError, ValueError, OSError) as error:
        if out.is_full:
            message = f"the answer is larger than the {most_bytes:,} bytes allowed"
            raise QuestionError(message, "ask for less, for example with LIMIT") from error
        raise QuestionError(f"the query can not be answered: {error}", _HELP) from error


def result_in(data: bytes, media_type: str) -> Result:
    """The answer that a server sent."""
    kind = media_type.partition(";")[0].strip().lower()
    if kind in ("application/sparql-results+json", "application/json"):
        return Result("boolean" if "boolean" in json.loads(data) else "solutions", data)
    try:
        if kind == "application/sparql-results+xml":
            found = parse_query_results(data, QueryResultsFormat.XML)
            return Result(
                "boolean" if isinstance(found, QueryBoolean) else "solutions",
                found.serialize(format=QueryResultsFormat.JSON) or b"",
            )
        form = RdfFormat.from_media_type(kind) or RdfFormat.TURTLE
        triples = sorted({str(quad.triple) for quad in parse(data, form)})
    except SyntaxError as error:
        message = f"the server's answer ({kind or 'of no type'}) can not be read: {error}"
        raise QuestionError(message, "check that the address is a SPARQL endpoint") from error
    return Result("graph", "".join(f"{triple} .\n" for triple in triples).encode("utf-8"))


def rows_in(result: Result) -> Rows | bool | str:
    """The answer as rows, as a truth value, or as a text in Turtle."""
    if result.kind == "graph":
        return written(result, "ttl")
    found = parse_query_results(result.data, QueryResultsFormat.JSON)
    return bool(found) if isinstance(found, QueryBoolean) else rows_of(found)


def written(result: Result, form: str) -> str:
    """The answer in one of the forms that SPARQL and RDF define."""
    if (result.kind == "graph") is not (form == "ttl"):
        message = "this answer is a graph" if result.kind == "graph" else "this answer is rows"
        help = "--format ttl" if result.kind == "graph" else "--format json, xml, csv or tsv"
        raise QuestionError(message, f"ask for {help}")
    if result.kind == "graph":
        triples = (quad.triple for quad in parse(result.data, RdfFormat.N_TRIPLES))
        text = serialize(triples, format=RdfFormat.TURTLE, prefixes=PREFIXES)
        return (text or b"").decode("utf-8")
    found = parse_query_results(result.data, QueryResultsFormat.JSON)
    return (found.serialize(format=_FORMATS[form]) or b"").decode("utf-8")


def _write_some(found: QuerySolutions, limit: int, out: IO[bytes]) -> None:
    names = [variable.value for variable in found.variables]
    rows: list[dict[str, dict[str, str]]] = []
    for solution in found:
        if len(rows) >= limit:
            break
        terms = zip(names, solution, strict=True)
        rows.append({name: _json(term) for name, term in terms if term is not None})
    text = json.dumps({"head": {"vars": names}, "results": {"bindings": rows}})
    out.write(text.encode("utf-8"))


def _json(term: NamedNode | BlankNode | Literal | Triple) -> dict[str, str]:
    if isinstance(term, Literal):
        if term.language:
            return {"type": "literal", "value": term.value, "xml:lang": term.language}
        if term.datatype.value == PREFIXES["xsd"] + "string":
            return {"type": "literal", "value": term.value}
        return {"type": "literal", "value": term.value, "datatype": term.datatype.value}
    kind = "uri" if isinstance(term, NamedNode) else "bnode"
    return {"type": kind, "value": getattr(term, "value", str(term))}


class Bounded(io.BytesIO):
    """A buffer that refuses to grow beyond a size."""

    def __init__(self, most: int | None) -> None:
        super().__init__()
        self.most, self.is_full = most, False

    def write(self, data: bytes) -> int:  # type: ignore[override]
        """Take the data, or raise once it would be too much."""
        if self.most is not None and self.tell() + len(data) > self.most:
            self.is_full = True
            raise OSError("too large")
        return super().write(data)
