"""Where something stands: a file, a line, a column."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Place"]


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A place in a file of the inbox, as an editor shows it.

    ``path`` is relative to the inbox with ``/`` between folders; ``line`` and ``column``
    count from 1; line 0 means the file as a whole.

    >>> str(Place("claims/a.md", 12))
    'claims/a.md:12'
    """

    path: str
    line: int = 0
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}" if self.line else self.path
