"""What an inbox as a whole lets wish for: doubled titles, thin grounds, no counter-evidence."""

from __future__ import annotations

from collections.abc import Iterator

from beliefgraph.ground.ends import Known, Open, Reason
from beliefgraph.ground.evidence import EvidenceLine, Relation
from beliefgraph.ground.knowledge import Knowledge
from beliefgraph.ground.node import Kind, Node
from beliefgraph.ground.notice import Notice, Severity
from beliefgraph.ground.titles import plain_name

__all__ = ["GROUNDS_OF_LEVEL", "findings"]

GROUNDS_OF_LEVEL = {"axiom": 5, "belief": 3, "": 3, "hypothesis": 1}
_HIGH = ("proven", "certain", "established", "very high", "high", "strong")
_AGAINST = (Relation.CONTRADICTS, Relation.QUALIFIES)


def findings(knowledge: Knowledge) -> tuple[Notice, ...]:
    """The notices that no note alone gives rise to, by place."""
    nodes = [node for document in knowledge.documents for node in document.nodes]
    lines = [line for document in knowledge.documents for line in document.lines]
    found = [
        *_doubled(nodes),
        *_thin(nodes, lines),
        *_unopposed(nodes, lines),
    ]
    return tuple(sorted(found, key=lambda notice: (notice.place, notice.code)))


def _doubled(nodes: list[Node]) -> Iterator[Notice]:
    """Two notes of one kind and one title; each but the first is named."""
    by_title: dict[tuple[Kind, str], list[Node]] = {}
    for node in nodes:
        if not node.is_proposed and not node.label and (plain := plain_name(node.title)):
            by_title.setdefault((node.kind, plain), []).append(node)
    for same in by_title.values():
        first, *others = sorted(same, key=lambda node: node.id)
        for node in others:
            message = f"'{node.title}' is also the title of {first.place.path}"
            help = "merge the two, or give one another title"
            yield Notice("L201", message, help, node.place, Severity.NOTE)


def _thin(nodes: list[Node], lines: list[EvidenceLine]) -> Iterator[Notice]:
    """Beliefs whose owners name fewer grounds than their level asks for."""
    grounds: dict[str, set[str]] = {}
    for line in lines:
        if line.relation is Relation.SUPPORTS and isinstance(line.target, Known):
            name = _name(line)
            if name:
                grounds.setdefault(line.target.id, set()).add(name)
    for node in nodes:
        asked = GROUNDS_OF_LEVEL.get(node.level) if node.kind is Kind.BELIEF else None
        has = len(grounds.get(node.id, ()))
        if asked is not None and has < asked:
            level = node.level or "belief"
            message = f"{node.label or node.title} has {has} of the {asked} grounds that its level, {level}, asks for"
            yield Notice("L202", message, "name more grounds, or lower its level", node.place)


def _unopposed(nodes: list[Node], lines: list[EvidenceLine]) -> Iterator[Notice]:
    """Propositions held with high confidence against which nothing is recorded."""
    opposed = {
        line.target.id
        for line in lines
        if line.relation in _AGAINST and isinstance(line.target, Known)
    }
    for node in nodes:
        is_high = node.kind.is_proposition and node.confidence.split(" (")[0] in _HIGH
        if is_high and not node.is_proposed and node.id not in opposed:
            message = f"'{node.title}' is held as '{node.confidence}', and nothing that speaks against it is recorded"
            help = "add a section Challenges, if only to say what was looked for"
            yield Notice("L203", message, help, node.place, Severity.NOTE)


def _name(line: EvidenceLine) -> str:
    if isinstance(line.evidence, Known):
        return line.evidence.id
    is_there = isinstance(line.evidence, Open) and line.evidence.reason is not Reason.MISSING
    return plain_name(line.evidence.text) if is_there and isinstance(line.evidence, Open) else ""
