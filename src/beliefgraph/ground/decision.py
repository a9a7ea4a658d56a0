"""Decisions: what a person says of a line that no wording decides, or of a divergence."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from beliefgraph.ground.evidence import Relation
from beliefgraph.ground.place import Place

__all__ = ["Decision", "Ruling", "Stand", "Undecided"]


class Stand(StrEnum):
    """What a person says of a divergence."""

    ACCEPTED = "accepted"  # it is one
    DISMISSED = "dismissed"  # it is none; it is kept, and shown with this said of it


@dataclass(frozen=True, slots=True)
class Decision:
    """The relation that a person gives to a line, known by the digest of its words.

    ``place`` is the line of the decisions file on which it stands.
    """

    quotation: str
    relation: Relation
    by: str
    when: str
    place: Place


@dataclass(frozen=True, slots=True)
class Ruling:
    """What a person says of a divergence, known by the last part of its IRI.

    ``why`` is his reason, ``place`` the line of the decisions file on which it stands. Of
    several on one divergence the last one counts, and all are its history.
    """

    divergence: str
    stand: Stand
    by: str
    when: str
    why: str
    place: Place


@dataclass(frozen=True, slots=True)
class Undecided:
    """A line whose relation no wording decides: its key, its words, and what is likeliest."""

    key: str
    place: Place
    where: str
    quotation: str
    target: str
    likeliest: tuple[Relation, Relation]
