"""The things of the graph: sources, claims, beliefs, positions and what stands around."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from beliefgraph.ground.place import Place

__all__ = ["Day", "Kind", "Node"]


class Kind(StrEnum):
    """What a thing is."""

    SOURCE = "source"
    CLAIM = "claim"
    BELIEF = "belief"
    POSITION = "position"
    CONVICTION = "conviction"
    ENTITY = "entity"
    NOTE = "note"  # anything else: a musing, a map, a note of no declared type

    @property
    def is_proposition(self) -> bool:
        """Whether it can be supported or contradicted."""
        return self in (Kind.CLAIM, Kind.BELIEF, Kind.POSITION, Kind.CONVICTION)


@dataclass(frozen=True, slots=True)
class Day:
    """A date as exact as it is known: ``2026-03-14``, ``2026-03`` or ``2026``.

    ``value`` is the ISO form of what exists (so ``2026-03-00`` gives ``2026-03``),
    ``written`` the words of the note.
    """

    value: str
    written: str


@dataclass(frozen=True, slots=True)
class Node:
    """One thing.

    ``id`` is the note's path, ``AGENT#N`` for a numbered belief, or
    ``PATH#claim-HASH`` for a claim that a note only proposes. ``names`` are all names
    under which others may link to it. ``label`` is ``B4`` and the like. ``digest`` is
    empty unless the node is a file. Empty texts mean "not said".
    """

    id: str
    kind: Kind
    title: str
    place: Place
    names: tuple[str, ...] = ()
    description: str = ""
    owner: str = ""
    label: str = ""
    level: str = ""
    confidence: str = ""
    status: str = ""
    domain: str = ""
    date: Day | None = None
    url: str = ""
    authors: tuple[str, ...] = ()
    format: str = ""
    tags: tuple[str, ...] = ()
    processed_by: str = ""
    evaluated: Day | None = None
    origins: tuple[str, ...] = ()  # keys of where it comes from: url:…, doi:…, arxiv:…, note:…
    is_proposed: bool = False
