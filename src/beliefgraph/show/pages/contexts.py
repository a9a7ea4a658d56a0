"""The context of each page: one documented dataclass, all that its template gets.

Beside it a template gets ``frame`` (a ``Frame``): the parts that every page has.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from beliefgraph.show.pages.drawn import DrawnThing
from beliefgraph.show.pages.long import Long
from beliefgraph.show.pages.sides import Aspect, DivergenceView, Moved
from beliefgraph.show.pages.views import (
    Bar,
    Card,
    ChainGroup,
    Figure,
    FileView,
    Flag,
    Link,
    ListGroup,
    LocalMap,
    MatrixColumn,
    MatrixRow,
    Month,
    Row,
    StrengthView,
    Tick,
    Voiced,
    told,
)

__all__ = ["BeliefPage", "DivergencePage", "DivergencesPage", "ExplorePage", "FindingsPage", "MapPage",
           "MatrixPage", "OverviewPage", "ThingPage"]  # fmt: skip


@dataclass(frozen=True, slots=True)
class OverviewPage:
    """index.html: every belief and position at a glance."""

    title: str = field(metadata=told("the page's heading"))
    summary: str = field(metadata=told("how much there is, in one sentence"))
    beliefs: Long[Row] = field(metadata=told("a row a belief, by owner"))
    positions: Long[Row] = field(metadata=told("a row a position or conviction"))
    owners: tuple[str, ...] = field(metadata=told("whose beliefs there are, to filter by"))
    domains: tuple[str, ...] = field(metadata=told("the domains that there are, to filter by"))
    levels: tuple[str, ...] = field(metadata=told("the levels that there are, to filter by"))
    flags: tuple[str, ...] = field(metadata=told("the flags that there are, to filter by"))
    claims: Long[Link] = field(metadata=told("every claim, with its confidence"))
    sources: Long[Link] = field(metadata=told("every source, newest first"))
    nothing: str = field(
        metadata=told("what to do where there is nothing to show, else empty"), default=""
    )


@dataclass(frozen=True, slots=True)
class BeliefPage:
    """beliefs/NAME.html: what a belief, position or conviction stands on."""

    name: str = field(metadata=told("what one types to name it: theseus/B4"))
    title: str = field(metadata=told("the statement"))
    description: str = field(metadata=told("what its note says of it in a sentence, if it does"))
    said: tuple[str, ...] = field(metadata=told("kind, level, confidence"))
    place: Link = field(metadata=told("where it is stated"))
    flags: tuple[Flag, ...] = field(
        metadata=told("what to know first: contested, divergence, stale, fragile")
    )
    weak: tuple[Flag, ...] = field(metadata=told("why it is fragile or stale, a flag each"))
    bar: Bar = field(metadata=told("evidence lines for and against, as blocks"))
    reach: str = field(metadata=told("from how many sources and origins"))
    minimum: str = field(metadata=told("grounds it has beside those its level asks for"))
    base: str = field(metadata=told("the base score, and the word that gave it"))
    strengths: tuple[StrengthView, ...] = field(metadata=told("its strength by each semantics"))
    doubts: tuple[str, ...] = field(metadata=told("why the strengths are to be read with care"))
    map: LocalMap = field(metadata=told("the local map"))
    supports: Long[Card] = field(metadata=told("the left column of the ledger"))
    weakens: Long[Card] = field(
        metadata=told("the right column: contradictions and open challenges")
    )
    limits: Long[Card] = field(metadata=told("qualifications, verdicts and answered challenges"))
    timeline: tuple[Month, ...] = field(metadata=told("dated evidence, a row a month"))
    undated: int = field(metadata=told("how many lines come from things without a date"))
    related: Long[Card] = field(metadata=told("lines that extend or mention"))
    chains: Long[ChainGroup] = field(
        metadata=told("what comes by way of others, grouped by what it comes through")
    )
    circles: tuple[str, ...] = field(metadata=told("groups of things that hold each other up"))
    divergences: Long[DivergenceView] = field(metadata=told("divergences that touch it"))
    gaps: Long[Link] = field(metadata=told("what its evidence does not show"))
    tests: tuple[Link, ...] = field(metadata=told("what would change the mind"))
    dependents: Long[Link] = field(metadata=told("what rests on it"))
    ticks: tuple[Tick, ...] = field(metadata=told("what can be ticked off, none if too much"))
    ticking: str = field(metadata=told("the lists from which figures are recomputed, as JSON"))
    figures: tuple[Figure, ...] = field(metadata=told("the figures that are recomputed"))
    explore: str = field(metadata=told("the address of its explore page, empty if there is none"))
    on_map: str = field(metadata=told("the address of its place on the map, empty without a site"))


@dataclass(frozen=True, slots=True)
class ThingPage:
    """things/NAME.html: a source or a claim."""

    kind: str = field(metadata=told("source, claim, entity or note"))
    title: str = field(metadata=told("its title"))
    description: str = field(metadata=told("what its note says of it in a sentence, if it does"))
    said: tuple[str, ...] = field(metadata=told("date, format, confidence, who processed it"))
    place: Link = field(metadata=told("its file"))
    web: Link | None = field(metadata=told("its web address, a link if it is safe"))
    bears: tuple[Voiced, ...] = field(metadata=told("what it says of other things, by voice"))
    bearing: int = field(metadata=told("how many lines there are by which it bears on others"))
    evidence: Long[Card] = field(metadata=told("what bears on it"))
    gaps: Long[Link] = field(metadata=told("what it does not show"))
    tests: tuple[Link, ...] = field(metadata=told("what would change the mind about it"))
    divergences: Long[DivergenceView] = field(metadata=told("divergences that it takes part in"))


@dataclass(frozen=True, slots=True)
class DivergencesPage:
    """divergences.html: all divergences, by the way they were found."""

    title: str = field(metadata=told("the page's heading"))
    summary: str = field(metadata=told("how many, by the way found"))
    divergences: Long[DivergenceView] = field(metadata=told("each with its sides"))
    nothing: str = field(
        metadata=told("what to do where there is nothing to show, else empty"), default=""
    )


@dataclass(frozen=True, slots=True)
class DivergencePage:
    """divergences/NAME.html: the sides of one divergence face to face."""

    title: str = field(metadata=told("what parts"))
    question: str = field(metadata=told("what the page answers, in words"))
    about: str = field(metadata=told("the address of what the sides part over, if that has a page"))
    divergence: DivergenceView = field(
        metadata=told("its sides, with the lines by which they pull")
    )
    joining: tuple[Card, ...] = field(metadata=told("the lines that lead from one side to another"))
    has_own: bool = field(metadata=told("whether a side has lines of its own"))
    aspects: tuple[Aspect, ...] = field(
        metadata=told("the sides compared, a row an aspect, a cell a side")
    )
    shared: tuple[Link, ...] = field(metadata=told("what lies behind more than one side"))
    moved: tuple[Moved, ...] = field(
        metadata=told("the beliefs that hang on it, and what each side would do to them")
    )
    touched: tuple[Link, ...] = field(metadata=told("what else is held and touched, and how"))
    settling: tuple[Link, ...] = field(metadata=told("what would settle it, or is not shown yet"))
    key: str = field(metadata=told("the name by which a decision speaks of it"))
    history: tuple[Link, ...] = field(
        metadata=told("what people decided: text why, aside what, by whom and when; latest last")
    )


@dataclass(frozen=True, slots=True)
class ExplorePage:
    """explore/NAME.html: the things around a thing, drawn by vis-network from pyvis."""

    title: str = field(metadata=told("the thing in the middle"))
    back: str = field(metadata=told("the address of the thing's own page, empty if there is none"))
    summary: str = field(metadata=told("how many things and lines, how far out"))
    data: str = field(metadata=told("boxes, their bounds and the centre, as JSON"))
    library: str = field(
        metadata=told("vis-network, packed (gzip, base64); empty if a file beside holds it")
    )
    library_src: str = field(metadata=told("the file beside, empty if the library is in the page"))
    things: tuple[DrawnThing, ...] = field(
        metadata=told("every thing of the drawing, nearest first, with the lines on it")
    )


@dataclass(frozen=True, slots=True)
class MatrixPage:
    """matrix.html: which source does what to which belief."""

    title: str = field(metadata=told("the page's heading"))
    summary: str = field(metadata=told("how many sources reach how many beliefs"))
    columns: tuple[MatrixColumn, ...] = field(metadata=told("a column a belief, with its tally"))
    rows: Long[MatrixRow] = field(metadata=told("a row a source that reaches any of them"))
    nothing: str = field(
        metadata=told("what to do where there is nothing to show, else empty"), default=""
    )


@dataclass(frozen=True, slots=True)
class FindingsPage:
    """findings.html: what is wrong in the notes, by file."""

    title: str = field(metadata=told("the page's heading"))
    summary: str = field(metadata=told("how many findings in how many files"))
    files: Long[FileView] = field(metadata=told("each note with its findings"))


@dataclass(frozen=True, slots=True)
class MapPage:
    """map.html: every thing in its group, drawn on a canvas, and the same as a list."""

    title: str = field(metadata=told("the page's heading"))
    summary: str = field(metadata=told("how many things in how many groups"))
    data: str = field(metadata=told("discs, things and lines for the drawing"))
    is_packed: bool = field(metadata=told("whether the data is packed (gzip, base64)"))
    groups: tuple[ListGroup, ...] = field(metadata=told("the same as an indented list"))
    nothing: str = field(
        metadata=told("what to do where there is nothing to show, else empty"), default=""
    )
