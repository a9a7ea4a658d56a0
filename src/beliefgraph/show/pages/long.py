"""Long lists: their first rows stand in the page's flow, the rest is shown on demand.

All rows are in the page: without script, and in print, nothing is missing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

__all__ = ["MOST", "Long", "ledger", "long", "shares"]

MOST = 100
"""How many rows of a list, or of the lists of one ledger together, stand in the flow."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Long(Generic[T]):
    """A list in two parts: ``first`` is seen at once, ``rest`` on demand."""

    first: tuple[T, ...] = ()
    rest: tuple[T, ...] = ()

    @property
    def total(self) -> int:
        """How many rows there are."""
        return len(self.first) + len(self.rest)


def long(rows: Sequence[T], most: int = MOST) -> Long[T]:
    """A list whose first ``most`` rows are seen at once.

    >>> long("abc", 2)
    Long(first=('a', 'b'), rest=('c',))
    """
    return Long(tuple(rows[:most]), tuple(rows[most:]))


def ledger(*columns: Sequence[T], most: int = MOST) -> tuple[Long[T], ...]:
    """Lists that are read side by side: together they show ``most`` rows at once."""
    sizes = shares([len(column) for column in columns], most)
    return tuple(long(column, size) for column, size in zip(columns, sizes, strict=True))


def shares(sizes: Sequence[int], most: int) -> list[int]:
    """How much of each list is seen at once: short ones whole, the others alike.

    >>> shares([300, 10, 200], 100)
    [45, 10, 45]
    """
    found, left = [0] * len(sizes), most
    smallest_first = sorted(range(len(sizes)), key=lambda n: (sizes[n], n))
    for place, number in enumerate(smallest_first):
        found[number] = min(sizes[number], left // (len(sizes) - place))
        left -= found[number]
    return found
