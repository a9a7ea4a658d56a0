"""One linked document as the quads of its named graph."""

from __future__ import annotations

from itertools import chain

from pyoxigraph import Quad

from beliefgraph.graph.divergences import divergence_triples
from beliefgraph.graph.gaps import gap_triples, test_triples
from beliefgraph.graph.lines import line_triples
from beliefgraph.graph.nodes import document_triples, node_triples
from beliefgraph.graph.rdf_terms import iri
from beliefgraph.ground.knowledge import Interpretation
from beliefgraph.ground.terms import BASE, document_iri

__all__ = ["document_quads"]


def document_quads(document: Interpretation, *, base: str = BASE) -> list[Quad]:
    """The quads of one document: each once, sorted, no blank nodes.

    The same contents give the same list, in whatever order the values stand.
    """
    path = document.path
    name = iri(document_iri(path, base=base))
    triples = chain(
        document_triples(document, name=name),
        *(node_triples(node, document=name, base=base) for node in document.nodes),
        line_triples(document.lines, path=path, document=name, base=base),
        divergence_triples(document.divergences, path=path, document=name, base=base),
        gap_triples(document.gaps, path=path, document=name, base=base),
        test_triples(document.tests, path=path, document=name, base=base),
    )
    return sorted({Quad(*triple, name) for triple in triples}, key=str)
