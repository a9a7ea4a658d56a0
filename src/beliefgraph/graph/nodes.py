"""Things, their agents, domains and origins, and the document itself as RDF."""

from __future__ import annotations

from collections.abc import Iterator

from beliefgraph.graph.shown import TRUE, TYPE, Row, Shown, literal, typed
from beliefgraph.ground.knowledge import Interpretation
from beliefgraph.ground.node import Kind, Node

__all__ = ["CLASSES", "document_rows", "node_rows"]

CLASSES: dict[Kind, str] = {
    Kind.SOURCE: "bg:Source",
    Kind.CLAIM: "bg:Claim",
    Kind.BELIEF: "bg:Belief",
    Kind.POSITION: "bg:Position",
    Kind.CONVICTION: "bg:Conviction",
    Kind.ENTITY: "bg:Entity",
    Kind.NOTE: "bg:Note",
}


def document_rows(document: Interpretation, *, name: str) -> Iterator[Row]:
    """The file itself: its path, the digest of its bytes, whether it was rejected."""
    yield name, TYPE, "bg:Document"
    yield name, "bg:path", literal(document.path)
    yield name, "bg:digest", literal(document.digest)
    if document.is_rejected:
        yield name, "bg:isRejected", TRUE


def node_rows(node: Node, *, document: str, shown: Shown) -> Iterator[Row]:
    """All that a document says of one thing, and the names of what it points to."""
    subject = shown.iri(shown.node(node.id))
    yield subject, TYPE, CLASSES[node.kind]
    yield subject, "bg:identifier", literal(node.id)
    yield subject, "dcterms:title", literal(node.title or node.id)
    yield subject, "bg:statedIn", document
    if node.place.line:
        yield subject, "bg:startLine", str(node.place.line)
    if node.is_proposed:
        yield subject, "bg:isProposed", TRUE
    yield from _texts(subject, node)
    yield from _dates(subject, node)
    yield from _neighbours(subject, node, shown)


def _texts(subject: str, node: Node) -> Iterator[Row]:
    for predicate, value in (
        ("dcterms:description", node.description),
        ("bg:label", node.label),
        ("bg:level", node.level),
        ("bg:confidence", node.confidence),
        ("bg:status", node.status),
        ("dcterms:format", node.format),
    ):
        if value:
            yield subject, predicate, literal(value)
    for tag in node.tags:
        yield subject, "schema:keywords", literal(tag)
    for author in node.authors:
        yield subject, "schema:author", literal(author)
    if node.url:
        yield subject, "schema:url", f"{literal(node.url)}^^xsd:anyURI"


def _dates(subject: str, node: Node) -> Iterator[Row]:
    if node.date:
        yield subject, "dcterms:issued", typed(node.date)
        if node.date.written != node.date.value:
            yield subject, "bg:dateWritten", literal(node.date.written)
    if node.evaluated:
        yield subject, "bg:evaluated", typed(node.evaluated)


def _neighbours(subject: str, node: Node, shown: Shown) -> Iterator[Row]:
    for predicate, name in (
        ("bg:owner", node.owner),
        ("prov:wasAttributedTo", node.processed_by),
    ):
        if name:
            agent = shown.named("agent", name)
            yield subject, predicate, agent
            yield agent, TYPE, "bg:Agent"
            yield agent, "foaf:name", literal(name)
    if node.domain:
        domain = shown.named("domain", node.domain)
        yield subject, "dcterms:subject", domain
        yield domain, TYPE, "skos:Concept"
        yield domain, "skos:prefLabel", literal(node.domain)
    for key in node.origins:
        origin = shown.iri(shown.part("origin", key))
        yield subject, "bg:origin", origin
        yield origin, TYPE, "bg:Origin"
        yield origin, "bg:identifier", literal(key)
