"""The standings of all beliefs, as the graph in which a build writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from beliefgraph.ground.derived import DerivedFigure, DerivedStanding, DerivedTally
from beliefgraph.ground.evidence import Relation
from beliefgraph.ground.rows import Ask
from beliefgraph.pipeline.inbox import Inbox
from beliefgraph.pipeline.versions import version

if TYPE_CHECKING:
    from beliefgraph.answer.lacking import Account
    from beliefgraph.graph.body import Body

__all__ = ["standings_of"]


def standings_of(ask: Ask, inbox: Inbox) -> Body:
    """The standing of every belief of a graph, by the base scores of an inbox."""
    from beliefgraph.answer.basis import basis_of
    from beliefgraph.answer.items import items_of
    from beliefgraph.answer.lacking import account
    from beliefgraph.answer.outcomes import scores_of
    from beliefgraph.answer.strength.base import table_from
    from beliefgraph.graph.standing import standing_body

    table = table_from(inbox.settings.base_scores)
    basis = basis_of(ask, table=table, is_brief=True)
    beliefs = [iri for iri, one in basis.propositions.items() if one.ref.kind == "belief"]
    found = [
        _derived(iri, account(basis, iri, items_of(ask, iri, known=basis.things)))
        for iri in beliefs
    ]
    base = inbox.settings.base
    return standing_body(found, version=version(), scores=scores_of(table), base=base)


def _derived(iri: str, one: Account) -> DerivedStanding:
    ways = (
        (Relation.SUPPORTS, one.counts.supports),
        (Relation.CONTRADICTS, one.counts.contradicts),
        (Relation.QUALIFIES, one.counts.qualifies),
    )
    return DerivedStanding(
        iri,
        one.minimum.has,
        one.minimum.asked,
        one.strength.base,
        tuple(DerivedTally(way, each.items, each.sources, each.origins) for way, each in ways),
        tuple(DerivedFigure(f.semantics, f.strength, f.converged) for f in one.strength.figures),
    )
