"""What every answer over the same graph needs, read once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from beliefgraph.answer.argument import Argument, argument_of
from beliefgraph.answer.counts import origins_of
from beliefgraph.answer.divergences import RULE, DivergenceAnswer, divergences
from beliefgraph.answer.opposing import at_odds, opposed, through_claims
from beliefgraph.answer.outcomes import Outcomes, written
from beliefgraph.answer.propositions import Proposition, propositions
from beliefgraph.answer.ref import Thing, things
from beliefgraph.answer.strength.base import DEFAULT, BaseTable
from beliefgraph.answer.web import Web, web
from beliefgraph.ground.rows import Ask
from beliefgraph.ground.terms import BASE

__all__ = ["Basis", "base_in", "basis_of"]


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
        parting += _more(ask, known, held, graph, origins, parting)
    return Basis(
        known, held, parting, origins, graph, argument, Outcomes(argument, written(ask, table))
    )


def _more(
    ask: Ask,
    known: Mapping[str, Thing],
    held: Mapping[str, Proposition],
    graph: Web,
    origins: Mapping[str, frozenset[str]],
    parting: tuple[DivergenceAnswer, ...],
) -> tuple[DivergenceAnswer, ...]:
    """The structural divergences that no single proposition's lines show."""
    base = base_in(known)
    contested = {one.about.iri for one in parting if one.about and one.rule == RULE}
    rest = [one for iri, one in held.items() if iri not in contested]
    return (
        *through_claims(graph, rest, known=known, origins=origins, base=base),
        *opposed(ask, known=known, origins=origins, base=base),
        *at_odds(graph, held.values(), known=known, base=base),
    )


def base_in(known: Iterable[str]) -> str:
    """How the IRIs of a graph begin, told by those of its things.

    >>> base_in(["https://kb.example/belief/leo/B1"])
    'https://kb.example/'
    """
    for iri in known:
        for kind in ("note/", "belief/"):
            head, found, _ = iri.partition(f"/{kind}")
            if found:
                return f"{head}/"
    return BASE
