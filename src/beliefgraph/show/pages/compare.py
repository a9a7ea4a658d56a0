"""The comparison of a divergence: what each side says, aspect by aspect.

    side A       side B
    a source     a claim          what stands for it
    2025-03-26   says nothing     when
    …

An aspect of which no side says anything has no row.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from beliefgraph.answer.basis import Basis
from beliefgraph.answer.divergences import DivergenceAnswer, SideAnswer
from beliefgraph.answer.items import Item
from beliefgraph.answer.ref import Thing
from beliefgraph.answer.web import followed
from beliefgraph.ground.evidence import Relation
from beliefgraph.show.pages.links import Links
from beliefgraph.show.pages.parting import columns_of
from beliefgraph.show.pages.sides import Aspect, Cell
from beliefgraph.show.pages.views import Link
from beliefgraph.show.words import counted, one_line, voice_in_words

__all__ = ["ASPECTS", "Known", "aspects"]

MOST = 4  # limits and gaps a side
LONGEST = 3  # steps up to which a source counts as behind a side


@dataclass(frozen=True, slots=True)
class Known:
    """What a comparison looks up: the graph's basis, evidence lines by IRI, domains by thing."""

    basis: Basis
    items: Mapping[str, Item]
    domains: Mapping[str, str]


_Values = tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class _Column:
    """One column: the things that stand for its sides, and the lines by which they pull."""

    things: tuple[Thing, ...]
    items: tuple[Item, ...]
    one: DivergenceAnswer
    known: Known
    links: Links


def aspects(one: DivergenceAnswer, known: Known, links: Links) -> tuple[Aspect, ...]:
    """The rows of the comparison, a cell a column of the divergence."""
    columns = [_column(sides, one, known, links) for sides in columns_of(one)]
    rows = ((name, tuple(said(column) for column in columns)) for name, said in ASPECTS.items())
    return tuple(
        Aspect(name, tuple(map(Cell, cells)), len(cells) > 1 and len(set(cells)) == 1)
        for name, cells in rows
        if any(cells)
    )


def _column(
    sides: tuple[SideAnswer, ...], one: DivergenceAnswer, known: Known, links: Links
) -> _Column:
    every = known.basis.things
    iris = dict.fromkeys(side.thing.iri for side in sides if side.thing)
    lines = dict.fromkeys(line for side in sides for line in side.lines)
    return _Column(
        tuple(every[iri] for iri in iris if iri in every),
        tuple(known.items[line] for line in lines if line in known.items),
        one,
        known,
        links,
    )


def _kinds(column: _Column) -> _Values:
    kinds = Counter(thing.ref.kind for thing in column.things)
    if len(column.things) == 1:
        return _words(kinds)
    return _words(counted(number, kind) for kind, number in kinds.items())


def _dates(column: _Column) -> _Values:
    days = sorted({one_line(thing.date, 20) for thing in column.things if thing.date})
    return _words(" to ".join(dict.fromkeys((days[0], days[-1]))) for _ in days[:1])


def _formats(column: _Column) -> _Values:
    return _tally(thing.format for thing in column.things)


def _domains(column: _Column) -> _Values:
    return _tally(column.known.domains.get(thing.ref.iri, "") for thing in column.things)


def _confidences(column: _Column) -> _Values:
    return _tally(thing.confidence for thing in column.things)


def _voices(column: _Column) -> _Values:
    said = [item.voice for item in column.items]
    declared = [column.one.voice] if column.things else []
    return _tally(map(voice_in_words, said or declared))


def _strengths(column: _Column) -> _Values:
    return _tally(item.strength for item in column.items)


def _limits(column: _Column) -> _Values:
    """What qualifies the things of this column, by their own notes or by others."""
    basis = column.known.basis
    found = {
        edge.evidence: edge.place
        for thing in column.things
        for edge in followed(basis.web, thing.ref.iri)
        if edge.relation is Relation.QUALIFIES and edge.evidence in basis.things
    }
    shown = tuple(
        Link(one_line(basis.things[iri].ref.title, 120), column.links.page(iri), "", str(place))
        for iri, place in list(found.items())[:MOST]
    )
    return shown + _more(len(found))


def _sources(column: _Column) -> _Values:
    """How many sources support the things of this column, they themselves included."""
    basis = column.known.basis
    seen = edge_of = [thing.ref.iri for thing in column.things]
    for _ in range(LONGEST):
        above = {e.evidence for iri in edge_of for e in followed(basis.web, iri) if e.sign > 0}
        edge_of = sorted((above & basis.things.keys()).difference(seen))
        seen = [*seen, *edge_of]
    sources = [iri for iri in seen if basis.things[iri].ref.kind == "source"]
    origins = {min(basis.origins.get(iri, ()), default=iri) for iri in sources}
    of = f"{counted(len(sources), 'source')} of {counted(len(origins), 'origin')}"
    return _words([of] if sources else [])


def _gaps(column: _Column) -> _Values:
    about = {thing.ref.iri for thing in column.things}
    found = [s for s in column.one.settling if s.kind != "test" and s.about.iri in about]
    shown = tuple(
        Link(one_line(gap.text, 240), column.links.page(gap.about.iri), "", str(gap.place))
        for gap in found[:MOST]
    )
    return shown + _more(len(found))


ASPECTS: dict[str, Callable[[_Column], _Values]] = {
    "What it is": _kinds,
    "When": _dates,
    "Method: what kind of text": _formats,
    "Domain": _domains,
    "Scope: what limits it": _limits,
    "Who says so": _voices,
    "How strongly": _strengths,
    "How sure its own note is": _confidences,
    "Sources behind it": _sources,
    "What it does not show": _gaps,
}
"""What the sides are compared by, in the order of the rows."""


def _words(words: Iterable[str]) -> _Values:
    return tuple(Link(word) for word in words)


def _tally(words: Iterable[str]) -> _Values:
    """Each word once, with its number where there are several words or several of it."""
    found = Counter(one_line(word, 60) for word in words if word)
    is_plain = len(found) == 1
    return _words(
        word if is_plain or number == 1 else f"{word} ({number})"
        for word, number in found.most_common()
    )


def _more(number: int) -> _Values:
    return _words([f"and {number - MOST} more"] if number > MOST else [])
