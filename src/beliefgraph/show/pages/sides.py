"""What pages show of a divergence: its sides, the table that compares them, what it moves."""

from __future__ import annotations

from dataclasses import dataclass

from beliefgraph.show.pages.views import Card, Link

__all__ = ["Aspect", "Cell", "ColumnView", "DivergenceView", "Moved", "SideView"]


@dataclass(frozen=True, slots=True)
class SideView:
    """One side of a divergence: ``text`` its words, empty where they are the thing's title;
    ``thing`` what stands for it, ``cards`` the lines by which it pulls.
    """

    text: str
    thing: Link | None
    cards: tuple[Card, ...] = ()


@dataclass(frozen=True, slots=True)
class ColumnView:
    """A column of a divergence: a declared side, or all that pull one way.

    ``name`` is what the page calls it: ``Side A``, or what it does; ``more`` says how many
    sides have no room here.
    """

    name: str
    way: str
    mark: str
    word: str
    sides: tuple[SideView, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class DivergenceView:
    """A divergence: ``head`` what parts, ``href`` its own page, ``said`` who says so.

    ``stand`` is what people decided last, ``reason`` why it is proposed, if it is.
    """

    head: Link
    found: str
    kind: str
    columns: tuple[ColumnView, ...]
    quotation: str
    said: tuple[str, ...]
    place: Link | None
    stand: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """What one side says of an aspect; nothing, if ``values`` is empty."""

    values: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Aspect:
    """A row of the comparison: an aspect, and what each side says of it.

    ``is_same`` where all sides say the same.
    """

    name: str
    cells: tuple[Cell, ...]
    is_same: bool = False


@dataclass(frozen=True, slots=True)
class Moved:
    """A belief that hangs on a divergence, and what becomes of it if each column holds."""

    belief: Link
    cells: tuple[tuple[Flow, ...], ...]


@dataclass(frozen=True, slots=True)
class Flow:
    """What one column does to a belief if it holds: a class, a mark, and words."""

    way: str
    mark: str
    words: str
