"""Findings, grouped by their code."""

from __future__ import annotations

from collections.abc import Sequence

from beliefgraph.ground.notice import Notice, Severity

__all__ = ["codes", "groups"]

_WEIGHT = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}
_LEAST = max(_WEIGHT.values())


def codes(notices: Sequence[Notice]) -> tuple[tuple[str, int], ...]:
    """How many there are of each code, in the order of ``groups``: without sorting them all."""
    found: dict[str, list[int]] = {}
    for one in notices:
        number, weight = found.setdefault(one.code, [0, _LEAST])
        found[one.code] = [number + 1, min(weight, _WEIGHT[one.severity])]
    by_weight = sorted((weight, code, number) for code, (number, weight) in found.items())
    return tuple((code, number) for _, code, number in by_weight)


def groups(notices: Sequence[Notice]) -> tuple[tuple[Notice, ...], ...]:
    """One group a code, errors first, then by code; in a group by place."""
    found: dict[str, list[Notice]] = {}
    for one in sorted(notices, key=lambda one: (_WEIGHT[one.severity], one.code, one.place)):
        found.setdefault(one.code, []).append(one)
    return tuple(tuple(group) for group in found.values())
