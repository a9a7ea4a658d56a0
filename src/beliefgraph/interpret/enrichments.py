"""What is said of the direction of enrichments: beside an item, or in ``extraction_notes``.

A remark beside the item decides ("X (challenge)"). Of the notes, four kinds of clause speak: one that names the claim ("token lockup extension"), one that
covers all items ("four existing claims enriched with empirical support"), and a list after a
colon whose parts each speak of one item, and a clause on a claim by its title or its words
("contradicts 'X'", "confirms the token lockup claim").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from beliefgraph.ground.evidence import Relation
from beliefgraph.ground.late import late_pattern
from beliefgraph.ground.titles import plain_name
from beliefgraph.interpret.note import Note
from beliefgraph.interpret.stems import stems
from beliefgraph.interpret.wording import Reading

__all__ = ["stated_direction"]

_SENTENCE = late_pattern(r"(?<=[.;])\s+")
_PART = late_pattern(r",\s+(?:and\s+)?|:\s+|\s+—\s+|\s+--\s+|\s+and\s+(?=\w+ing\b)|\(\d\)\s*")
_ENRICH = late_pattern(r"\benrich\w*", re.IGNORECASE)
_EXISTING = late_pattern(
    r"\bexisting\b(?: [\w/'’-]+){0,6}? claims?\b|\b(?:the|these|those) (?:claims|enrichments)\b",
    re.IGNORECASE,
)
_ABOUT = late_pattern(r"\bclaims? (?:about|on|around|regarding|of|for)\b.*?(?= with |$)")
_COUNTED = late_pattern(
    r"\b(?:all|both|each|two|three|four|five|six|seven|\d+)(?: [\w-]+){0,2} (?:enrichments|claims)\b",
    re.IGNORECASE,
)
_SOME = late_pattern(r"^(?:one|a single) enrichment\b", re.IGNORECASE)
_LONGEST_REMARK = 300  # letters
_LEAST = 4  # of so many words of a title one must stand in a clause that speaks of its claim
_CLAUSE = late_pattern(
    r"[,;]\s+(?:(?:and|but|while|whereas)\s+)?|\s+(?:and|but|while|whereas)\s+(?=\w+s\b)"
)
_A_CLAIM = late_pattern(r"\b(?:claim|belief|thesis)\b", re.IGNORECASE)
_REMARK = late_pattern(r"(?:\s\(|\s[—–]\s|\s--?\s)(?P<words>[^()]{3,200}?)\)?\s*$")
_APART = late_pattern(r":\s|\s—\s|,\s(?!(?:primarily|mostly|mainly|largely|all|both) )")


def stated_direction(note: Note, name: str, text: str) -> Reading | None:
    """The reading of the clause that names a claim, else of the one that covers all items."""
    remark = _REMARK.search(text[-_LONGEST_REMARK:].rstrip())
    reading = note.wording.read(remark["words"]) if remark else None
    if reading is not None and "kb_connections" not in reading.unsure:
        return reading
    notes = note.document.text("extraction_notes")
    wanted = stems(name)
    others = _others(note, name)
    best: Reading | None = None
    most = 1
    covering: Reading | None = None
    for sentence in _SENTENCE.split(notes):
        is_list = _ENRICH.search(sentence) is not None
        for clause in _clauses(sentence) if is_list else ():
            spoken = stems(clause)
            shared = len(wanted & spoken) + len((wanted - others) & spoken)
            reading = note.wording.read(clause) if shared > most else None
            if reading is not None:
                best, most = _added(reading, clause), shared
        for clause in () if is_list else _CLAUSE.split(sentence):
            if not _names(clause, name, wanted - others):
                continue
            shared = len(wanted & stems(clause)) + 1
            reading = note.wording.read(clause) if shared > most else None
            if reading is not None:
                best, most = _added(reading, clause), shared
        if covering is None and (is_list or _EXISTING.search(sentence)):
            covering = _covering(note, sentence)
    return best or covering


def _names(clause: str, name: str, own: frozenset[str]) -> bool:
    """Whether a clause has the title of a claim, or speaks of the claim in its own words."""
    if plain_name(name) in plain_name(clause):
        return True
    shared = len(own & stems(clause))
    return _A_CLAIM.search(clause) is not None and shared > 0 and shared * _LEAST >= len(own)


def _others(note: Note, name: str) -> frozenset[str]:
    """The words of the other items, by which this one is not told from them."""
    texts = [
        entry.text
        for field in note.document.fields
        if field.key in ("enrichments_applied", "enrichments")
        for entry in field.entries
    ]
    return frozenset[str]().union(*(stems(text) for text in texts if name not in text))


def _clauses(sentence: str) -> Iterator[str]:
    """The parts of a list of enrichments, each of which speaks of one of them."""
    parts = _PART.split(sentence)
    if len(parts) > 2:
        yield from parts[1:]
    elif _SOME.match(sentence.strip()):
        yield sentence


def _covering(note: Note, sentence: str) -> Reading | None:
    """What a sentence says of all items; the subjects that it lists are no wording.

    A contradiction is said of each only where they are counted: "counter-evidence for existing
    claims" does not tell of which. Its rule then ends in ``+all``: no divergence rests on it.
    """
    if _SOME.match(sentence.strip()):
        return None
    found = _EXISTING.search(sentence) or _ENRICH.search(sentence)
    if found is None:
        return None
    clause = _ABOUT.sub("claims", sentence)
    clauses = _APART.split(clause)
    kept = ", ".join(part for part in clauses if _ENRICH.search(part) or _EXISTING.search(part))
    reading = note.wording.read(kept)
    if reading is not None and reading.relation is Relation.CONTRADICTS:
        named = reading.rule if _COUNTED.search(kept) else f"{reading.rule}+all"
        reading = replace(reading, rule=named)
    return _added(reading, kept) if reading is not None else None


def _added(reading: Reading, clause: str) -> Reading:
    """What is said of both, "confirming or extending", says only that something is added."""
    if reading.relation is Relation.SUPPORTS and re.search(
        r"\bexten(?:d|sion)", clause, re.IGNORECASE
    ):
        return replace(reading, relation=Relation.EXTENDS)
    return reading
