"""Whether a change of a graph can move the standing of any proposition.

A standing hangs on the lines that support, contradict or qualify, on what is said of the
things at their ends, and on the beliefs themselves. Most edits of prose touch none of these:
a digest, the number of a line, a mention.
"""

from __future__ import annotations

from pyoxigraph import NamedNode, Quad

from beliefgraph.graph.contest import Changed
from beliefgraph.graph.rdf_terms import bg
from beliefgraph.ground.terms import PREFIXES

__all__ = ["sways"]

_TYPE = NamedNode(PREFIXES["rdf"] + "type")
_WEIGHED = tuple(map(bg, ("supports", "contradicts", "qualifies")))
_OF_LINE = frozenset(map(bg, ("evidence", "target", "relation", "verdict", "quotation", "where")))
_OF_THING = frozenset(
    (
        *map(bg, ("identifier", "origin", "isProposed", "confidence", "level", "statedIn")),
        *(NamedNode(PREFIXES["dcterms"] + name) for name in ("title", "format")),
        _TYPE,
    )
)
_BELIEF, _START = bg("Belief"), bg("startLine")


def sways(changed: Changed) -> bool:
    """Whether the change reaches a line that is weighed, a thing at its end, or a belief."""
    lines: set[NamedNode] = set()
    things: set[NamedNode] = set()
    for quad in (*changed.out, *changed.into):
        if not isinstance(quad.subject, NamedNode):
            continue
        if quad.predicate in _WEIGHED:
            return True
        if quad.predicate in _OF_LINE:
            lines.add(quad.subject)
        if quad.predicate in _OF_THING or _is_told_twice(changed, quad):
            things.add(quad.subject)
    return any(_is_weighed(changed, line) for line in lines) or any(
        _is_at_an_end(changed, thing) for thing in things
    )


def _is_told_twice(changed: Changed, quad: Quad) -> bool:
    """Whether a thing stands in two lines, so that their order decides what is read of it."""
    if quad.predicate != _START or not isinstance(quad.subject, NamedNode):
        return False
    return len({each.object for each in changed.quads(quad.subject, _START, None)}) > 1


def _is_weighed(changed: Changed, line: NamedNode) -> bool:
    ways = [*changed.quads(line, bg("relation"), None), *changed.lost(line, bg("relation"))]
    return any(quad.object in _WEIGHED for quad in ways)


def _is_at_an_end(changed: Changed, thing: NamedNode) -> bool:
    kinds = [*changed.quads(thing, _TYPE, None), *changed.lost(thing, _TYPE)]
    if any(quad.object == _BELIEF for quad in kinds):
        return True
    return any(
        next(iter(changed.quads(*pattern)), None) is not None
        for way in _WEIGHED
        for pattern in ((thing, way, None), (None, way, thing))
    )
