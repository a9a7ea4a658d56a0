"""Evidence lines as RDF: the full line, its quotation, and the short edge beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from beliefgraph.graph.ends import end_iri, end_rows
from beliefgraph.graph.numbering import Numbering
from beliefgraph.graph.shown import TYPE, Row, Shown, literal
from beliefgraph.ground.evidence import EvidenceLine, Relation, Verdict, Voice, carries_on, is_clear

__all__ = ["RELATIONS", "VOICES", "line_rows"]

RELATIONS: dict[Relation, str] = {
    Relation.SUPPORTS: "bg:supports",
    Relation.CONTRADICTS: "bg:contradicts",
    Relation.QUALIFIES: "bg:qualifies",
    Relation.EXTENDS: "bg:extends",
    Relation.MENTIONS: "bg:mentions",
}

VOICES: dict[Voice, str] = {
    Voice.SOURCE: "bg:sourceVoice",
    Voice.ARCHIVIST: "bg:archivistVoice",
    Voice.CURATOR: "bg:curatorVoice",
    Voice.OWNER: "bg:ownerVoice",
}

_VERDICTS: dict[Verdict, str] = {
    Verdict.NOT_WEAKENED: "bg:notWeakened",
    Verdict.ANSWERED: "bg:answered",
}


def line_rows(
    lines: Iterable[EvidenceLine], *, path: str, document: str, shown: Shown
) -> Iterator[Row]:
    """All evidence lines of one document, in the order of their places."""
    nth = Numbering()
    for line in sorted(lines, key=_order):
        evidence = end_iri(line.evidence, path=path, shown=shown)
        target = end_iri(line.target, path=path, shown=shown)
        content = (line.where, evidence, target, line.quotation)
        whole = shown.part("line", path, *content, nth(*content))
        subject, relation = shown.iri(whole), RELATIONS[line.relation]
        evidence, target = shown.iri(evidence), shown.iri(target)
        yield subject, TYPE, "bg:EvidenceLine"
        yield subject, "bg:evidence", evidence
        yield subject, "bg:target", target
        yield subject, "bg:relation", relation
        yield subject, "bg:statedIn", document
        yield evidence, relation, target
        yield from _reading(subject, line)
        if line.quotation:
            quotation, quote = literal(line.quotation), shown.iri(f"{whole}/quote")
            yield subject, "bg:quotation", quotation
            yield subject, "oa:hasSelector", quote
            yield quote, TYPE, "oa:TextQuoteSelector"
            yield quote, "oa:exact", quotation
        yield from end_rows(line.evidence, path=path, shown=shown)
        yield from end_rows(line.target, path=path, shown=shown)


def _reading(subject: str, line: EvidenceLine) -> Iterator[Row]:
    yield subject, "bg:voice", VOICES[line.voice]
    yield subject, "bg:where", literal(line.where)
    if line.place.line:
        yield subject, "bg:startLine", str(line.place.line)
    if line.verdict:
        yield subject, "bg:verdict", _VERDICTS[line.verdict]
    if is_clear(line):
        yield subject, "bg:clarity", "bg:clear"
    if carries_on(line):
        yield subject, "bg:clarity", "bg:carriesOn"
    for predicate, value in (
        ("bg:reason", line.reason),
        ("bg:strength", line.strength),
        ("bg:cue", line.cue),
        ("bg:rule", line.rule),
    ):
        if value:
            yield subject, predicate, literal(value)


def _order(line: EvidenceLine) -> tuple[int, int, str, str, str, str, str, str, str, str]:
    return (
        line.place.line,
        line.place.column,
        line.where,
        line.relation,
        line.verdict,
        line.quotation,
        line.cue,
        line.rule,
        line.reason,
        line.voice + line.strength,
    )
