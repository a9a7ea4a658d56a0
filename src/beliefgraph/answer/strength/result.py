"""Strengths as they are handed out: values, how they were reached, and their side."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

__all__ = ["SAME", "Side", "Strengths", "side_of"]

SAME = 1e-9
"""Two strengths that differ by no more are held to be equal."""


class Side(StrEnum):
    """Where a strength stands against a threshold (by default the base score)."""

    ABOVE = "above"
    AT = "at"
    BELOW = "below"


@dataclass(frozen=True, slots=True)
class Strengths:
    """The strength of every argument, from 0 to 1, by one semantics.

    ``semantics`` is its name. ``cyclic`` says whether the framework has a cycle. Without
    one the values are exact but for rounding: ``converged`` is true, ``iterations`` and
    ``residual`` are 0. With one, ``iterations`` counts the steps of the integration,
    ``residual`` is the largest ``|f(s) - s|`` at the last values, and ``converged`` says
    whether it fell to the tolerance; if not, the values are where the integration stopped
    and mean nothing more.
    """

    values: Mapping[str, float]
    converged: bool
    iterations: int
    residual: float
    cyclic: bool
    semantics: str


def side_of(strength: float, threshold: float) -> Side:
    """The side of a strength; within ``SAME`` of the threshold it is at it.

    >>> side_of(0.6, 0.5), side_of(0.5, 0.5), side_of(0.4, 0.5)
    (<Side.ABOVE: 'above'>, <Side.AT: 'at'>, <Side.BELOW: 'below'>)
    """
    if abs(strength - threshold) <= SAME:
        return Side.AT
    return Side.ABOVE if strength > threshold else Side.BELOW
