"""What a build did."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["BuildReport"]


@dataclass(frozen=True, slots=True)
class BuildReport:
    """The account of a build: every file of the inbox is loaded, loaded with notices, or
    rejected; ``things`` counts things by kind, ``statements`` evidence lines by relation,
    ``divergences`` by the way found, ``names`` that notes use for others by what became of them, ``findings`` notices of single
    notes by code; ``written`` names the files that came out.
    """

    inbox: str
    out: str
    loaded: int = 0
    with_notices: int = 0
    rejected: int = 0
    things: tuple[tuple[str, int], ...] = ()
    statements: tuple[tuple[str, int], ...] = ()
    divergences: tuple[tuple[str, int], ...] = ()
    open_ends: int = 0
    gaps: int = 0
    findings: tuple[tuple[str, int], ...] = ()
    written: tuple[str, ...] = ()
    names: tuple[tuple[str, int], ...] = ()

    @property
    def files(self) -> int:
        """How many files the inbox has."""
        return self.loaded + self.with_notices + self.rejected
