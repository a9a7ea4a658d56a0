"""What a note does not show, and what would change its owner's mind."""

from __future__ import annotations

from dataclasses import dataclass

from beliefgraph.ground.ends import End
from beliefgraph.ground.evidence import Voice
from beliefgraph.ground.place import Place

__all__ = ["Gap", "Test"]


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that a note does not show; ``kind`` is ``not-shown`` (it says so itself),
    ``not-found`` (its reader expected it) or ``limitation``.
    """

    about: End
    text: str
    kind: str
    place: Place
    voice: Voice


@dataclass(frozen=True, slots=True)
class Test:
    """What would change the mind of the one who holds a proposition."""

    about: End
    text: str
    place: Place
