"""A source or a claim: what it bears on, what bears on it, what it does not show."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from beliefgraph.answer.basis import Basis, basis_of
from beliefgraph.answer.divergences import DivergenceAnswer
from beliefgraph.answer.gaps import Missing, Trial, gaps, trials
from beliefgraph.answer.items import Item, bearings_of, items_of
from beliefgraph.answer.ref import Thing
from beliefgraph.ground.rows import Ask

__all__ = ["Beside", "ThingAnswer", "beside_of", "thing_of"]

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class ThingAnswer:
    """One thing with its evidence lines, seen from both sides."""

    thing: Thing
    bears: tuple[Item, ...]
    evidence: tuple[Item, ...]
    gaps: tuple[Missing, ...]
    tests: tuple[Trial, ...]
    divergences: tuple[DivergenceAnswer, ...]


@dataclass(frozen=True, slots=True)
class Beside:
    """What is said of things beside their lines, found once for many of them: gaps and tests
    by IRI; the numbers of divergences by the IRIs of what takes part, and by the note that
    states them.
    """

    gaps: Mapping[str, tuple[Missing, ...]]
    tests: Mapping[str, tuple[Trial, ...]]
    parting: Mapping[str, tuple[int, ...]]
    stated: Mapping[str, tuple[int, ...]]


def beside_of(ask: Ask, basis: Basis) -> Beside:
    """What a graph says of things beside their lines."""
    parting: list[tuple[str, int]] = []
    for number, one in enumerate(basis.divergences):
        ends = {side.thing.iri for side in one.sides if side.thing}
        ends |= {one.about.iri} if one.about else set()
        parting += [(iri, number) for iri in ends]
    return Beside(
        _by((one.about.iri, one) for one in gaps(ask("gaps"), basis.things)),
        _by((one.about.iri, one) for one in trials(ask, basis.things)),
        _by(parting),
        _by((one.place.path, n) for n, one in enumerate(basis.divergences) if one.place),
    )


def thing_of(
    ask: Ask, iri: str, *, basis: Basis | None = None, beside: Beside | None = None
) -> ThingAnswer:
    """The thing with this IRI."""
    basis = basis or basis_of(ask)
    beside = beside or beside_of(ask, basis)
    known = basis.things
    thing = known[iri]
    parting = {*beside.parting.get(iri, ()), *beside.stated.get(thing.place.path, ())}
    return ThingAnswer(
        thing,
        bearings_of(ask, iri, known=known),
        items_of(ask, iri, known=known),
        beside.gaps.get(iri, ()),
        beside.tests.get(iri, ()),
        tuple(basis.divergences[number] for number in sorted(parting)),
    )


def _by(pairs: Iterable[tuple[str, T]]) -> dict[str, tuple[T, ...]]:
    found: dict[str, list[T]] = {}
    for name, one in pairs:
        found.setdefault(name, []).append(one)
    return {name: tuple(every) for name, every in found.items()}
