"""What a note does not show, and what would change its owner's mind, as RDF."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from beliefgraph.graph.ends import end_iri, end_rows
from beliefgraph.graph.lines import VOICES
from beliefgraph.graph.numbering import Numbering
from beliefgraph.graph.shown import TYPE, Row, Shown, literal
from beliefgraph.ground.gap import Gap, Test

__all__ = ["gap_rows", "test_rows"]


def gap_rows(gaps: Iterable[Gap], *, path: str, document: str, shown: Shown) -> Iterator[Row]:
    """All gaps of one document."""
    nth = Numbering()
    for gap in sorted(gaps, key=lambda gap: (gap.place, gap.kind, gap.text, gap.voice)):
        about = end_iri(gap.about, path=path, shown=shown)
        content = (about, gap.kind, gap.text)
        subject = shown.iri(shown.part("gap", path, *content, nth(*content)))
        yield subject, TYPE, "bg:Gap"
        yield subject, "bg:kind", literal(gap.kind)
        yield subject, "bg:voice", VOICES[gap.voice]
        yield from _about(subject, gap, shown.iri(about), document)
        yield from end_rows(gap.about, path=path, shown=shown)


def test_rows(tests: Iterable[Test], *, path: str, document: str, shown: Shown) -> Iterator[Row]:
    """All tests of one document."""
    nth = Numbering()
    for test in sorted(tests, key=lambda test: (test.place, test.text)):
        about = end_iri(test.about, path=path, shown=shown)
        content = (about, test.text)
        subject = shown.iri(shown.part("test", path, *content, nth(*content)))
        yield subject, TYPE, "bg:Test"
        yield from _about(subject, test, shown.iri(about), document)
        yield from end_rows(test.about, path=path, shown=shown)


def _about(subject: str, part: Gap | Test, about: str, document: str) -> Iterator[Row]:
    yield subject, "bg:about", about
    yield subject, "bg:text", literal(part.text)
    yield subject, "bg:statedIn", document
    if part.place.line:
        yield subject, "bg:startLine", str(part.place.line)
