"""Where the choice of the semantics decides: orders and sides on which they disagree."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from beliefgraph.answer.strength.framework import Framework
from beliefgraph.answer.strength.result import SAME, Side, Strengths, side_of
from beliefgraph.answer.strength.semantics import SEMANTICS, Semantics

__all__ = [
    "Comparison",
    "OrderConflict",
    "SideConflict",
    "compare",
    "order_conflict",
    "side_conflict",
]


@dataclass(frozen=True, slots=True)
class OrderConflict:
    """Two arguments of which some semantics hold the first stronger, others the second.

    The names of the semantics stand in ``first_stronger`` and ``second_stronger``; those
    that hold both equal (within ``SAME``) in neither.
    """

    first: str
    second: str
    first_stronger: tuple[str, ...]
    second_stronger: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SideConflict:
    """An argument that stands on other sides of its base score by other semantics."""

    argument: str
    base: float
    sides: tuple[tuple[str, Side], ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Several semantics side by side.

    ``unsettled`` names the semantics that did not converge; no conflict is drawn from
    them. Where a conflict is listed, the order or side is an artefact of the method.
    """

    strengths: tuple[Strengths, ...]
    orders: tuple[OrderConflict, ...]
    sides: tuple[SideConflict, ...]
    unsettled: tuple[str, ...]

    @property
    def agree(self) -> bool:
        """Whether all settled semantics give one order and one side to each argument."""
        return not (self.orders or self.sides)


def compare(
    framework: Framework,
    *,
    semantics: Iterable[Semantics] = SEMANTICS,
    among: Iterable[str] | None = None,
) -> Comparison:
    """The strengths by several semantics, and where they disagree.

    ``among`` names the arguments that are compared (the beliefs, say); without it all are.
    Every pair of them is looked at: n arguments make n * (n - 1) / 2 pairs.
    """
    from beliefgraph.answer.strength.evaluate import all_strengths

    every = all_strengths(framework, semantics)
    settled = [each for each in every if each.converged]
    base = dict(zip(framework.arguments, framework.base, strict=True))
    chosen = framework.arguments if among is None else tuple(dict.fromkeys(among))
    orders = (order_conflict(first, second, settled) for first, second in combinations(chosen, 2))
    sides = (side_conflict(argument, base[argument], settled) for argument in chosen)
    return Comparison(
        every,
        tuple(each for each in orders if each),
        tuple(each for each in sides if each),
        tuple(each.semantics for each in every if not each.converged),
    )


def order_conflict(first: str, second: str, settled: Iterable[Strengths]) -> OrderConflict | None:
    """Two arguments whose order hangs on the semantics; none if it does not."""
    up, down = [], []
    for each in settled:
        lead = each.values[first] - each.values[second]
        if lead > SAME:
            up.append(each.semantics)
        elif lead < -SAME:
            down.append(each.semantics)
    return OrderConflict(first, second, tuple(up), tuple(down)) if up and down else None


def side_conflict(argument: str, base: float, settled: Iterable[Strengths]) -> SideConflict | None:
    """An argument whose side of its base score hangs on the semantics; none if it does not."""
    sides = tuple((each.semantics, side_of(each.values[argument], base)) for each in settled)
    if len({side for _, side in sides}) < 2:
        return None
    return SideConflict(argument, base, sides)
