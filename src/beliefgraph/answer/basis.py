"""What every answer over the same graph needs, read once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from beliefgraph.answer.counts import origins_of
from beliefgraph.answer.divergences import DivergenceAnswer, divergences
from beliefgraph.answer.propositions import Proposition, propositions
from beliefgraph.answer.ref import Thing, things
from beliefgraph.answer.web import Web, web
from beliefgraph.ground.rows import Ask

__all__ = ["Basis", "basis_of"]


@dataclass(frozen=True, slots=True)
class Basis:
    """All things and propositions by their IRI, all divergences, the origins of things,
    and the web of evidence: for many answers in a row over a graph that stays the same.
    """

    things: Mapping[str, Thing]
    propositions: Mapping[str, Proposition]
    divergences: tuple[DivergenceAnswer, ...]
    origins: Mapping[str, frozenset[str]]
    web: Web


def basis_of(ask: Ask) -> Basis:
    """The basis of a graph."""
    return Basis(
        things(ask),
        {one.ref.iri: one for one in propositions(ask)},
        divergences(ask),
        origins_of(ask),
        web(ask),
    )
