"""A named graph as a server takes it: as Turtle, or inside an update."""

from __future__ import annotations

from collections.abc import Iterable

from beliefgraph.graph.body import Body, header
from beliefgraph.graph.quads import quads_of
from beliefgraph.graph.shown import shown_in
from beliefgraph.ground.terms import BASE

__all__ = ["graph_iri", "replacement", "turtle_of"]


def graph_iri(body: Body, *, base: str = BASE) -> str:
    """The whole IRI of a graph.

    >>> graph_iri(Body("<document/a.md>", ""), base="https://e.example/")
    'https://e.example/document/a.md'
    """
    name = body.name[1:-1]
    return name if "://" in name or not shown_in(base).relative else base + name


def turtle_of(body: Body, *, base: str = BASE) -> str:
    """The triples of a graph as a document of their own."""
    return header(shown_in(base)) + body.text


def replacement(bodies: Iterable[Body], *, base: str = BASE) -> str:
    """An update that puts these graphs in the place of the former ones; empty ones go.

    Triples are written whole, as N-Triples: not every server reads relative names in an
    update, and none reads a note's words as anything but a text.
    """
    steps = []
    for body in bodies:
        name = graph_iri(body, base=base)
        steps.append(f"DROP SILENT GRAPH <{name}>")
        if body.text:
            triples = " .\n".join(str(quad.triple) for quad in quads_of(body, base=base))
            steps.append(f"INSERT DATA {{ GRAPH <{name}> {{\n{triples} .\n}} }}")
    return ";\n".join(steps)
