"""What findings ask of one linked document, as text that is kept.

The findings of an inbox are about all its notes together: with this they are found again
after an edit of one, and no other is read.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from beliefgraph.ground.ends import End, Known, Open, Reason
from beliefgraph.ground.evidence import EvidenceLine, Relation, Voice
from beliefgraph.ground.knowledge import Interpretation, Knowledge
from beliefgraph.ground.node import Kind, Node
from beliefgraph.ground.place import Place
from beliefgraph.pipeline.kept.state import opened
from beliefgraph.pipeline.kept.summary import notices_from
from beliefgraph.pipeline.quotations import has_quotation

__all__ = ["facts_text", "said_in"]


def facts_text(document: Interpretation) -> str:
    """The things and lines of a document that can give rise to a finding."""
    nodes = [
        (n.id, n.kind, n.title, n.label, n.level, n.confidence, *_place(n.place))
        for n in document.nodes
        if not n.is_proposed
    ]
    lines = [
        (_end(line.evidence), _end(line.target), line.relation, *_place(line.place), words)
        for line in document.lines
        if (words := line.quotation if has_quotation(line.quotation) else "")
        or not line.relation.is_neutral
    ]
    return json.dumps((nodes, lines, document.decided))


def said_in(state: Path) -> Knowledge:
    """What the notes of a kept state say, as far as findings ask."""
    with opened(state, read_only=True) as kept:
        return Knowledge(tuple(_document(*one) for one in kept.facts()))


def _document(path: str, facts: str, notices: str) -> Interpretation:
    nodes, lines, decided = json.loads(facts)
    return Interpretation(
        path,
        "",
        tuple(_node(*one) for one in nodes),
        lines=tuple(_line(*one) for one in lines),
        notices=notices_from(notices),
        decided=tuple(decided),
    )


def _node(
    id: str, kind: str, title: str, label: str, level: str, confidence: str, *place: Any
) -> Node:
    return Node(
        id, Kind(kind), title, Place(*place), label=label, level=level, confidence=confidence
    )


def _line(evidence: Any, target: Any, relation: str, *rest: Any) -> EvidenceLine:
    *place, words = rest
    ends = _end_from(evidence), _end_from(target)
    return EvidenceLine(*ends, Relation(relation), Place(*place), "", Voice.OWNER, words)


def _place(place: Place) -> tuple[str, int, int]:
    return place.path, place.line, place.column


def _end(end: End) -> str | tuple[str, str]:
    """A known thing as its identifier, words as themselves with the reason why they are open."""
    if isinstance(end, Known):
        return end.id
    return end.text, end.reason if isinstance(end, Open) else Reason.MISSING


def _end_from(end: str | list[str]) -> End:
    return Known(end) if isinstance(end, str) else Open(end[0], Reason(end[1]))
