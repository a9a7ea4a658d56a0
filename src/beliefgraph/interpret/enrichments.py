"""What ``extraction_notes`` say about the direction of the enrichments they tell of."""

from __future__ import annotations

import re

from beliefgraph.ground.evidence import Relation
from beliefgraph.ground.titles import plain_name
from beliefgraph.interpret.note import Note
from beliefgraph.interpret.wording import Reading

__all__ = ["stated_direction"]

_SENTENCE = re.compile(r"(?<=[.;])\s+")
_ALL = re.compile(
    r"\b(?:all|every|each|both|two|three|four|five|six|\d+)\b[^.;]{0,40}\b(?:enrich|insight|item|claim)"
    r"|enrich\w* (?:existing|applied|\w+ existing)|existing claims? (?:enriched|about)",
    re.IGNORECASE,
)


def stated_direction(note: Note, name: str, text: str) -> Reading | None:
    """The reading of the sentence that names a claim, else of the one that covers all items."""
    words = {word for word in plain_name(name).split() if len(word) > 4}
    best: Reading | None = None
    for sentence in _SENTENCE.split(note.document.text("extraction_notes")):
        reading = note.wording.read(sentence)
        if reading is None:
            continue
        spoken = set(plain_name(sentence).split())
        if len(words & spoken) >= 3 and "enrich" in sentence.lower():
            return _enrichment(reading, sentence)
        if best is None and _ALL.search(sentence):
            best = _enrichment(reading, sentence)
    return best


def _enrichment(reading: Reading, sentence: str) -> Reading:
    """ "Confirming or extending" says only that something is added."""
    if reading.relation is Relation.SUPPORTS and re.search(
        r"extend|extension", sentence, re.IGNORECASE
    ):
        return Reading(Relation.EXTENDS, reading.cue, reading.rule)
    return reading
