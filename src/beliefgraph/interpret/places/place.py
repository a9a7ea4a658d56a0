"""What a place is: its name, the titles and fields it reads, and the function that reads it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from beliefgraph.ground.evidence import EvidenceLine
from beliefgraph.interpret.note import Note

__all__ = ["PlaceReader"]


@dataclass(frozen=True, slots=True)
class PlaceReader:
    """A place in which a note states what bears on what.

    ``titles`` are the section titles that are read there (see `plain_title`), ``fields``
    the front matter fields.
    """

    name: str
    titles: tuple[str, ...]
    fields: tuple[str, ...]
    read: Callable[[Note], Iterable[EvidenceLine]]
