"""Evidence lines: who says that one thing bears on another, how, and in which words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from beliefgraph.ground.ends import End
from beliefgraph.ground.place import Place

__all__ = ["EvidenceLine", "Relation", "Verdict", "Voice", "carries_on", "is_clear"]


class Relation(StrEnum):
    """How the evidence bears on the target."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    QUALIFIES = "qualifies"
    EXTENDS = "extends"
    MENTIONS = "mentions"

    @property
    def is_neutral(self) -> bool:
        """Whether it leaves the credibility of the target as it is."""
        return self in (Relation.EXTENDS, Relation.MENTIONS)


class Voice(StrEnum):
    """Whose words an evidence line is read from."""

    SOURCE = "source"  # the archived text itself
    ARCHIVIST = "archivist"  # the agent who archived it (agent notes, hints)
    CURATOR = "curator"  # the curator's notes
    OWNER = "owner"  # the one who holds the belief, claim or position


class Verdict(StrEnum):
    """What the text says that the evidence does to the target in the end."""

    NONE = ""  # nothing is said
    NOT_WEAKENED = "not-weakened"  # counter-evidence that does not weaken
    ANSWERED = "answered"  # a challenge with a rebuttal


@dataclass(frozen=True, slots=True)
class EvidenceLine:
    """One statement, made in one place of one document, that evidence bears on a target.

    ``quotation`` is the sentence or item that states it, ``cue`` the shortest phrase that
    decides the relation (empty where a field's name decides), ``rule`` the wording rule
    that read it, ``where`` the name of the place (``kb_connections`` …), ``reason`` the
    words that give the verdict's reason, ``strength`` the writer's own word for it
    (``strong``, ``partial`` …; empty if none). ``runner_up`` is the next likeliest relation
    where no wording decides and the signs of the words were weighed.
    """

    evidence: End
    target: End
    relation: Relation
    place: Place
    where: str
    voice: Voice
    quotation: str = ""
    cue: str = ""
    rule: str = ""
    verdict: Verdict = Verdict.NONE
    reason: str = ""
    strength: str = ""
    runner_up: Relation | None = None


_CLEAR_PLACES = ("place:additional_evidence", "place:grounding")
_NO_STEPS = ("field:depends_on", "place:grounding")


def is_clear(line: EvidenceLine) -> bool:
    """Whether the line says in words, or by a heading made for it, how the evidence bears.

    A line that was weighed, that only its place suggests, that is said of some claims and not
    of which, or whose bearing is taken back by a verdict, is not clear.
    """
    rule = line.rule
    if line.verdict or rule == "weighed" or rule.endswith("+all"):
        return False
    return not rule.startswith("place:") or rule in _CLEAR_PLACES


def carries_on(line: EvidenceLine) -> bool:
    """Whether what bears on the evidence bears by this line on the target too.

    What a note rests on may do so in many ways: a list of it carries nothing on.
    """
    return is_clear(line) and line.rule not in _NO_STEPS
