"""Many removals tried at once: the strength of one argument without these or those items."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from beliefgraph.answer.strength.framework import Framework, without
from beliefgraph.answer.strength.plan import Plan, has_arrays, plan_of
from beliefgraph.answer.strength.reference import reference_strengths
from beliefgraph.answer.strength.semantics import Semantics
from beliefgraph.answer.strength.stepping import Stepping

__all__ = ["COPIES_AT_ONCE", "Outcome", "Removals", "Try", "tries_of"]

EDGES_AT_ONCE = 1_000_000
"""No more copies are laid side by side than make this many edges."""

COPIES_AT_ONCE = 256
"""The most copies of a framework that are evaluated together."""


@dataclass(frozen=True, slots=True)
class Removals:
    """What may be removed from a framework, and whose strength is watched.

    ``groups`` holds, item by item, the arguments (by index) that go with the item.
    """

    framework: Framework
    topic: int
    groups: tuple[tuple[int, ...], ...]
    semantics: Semantics
    stepping: Stepping


@dataclass(frozen=True, slots=True)
class Outcome:
    """The strength of the topic after a removal, and whether it converged."""

    strength: float
    converged: bool


Try = Callable[[Sequence[Collection[int]]], list[Outcome]]
"""From sets of items, by number, to what is left of the topic without each set."""


def tries_of(removals: Removals, *, expected: int) -> Try:
    """A function that tries removals; ``expected`` is how many come at once as a rule.

    Copies of the framework are laid side by side in one framework without edges between
    them, and evaluated together, each with its own arguments held at 0.
    """
    if not has_arrays(removals.semantics):
        return lambda sets: [_by_loops(removals, each) for each in sets]
    from beliefgraph.answer.strength.arrays import arrays_of, copies_of

    edges = max(1, len(removals.framework.edges))
    copies = max(1, min(expected, COPIES_AT_ONCE, EDGES_AT_ONCE // edges))
    plan = plan_of(copies_of(arrays_of(removals.framework), copies), removals.semantics)

    def attempt(sets: Sequence[Collection[int]]) -> list[Outcome]:
        found = []
        for start in range(0, len(sets), copies):
            found += _together(removals, plan, copies, sets[start : start + copies])
        return found

    return attempt


def _together(
    removals: Removals, plan: Plan, copies: int, sets: Sequence[Collection[int]]
) -> list[Outcome]:
    import numpy as np

    from beliefgraph.answer.strength.vector import reached

    count = len(removals.framework.arguments)
    alive = np.ones(copies * count, dtype=np.bool_)
    for copy, items in enumerate(sets):
        gone = [copy * count + a for item in items for a in removals.groups[item]]
        alive[gone] = False
    found = reached(plan, removals.semantics, alive=alive, stepping=removals.stepping)
    converged = found.residual <= removals.stepping.tolerance
    topics = found.values[removals.topic :: count].tolist()
    return [Outcome(value, converged) for value, _ in zip(topics, sets, strict=False)]


def _by_loops(removals: Removals, items: Collection[int]) -> Outcome:
    names = removals.framework.arguments
    gone = {names[a] for item in items for a in removals.groups[item]}
    left = reference_strengths(
        without(removals.framework, gone), removals.semantics, stepping=removals.stepping
    )
    return Outcome(left.values[names[removals.topic]], left.converged)
