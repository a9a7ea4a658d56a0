"""Strengths by named gradual semantics: what a framework's edges do to its base scores.

A strength is a figure of a method, never a measure of truth. Each semantics is the pair
(aggregation, influence) of its paper; ``evaluate.strengths`` computes them, the plain
``reference`` checks it, ``sensitivity`` and ``turning`` say what moves a strength, and
``compare`` where the choice of the semantics decides. Importing the package loads nothing.
"""

__all__: list[str] = []
