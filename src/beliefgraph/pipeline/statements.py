"""statements: every evidence line and declared divergence, one record each."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from beliefgraph.ground.divergence import Divergence
from beliefgraph.ground.ends import End, Known, Named
from beliefgraph.ground.evidence import EvidenceLine
from beliefgraph.ground.node import Node
from beliefgraph.pipeline.inbox import Progress, open_inbox, read_inbox

__all__ = ["statements"]

Record = dict[str, object]


def statements(
    inbox: str | Path | None = None, *, progress: Progress | None = None
) -> Iterator[Record]:
    """What each note states, as records with the fields of a labelled statement.

    An end that is a thing has its identifier in ``subject`` or ``object``; what is open or
    only proposed has null there, and its words in ``subject_text`` or ``object_text``.
    """
    knowledge = read_inbox(open_inbox(inbox), progress=progress)
    nodes = {node.id: node for each in knowledge.documents for node in each.nodes}
    for document in knowledge.documents:
        for line in document.lines:
            yield _line(line, nodes, document.path)
        for divergence in document.divergences:
            yield _divergence(divergence, nodes)


def _line(line: EvidenceLine, nodes: dict[str, Node], path: str) -> Record:
    subject, subject_text = _end(line.evidence, nodes, path)
    target, target_text = _end(line.target, nodes, path)
    if line.rule == "place:extraction_hints":  # a proposal is told by its words, accepted or not
        target, target_text = None, target_text or nodes[str(target)].title
    return {
        "doc": line.place.path,
        "line": line.place.line,
        "where": line.where,
        "subject": subject,
        "subject_text": subject_text,
        "relation": line.relation.value,
        "object": target,
        "object_text": target_text,
        "quote": line.cue,
    }


def _divergence(divergence: Divergence, nodes: dict[str, Node]) -> Record:
    return {
        "doc": divergence.place.path,
        "line": divergence.place.line,
        "kind": "divergence",
        "sides": [side.text for side in divergence.sides],
        "between": [_end(side.end, nodes, "")[0] for side in divergence.sides],
        "declared": divergence.explicit,
        "quote": divergence.cue,
    }


def _end(end: End, nodes: dict[str, Node], path: str) -> tuple[str | None, str | None]:
    if isinstance(end, Known):
        node = nodes[end.id]
        if node.is_proposed:
            return None, node.title
        is_self = end.id == path
        return end.id, None if is_self else node.title
    assert not isinstance(end, Named)
    return None, end.text
