"""Three gradual semantics, each as an aggregation and an influence.

The modular form is that of Mossakowski and Neuhaus, "Modular Semantics and Characteristics
for Bipolar Weighted Argumentation Graphs" (arXiv:1807.06685, 2018), taken up by Potyka,
"Extending Modular Semantics for Bipolar Weighted Argumentation" (AAMAS 2019;
arXiv:1809.07133): the strengths of an argument's attackers and supporters are aggregated
to one number, and that number moves the base score:

    s(a) = influence(base(a), aggregate(attackers' strengths, supporters' strengths))

Sum and product aggregation, linear(1), 2-max(1) and Euler-based influence are the names of
the AAMAS paper. DF-QuAD goes back to the QuAD frameworks of Baroni, Romano, Toni, Aurisicchio
and Bertanza, "Automatic Evaluation of Design Alternatives with Quantitative Argumentation"
(Argument & Computation, 2015). An introduction to the continuous dynamics is Potyka, "A
Tutorial for Weighted Bipolar Argumentation with Continuous Dynamical Systems and the Java
Library Attractor" (arXiv:1811.12787). Definitions are named by what they define: the numbers
that the papers give them were not at hand.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

__all__ = [
    "DF_QUAD",
    "EULER_BASED",
    "LARGEST_EXPONENT",
    "QUADRATIC_ENERGY",
    "SEMANTICS",
    "Semantics",
    "euler",
    "linear",
    "product",
    "quadratic_maximum",
    "total",
]

LARGEST_EXPONENT = 700.0
"""Beyond it ``exp`` leaves the range of a double; the strength is 1 to the last digit."""

Aggregation = Callable[[Sequence[float], Sequence[float]], float]
Influence = Callable[[float, float], float]


@dataclass(frozen=True, slots=True)
class Semantics:
    """A semantics: its name, what it aggregates by, how that moves a base score.

    ``dual`` says whether attack and support mirror each other (Duality; Potyka KR 2018
    and AAMAS 2019): turning every attack on an argument into a support and the other way
    round, and its base score b into 1 - b, turns its strength s into 1 - s.
    """

    name: str
    aggregate: Aggregation
    influence: Influence
    dual: bool
    paper: str


def product(attackers: Sequence[float], supporters: Sequence[float]) -> float:
    """Product aggregation, from -1 to 1: ``prod(1 - attacker) - prod(1 - supporter)``.

    It is F(supporters) - F(attackers) for the strength aggregation function
    ``F(v1, ..., vn) = 1 - prod(1 - vi)``, ``F() = 0``, of Rago et al. (KR 2016).
    """
    return math.prod(1.0 - s for s in attackers) - math.prod(1.0 - s for s in supporters)


def total(attackers: Sequence[float], supporters: Sequence[float]) -> float:
    """Sum aggregation: the supporters' strengths less the attackers'.

    The energy E of Potyka (KR 2018) and of Amgoud and Ben-Naim (ECSQARU 2017).
    """
    return sum(supporters) - sum(attackers)


def linear(base: float, aggregate: float) -> float:
    """Linear influence: as large a part of the way to 1 (or 0) as the aggregate says.

    The combination function C of Rago et al. (KR 2016), for va and vs the aggregated
    attackers and supporters and aggregate = vs - va: base - base * |vs - va| if va >= vs,
    else base + (1 - base) * |vs - va|.
    """
    return base + (1.0 - base) * aggregate if aggregate > 0 else base + base * aggregate


def quadratic_maximum(base: float, energy: float) -> float:
    """2-max influence: ``base + (1 - base) * h(E) - base * h(-E)``.

    ``h(x) = max(x, 0)**2 / (1 + max(x, 0)**2)`` is the impact of an energy, as in
    the definition of the quadratic energy model by Potyka (KR 2018).
    """
    square = energy * energy
    impact = square / (1.0 + square)
    return base + (1.0 - base) * impact if energy > 0 else base - base * impact


def euler(base: float, energy: float) -> float:
    """Euler-based influence: ``1 - (1 - base**2) / (1 + base * exp(E))``.

    The definition of the Euler-based restricted semantics by Amgoud and Ben-Naim (ECSQARU
    2017). Bases 0 and 1 never move, and no attack takes a strength below base**2.
    """
    return 1.0 - (1.0 - base * base) / (1.0 + base * math.exp(min(energy, LARGEST_EXPONENT)))


DF_QUAD = Semantics(
    "DF-QuAD",
    product,
    linear,
    True,
    "Rago, Toni, Aurisicchio and Baroni, Discontinuity-Free Decision Support with "
    "Quantitative Argumentation Debates, KR 2016",
)
QUADRATIC_ENERGY = Semantics(
    "quadratic energy",
    total,
    quadratic_maximum,
    True,
    "Potyka, Continuous Dynamical Systems for Weighted Bipolar Argumentation, KR 2018",
)
EULER_BASED = Semantics(
    "Euler-based",
    total,
    euler,
    False,
    "Amgoud and Ben-Naim, Evaluation of Arguments in Weighted Bipolar Graphs, ECSQARU 2017",
)
SEMANTICS = (DF_QUAD, QUADRATIC_ENERGY, EULER_BASED)
"""The semantics shown side by side, in order of display."""
