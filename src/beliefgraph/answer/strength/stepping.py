"""How far the integration of a cyclic framework steps, and when it stops.

The strengths of a framework with cycles are the limit of the continuous dynamics

    ds/dt = f(s) - s,    s(0) = the base scores

where f gives every argument the strength that its semantics asks for if its parents have
the strengths s (Potyka, KR 2018, for the quadratic energy model; Potyka, AAMAS 2019,
"continuizing" any modular semantics). It is followed by the classical Runge-Kutta method of
fourth order. Each step evaluates the slopes k1 to k4; k2 and k3 are two slopes at the same
middle of the step, so ``step * |k3 - k2|`` shrinks with the third power of the step and
stands for the error, and ``|k3 - k2| / |k2 - k1|`` is about half of the step times the rate
of the dynamics, which must not pass 1.39 for the method to be stable.
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["STEPPING", "Stepping", "next_step"]


@dataclass(frozen=True, slots=True)
class Stepping:
    """Limits of an integration.

    ``tolerance`` is the residual, the largest ``|f(s) - s|``, at which it has converged;
    ``most`` the number of steps, rejected ones included, after which it gives up; steps
    begin with ``first`` and grow to ``largest``; a step whose error passes ``error`` or
    whose ``|k3 - k2| / |k2 - k1|`` passes ``ratio`` is taken again with half the length.

    Values lie about ``tolerance`` over the slowest rate of the dynamics from the limit. The
    rate is near 1 as a rule, but can be small: an argument of base score b that supports
    itself and is attacked by a certain one falls to 0 with the rate 1 - b.
    """

    tolerance: float = 1e-11
    most: int = 2000
    first: float = 0.125
    largest: float = 1.5
    error: float = 1e-3
    ratio: float = 1.1


STEPPING = Stepping()
"""The limits used where none are given."""

_AIM = 0.75  # of the ratio: RK4 dampens most at half a step times the rate = 0.75


def next_step(step: float, bend: float, turn: float, limits: Stepping) -> tuple[bool, float]:
    """Whether a step stands, and how long the next one is.

    ``bend`` is the largest ``|k3 - k2|`` over the arguments, ``turn`` the largest
    ``|k2 - k1|``.
    """
    error = step * bend
    ratio = bend / turn if turn > 0.0 else 0.0
    if error > limits.error or ratio > limits.ratio:
        return False, step / 2.0
    growth = 1.5
    if ratio > 0.0:
        growth = min(growth, _AIM / ratio)
    if error > 0.0:
        growth = min(growth, (0.8 * limits.error / error) ** (1.0 / 3.0))
    return True, min(limits.largest, step * growth)
