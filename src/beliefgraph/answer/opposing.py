"""Structural divergences beyond one proposition's own lines: by way of claims, between two
propositions, between two agents' beliefs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import product

from beliefgraph.answer.cells import records, text_in
from beliefgraph.answer.chains import chains
from beliefgraph.answer.divergences import DivergenceAnswer, SideAnswer, differ
from beliefgraph.answer.propositions import Proposition
from beliefgraph.answer.ref import Ref, Thing
from beliefgraph.answer.web import Web, followed
from beliefgraph.ground.divergence import Found
from beliefgraph.ground.evidence import Relation
from beliefgraph.ground.rows import Ask
from beliefgraph.ground.terms import BASE, part_iri

__all__ = ["LONGEST", "at_odds", "opposed", "through_claims"]

LONGEST = 2
"""The most steps from a source to what it pulls: one claim lies between."""

_Origins = Mapping[str, frozenset[str]]
_PULLS = (Relation.SUPPORTS, Relation.CONTRADICTS)


def through_claims(
    graph: Web,
    among: Iterable[Proposition],
    *,
    known: Mapping[str, Thing],
    origins: _Origins,
    base: str = BASE,
) -> Iterator[DivergenceAnswer]:
    """Propositions that sources of different origin pull apart, at least one through a claim.

    The sign of a chain is the product of its steps; chains that qualify do not pull.
    """
    for one in among:
        if not _has_attack(graph, one.ref.iri):
            continue
        ends: dict[Relation, dict[Ref, SideAnswer]] = {way: {} for way in _PULLS}
        for edge in followed(graph, one.ref.iri):
            ref = known[edge.evidence].ref
            if edge.sign and ref.kind == "source":
                ends[edge.relation][ref] = SideAnswer(ref.title, ref, edge.relation, (edge.line,))
        direct = {ref for sides in ends.values() for ref in sides}
        for chain in chains(graph, one.ref.iri, known=known, longest=LONGEST):
            start, way = chain.start, chain.direction
            if way in ends and start.kind == "source" and start not in direct:
                lines = tuple(step.line for step in chain.steps)
                side = SideAnswer(start.title, start, way, lines, chain.via)
                ends[way].setdefault(start, side)
        pairs = product(*(ends[way] for way in _PULLS))
        apart = [pair for pair in pairs if differ(pair[0].iri, pair[1].iri, origins)]
        pulling = {ref for pair in apart for ref in pair}
        sides = tuple(side for way in _PULLS for ref, side in ends[way].items() if ref in pulling)
        if apart:
            yield _divergence("through-claims", base, sides, one.ref)


def opposed(
    ask: Ask, *, known: Mapping[str, Thing], origins: _Origins, base: str = BASE
) -> Iterator[DivergenceAnswer]:
    """Two propositions that contradict each other, each with a source of its own."""
    found: dict[tuple[str, str], dict[str, None]] = {}
    for row in records(ask("opposed")):
        one, other = text_in(row, "firstSource"), text_in(row, "secondSource")
        if differ(one, other, origins):
            first, second = sorted((text_in(row, "first"), text_in(row, "second")))
            found.setdefault((first, second), {})[text_in(row, "line")] = None
    for pair, lines in found.items():
        yield _divergence("opposed", base, _both(pair, tuple(lines), known))


def at_odds(
    graph: Web, held: Iterable[Proposition], *, known: Mapping[str, Thing], base: str = BASE
) -> Iterator[DivergenceAnswer]:
    """Beliefs of two owners of which one contradicts the other, or which one thing pulls apart."""
    beliefs = {one.ref.iri: one for one in held if one.ref.kind == "belief" and one.owner}
    found: dict[tuple[str, str], dict[str, None]] = {}
    for iri, one in beliefs.items():
        for edge in followed(graph, iri):
            if not edge.sign:
                continue
            if edge.evidence in beliefs:
                rivals = [(edge.evidence, edge.line)] if edge.sign < 0 else []
            else:
                out = graph.out.get(edge.evidence, ())
                rivals = [(e.target, e.line) for e in out if e.sign == -edge.sign]
            for rival, line in rivals:
                if rival in beliefs and beliefs[rival].owner != one.owner:
                    first, second = sorted((iri, rival))
                    found.setdefault((first, second), {}).update({edge.line: None, line: None})
    for pair, lines in sorted(found.items()):
        yield _divergence("at-odds", base, _both(pair, tuple(sorted(lines)), known))


def _has_attack(graph: Web, iri: str) -> bool:
    """Whether a line on a thing, or on what bears on it, contradicts; most have none."""
    near = followed(graph, iri)
    lines = (*near, *(edge for each in near for edge in followed(graph, each.evidence)))
    return any(edge.sign < 0 for edge in lines)


def _both(
    pair: tuple[str, str], lines: tuple[str, ...], known: Mapping[str, Thing]
) -> tuple[SideAnswer, ...]:
    refs = (known[iri].ref for iri in pair)
    return tuple(SideAnswer(ref.title, ref, None, lines) for ref in refs)


def _divergence(
    rule: str, base: str, sides: tuple[SideAnswer, ...], about: Ref | None = None
) -> DivergenceAnswer:
    named = (about.iri,) if about else tuple(side.thing.iri for side in sides if side.thing)
    id = part_iri("divergence", Found.STRUCTURAL.value, rule, *named, base=base)
    return DivergenceAnswer(id, Found.STRUCTURAL, sides, about, rule=rule)
