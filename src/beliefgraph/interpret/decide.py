"""Decisions of people, which win over the rules; and the lines that wait for one."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from beliefgraph.ground.decision import Decision, Undecided
from beliefgraph.ground.ends import Named
from beliefgraph.ground.evidence import EvidenceLine, Relation
from beliefgraph.ground.knowledge import Interpretation
from beliefgraph.ground.notice import Notice
from beliefgraph.ground.terms import digest_of
from beliefgraph.ground.titles import plain_name

__all__ = ["decided", "key_of", "stale", "undecided"]

_LIKELIEST: dict[str, tuple[Relation, Relation]] = {
    "relevant_notes": (Relation.MENTIONS, Relation.SUPPORTS),
    "kb_connections": (Relation.SUPPORTS, Relation.EXTENDS),
    "agent_notes": (Relation.SUPPORTS, Relation.QUALIFIES),
    "curator_notes": (Relation.SUPPORTS, Relation.QUALIFIES),
}
_FEWEST_WORDS = 2  # beside the name; with fewer there is nothing to decide by


def key_of(line: EvidenceLine) -> str:
    """The digest of a line's words and of the name in it; another text has another key."""
    return digest_of(" ".join(line.quotation.split()), _name(line))


def decided(said: Interpretation, decisions: Mapping[str, Decision]) -> Interpretation:
    """What a note says, with the relations that people have decided."""
    keys = {key_of(line) for line in said.lines} & decisions.keys() if decisions else ()
    if not keys:
        return said
    lines = tuple(_decided(line, decisions) for line in said.lines)
    return replace(said, lines=lines, decided=tuple(sorted(keys)))


def _decided(line: EvidenceLine, decisions: Mapping[str, Decision]) -> EvidenceLine:
    decision = decisions.get(key_of(line))
    if decision is None:
        return line
    return replace(
        line, relation=decision.relation, rule=f"decision:{decision.by}", cue="", runner_up=None
    )


def undecided(said: Interpretation) -> Iterator[Undecided]:
    """The lines of a note whose relation no wording decides, though words stand there.

    Where the signs of the words were weighed, the two likeliest relations are theirs.
    """
    for line in said.lines:
        likeliest = _likeliest(line)
        if likeliest is None:
            continue
        name = _name(line)
        words = len(plain_name(line.quotation).split()) - len(name.split())
        if name and words >= _FEWEST_WORDS:
            yield Undecided(
                key_of(line), line.place, line.where, line.quotation, _written(line), likeliest
            )


def _likeliest(line: EvidenceLine) -> tuple[Relation, Relation] | None:
    """The two likeliest relations of a line that is undecided; none where it is decided."""
    if line.runner_up is not None:
        return line.relation, line.runner_up
    return _LIKELIEST.get(line.where) if line.rule == f"place:{line.where}" else None


def stale(decisions: Sequence[Decision], keys: Collection[str]) -> Iterator[Notice]:
    """A notice for each decision on a line that no note has any more."""
    for decision in decisions:
        if decision.quotation not in keys:
            message = f"the line that {decision.by} decided on {decision.when} stands in no note"
            help = "take the decision out, or decide again"
            yield Notice("L301", message, help, decision.place)


def _written(line: EvidenceLine) -> str:
    for end in (line.target, line.evidence):
        if isinstance(end, Named):
            return end.text
    return ""


def _name(line: EvidenceLine) -> str:
    return plain_name(_written(line))
