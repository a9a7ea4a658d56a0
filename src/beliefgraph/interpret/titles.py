"""All section titles that somebody reads."""

from __future__ import annotations

from beliefgraph.interpret import divergences, gaps
from beliefgraph.interpret.places import PLACES

__all__ = ["KNOWN_TITLES"]

KNOWN_TITLES: frozenset[str] = frozenset(
    (
        *(title for place in PLACES for title in place.titles),
        *gaps.TITLES,
        *divergences.TITLES,
        "agent notes",
        "topics",
        "context",
        "level",
        "confidence",
        "status",
    )
)
