"""What was computed, as the rows of a graph of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import Quad

from beliefgraph.graph.body import Body, body_of
from beliefgraph.graph.lines import RELATIONS
from beliefgraph.graph.quads import quads_of
from beliefgraph.graph.shown import TYPE, Row, Shown, literal, shown_in
from beliefgraph.ground.derived import StructuralDivergence
from beliefgraph.ground.divergence import Found
from beliefgraph.ground.terms import BASE

__all__ = ["derived_body", "derived_iri", "derived_quads", "derived_rows", "rule_rows"]


def derived_iri(*, base: str = BASE) -> str:
    """The name of the graph that holds what was computed.

    >>> derived_iri()
    'https://beliefgraph.example/id/derived'
    """
    return f"{base}derived"


def derived_body(rows: Iterable[Row], *, base: str = BASE) -> Body:
    """The derived graph, as text."""
    return Body(shown_in(base).iri(derived_iri(base=base)), body_of(rows))


def derived_quads(divergences: Iterable[StructuralDivergence], *, base: str = BASE) -> list[Quad]:
    """The quads of structural divergences, each with the rule that found it; sorted."""
    found = list(divergences)
    rows = {row for each in found for row in derived_rows(each, base=base)}
    rows |= {row for each in found for row in rule_rows(each.rule, base=base)}
    return quads_of(derived_body(rows, base=base), base=base)


def rule_rows(rule: str, *, base: str = BASE) -> list[Row]:
    """The rule that found a divergence."""
    subject = shown_in(base).iri(f"{base}rule/{rule}")
    return [(subject, TYPE, "prov:Activity"), (subject, "rdfs:label", literal(rule))]


def derived_rows(divergence: StructuralDivergence, *, base: str = BASE) -> Iterator[Row]:
    """One structural divergence, with the name of the rule that found it."""
    shown, found = shown_in(base), Found.STRUCTURAL.value
    whole = shown.part("divergence", found, divergence.rule, divergence.proposition)
    subject = shown.iri(whole)
    yield subject, TYPE, "bg:Divergence"
    yield subject, "bg:found", literal(found)
    yield subject, "bg:about", shown.iri(divergence.proposition)
    yield subject, "prov:wasGeneratedBy", shown.iri(f"{base}rule/{divergence.rule}")
    yield from _sides(whole, divergence, shown)


def _sides(whole: str, divergence: StructuralDivergence, shown: Shown) -> Iterator[Row]:
    subject = shown.iri(whole)
    for side in divergence.sides:
        part = shown.iri(shown.part("side", whole, side.thing, side.relation.value))
        yield subject, "bg:side", part
        yield part, TYPE, "bg:Side"
        yield part, "bg:standsFor", shown.iri(side.thing)
        yield part, "bg:direction", RELATIONS[side.relation]
        yield part, "prov:wasDerivedFrom", shown.iri(side.line)
