"""What is left of a graph when some of its things are taken out; nothing is written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from beliefgraph.answer.argument import argument_of
from beliefgraph.answer.basis import Basis
from beliefgraph.answer.chains import reaching
from beliefgraph.answer.counts import Counts, Minimum, count, minimum
from beliefgraph.answer.figures import Strength
from beliefgraph.answer.items import Item
from beliefgraph.answer.outcomes import Outcomes
from beliefgraph.answer.ref import Thing
from beliefgraph.answer.standing import grouped, strength_in
from beliefgraph.answer.web import Edge, Web

__all__ = ["Account", "account", "inside", "lacking"]


@dataclass(frozen=True, slots=True)
class Account:
    """What a proposition stands on, in figures."""

    counts: Counts
    minimum: Minimum
    strength: Strength


def account(basis: Basis, iri: str, items: Iterable[Item]) -> Account:
    """The account of a proposition, from those of its evidence lines whose ends are there."""
    kept = tuple(one for one in items if one.thing.is_open or one.thing.iri in basis.things)
    one = basis.propositions[iri]
    paths = reaching(basis.web, iri, known=basis.things)
    is_belief = one.ref.kind == "belief"
    return Account(
        count(kept, paths, known=basis.things, origins=basis.origins),
        minimum(one.level, grouped(kept).supports, is_belief=is_belief),
        strength_in(basis, iri, kept),
    )


def lacking(basis: Basis, gone: frozenset[str]) -> Basis:
    """The basis without these things and every line from or to them; no divergences in it."""
    things = {iri: one for iri, one in basis.things.items() if iri not in gone}
    held = {iri: one for iri, one in basis.propositions.items() if iri not in gone}
    origins = {iri: keys for iri, keys in basis.origins.items() if iri not in gone}
    graph = Web(*(_kept(part, gone) for part in (basis.web.into, basis.web.out, basis.web.bearing)))
    argument = argument_of(things, held, graph, origins, table=basis.argument.table)
    return replace(
        basis,
        things=things,
        propositions=held,
        divergences=(),
        origins=origins,
        web=graph,
        argument=argument,
        strengths=Outcomes(argument),
    )


def inside(things: Mapping[str, Thing], iris: Iterable[str]) -> frozenset[str]:
    """These things, with the claims that only their notes propose."""
    chosen = set(iris)
    paths = {things[iri].place.path for iri in chosen if not things[iri].is_proposed}
    return frozenset(chosen) | {
        iri for iri, one in things.items() if one.is_proposed and one.place.path in paths
    }


def _kept(
    edges: Mapping[str, tuple[Edge, ...]], gone: frozenset[str]
) -> dict[str, tuple[Edge, ...]]:
    return {
        iri: tuple(e for e in group if e.evidence not in gone and e.target not in gone)
        for iri, group in edges.items()
        if iri not in gone
    }
