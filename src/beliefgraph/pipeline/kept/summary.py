"""The account of one document, as text that is kept: its counts and its notices."""

from __future__ import annotations

import json
from collections import Counter

from beliefgraph.ground.ends import Open
from beliefgraph.ground.knowledge import Interpretation
from beliefgraph.ground.node import Kind, Node
from beliefgraph.ground.notice import Notice, Severity
from beliefgraph.ground.place import Place
from beliefgraph.ground.titles import plain_name

__all__ = ["counts_of", "node_from", "node_text", "notices_from", "notices_text", "words_of"]

_SEVERITIES = {each.value: each for each in Severity}


def counts_of(document: Interpretation) -> Counter[str]:
    """What a linked document adds to the account of a build."""
    counts: Counter[str] = Counter()
    for node in document.nodes:
        counts[f"thing {'proposed claim' if node.is_proposed else node.kind.value}"] += 1
    for line in document.lines:
        counts[f"statement {line.relation.value}"] += 1
        counts["open"] += isinstance(line.evidence, Open) + isinstance(line.target, Open)
    for what, number in document.names:
        counts[f"name {what}"] += number
    counts["divergence declared"] = len(document.divergences)
    counts["gap"] = len(document.gaps)
    for notice in document.notices:
        counts[f"finding {notice.severity} {notice.code}"] += 1
    state = "rejected" if document.is_rejected else "noted" if document.notices else "loaded"
    counts[f"file {state}"] = 1
    return +counts


def notices_text(document: Interpretation) -> str:
    """The notices of a document; nothing where there are none."""
    if not document.notices:
        return ""
    return json.dumps(
        [
            (n.code, n.message, n.help, n.place.path, n.place.line, n.place.column, n.severity)
            for n in document.notices
        ]
    )


def notices_from(*texts: str) -> tuple[Notice, ...]:
    """The notices again, of one document or of many, read as one text."""
    lists = ",".join(text[1:-1] for text in texts if text)
    return tuple(
        Notice(code, message, help, Place(path, line, column), _SEVERITIES[severity])
        for code, message, help, path, line, column, severity in json.loads(f"[{lists}]")
    )


def node_text(node: Node) -> str:
    """What linking may ask of a thing."""
    return json.dumps(
        (node.kind, node.title, node.owner, node.label, node.domain, node.names, node.origins)
    )


def node_from(id: str, text: str) -> Node:
    """A thing with what linking may ask of it, and nothing else."""
    kind, title, owner, label, domain, names, origins = json.loads(text)
    return Node(
        id,
        Kind(kind),
        title,
        Place(""),
        tuple(names),
        owner=owner,
        label=label,
        domain=domain,
        origins=tuple(origins),
    )


def words_of(node: Node) -> frozenset[str]:
    """The words by which a source can be named after its authors."""
    if node.kind is not Kind.SOURCE:
        return frozenset()
    return frozenset(plain_name(" ".join((*node.authors, *node.names))).split())
