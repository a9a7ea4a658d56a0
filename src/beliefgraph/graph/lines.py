"""Evidence lines as RDF: the full line, its quotation, and the short edge beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode

from beliefgraph.graph.ends import end_iri, end_triples
from beliefgraph.graph.numbering import Numbering
from beliefgraph.graph.rdf_terms import TYPE, Triple, bg, iri, term, text
from beliefgraph.ground.evidence import EvidenceLine, Relation, Verdict, Voice
from beliefgraph.ground.terms import part_iri

__all__ = ["RELATIONS", "VOICES", "line_triples"]

RELATIONS: dict[Relation, NamedNode] = {
    Relation.SUPPORTS: bg("supports"),
    Relation.CONTRADICTS: bg("contradicts"),
    Relation.QUALIFIES: bg("qualifies"),
    Relation.EXTENDS: bg("extends"),
    Relation.MENTIONS: bg("mentions"),
}

VOICES: dict[Voice, NamedNode] = {
    Voice.SOURCE: bg("sourceVoice"),
    Voice.ARCHIVIST: bg("archivistVoice"),
    Voice.CURATOR: bg("curatorVoice"),
    Voice.OWNER: bg("ownerVoice"),
}

_VERDICTS: dict[Verdict, NamedNode] = {
    Verdict.NOT_WEAKENED: bg("notWeakened"),
    Verdict.ANSWERED: bg("answered"),
}


def line_triples(
    lines: Iterable[EvidenceLine], *, path: str, document: NamedNode, base: str
) -> Iterator[Triple]:
    """All evidence lines of one document, in the order of their places."""
    nth = Numbering()
    for line in sorted(lines, key=_order):
        evidence = end_iri(line.evidence, path=path, base=base)
        target = end_iri(line.target, path=path, base=base)
        content = (line.where, evidence.value, target.value, line.quotation)
        subject = iri(part_iri("line", path, *content, nth(*content), base=base))
        yield subject, TYPE, bg("EvidenceLine")
        yield subject, bg("evidence"), evidence
        yield subject, bg("target"), target
        yield subject, bg("relation"), RELATIONS[line.relation]
        yield subject, bg("statedIn"), document
        yield evidence, RELATIONS[line.relation], target
        yield from _reading(subject, line)
        yield from end_triples(line.evidence, path=path, base=base)
        yield from end_triples(line.target, path=path, base=base)


def _reading(subject: NamedNode, line: EvidenceLine) -> Iterator[Triple]:
    yield subject, bg("voice"), VOICES[line.voice]
    yield subject, bg("where"), text(line.where)
    if line.place.line:
        yield subject, bg("startLine"), Literal(line.place.line)
    if line.verdict:
        yield subject, bg("verdict"), _VERDICTS[line.verdict]
    for predicate, value in (
        (bg("reason"), line.reason),
        (bg("strength"), line.strength),
        (bg("cue"), line.cue),
        (bg("rule"), line.rule),
    ):
        if value:
            yield subject, predicate, text(value)
    if line.quotation:
        quotation, quote = text(line.quotation), NamedNode(subject.value + "/quote")
        yield subject, bg("quotation"), quotation
        yield subject, term("oa:hasSelector"), quote
        yield quote, TYPE, term("oa:TextQuoteSelector")
        yield quote, term("oa:exact"), quotation


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
