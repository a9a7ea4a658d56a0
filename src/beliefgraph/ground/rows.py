"""The form in which answers come back from a graph: rows of plain values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

__all__ = ["Ask", "Cell", "Iri", "Rows"]


class Iri(str):
    """An IRI, told apart from a text by its type.

    >>> Iri("https://example.org/a") == "https://example.org/a"
    True
    """

    __slots__ = ()


Cell = Iri | str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class Rows:
    """The result of a SELECT: column names, and one tuple of cells a row."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def __iter__(self) -> Iterator[dict[str, Cell]]:
        """Each row as a dictionary from column to cell."""
        for row in self.rows:
            yield dict(zip(self.columns, row, strict=True))


class Ask(Protocol):
    """Whoever can answer a shipped question by name: a store, a server, a graph in memory."""

    def __call__(self, question: str, **parameters: Cell) -> Rows:
        """The rows of the question with its parameters bound as RDF terms."""
