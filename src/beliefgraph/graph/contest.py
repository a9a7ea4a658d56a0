"""The part of a graph that decides whether some propositions are contested.

After an edit only this part is asked again: its size is that of the neighbourhood, not
that of the graph.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, Quad, Store

from beliefgraph.graph.rdf_terms import bg
from beliefgraph.ground.terms import PREFIXES

__all__ = ["Changed", "part_of", "propositions_in"]

_TITLE = NamedNode(PREFIXES["dcterms"] + "title")
_TYPE = NamedNode(PREFIXES["rdf"] + "type")
_EDGES = (bg("supports"), bg("contradicts"))
_OF_LINE = (bg("evidence"), bg("relation"), bg("target"))
_OF_THING = (_TITLE, _TYPE, bg("origin"))


class Changed:
    """A store as it will be when some quads have gone out and others have come in."""

    def __init__(self, store: Store, out: Iterable[Quad], into: Iterable[Quad]) -> None:
        self.store, self.out, self.into = store, frozenset(out), Store()
        self.into.extend(into)

    def quads(
        self, subject: NamedNode | None, predicate: NamedNode | None, object: NamedNode | None
    ) -> Iterator[Quad]:
        """All quads of a pattern."""
        for quad in self.store.quads_for_pattern(subject, predicate, object):
            if quad not in self.out:
                yield quad
        yield from self.into.quads_for_pattern(subject, predicate, object)

    def lost(self, subject: NamedNode, predicate: NamedNode) -> Iterator[Quad]:
        """The quads of a subject that have gone out."""
        return (q for q in self.out if q.subject == subject and q.predicate == predicate)


def propositions_in(changed: Changed) -> set[NamedNode]:
    """The things that may be contested otherwise after the change."""
    found: set[NamedNode] = set()
    lines: set[NamedNode] = set()
    things: set[NamedNode] = set()
    for quad in (*changed.out, *changed.into):
        if quad.predicate in _EDGES:
            _add(found, quad.object)
        elif quad.predicate in _OF_LINE:
            _add(lines, quad.subject)
            if quad.predicate == bg("target"):
                _add(found, quad.object)
        elif quad.predicate in _OF_THING:
            _add(things, quad.subject)
    for line in lines:
        for quad in changed.quads(line, bg("target"), None):
            _add(found, quad.object)
    for thing in things:
        for edge in _EDGES:
            for quad in changed.quads(thing, edge, None):
                _add(found, quad.object)
    return found | things


def part_of(changed: Changed, propositions: Iterable[NamedNode]) -> Store:
    """A store in memory with all that the questions ``contested`` and ``origins`` ask of them."""
    part = Store()
    ends: set[NamedNode] = set()
    for proposition in propositions:
        edges = [quad for edge in _EDGES for quad in changed.quads(None, edge, proposition)]
        if len({quad.predicate for quad in edges}) < len(_EDGES):
            continue  # nothing pulls it two ways
        part.extend(edges)
        _add(ends, proposition)
        for quad in edges:
            _add(ends, quad.subject)
        for quad in changed.quads(None, bg("target"), proposition):
            assert isinstance(quad.subject, NamedNode)
            for predicate in _OF_LINE:
                part.extend(changed.quads(quad.subject, predicate, None))
    _describe(changed, ends, part)
    return part


def _describe(changed: Changed, ends: Iterable[NamedNode], part: Store) -> None:
    origins: set[NamedNode] = set()
    for end in ends:
        for predicate in _OF_THING:
            quads = list(changed.quads(end, predicate, None))
            part.extend(quads)
            if predicate == bg("origin"):
                for quad in quads:
                    _add(origins, quad.object)
    for origin in origins:
        part.extend(changed.quads(origin, bg("identifier"), None))


def _add(into: set[NamedNode], term: object) -> None:
    if isinstance(term, NamedNode):
        into.add(term)
    else:
        assert isinstance(term, Literal)
