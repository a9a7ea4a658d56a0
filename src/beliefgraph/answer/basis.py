"""What every answer over the same graph needs, read once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from beliefgraph.answer.argument import Argument, argument_of
from beliefgraph.answer.counts import origins_of
from beliefgraph.answer.divergences import RULE, DivergenceAnswer, divergences
from beliefgraph.answer.linked_sets import linked_sets
from beliefgraph.answer.opposing import at_odds, opposed, through_claims
from beliefgraph.answer.outcomes import Outcomes, written
from beliefgraph.answer.propositions import Proposition, propositions
from beliefgraph.answer.ref import Thing, base_in, things
from beliefgraph.answer.strength.base import DEFAULT, BaseTable
from beliefgraph.answer.web import Web, web
from beliefgraph.ground.rows import Ask

__all__ = ["Basis", "basis_of", "further"]


@dataclass(frozen=True, slots=True)
class Basis:
    """All things and propositions by their IRI, all divergences, the origins of things,
    the web of evidence, and the framework of arguments with its strengths by each
    semantics: for many answers in a row over a graph that stays the same.
    """

    things: Mapping[str, Thing]
    propositions: Mapping[str, Proposition]
    divergences: tuple[DivergenceAnswer, ...]
    origins: Mapping[str, frozenset[str]]
    web: Web
    argument: Argument
    strengths: Outcomes


def basis_of(ask: Ask, *, table: BaseTable = DEFAULT, is_brief: bool = False) -> Basis:
    """The basis of a graph; ``table`` gives the base scores of its things.

    A brief one leaves the divergences out.
    """
    known, origins, graph = things(ask), origins_of(ask), web(ask)
    held = {one.ref.iri: one for one in propositions(ask)}
    argument = argument_of(known, held, graph, origins, table=table)
    parting: tuple[DivergenceAnswer, ...] = ()
    if not is_brief:
        parting = divergences(ask, known=known)
        parting += further(ask, known=known, origins=origins, parting=parting)
    return Basis(
        known, held, parting, origins, graph, argument, Outcomes(argument, written(ask, table))
    )


def further(
    ask: Ask,
    *,
    known: Mapping[str, Thing],
    origins: Mapping[str, frozenset[str]],
    parting: tuple[DivergenceAnswer, ...],
    base: str | None = None,
) -> tuple[DivergenceAnswer, ...]:
    """The divergences that neither a writer nor one proposition's own lines show."""
    base = base_in(known) if base is None else base
    contested = {one.about.iri for one in parting if one.about and one.rule == RULE}
    pairs = tuple(opposed(ask, known=known, origins=origins, base=base))
    parted = {frozenset(side.thing.iri for side in one.sides if side.thing) for one in pairs}
    return (
        *linked_sets(ask, known=known, origins=origins, base=base),
        *through_claims(
            ask, known=known, origins=origins, besides=contested, parted=parted, base=base
        ),
        *pairs,
        *at_odds(ask, known=known, base=base),
    )
