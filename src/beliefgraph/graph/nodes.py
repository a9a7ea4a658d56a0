"""Things, their agents, domains and origins, and the document itself as RDF."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode

from beliefgraph.graph.rdf_terms import (
    TRUE,
    TYPE,
    Triple,
    agent_iri,
    bg,
    day,
    domain_iri,
    iri,
    term,
    text,
)
from beliefgraph.ground.knowledge import Interpretation
from beliefgraph.ground.node import Kind, Node
from beliefgraph.ground.terms import node_iri, part_iri

__all__ = ["CLASSES", "document_triples", "node_triples"]

CLASSES: dict[Kind, NamedNode] = {
    Kind.SOURCE: bg("Source"),
    Kind.CLAIM: bg("Claim"),
    Kind.BELIEF: bg("Belief"),
    Kind.POSITION: bg("Position"),
    Kind.CONVICTION: bg("Conviction"),
    Kind.ENTITY: bg("Entity"),
    Kind.NOTE: bg("Note"),
}


def document_triples(document: Interpretation, *, name: NamedNode) -> Iterator[Triple]:
    """The file itself: its path, the digest of its bytes, whether it was rejected."""
    yield name, TYPE, bg("Document")
    yield name, bg("path"), text(document.path)
    yield name, bg("digest"), text(document.digest)
    if document.is_rejected:
        yield name, bg("isRejected"), TRUE


def node_triples(node: Node, *, document: NamedNode, base: str) -> Iterator[Triple]:
    """All that a document says of one thing, and the names of what it points to."""
    subject = iri(node_iri(node.id, base=base))
    yield subject, TYPE, CLASSES[node.kind]
    yield subject, bg("identifier"), text(node.id)
    yield subject, term("dcterms:title"), text(node.title or node.id)
    yield subject, bg("statedIn"), document
    if node.place.line:
        yield subject, bg("startLine"), Literal(node.place.line)
    if node.is_proposed:
        yield subject, bg("isProposed"), TRUE
    yield from _texts(subject, node)
    yield from _dates(subject, node)
    yield from _neighbours(subject, node, base)


def _texts(subject: NamedNode, node: Node) -> Iterator[Triple]:
    for predicate, value in (
        (term("dcterms:description"), node.description),
        (bg("label"), node.label),
        (bg("level"), node.level),
        (bg("confidence"), node.confidence),
        (bg("status"), node.status),
        (term("dcterms:format"), node.format),
    ):
        if value:
            yield subject, predicate, text(value)
    for tag in node.tags:
        yield subject, term("schema:keywords"), text(tag)
    for author in node.authors:
        yield subject, term("schema:author"), text(author)
    if node.url:
        yield subject, term("schema:url"), text(node.url, term("xsd:anyURI"))


def _dates(subject: NamedNode, node: Node) -> Iterator[Triple]:
    if node.date:
        yield subject, term("dcterms:issued"), day(node.date)
        if node.date.written != node.date.value:
            yield subject, bg("dateWritten"), text(node.date.written)
    if node.evaluated:
        yield subject, bg("evaluated"), day(node.evaluated)


def _neighbours(subject: NamedNode, node: Node, base: str) -> Iterator[Triple]:
    for predicate, name in (
        (bg("owner"), node.owner),
        (term("prov:wasAttributedTo"), node.processed_by),
    ):
        if name:
            agent = agent_iri(name, base=base)
            yield subject, predicate, agent
            yield agent, TYPE, bg("Agent")
            yield agent, term("foaf:name"), text(name)
    if node.domain:
        domain = domain_iri(node.domain, base=base)
        yield subject, term("dcterms:subject"), domain
        yield domain, TYPE, term("skos:Concept")
        yield domain, term("skos:prefLabel"), text(node.domain)
    for key in node.origins:
        origin = iri(part_iri("origin", key, base=base))
        yield subject, bg("origin"), origin
        yield origin, TYPE, bg("Origin")
        yield origin, bg("identifier"), text(key)
