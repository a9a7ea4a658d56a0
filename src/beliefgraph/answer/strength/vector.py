"""The strengths of a prepared framework, all arguments of a layer at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from beliefgraph.answer.strength.plan import Plan, influence_of
from beliefgraph.answer.strength.semantics import Semantics
from beliefgraph.answer.strength.stepping import STEPPING, Stepping, next_step

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from beliefgraph.answer.strength.arrays import Floats

__all__ = ["Reached", "reached"]


@dataclass(frozen=True, slots=True, eq=False)
class Reached:
    """Strengths in the order of the framework's arguments, and how they were reached."""

    values: Floats
    steps: int
    residual: float


def reached(
    plan: Plan,
    semantics: Semantics,
    *,
    alive: npt.NDArray[np.bool_] | None = None,
    stepping: Stepping = STEPPING,
) -> Reached:
    """The strengths by a plan that was made for this semantics.

    Arguments that are not ``alive`` are held at strength 0, at which no semantics here
    lets them move their children: as if they and their edges were not there.
    """
    import numpy as np

    base = plan.base if alive is None else plan.base * alive[plan.order]
    mask = None if alive is None else alive[plan.order].astype(np.float64)
    if plan.cyclic:
        slope = _slope(plan, semantics, mask)
        values, steps, residual = _integrated(base.copy(), slope, stepping)
    else:
        values, steps, residual = _swept(plan, semantics, base, mask), 0, 0.0
    result = np.empty_like(values)
    result[plan.order] = values
    return Reached(result, steps, residual)


def _swept(plan: Plan, semantics: Semantics, base: Floats, mask: Floats | None) -> Floats:
    influence = influence_of(semantics)
    values = base.copy()
    for part in plan.parts:
        here = slice(part.first, part.last)
        strengths = influence(plan.base[here], part.aggregate(values))
        values[here] = strengths if mask is None else strengths * mask[here]
    return values


def _slope(plan: Plan, semantics: Semantics, mask: Floats | None) -> Callable[[Floats], Floats]:
    influence = influence_of(semantics)
    (part,) = plan.parts

    def slope(values: Floats) -> Floats:
        strengths = influence(plan.base, part.aggregate(values))
        return (strengths if mask is None else strengths * mask) - values

    return slope


def _integrated(
    values: Floats, slope: Callable[[Floats], Floats], limits: Stepping
) -> tuple[Floats, int, float]:
    step, k1 = limits.first, slope(values)
    for steps in range(limits.most):
        residual = _largest(k1)
        if residual <= limits.tolerance:
            return values, steps, residual
        k2 = slope(values + step / 2 * k1)
        k3 = slope(values + step / 2 * k2)
        stands, following = next_step(step, _largest(k3 - k2), _largest(k2 - k1), limits)
        if stands:
            k4 = slope(values + step * k3)
            values = (values + step * ((k1 + 2 * k2 + 2 * k3 + k4) / 6)).clip(0.0, 1.0)
            k1 = slope(values)
        step = following
    return values, limits.most, _largest(k1)


def _largest(changes: Floats) -> float:
    return float(abs(changes).max(initial=0.0))
