"""The part of a graph that decides whether sources and propositions part over something.

After an edit only this part is asked again: its size is that of the neighbourhood, not
that of the graph. A divergence reaches two steps far: from a source through a claim to what
stands on it; and what two propositions or two beliefs have against each other is kept under
one of the two.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from pyoxigraph import Literal, NamedNode, Quad, Store

from beliefgraph.graph.rdf_terms import bg
from beliefgraph.ground.terms import PREFIXES

__all__ = ["Changed", "part_of", "propositions_in"]

_TITLE = NamedNode(PREFIXES["dcterms"] + "title")
_TYPE = NamedNode(PREFIXES["rdf"] + "type")
_SUPPORTS, _CONTRADICTS = _EDGES = (bg("supports"), bg("contradicts"))
_ENDS = (bg("evidence"), bg("target"))
_RELATION = bg("relation")
_OF_LINE = (*_ENDS, bg("where"), bg("rule"), bg("verdict"), bg("clarity"))
_OF_THING = (_TITLE, _TYPE, bg("origin"), bg("owner"))
_BELIEF = bg("Belief")


class Changed:
    """A store as it will be when some quads have gone out and others have come in."""

    def __init__(self, store: Store, out: Iterable[Quad], into: Iterable[Quad]) -> None:
        self.store, self.out, self.into = store, frozenset(out), Store()
        self.into.extend(into)
        self._nodes = {each for q in (*self.out, *self.into) for each in (q.subject, q.object)}

    def quads(
        self, subject: NamedNode | None, predicate: NamedNode | None, object: NamedNode | None
    ) -> Iterable[Quad]:
        """All quads of a pattern that has a subject or an object."""
        found = self.store.quads_for_pattern(subject, predicate, object)
        if (subject or object) not in self._nodes:  # most patterns are of what does not change
            return found
        kept = (quad for quad in found if quad not in self.out)
        return chain(kept, self.into.quads_for_pattern(subject, predicate, object))

    def lost(self, subject: NamedNode, predicate: NamedNode) -> Iterator[Quad]:
        """The quads of a subject that have gone out."""
        return (q for q in self.out if q.subject == subject and q.predicate == predicate)


def propositions_in(changed: Changed) -> set[NamedNode]:
    """The things over which something may part otherwise after the change."""
    ends = _touched(changed)
    near = ends | {far for one in ends for far in _pulled(changed, one)}
    found = near | {far for one in near for far in _pulled(changed, one)}
    for one in near:
        found |= _against(changed, one)
        if _is_belief(changed, one):
            for each in _pulling(changed, one):
                found |= {far for far in _pulled(changed, each) if _is_belief(changed, far)}
    return found


def _touched(changed: Changed) -> set[NamedNode]:
    """The ends of all lines that change, as they were and as they are, and the things that do."""
    found: set[NamedNode] = set()
    lines: set[NamedNode] = set()
    for quad in (*changed.out, *changed.into):
        if quad.predicate in _EDGES:
            _add(found, quad.subject)
            _add(found, quad.object)
        elif quad.predicate in _OF_LINE or quad.predicate == _RELATION:
            _add(lines, quad.subject)
            if quad.predicate in _ENDS:
                _add(found, quad.object)
        elif quad.predicate in _OF_THING:
            _add(found, quad.subject)
    for line in lines:
        for end in _ENDS:
            for quad in changed.quads(line, end, None):
                _add(found, quad.object)
    return found


def part_of(changed: Changed, propositions: Iterable[NamedNode]) -> Store:
    """A store in memory with all that the questions about divergences ask of them."""
    part = Store()
    targets: set[NamedNode] = set()
    for proposition in propositions:
        if _may_part(changed, proposition):
            targets.add(proposition)
            near = _pulling(changed, proposition)
            targets |= near
            opposed = changed.quads(proposition, _CONTRADICTS, None)
            targets |= {q.object for q in opposed if isinstance(q.object, NamedNode)}
            if _is_belief(changed, proposition):
                far = {far for one in near for far in _pulled(changed, one)}
                targets |= {each for each in far if _is_belief(changed, each)}
    ends = set(targets)
    for target in targets:
        for edge in _EDGES:
            for quad in changed.quads(None, edge, target):
                part.add(quad)
                _add(ends, quad.subject)
        for quad in changed.quads(None, _ENDS[1], target):
            if isinstance(quad.subject, NamedNode):
                part.extend(_pull(changed, quad.subject))
    _describe(changed, ends, part)
    return part


def _pull(changed: Changed, line: NamedNode) -> list[Quad]:
    """What the questions ask of a line, nothing if it pulls neither way."""
    relation = list(changed.quads(line, _RELATION, None))
    if not any(quad.object in _EDGES for quad in relation):
        return []
    rest = (quad for each in _OF_LINE for quad in changed.quads(line, each, None))
    return [*relation, *rest]


def _may_part(changed: Changed, proposition: NamedNode) -> bool:
    """Whether anything contradicts near it; most propositions have nothing of the kind."""
    if any(True for _ in changed.quads(proposition, _CONTRADICTS, None)):
        return True
    near = {proposition, *_pulling(changed, proposition)}
    if any(True for one in near for _ in changed.quads(None, _CONTRADICTS, one)):
        return True
    return _is_belief(changed, proposition) and any(
        True for one in near for _ in changed.quads(one, _CONTRADICTS, None)
    )


def _pulled(changed: Changed, thing: NamedNode) -> Iterator[NamedNode]:
    """What a thing supports or contradicts."""
    for edge in _EDGES:
        for quad in changed.quads(thing, edge, None):
            if isinstance(quad.object, NamedNode):
                yield quad.object


def _pulling(changed: Changed, thing: NamedNode) -> set[NamedNode]:
    """What supports or contradicts a thing."""
    quads = (quad for edge in _EDGES for quad in changed.quads(None, edge, thing))
    return {quad.subject for quad in quads if isinstance(quad.subject, NamedNode)}


def _against(changed: Changed, thing: NamedNode) -> set[NamedNode]:
    """What contradicts a thing."""
    quads = changed.quads(None, _CONTRADICTS, thing)
    return {quad.subject for quad in quads if isinstance(quad.subject, NamedNode)}


def _is_belief(changed: Changed, thing: NamedNode) -> bool:
    return any(True for _ in changed.quads(thing, _TYPE, _BELIEF))


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
