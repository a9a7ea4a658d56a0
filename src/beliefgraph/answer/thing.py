"""A source or a claim: what it bears on, what bears on it, what it does not show."""

from __future__ import annotations

from dataclasses import dataclass

from beliefgraph.answer.basis import Basis, basis_of
from beliefgraph.answer.divergences import DivergenceAnswer
from beliefgraph.answer.gaps import Missing, Trial, gaps_about, trials_about
from beliefgraph.answer.items import Item, bearings_of, items_of
from beliefgraph.answer.ref import Thing
from beliefgraph.ground.rows import Ask

__all__ = ["ThingAnswer", "thing_of"]


@dataclass(frozen=True, slots=True)
class ThingAnswer:
    """One thing with its evidence lines, seen from both sides."""

    thing: Thing
    bears: tuple[Item, ...]
    evidence: tuple[Item, ...]
    gaps: tuple[Missing, ...]
    tests: tuple[Trial, ...]
    divergences: tuple[DivergenceAnswer, ...]


def thing_of(ask: Ask, iri: str, *, basis: Basis | None = None) -> ThingAnswer:
    """The thing with this IRI."""
    basis = basis or basis_of(ask)
    known = basis.things
    thing = known[iri]
    return ThingAnswer(
        thing,
        bearings_of(ask, iri, known=known),
        items_of(ask, iri, known=known),
        gaps_about(ask, [iri], known=known),
        trials_about(ask, iri, known=known),
        tuple(one for one in basis.divergences if _takes_part(one, iri, thing)),
    )


def _takes_part(one: DivergenceAnswer, iri: str, thing: Thing) -> bool:
    ends = {side.thing.iri for side in one.sides if side.thing}
    stated = one.place is not None and one.place.path == thing.place.path
    return iri in ends or stated or (one.about is not None and one.about.iri == iri)
