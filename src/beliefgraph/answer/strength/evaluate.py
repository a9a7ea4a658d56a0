"""The strengths of a framework by one semantics, by loops or by arrays."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from beliefgraph.answer.strength.framework import Framework
from beliefgraph.answer.strength.plan import has_arrays, plan_of
from beliefgraph.answer.strength.reference import parents_of, reference_strengths, topological
from beliefgraph.answer.strength.result import Strengths
from beliefgraph.answer.strength.semantics import SEMANTICS, Semantics
from beliefgraph.answer.strength.stepping import STEPPING, Stepping

__all__ = ["DEEPEST", "FEW", "FEW_IN_CYCLES", "Method", "all_strengths", "strengths"]

FEW = 2000
"""Up to so many edges loops are chosen: they are done before an array library is loaded."""

FEW_IN_CYCLES = 200
"""The same for a cyclic framework, whose edges are walked some hundred times."""

DEEPEST = 2000
"""Acyclic frameworks with more layers than this are evaluated by loops."""

Method = Literal["auto", "loops", "arrays"]


def strengths(
    framework: Framework,
    semantics: Semantics,
    *,
    method: Method = "auto",
    stepping: Stepping = STEPPING,
) -> Strengths:
    """The strength of every argument, with a report of how it was reached.

    Without a cycle each argument is evaluated once, after its parents. With one, the
    continuous dynamics of the whole framework are followed from the base scores until
    they settle (see ``stepping``).

    >>> from beliefgraph.answer.strength.framework import framework_of
    >>> from beliefgraph.answer.strength.semantics import DF_QUAD
    >>> small = framework_of({"b": 0.5, "s": 0.8}, supports=[("s", "b")])
    >>> strengths(small, DF_QUAD).values
    {'b': 0.9, 's': 0.8}
    """
    loops = method == "loops" or (method == "auto" and _is_small(framework))
    if loops or not has_arrays(semantics):
        return reference_strengths(framework, semantics, stepping=stepping)
    return _by_arrays(framework, semantics, DEEPEST if method == "auto" else None, stepping)


def all_strengths(
    framework: Framework,
    semantics: Iterable[Semantics] = SEMANTICS,
    *,
    stepping: Stepping = STEPPING,
) -> tuple[Strengths, ...]:
    """The strengths by several semantics, in their order."""
    return tuple(strengths(framework, each, stepping=stepping) for each in semantics)


def _is_small(framework: Framework) -> bool:
    number = len(framework.edges)
    if not FEW_IN_CYCLES < number <= FEW:
        return number <= FEW
    return topological(parents_of(framework)) is not None


def _by_arrays(
    framework: Framework, semantics: Semantics, deepest: int | None, stepping: Stepping
) -> Strengths:
    from beliefgraph.answer.strength.arrays import TooDeepError, arrays_of
    from beliefgraph.answer.strength.vector import reached

    try:
        plan = plan_of(arrays_of(framework), semantics, deepest=deepest)
    except TooDeepError:
        return reference_strengths(framework, semantics, stepping=stepping)
    found = reached(plan, semantics, stepping=stepping)
    return Strengths(
        dict(zip(framework.arguments, found.values.tolist(), strict=True)),
        found.residual <= stepping.tolerance,
        found.steps,
        found.residual,
        plan.cyclic,
        semantics.name,
    )
