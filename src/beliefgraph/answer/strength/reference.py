"""The strengths of a framework in plain Python: loops only, the semantics as they stand.

It serves small frameworks, for which it is faster than loading an array library, and it is
what the vectorised evaluation is tested against.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from beliefgraph.answer.strength.framework import Framework
from beliefgraph.answer.strength.result import Strengths
from beliefgraph.answer.strength.semantics import Semantics
from beliefgraph.answer.strength.stepping import STEPPING, Stepping, next_step

__all__ = ["Parents", "parents_of", "reference_strengths", "strength_from", "topological"]


@dataclass(frozen=True, slots=True)
class Parents:
    """The attackers and the supporters of one argument: index and weight of each."""

    attackers: tuple[tuple[int, float], ...]
    supporters: tuple[tuple[int, float], ...]


def reference_strengths(
    framework: Framework, semantics: Semantics, *, stepping: Stepping = STEPPING
) -> Strengths:
    """The strengths of all arguments: in topological order, or by continuous dynamics."""
    parents = parents_of(framework)
    order = topological(parents)
    values = list(framework.base)
    steps, residual = 0, 0.0
    if order is None:
        values, steps, residual = _settled(framework, semantics, parents, stepping)
    else:
        for a in order:
            values[a] = strength_from(semantics, framework.base[a], parents[a], values)
    return Strengths(
        dict(zip(framework.arguments, values, strict=True)),
        residual <= stepping.tolerance,
        steps,
        residual,
        order is None,
        semantics.name,
    )


def strength_from(
    semantics: Semantics, base: float, parents: Parents, values: list[float]
) -> float:
    """The strength of one argument whose parents have these values."""
    attackers = [weight * values[source] for source, weight in parents.attackers]
    supporters = [weight * values[source] for source, weight in parents.supporters]
    return semantics.influence(base, semantics.aggregate(attackers, supporters))


def parents_of(framework: Framework) -> tuple[Parents, ...]:
    """The parents of every argument, in the order of the edges."""
    found: list[tuple[list[tuple[int, float]], list[tuple[int, float]]]]
    found = [([], []) for _ in framework.arguments]
    for edge in framework.edges:
        found[edge.target][edge.sign > 0].append((edge.source, edge.weight))
    return tuple(Parents(tuple(attack), tuple(support)) for attack, support in found)


def topological(parents: tuple[Parents, ...]) -> list[int] | None:
    """An order in which every argument follows its parents; none if there is a cycle."""
    missing = [len(each.attackers) + len(each.supporters) for each in parents]
    children: list[list[int]] = [[] for _ in parents]
    for target, each in enumerate(parents):
        for source, _ in (*each.attackers, *each.supporters):
            children[source].append(target)
    order = [a for a, number in enumerate(missing) if number == 0]
    for a in order:  # grows while it is walked
        for child in children[a]:
            missing[child] -= 1
            if missing[child] == 0:
                order.append(child)
    return order if len(order) == len(parents) else None


def _settled(
    framework: Framework, semantics: Semantics, parents: tuple[Parents, ...], limits: Stepping
) -> tuple[list[float], int, float]:
    def slope(values: list[float]) -> list[float]:
        return [
            strength_from(semantics, base, each, values) - value
            for base, each, value in zip(framework.base, parents, values, strict=True)
        ]

    return _integrated(list(framework.base), slope, limits)


def _integrated(
    values: list[float], slope: Callable[[list[float]], list[float]], limits: Stepping
) -> tuple[list[float], int, float]:
    step, k1 = limits.first, slope(values)
    for steps in range(limits.most):
        residual = max(map(abs, k1), default=0.0)
        if residual <= limits.tolerance:
            return values, steps, residual
        k2 = slope(_moved(values, k1, step / 2))
        k3 = slope(_moved(values, k2, step / 2))
        stands, following = next_step(step, _apart(k3, k2), _apart(k2, k1), limits)
        if stands:
            k4 = slope(_moved(values, k3, step))
            mean = [(a + 2 * b + 2 * c + d) / 6 for a, b, c, d in zip(k1, k2, k3, k4, strict=True)]
            values = [min(1.0, max(0.0, value)) for value in _moved(values, mean, step)]
            k1 = slope(values)
        step = following
    return values, limits.most, max(map(abs, k1), default=0.0)


def _moved(values: list[float], slope: list[float], step: float) -> list[float]:
    return [value + step * change for value, change in zip(values, slope, strict=True)]


def _apart(one: list[float], other: list[float]) -> float:
    return max((abs(a - b) for a, b in zip(one, other, strict=True)), default=0.0)
