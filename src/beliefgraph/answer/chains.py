"""Chains: what bears on a thing by way of others, followed with its sign.

A chain of ``supports`` and ``contradicts`` multiplies like plus and minus: what
contradicts a claim that contradicts a belief supports the belief. A line that
qualifies, or one that carries a verdict (answered, not weakened), makes the whole chain
qualify. Lines that extend or mention are not followed.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from beliefgraph.answer.circles import circles_in
from beliefgraph.answer.ref import Ref, Thing
from beliefgraph.answer.web import Edge, Web, followed
from beliefgraph.ground.evidence import Relation, Verdict
from beliefgraph.ground.place import Place

__all__ = ["Chain", "Reach", "Step", "chains", "circles", "combined", "reaching"]


@dataclass(frozen=True, slots=True)
class Step:
    """One evidence line of a chain: what bears, how, on what, and where that is stated."""

    line: str
    evidence: Ref
    target: Ref
    relation: Relation
    verdict: Verdict
    place: Place


@dataclass(frozen=True, slots=True)
class Reach:
    """Where a chain begins, and what it comes to: all that is counted of it."""

    start: Ref
    direction: Relation


@dataclass(frozen=True, slots=True)
class Chain:
    """Steps from a thing to a proposition; ``direction`` is what they come to together.

    ``is_circular`` marks a chain that begins where it ends: support from oneself.
    """

    direction: Relation
    steps: tuple[Step, ...]
    is_circular: bool = False

    @property
    def start(self) -> Ref:
        """The thing that the chain begins with."""
        return self.steps[0].evidence

    @property
    def via(self) -> Ref:
        """The thing through which the chain reaches its end."""
        return self.steps[-1].evidence


def chains(
    graph: Web, target: str, *, known: Mapping[str, Thing], longest: int = 4
) -> tuple[Chain, ...]:
    """The shortest chain of two steps or more for each thing and direction.

    Sorted by length, then by the beginning; a chain of more than ``longest`` steps is
    not looked for, and none passes a thing twice.
    """
    paths = _paths(graph, target, longest)
    found = (_chain(path, sign, target, known) for path, sign in paths)
    return tuple(sorted(found, key=_order))


def reaching(
    graph: Web, target: str, *, known: Mapping[str, Thing], longest: int = 4
) -> tuple[Reach, ...]:
    """Where those chains begin and what they come to, in no order of meaning."""
    paths = _paths(graph, target, longest)
    return tuple(Reach(_ref(path[0].evidence, known), sign) for path, sign in paths)


def _paths(graph: Web, target: str, longest: int) -> Iterator[tuple[tuple[Edge, ...], Relation]]:
    reached: set[tuple[str, Relation]] = set()
    queue: deque[tuple[tuple[Edge, ...], Relation]] = deque([((), Relation.SUPPORTS)])
    while queue:
        path, direction = queue.popleft()
        head = path[0].evidence if path else target
        for edge in followed(graph, head):
            longer, sign = (edge, *path), combined(edge, direction)
            if any(edge.evidence == old.evidence for old in path):
                continue
            if path:
                if (edge.evidence, sign) in reached:
                    continue
                reached.add((edge.evidence, sign))
                yield longer, sign
            if edge.evidence != target and len(longer) < longest:
                queue.append((longer, sign))


def circles(graph: Web, target: str, *, known: Mapping[str, Thing]) -> tuple[tuple[Ref, ...], ...]:
    """The groups of things above a proposition that support or contradict in a circle."""
    above: dict[str, list[str]] = {}
    waiting = [target]
    while waiting:
        head = waiting.pop()
        if head not in above:
            above[head] = sorted({edge.evidence for edge in followed(graph, head)})
            waiting += above[head]
    return tuple(tuple(_ref(iri, known) for iri in group) for group in circles_in(above))


def combined(step: Edge, rest: Relation) -> Relation:
    """What a step followed by a chain comes to."""
    if step.verdict is not Verdict.NONE or Relation.QUALIFIES in (step.relation, rest):
        return Relation.QUALIFIES
    return Relation.SUPPORTS if step.relation is rest else Relation.CONTRADICTS


def _chain(
    path: tuple[Edge, ...], sign: Relation, target: str, known: Mapping[str, Thing]
) -> Chain:
    steps = tuple(
        Step(
            edge.line,
            _ref(edge.evidence, known),
            _ref(edge.target, known),
            edge.relation,
            edge.verdict,
            edge.place,
        )
        for edge in path
    )
    return Chain(sign, steps, path[0].evidence == target)


def _ref(iri: str, known: Mapping[str, Thing]) -> Ref:
    return known[iri].ref if iri in known else Ref(iri, "", "", iri)


def _order(chain: Chain) -> tuple[int, str, str, str]:
    return len(chain.steps), chain.via.iri, chain.start.iri, chain.direction
