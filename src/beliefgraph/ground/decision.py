"""Decisions: what a person says of a line whose relation no wording decides."""

from __future__ import annotations

from dataclasses import dataclass

from beliefgraph.ground.evidence import Relation
from beliefgraph.ground.place import Place

__all__ = ["Decision", "Undecided"]


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
class Undecided:
    """A line whose relation no wording decides: its key, its words, and what is likeliest."""

    key: str
    place: Place
    where: str
    quotation: str
    target: str
    likeliest: tuple[Relation, Relation]
