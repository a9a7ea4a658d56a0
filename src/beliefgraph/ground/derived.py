"""What is computed from the graph and written back to it, apart from what was read."""

from __future__ import annotations

from dataclasses import dataclass

from beliefgraph.ground.evidence import Relation

__all__ = [
    "DerivedFigure",
    "DerivedSide",
    "DerivedStanding",
    "DerivedTally",
    "StructuralDivergence",
]


@dataclass(frozen=True, slots=True, order=True)
class DerivedSide:
    """A thing that pulls a proposition one way; all three texts but the relation are IRIs.

    ``line`` is the evidence line that shows it.
    """

    thing: str
    relation: Relation
    line: str


@dataclass(frozen=True, slots=True)
class StructuralDivergence:
    """A proposition, by its IRI, and the things whose edges pull it apart.

    ``rule`` is the name of the question or function that found it.
    """

    proposition: str
    sides: tuple[DerivedSide, ...]
    rule: str = "contested"


@dataclass(frozen=True, slots=True)
class DerivedTally:
    """How much pulls a proposition one way: evidence lines, sources, independent origins."""

    relation: Relation
    items: int
    sources: int
    origins: int


@dataclass(frozen=True, slots=True)
class DerivedFigure:
    """The strength of a proposition by one semantics, from 0 to 1."""

    semantics: str
    value: float
    converged: bool


@dataclass(frozen=True, slots=True)
class DerivedStanding:
    """What a proposition, by its IRI, stands on in figures."""

    proposition: str
    grounds: int
    asked: int
    base_score: float
    tallies: tuple[DerivedTally, ...]
    figures: tuple[DerivedFigure, ...]
    rule: str = "standing"
