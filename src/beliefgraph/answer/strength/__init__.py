"""Strengths by named gradual semantics: what a framework's edges do to its base scores.

A strength is a figure of a method, never a measure of truth. Each semantics is the pair
(aggregation, influence) of its paper; ``evaluate.strengths`` computes them, the plain
``reference`` checks it, ``sensitivity`` and ``turning`` say what moves a strength, and
``compare`` where the choice of the semantics decides. Importing the package loads neither
numpy nor scipy.
"""

from __future__ import annotations

from beliefgraph.answer.strength.base import BaseTable, base_score
from beliefgraph.answer.strength.compare import Comparison, compare
from beliefgraph.answer.strength.evaluate import strengths
from beliefgraph.answer.strength.framework import Edge, Framework, framework_of
from beliefgraph.answer.strength.result import Side, Strengths, side_of
from beliefgraph.answer.strength.semantics import (
    DF_QUAD,
    EULER_BASED,
    QUADRATIC_ENERGY,
    SEMANTICS,
    Semantics,
)
from beliefgraph.answer.strength.sensitivity import Sensitivity, sensitivity

__all__ = [
    "DF_QUAD",
    "EULER_BASED",
    "QUADRATIC_ENERGY",
    "SEMANTICS",
    "BaseTable",
    "Comparison",
    "Edge",
    "Framework",
    "Semantics",
    "Sensitivity",
    "Side",
    "Strengths",
    "base_score",
    "compare",
    "framework_of",
    "sensitivity",
    "side_of",
    "strengths",
]
