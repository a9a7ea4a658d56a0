"""The ends of evidence lines, sides, gaps and tests as RDF."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode

from beliefgraph.graph.rdf_terms import TYPE, Triple, bg, iri, text
from beliefgraph.ground.ends import End, Known, Open, Reason
from beliefgraph.ground.terms import node_iri, part_iri

__all__ = ["end_iri", "end_triples"]


def end_iri(end: End, *, path: str, base: str) -> NamedNode:
    """The IRI of a thing, or of an open end.

    Prose belongs to its document; a name that nothing answers to is one open end in all
    documents, however its letters are cased.
    """
    if isinstance(end, Known):
        return iri(node_iri(end.id, base=base))
    reason = _reason(end)
    key = (path, end.text) if reason is Reason.PROSE else (end.text.lower(), reason.value)
    return iri(part_iri("open", *key, base=base))


def end_triples(end: End, *, path: str, base: str) -> Iterator[Triple]:
    """What is known of an open end; nothing for a thing, which is described where it stands."""
    if isinstance(end, Known):
        return
    subject = end_iri(end, path=path, base=base)
    yield subject, TYPE, bg("OpenEnd")
    yield subject, bg("text"), text(end.text)
    yield subject, bg("openBecause"), text(_reason(end).value)
    for candidate in end.candidates if isinstance(end, Open) else ():
        yield subject, bg("candidate"), iri(node_iri(candidate, base=base))


def _reason(end: End) -> Reason:
    # A name that never went through the link floor is kept as one that nothing answers to.
    return end.reason if isinstance(end, Open) else Reason.MISSING
