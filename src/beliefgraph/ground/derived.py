"""What is computed from the graph and written back to it, apart from what was read."""

from __future__ import annotations

from dataclasses import dataclass

from beliefgraph.ground.evidence import Relation

__all__ = ["DerivedSide", "StructuralDivergence"]


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
