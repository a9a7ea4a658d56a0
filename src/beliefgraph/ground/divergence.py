"""Divergences: places where two or more sources, findings or propositions part."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from beliefgraph.ground.ends import End
from beliefgraph.ground.evidence import Voice
from beliefgraph.ground.place import Place

__all__ = ["KINDS", "Divergence", "Found", "Side"]

KINDS = ("fact", "interpretation", "scope", "method", "time")


class Found(StrEnum):
    """How a divergence was found."""

    DECLARED = "declared"  # a writer says so
    STRUCTURAL = "structural"  # the edges pull apart
    PROPOSED = "proposed"  # likeness of subject, opposition of wording


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a divergence: its words, and the thing that stands for it, if any."""

    text: str
    end: End


@dataclass(frozen=True, slots=True)
class Divergence:
    """A divergence that a writer declares (``explicit`` where he calls it one).

    ``kind`` is ``fact``, ``interpretation``, ``scope``, ``method``, ``time`` or empty;
    ``quotation`` the sentence, ``cue`` the words that show it.
    """

    sides: tuple[Side, ...]
    place: Place
    where: str
    voice: Voice
    quotation: str
    cue: str
    explicit: bool = True
    kind: str = ""
    rule: str = ""
