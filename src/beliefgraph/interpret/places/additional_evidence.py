"""Additional Evidence (confirm / extend / challenge): blocks added to a claim, each from a source."""

from __future__ import annotations

import re
from collections.abc import Iterator

from beliefgraph.ground.document import Section
from beliefgraph.ground.ends import Known, Named
from beliefgraph.ground.evidence import EvidenceLine, Relation, Voice
from beliefgraph.ground.late import late_pattern
from beliefgraph.ground.place import Place
from beliefgraph.ground.titles import plain_title
from beliefgraph.interpret.names import mentions, strip_marks
from beliefgraph.interpret.note import Note
from beliefgraph.interpret.places.place import PlaceReader
from beliefgraph.interpret.statements import pieces
from beliefgraph.interpret.wording import Reading

__all__ = ["PLACE"]

_TITLES = ("additional evidence",)
_WORDS = {
    "confirm": Relation.SUPPORTS,
    "support": Relation.SUPPORTS,
    "strengthen": Relation.SUPPORTS,
    "extend": Relation.EXTENDS,
    "enrich": Relation.EXTENDS,
    "challenge": Relation.CONTRADICTS,
    "contradict": Relation.CONTRADICTS,
    "weaken": Relation.CONTRADICTS,
    "qualify": Relation.QUALIFIES,
    "complicate": Relation.QUALIFIES,
    "scope": Relation.QUALIFIES,
}
_STATED = late_pattern(r"\((?:[^()]*?\b)?(" + "|".join(_WORDS) + r")", re.IGNORECASE)
_SENTENCE = late_pattern(r"(?<=[.!?])\s+")
_THIS_CLAIM = late_pattern(r"\b(?:this|the) (?:claim|note|belief|position)\b", re.IGNORECASE)
_SOURCE = late_pattern(r"^\W*(?:Source|Added from|From):\s*\**\s*(.+?)\s*(?:\||$)", re.IGNORECASE)


def _read(note: Note) -> Iterator[EvidenceLine]:
    for section in note.below(_TITLES):
        if section.level <= 6:
            yield from _block(note, section)


def _block(note: Note, section: Section) -> Iterator[EvidenceLine]:
    stated = _STATED.search(section.title)
    source, place, texts = None, Place(note.document.path, section.line), []
    for item in pieces(section):
        match = _SOURCE.match(strip_marks(item.text)) if source is None else None
        if match is None:
            texts.append(item.text)
            continue
        named = mentions(item.text)
        text = named[0].name.text if named else match[1].strip("* ")
        source = Named(text, "link" if named and named[0].name.form == "link" else "bare")
        place = Place(note.document.path, item.line)
    if source is None and not (stated and plain_title(section.title) in _TITLES):
        return
    body = " ".join(texts)
    relation = _WORDS[stated[1].lower()] if stated else Relation.EXTENDS
    cue, rule = (section.title, "place:additional_evidence") if stated else ("", "place:added")
    reading = note.wording.read(strip_marks(body))
    if not stated and (told := _told_of_this(note, strip_marks(body))) is not None:
        relation, cue, rule = told.relation, told.cue, f"wording:{told.rule}"
    is_limited = reading is not None and reading.relation is Relation.QUALIFIES
    if reading is not None and is_limited and relation is Relation.CONTRADICTS:
        relation, cue, rule = Relation.QUALIFIES, reading.cue, f"wording:{reading.rule}"
    yield EvidenceLine(
        source or Named(strip_marks(body)[:200], "prose"),
        Known(note.about(section.line)),
        relation,
        place,
        "additional_evidence",
        Voice.OWNER,
        strip_marks(body) or strip_marks(section.title),
        cue,
        rule,
    )


def _told_of_this(note: Note, body: str) -> Reading | None:
    """What is said of the claim in so many words, where the heading does not say it."""
    told = (s for s in _SENTENCE.split(body) if _THIS_CLAIM.search(s))
    return next(filter(None, map(note.wording.read, told)), None)


PLACE = PlaceReader("additional_evidence", _TITLES, (), _read)
