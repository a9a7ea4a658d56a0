"""Counts that repeating can't raise: items, distinct sources, independent origins."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from beliefgraph.answer.cells import records, text_in
from beliefgraph.answer.chains import Chain, Reach
from beliefgraph.answer.circles import joined
from beliefgraph.answer.items import Item
from beliefgraph.answer.ref import Thing
from beliefgraph.ground.evidence import Relation
from beliefgraph.ground.rows import Ask

__all__ = ["Count", "Counts", "Minimum", "count", "minimum", "origins_of"]

MINIMUM = {"axiom": 5, "hypothesis": 1}
USUAL_MINIMUM = 3


@dataclass(frozen=True, slots=True)
class Count:
    """``items``: evidence lines that differ in evidence, relation or quotation;
    ``sources``: distinct sources among them and at the beginnings of chains;
    ``origins``: independent places where these come from (the same paper is one).
    """

    items: int = 0
    sources: int = 0
    origins: int = 0


@dataclass(frozen=True, slots=True)
class Counts:
    """The counts for each direction, and for all three together."""

    supports: Count
    contradicts: Count
    qualifies: Count
    all: Count


@dataclass(frozen=True, slots=True)
class Minimum:
    """How many grounds a proposition of this level asks for, and how many it has.

    A ground is a distinct thing of the inbox that supports it directly. ``asked`` is 0
    for what is no belief: nothing is asked of it.
    """

    level: str
    asked: int
    has: int

    @property
    def is_met(self) -> bool:
        """Whether it has as many grounds as its level asks for."""
        return self.has >= self.asked


def count(
    items: Iterable[Item],
    chains: Iterable[Chain | Reach],
    *,
    known: Mapping[str, Thing],
    origins: Mapping[str, frozenset[str]],
) -> Counts:
    """The counts of these evidence lines and of the chains that reach the same target."""
    items, chains = tuple(items), tuple(chains)
    supports, contradicts, qualifies = (
        _count(
            [item for item in items if item.relation is relation],
            [chain for chain in chains if chain.direction is relation],
            known,
            origins,
        )
        for relation in (Relation.SUPPORTS, Relation.CONTRADICTS, Relation.QUALIFIES)
    )
    bearing = [item for item in items if not item.relation.is_neutral]
    every = _count(bearing, chains, known, origins)
    return Counts(supports, contradicts, qualifies, every)


def minimum(level: str, items: Iterable[Item], *, is_belief: bool = True) -> Minimum:
    """What a belief's level asks for: 5 grounds for an axiom, 1 for a hypothesis, else 3."""
    asked = MINIMUM.get(level.casefold(), USUAL_MINIMUM) if is_belief else 0
    grounds = {item.thing.iri for item in items if not item.thing.is_open}
    return Minimum(level, asked, len(grounds))


def origins_of(ask: Ask) -> dict[str, frozenset[str]]:
    """The keys of where each thing comes from (``url:…``, ``doi:…``)."""
    found: dict[str, set[str]] = {}
    for row in records(ask("origins")):
        found.setdefault(text_in(row, "thing"), set()).add(text_in(row, "origin"))
    return {thing: frozenset(keys) for thing, keys in found.items()}


def _count(
    items: Iterable[Item],
    chains: Iterable[Chain | Reach],
    known: Mapping[str, Thing],
    origins: Mapping[str, frozenset[str]],
) -> Count:
    items = tuple(items)
    distinct = {(i.thing.iri, i.relation, " ".join(i.quotation.split())) for i in items}
    reaching = {item.thing for item in items} | {chain.start for chain in chains}
    sources = {ref.iri for ref in reaching if ref.kind == "source"}
    rooted = {ref.iri for ref in reaching if ref.iri in origins} | sources
    return Count(len(distinct), len(sources), _independent(rooted, origins))


def _independent(things: set[str], origins: Mapping[str, frozenset[str]]) -> int:
    return len(joined({thing: origins.get(thing, frozenset()) for thing in things}))
