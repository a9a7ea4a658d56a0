"""What every answer over the same graph needs, read once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from beliefgraph.answer.argument import Argument, argument_of, strengths_in
from beliefgraph.answer.counts import origins_of
from beliefgraph.answer.divergences import DivergenceAnswer, divergences
from beliefgraph.answer.propositions import Proposition, propositions
from beliefgraph.answer.ref import Thing, things
from beliefgraph.answer.strength.base import DEFAULT, BaseTable
from beliefgraph.answer.strength.result import Strengths
from beliefgraph.answer.web import Web, web
from beliefgraph.ground.rows import Ask

__all__ = ["Basis", "basis_of"]


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
    strengths: tuple[Strengths, ...]


def basis_of(ask: Ask, *, table: BaseTable = DEFAULT, is_brief: bool = False) -> Basis:
    """The basis of a graph; ``table`` gives the base scores of its things.

    A brief one leaves the divergences out.
    """
    known, origins, graph = things(ask), origins_of(ask), web(ask)
    held = {one.ref.iri: one for one in propositions(ask)}
    argument = argument_of(known, held, graph, origins, table=table)
    parting = () if is_brief else divergences(ask)
    return Basis(known, held, parting, origins, graph, argument, strengths_in(argument))
