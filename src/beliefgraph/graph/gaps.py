"""What a note does not show, and what would change its owner's mind, as RDF."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode

from beliefgraph.graph.ends import end_iri, end_triples
from beliefgraph.graph.lines import VOICES
from beliefgraph.graph.numbering import Numbering
from beliefgraph.graph.rdf_terms import TYPE, Triple, bg, iri, text
from beliefgraph.ground.gap import Gap, Test
from beliefgraph.ground.terms import part_iri

__all__ = ["gap_triples", "test_triples"]


def gap_triples(
    gaps: Iterable[Gap], *, path: str, document: NamedNode, base: str
) -> Iterator[Triple]:
    """All gaps of one document."""
    nth = Numbering()
    for gap in sorted(gaps, key=lambda gap: (gap.place, gap.kind, gap.text, gap.voice)):
        about = end_iri(gap.about, path=path, base=base)
        content = (about.value, gap.kind, gap.text)
        subject = iri(part_iri("gap", path, *content, nth(*content), base=base))
        yield subject, TYPE, bg("Gap")
        yield subject, bg("kind"), text(gap.kind)
        yield subject, bg("voice"), VOICES[gap.voice]
        yield from _about(subject, gap, about, document)
        yield from end_triples(gap.about, path=path, base=base)


def test_triples(
    tests: Iterable[Test], *, path: str, document: NamedNode, base: str
) -> Iterator[Triple]:
    """All tests of one document."""
    nth = Numbering()
    for test in sorted(tests, key=lambda test: (test.place, test.text)):
        about = end_iri(test.about, path=path, base=base)
        content = (about.value, test.text)
        subject = iri(part_iri("test", path, *content, nth(*content), base=base))
        yield subject, TYPE, bg("Test")
        yield from _about(subject, test, about, document)
        yield from end_triples(test.about, path=path, base=base)


def _about(
    subject: NamedNode, part: Gap | Test, about: NamedNode, document: NamedNode
) -> Iterator[Triple]:
    yield subject, bg("about"), about
    yield subject, bg("text"), text(part.text)
    yield subject, bg("statedIn"), document
    if part.place.line:
        yield subject, bg("startLine"), Literal(part.place.line)
