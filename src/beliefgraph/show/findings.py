"""Findings, grouped by their code."""

from __future__ import annotations

from collections.abc import Sequence

from beliefgraph.ground.notice import Notice, Severity

__all__ = ["groups"]

_WEIGHT = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}


def groups(notices: Sequence[Notice]) -> tuple[tuple[Notice, ...], ...]:
    """One group a code, errors first, then by code; in a group by place."""
    found: dict[str, list[Notice]] = {}
    for one in sorted(notices, key=lambda one: (_WEIGHT[one.severity], one.code, one.place)):
        found.setdefault(one.code, []).append(one)
    return tuple(tuple(group) for group in found.values())
