"""What a drawing shows: its things, and on each the lines that bear on it."""

from __future__ import annotations

from dataclasses import dataclass

from beliefgraph.show.pages.views import Link

__all__ = ["DrawnLine", "DrawnThing"]


@dataclass(frozen=True, slots=True)
class DrawnLine:
    """A line of a drawing: ``evidence`` is the number of the thing that bears, ``turn`` the
    line's own among those between the same two; ``id`` is its permalink, ``title`` the
    beginning of the evidence's.
    """

    id: str
    evidence: int
    turn: int
    way: str
    mark: str
    word: str
    title: str
    quotation: str
    verdict: str
    reason: str
    said: tuple[str, ...]
    place: str


@dataclass(frozen=True, slots=True)
class DrawnThing:
    """A thing of a drawing by its number, with the lines of the drawing that bear on it."""

    number: int
    title: Link
    kind: str
    name: str
    lines: tuple[DrawnLine, ...]
