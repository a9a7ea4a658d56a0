"""DF-QuAD on an acyclic framework, in a form that a page can recompute to the last bit.

``portable(framework)`` gives plain lists. ``order`` holds every argument after its parents;
``parents[i]`` the edges into argument i as ``[source, sign, weight]``, sorted. Recompute,
with doubles, in this order of operations and no other:

    for each i of order:
        attack = 1; support = 1
        for each [source, sign, weight] of parents[i], as listed:
            if sign < 0:  attack  = attack  * (1 - weight * s[source])
            else:         support = support * (1 - weight * s[source])
        d = attack - support
        if d > 0:  s[i] = base[i] + (1 - base[i]) * d
        else:      s[i] = base[i] + base[i] * d

An argument that the reader takes out gets s[i] = 0: its factors become 1, as if it were not
there. ``attack`` and ``support`` are 1 less F of Rago, Toni, Aurisicchio and Baroni (KR
2016), so d is vs - va, and the last two lines are their combination function C. JavaScript's
``+``, ``-`` and ``*`` are the same IEEE 754 operations as Python's, so no bit differs.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from beliefgraph.answer.strength.framework import Framework
from beliefgraph.answer.strength.reference import parents_of, topological

__all__ = ["Portable", "portable", "recomputed"]

Near = tuple[int, int, float]
"""The source, the sign (-1 or 1) and the weight of one edge."""


@dataclass(frozen=True, slots=True)
class Portable:
    """An acyclic framework as lists for JSON, in the order of its arguments."""

    arguments: tuple[str, ...]
    base: tuple[float, ...]
    parents: tuple[tuple[Near, ...], ...]
    order: tuple[int, ...]


def portable(framework: Framework) -> Portable:
    """The lists of an acyclic framework; a ``ValueError`` if it has a cycle."""
    order = topological(parents_of(framework))
    if order is None:
        raise ValueError("the framework has a cycle: its strengths are not one pass away")
    near: list[list[Near]] = [[] for _ in framework.arguments]
    for edge in framework.edges:
        near[edge.target].append((edge.source, edge.sign, edge.weight))
    parents = tuple(tuple(sorted(edges)) for edges in near)
    return Portable(framework.arguments, framework.base, parents, tuple(order))


def recomputed(lists: Portable, *, removed: Collection[int] = ()) -> tuple[float, ...]:
    """The DF-QuAD strengths by the operations above; those of removed arguments are 0."""
    strength = list(lists.base)
    for i in lists.order:
        attack = support = 1.0
        for source, sign, weight in lists.parents[i]:
            if sign < 0:
                attack = attack * (1.0 - weight * strength[source])
            else:
                support = support * (1.0 - weight * strength[source])
        change = attack - support
        base = lists.base[i]
        moved = base + (1.0 - base) * change if change > 0 else base + base * change
        strength[i] = 0.0 if i in removed else moved
    return tuple(strength)
