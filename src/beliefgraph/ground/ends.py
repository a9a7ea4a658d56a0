"""The ends of an evidence line: resolved, open, or still a name."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

__all__ = ["End", "Known", "Named", "Open", "Reason"]


class Reason(StrEnum):
    """Why an end is open."""

    PROSE = "prose"  # the writer names no note: the words themselves are the evidence
    MISSING = "missing"  # nothing in the inbox answers to the name
    AMBIGUOUS = "ambiguous"  # several things answer to it
    OWNERLESS = "ownerless"  # a bare label, and the document names no agent or several


@dataclass(frozen=True, slots=True)
class Known:
    """A thing of the graph, by its identifier (a note's path, ``AGENT#N``, …)."""

    id: str


@dataclass(frozen=True, slots=True)
class Open:
    """An end that no thing answers to; its words stay in the graph.

    ``candidates`` are identifiers: all that answer to an ambiguous name, the closest
    ones to a missing name (suggestions, never used as the end).
    """

    text: str
    reason: Reason
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Named:
    """A name as the writer wrote it, before linking.

    ``form`` is ``link`` (``[[…]]``), ``code`` (backticks), ``quoted``, ``label`` (``B4``),
    ``authors`` ("the Khan and Hughes study") or ``bare`` (no marks).
    """

    text: str
    form: str = "link"


End = Known | Open | Named
