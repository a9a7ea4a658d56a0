"""Telling apart what has the same content: the first has no number, the next ones 2, 3, …"""

from __future__ import annotations

from collections import Counter

__all__ = ["Numbering"]


class Numbering:
    """Counts contents within one document.

    >>> nth = Numbering()
    >>> nth("a"), nth("a"), nth("b")
    ('', '2', '')
    """

    __slots__ = ("_seen",)

    def __init__(self) -> None:
        self._seen: Counter[tuple[str, ...]] = Counter()

    def __call__(self, *content: str) -> str:
        """The number of this content as a text: empty for the first."""
        self._seen[content] += 1
        count = self._seen[content]
        return str(count) if count > 1 else ""
