"""The ends of evidence lines, sides, gaps and tests as RDF."""

from __future__ import annotations

from collections.abc import Iterator

from beliefgraph.graph.shown import TYPE, Row, Shown, literal
from beliefgraph.ground.ends import End, Known, Open, Reason

__all__ = ["end_iri", "end_rows"]


def end_iri(end: End, *, path: str, shown: Shown) -> str:
    """The whole IRI of a thing, or of an open end.

    Prose belongs to its document; a name that nothing answers to is one open end in all
    documents, however its letters are cased.
    """
    if isinstance(end, Known):
        return shown.node(end.id)
    reason = _reason(end)
    key = (path, end.text) if reason is Reason.PROSE else (end.text.lower(), reason.value)
    return shown.part("open", *key)


def end_rows(end: End, *, path: str, shown: Shown) -> Iterator[Row]:
    """What is known of an open end; nothing for a thing, which is described where it stands."""
    if isinstance(end, Known):
        return
    subject = shown.iri(end_iri(end, path=path, shown=shown))
    yield subject, TYPE, "bg:OpenEnd"
    yield subject, "bg:text", literal(end.text)
    yield subject, "bg:openBecause", literal(_reason(end).value)
    for candidate in end.candidates if isinstance(end, Open) else ():
        yield subject, "bg:candidate", shown.iri(shown.node(candidate))


def _reason(end: End) -> Reason:
    # A name that never went through the link floor is kept as one that nothing answers to.
    return end.reason if isinstance(end, Open) else Reason.MISSING
