"""One linked document as its named graph: as text, or as quads."""

from __future__ import annotations

from itertools import chain

from pyoxigraph import Quad, RdfFormat, parse

from beliefgraph.graph.body import Body, body_of, header, trig_of
from beliefgraph.graph.divergences import divergence_rows
from beliefgraph.graph.gaps import gap_rows, test_rows
from beliefgraph.graph.lines import line_rows
from beliefgraph.graph.nodes import document_rows, node_rows
from beliefgraph.graph.shown import shown_in
from beliefgraph.ground.knowledge import Interpretation
from beliefgraph.ground.terms import BASE, document_iri

__all__ = ["document_body", "document_quads", "quads_of"]


def document_body(document: Interpretation, *, base: str = BASE) -> Body:
    """The named graph of one document: each triple once, sorted, no blank nodes.

    The same contents give the same text, in whatever order the values stand.
    """
    path, shown = document.path, shown_in(base)
    name = shown.iri(document_iri(path, base=base))
    rows = chain(
        document_rows(document, name=name),
        *(node_rows(node, document=name, shown=shown) for node in document.nodes),
        line_rows(document.lines, path=path, document=name, shown=shown),
        divergence_rows(document.divergences, path=path, document=name, shown=shown),
        gap_rows(document.gaps, path=path, document=name, shown=shown),
        test_rows(document.tests, path=path, document=name, shown=shown),
    )
    return Body(name, body_of(rows))


def document_quads(document: Interpretation, *, base: str = BASE) -> list[Quad]:
    """The quads of one document, sorted."""
    return quads_of(document_body(document, base=base), base=base)


def quads_of(*bodies: Body, base: str = BASE) -> list[Quad]:
    """The quads of some graphs, sorted, each once."""
    text = header(shown_in(base)) + "".join(map(trig_of, bodies))
    return sorted(set(parse(text, format=RdfFormat.TRIG)), key=str)
