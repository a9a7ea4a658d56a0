"""What pages show: the small values that page contexts are made of."""

from __future__ import annotations

from dataclasses import dataclass

from beliefgraph.show.pages.long import Long

__all__ = [
    "Bar",
    "Box",
    "Card",
    "ChainGroup",
    "ChainView",
    "Figure",
    "FileView",
    "Finding",
    "Flag",
    "Keys",
    "Link",
    "ListGroup",
    "LocalMap",
    "MatrixCell",
    "MatrixColumn",
    "MatrixRow",
    "Month",
    "Row",
    "StrengthView",
    "Tick",
    "Voiced",
    "Wire",
    "told",
]  # fmt: skip


def told(help: str) -> dict[str, str]:
    """The metadata of a field of a page context: the words that document it."""
    return {"help": help}


@dataclass(frozen=True, slots=True)
class Link:
    """Words, and where they lead (relative to the page, or a checked web address), if anywhere."""

    text: str
    href: str = ""
    aside: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """One evidence line in a ledger. ``id`` is its permalink, ``way`` the class that colours
    it, ``mark`` and ``word`` say the direction, ``verdict`` and ``reason`` what it comes to.
    """

    id: str
    way: str
    mark: str
    word: str
    thing: Link
    quotation: str
    verdict: str
    reason: str
    said: tuple[str, ...]
    place: Link
    source: Link | None = None


@dataclass(frozen=True, slots=True)
class Bar:
    """Counts as blocks: one letter a block, ``supports`` from the middle to the left,
    ``weakens`` to the right, ``limits`` after it.
    """

    supports: int
    weakens: int
    limits: int
    supports_blocks: str
    weakens_blocks: str
    limits_blocks: str


@dataclass(frozen=True, slots=True)
class Box:
    """A box of the local map; ``href`` leads to the ledger's card or the thing's page."""

    id: str
    way: str
    mark: str
    word: str
    title: str
    aside: str
    href: str
    is_on_both_sides: bool = False


@dataclass(frozen=True, slots=True)
class Wire:
    """A line of the local map between two boxes; ``way`` gives its colour and dash."""

    start: str
    end: str
    way: str


@dataclass(frozen=True, slots=True)
class LocalMap:
    """Five columns: sources, what supports, the proposition and what limits it, what
    weakens, sources; ``more`` says how many had no room in each.
    """

    left_sources: tuple[Box, ...]
    left: tuple[Box, ...]
    middle: tuple[Box, ...]
    right: tuple[Box, ...]
    right_sources: tuple[Box, ...]
    wires: tuple[Wire, ...]
    left_more: int = 0
    middle_more: int = 0
    right_more: int = 0
    left_sources_more: int = 0
    right_sources_more: int = 0


@dataclass(frozen=True, slots=True)
class ChainView:
    """A chain as words: what it comes to, its beginning, and each step up to the last thing
    before its end, with its place.
    """

    way: str
    mark: str
    word: str
    start: Link
    steps: tuple[Link, ...]
    is_circular: bool


@dataclass(frozen=True, slots=True)
class ChainGroup:
    """The chains that reach their end by way of one thing: ``via``, which does to it what
    ``mark`` and ``word`` say; ``is_open`` where there are few enough to be read at once.
    """

    way: str
    mark: str
    word: str
    via: Link
    summary: str
    is_open: bool
    chains: tuple[ChainView, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the overview: a proposition, its holder, its bar, its flags, and its
    strengths in words; ``keys`` are the words by which it is filtered, parted by ``|``.
    """

    owner: str
    label: str
    title: Link
    level: str
    bar: Bar
    reach: str
    flags: tuple[str, ...]
    keys: Keys
    weak: str = ""
    strength: str = ""


@dataclass(frozen=True, slots=True)
class Keys:
    """What a row of the overview is filtered by."""

    owner: str = ""
    level: str = ""
    domain: str = ""
    flags: str = ""


@dataclass(frozen=True, slots=True)
class Flag:
    """What a reader should know first: a word, and in words why, with the things that show it."""

    name: str
    why: str
    things: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """What one source does to one belief: a class, marks and words for each direction it
    pulls in; ``is_far`` where it only reaches the belief by way of claims. ``rank`` sorts:
    supports above nothing above weakens.
    """

    way: str
    marks: str
    words: str
    href: str
    is_far: bool
    rank: int


@dataclass(frozen=True, slots=True)
class MatrixColumn:
    """A belief: its name, page and statement, how many sources do what to it, as marks with
    numbers and in words, and whether some support and some contradict it.
    """

    name: str
    href: str
    statement: str
    tally: str
    words: str
    is_contested: bool


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A source, and a cell for each belief."""

    source: Link
    cells: tuple[MatrixCell, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong in a line of a note, and what to do about it."""

    code: str
    severity: str
    line: str
    place: Link
    message: str
    help: str


@dataclass(frozen=True, slots=True)
class FileView:
    """A note with its findings."""

    path: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class ListGroup:
    """A group of the map as a list: its name, how many things it has, and what is in it;
    ``number`` is that of the drawing where its things are listed only when it is opened,
    ``terms`` the words that its things' titles share and others do not.
    """

    name: str
    size: int
    groups: tuple[ListGroup, ...] = ()
    things: tuple[Link, ...] = ()
    number: str = ""
    terms: str = ""


@dataclass(frozen=True, slots=True)
class Month:
    """The dated evidence of one month, as blocks; ``words`` says the same in words, ``more``
    how many lines are not named here.
    """

    name: str
    bar: Bar
    words: str
    lines: tuple[Link, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class StrengthView:
    """A strength by one semantics: its name, the figure, where it stands against the base."""

    name: str
    figure: str
    side: str


@dataclass(frozen=True, slots=True)
class Tick:
    """A thing that a reader can take out: its number in the page's lists, title and kind."""

    number: int
    title: str
    kind: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure that the page recomputes: of what, its place in the result, its unit, now."""

    name: str
    place: str
    unit: str
    now: str


@dataclass(frozen=True, slots=True)
class Voiced:
    """What one voice says: whose words, and the lines."""

    voice: str
    lines: Long[Card]
