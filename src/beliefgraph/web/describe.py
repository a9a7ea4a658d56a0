"""The service description: what this endpoint is, as SPARQL 1.1 describes it."""

from __future__ import annotations

from pyoxigraph import RdfFormat, parse, serialize

from beliefgraph.graph.protocol import GRAPH_FORMS

__all__ = ["service_description"]

_TEXT = """
@prefix sd: <http://www.w3.org/ns/sparql-service-description#> .
@prefix formats: <http://www.w3.org/ns/formats/> .

<{endpoint}> a sd:Service ;
  sd:endpoint <{endpoint}> ;
  sd:supportedLanguage sd:SPARQL11Query ;
  sd:feature sd:UnionDefaultGraph, sd:EmptyGraphs ;
  sd:resultFormat formats:SPARQL_Results_JSON, formats:SPARQL_Results_XML,
    formats:SPARQL_Results_CSV, formats:SPARQL_Results_TSV, formats:Turtle, formats:N-Triples,
    formats:TriG, formats:N-Quads, formats:RDF_XML, formats:JSON-LD ;
  sd:defaultDataset <{endpoint}#dataset> .
<{endpoint}#dataset> a sd:Dataset ;
  sd:defaultGraph <{endpoint}#union> .
<{endpoint}#union> a sd:Graph .
"""


def service_description(endpoint: str, form: str) -> tuple[str, bytes]:
    """Media type and bytes of the description of the service at an address."""
    kind, syntax = GRAPH_FORMS[form]
    quads = parse(_TEXT.format(endpoint=endpoint), format=RdfFormat.TURTLE)
    prefixes = {"sd": "http://www.w3.org/ns/sparql-service-description#"}
    return kind, serialize((q.triple for q in quads), format=syntax, prefixes=prefixes) or b""
