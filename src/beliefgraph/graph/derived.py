"""What was computed, as the rows of a graph of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import Quad

from beliefgraph.graph.body import Body, body_of
from beliefgraph.graph.lines import RELATIONS
from beliefgraph.graph.quads import quads_of
from beliefgraph.graph.shown import TYPE, Row, Shown, literal, shown_in
from beliefgraph.ground.derived import DerivedDivergence
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


def derived_quads(
    divergences: Iterable[DerivedDivergence], *, version: str, base: str = BASE
) -> list[Quad]:
    """The quads of computed divergences, each with the rule that found it; sorted."""
    found = list(divergences)
    rows = {row for each in found for row in derived_rows(each, base=base)}
    rows |= {row for each in found for row in rule_rows(each.rule, version=version, base=base)}
    return quads_of(derived_body(rows, base=base), base=base)


def rule_rows(rule: str, *, version: str, base: str = BASE) -> list[Row]:
    """The rule that found a divergence, and the version of the program that applied it."""
    subject = shown_in(base).iri(f"{base}rule/{rule}")
    return [
        (subject, TYPE, "prov:Activity"),
        (subject, "rdfs:label", literal(rule)),
        (subject, "schema:softwareVersion", literal(version)),
    ]


def derived_rows(divergence: DerivedDivergence, *, base: str = BASE) -> Iterator[Row]:
    """One computed divergence, with the name of the rule that found it."""
    shown, found, about = shown_in(base), divergence.found.value, divergence.proposition
    named = (about,) if about else sorted(side.thing for side in divergence.sides)
    whole = shown.part("divergence", found, divergence.rule, *named)
    subject = shown.iri(whole)
    yield subject, TYPE, "bg:Divergence"
    yield subject, "bg:found", literal(found)
    if about:
        yield subject, "bg:about", shown.iri(about)
    yield subject, "prov:wasGeneratedBy", shown.iri(f"{base}rule/{divergence.rule}")
    yield from _sides(whole, divergence, shown)


def _sides(whole: str, divergence: DerivedDivergence, shown: Shown) -> Iterator[Row]:
    subject = shown.iri(whole)
    for side in divergence.sides:
        way = side.relation.value if side.relation else ""
        part = shown.iri(shown.part("side", whole, side.thing, way))
        yield subject, "bg:side", part
        yield part, TYPE, "bg:Side"
        yield part, "bg:standsFor", shown.iri(side.thing)
        if side.relation:
            yield part, "bg:direction", RELATIONS[side.relation]
        if side.via:
            yield part, "bg:via", shown.iri(side.via)
        for line in side.lines:
            yield part, "prov:wasDerivedFrom", shown.iri(line)
