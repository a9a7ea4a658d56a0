"""Notices: what is wrong, where, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from beliefgraph.ground.place import Place

__all__ = ["Notice", "Severity"]


class Severity(StrEnum):
    """How much a notice matters."""

    ERROR = "error"  # a file or a part of it could not be read
    WARNING = "warning"  # read, but not as the writer meant
    NOTE = "note"  # read; worth knowing


@dataclass(frozen=True, slots=True)
class Notice:
    """A finding: ``message`` says what is, ``help`` what to do; ``code`` is stable."""

    code: str
    message: str
    help: str
    place: Place
    severity: Severity = Severity.WARNING
