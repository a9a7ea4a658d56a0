"""Divergences that a writer declares, as RDF."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode

from beliefgraph.graph.ends import end_iri, end_triples
from beliefgraph.graph.lines import VOICES
from beliefgraph.graph.numbering import Numbering
from beliefgraph.graph.rdf_terms import TYPE, Triple, bg, iri, text
from beliefgraph.ground.divergence import Divergence, Found
from beliefgraph.ground.terms import part_iri

__all__ = ["divergence_triples"]


def divergence_triples(
    divergences: Iterable[Divergence], *, path: str, document: NamedNode, base: str
) -> Iterator[Triple]:
    """All divergences that one document declares, each with its sides."""
    nth = Numbering()
    for divergence in sorted(divergences, key=_order):
        content = sorted(side.text for side in divergence.sides)
        subject = iri(part_iri("divergence", path, *content, nth(*content), base=base))
        yield subject, TYPE, bg("Divergence")
        yield subject, bg("found"), text(Found.DECLARED.value)
        yield subject, bg("isExplicit"), Literal(divergence.explicit)
        yield subject, bg("voice"), VOICES[divergence.voice]
        yield subject, bg("where"), text(divergence.where)
        yield subject, bg("statedIn"), document
        if divergence.place.line:
            yield subject, bg("startLine"), Literal(divergence.place.line)
        for predicate, value in (
            (bg("kind"), divergence.kind),
            (bg("quotation"), divergence.quotation),
            (bg("cue"), divergence.cue),
            (bg("rule"), divergence.rule),
        ):
            if value:
                yield subject, predicate, text(value)
        yield from _sides(subject, divergence, path=path, base=base)


def _sides(subject: NamedNode, divergence: Divergence, *, path: str, base: str) -> Iterator[Triple]:
    for side in divergence.sides:
        stands_for = end_iri(side.end, path=path, base=base)
        part = iri(part_iri("side", subject.value, side.text, stands_for.value, base=base))
        yield subject, bg("side"), part
        yield part, TYPE, bg("Side")
        yield part, bg("text"), text(side.text)
        yield part, bg("standsFor"), stands_for
        yield from end_triples(side.end, path=path, base=base)


def _order(divergence: Divergence) -> tuple[int, int, str, str, str, str]:
    return (
        divergence.place.line,
        divergence.place.column,
        divergence.where,
        divergence.quotation,
        divergence.cue + divergence.rule,
        divergence.kind + divergence.voice + str(divergence.explicit),
    )
