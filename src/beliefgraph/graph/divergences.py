"""Divergences that a writer declares, as RDF."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from beliefgraph.graph.ends import end_iri, end_rows
from beliefgraph.graph.lines import VOICES
from beliefgraph.graph.numbering import Numbering
from beliefgraph.graph.shown import FALSE, TRUE, TYPE, Row, Shown, literal
from beliefgraph.ground.divergence import Divergence, Found

__all__ = ["divergence_rows"]


def divergence_rows(
    divergences: Iterable[Divergence], *, path: str, document: str, shown: Shown
) -> Iterator[Row]:
    """All divergences that one document declares, each with its sides."""
    nth = Numbering()
    for divergence in sorted(divergences, key=_order):
        content = sorted(side.text for side in divergence.sides)
        whole = shown.part("divergence", path, *content, nth(*content))
        subject = shown.iri(whole)
        yield subject, TYPE, "bg:Divergence"
        yield subject, "bg:found", literal(Found.DECLARED.value)
        yield subject, "bg:isExplicit", TRUE if divergence.explicit else FALSE
        yield subject, "bg:voice", VOICES[divergence.voice]
        yield subject, "bg:where", literal(divergence.where)
        yield subject, "bg:statedIn", document
        if divergence.place.line:
            yield subject, "bg:startLine", str(divergence.place.line)
        for predicate, value in (
            ("bg:kind", divergence.kind),
            ("bg:quotation", divergence.quotation),
            ("bg:cue", divergence.cue),
            ("bg:rule", divergence.rule),
        ):
            if value:
                yield subject, predicate, literal(value)
        yield from _sides(whole, divergence, path=path, shown=shown)


def _sides(whole: str, divergence: Divergence, *, path: str, shown: Shown) -> Iterator[Row]:
    subject = shown.iri(whole)
    for side in divergence.sides:
        stands_for = end_iri(side.end, path=path, shown=shown)
        part = shown.iri(shown.part("side", whole, side.text, stands_for))
        yield subject, "bg:side", part
        yield part, TYPE, "bg:Side"
        yield part, "bg:text", literal(side.text)
        yield part, "bg:standsFor", shown.iri(stands_for)
        yield from end_rows(side.end, path=path, shown=shown)


def _order(divergence: Divergence) -> tuple[int, int, str, str, str, str]:
    return (
        divergence.place.line,
        divergence.place.column,
        divergence.where,
        divergence.quotation,
        divergence.cue + divergence.rule,
        divergence.kind + divergence.voice + str(divergence.explicit),
    )
