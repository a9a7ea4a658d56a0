"""What was computed, as the quads of a graph of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import Quad

from beliefgraph.graph.lines import RELATIONS
from beliefgraph.graph.rdf_terms import TYPE, Triple, bg, iri, term, text
from beliefgraph.ground.derived import StructuralDivergence
from beliefgraph.ground.divergence import Found
from beliefgraph.ground.terms import BASE, part_iri

__all__ = ["derived_iri", "derived_quads"]


def derived_iri(*, base: str = BASE) -> str:
    """The name of the graph that holds what was computed.

    >>> derived_iri()
    'https://beliefgraph.example/id/derived'
    """
    return f"{base}derived"


def derived_quads(divergences: Iterable[StructuralDivergence], *, base: str = BASE) -> list[Quad]:
    """The quads of structural divergences, each with the rule that found it; sorted."""
    name = iri(derived_iri(base=base))
    triples = (t for divergence in divergences for t in _triples(divergence, base))
    return sorted({Quad(*triple, name) for triple in triples}, key=str)


def _triples(divergence: StructuralDivergence, base: str) -> Iterator[Triple]:
    found = Found.STRUCTURAL.value
    about = iri(divergence.proposition)
    rule = iri(f"{base}rule/{divergence.rule}")
    subject = iri(part_iri("divergence", found, divergence.rule, about.value, base=base))
    yield subject, TYPE, bg("Divergence")
    yield subject, bg("found"), text(found)
    yield subject, bg("about"), about
    yield subject, term("prov:wasGeneratedBy"), rule
    yield rule, TYPE, term("prov:Activity")
    yield rule, term("rdfs:label"), text(divergence.rule)
    for side in divergence.sides:
        key = (subject.value, side.thing, side.relation.value)
        part = iri(part_iri("side", *key, base=base))
        yield subject, bg("side"), part
        yield part, TYPE, bg("Side")
        yield part, bg("standsFor"), iri(side.thing)
        yield part, bg("direction"), RELATIONS[side.relation]
        yield part, term("prov:wasDerivedFrom"), iri(side.line)
