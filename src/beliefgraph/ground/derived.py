"""What is computed from the graph and written back to it, apart from what was read."""

from __future__ import annotations

from dataclasses import dataclass

from beliefgraph.ground.divergence import Found
from beliefgraph.ground.evidence import Relation

__all__ = [
    "DerivedDivergence",
    "DerivedFigure",
    "DerivedSide",
    "DerivedStanding",
    "DerivedTally",
]


@dataclass(frozen=True, slots=True)
class DerivedSide:
    """A thing that takes a side, by its IRI.

    ``relation`` is the way in which it pulls what the divergence is about, none where it
    is a proposition that another one opposes; ``lines`` are the IRIs of the evidence lines
    that show it, in the order of the chain; ``via`` is the claim through which it pulls.
    """

    thing: str
    relation: Relation | None
    lines: tuple[str, ...]
    via: str = ""


@dataclass(frozen=True, slots=True)
class DerivedDivergence:
    """A divergence that the edges show, and the things that stand on its sides.

    ``proposition`` is the IRI of what they pull apart, empty if the sides are propositions
    that oppose each other; ``rule`` is the name of the question or function that found it.
    """

    proposition: str
    sides: tuple[DerivedSide, ...]
    rule: str = "contested"
    found: Found = Found.STRUCTURAL

    @property
    def key(self) -> str:
        """The IRI under which it is kept: of the proposition, or of the first side."""
        return self.proposition or min(side.thing for side in self.sides)


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
