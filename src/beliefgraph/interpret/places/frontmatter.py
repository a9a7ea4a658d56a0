"""Front matter: fields that name what a note rests on, challenges, enriches or is about."""

from __future__ import annotations

from collections.abc import Iterator

from beliefgraph.ground.document import Entry
from beliefgraph.ground.ends import Known, Named
from beliefgraph.ground.evidence import EvidenceLine, Relation, Voice
from beliefgraph.ground.late import late_pattern
from beliefgraph.ground.node import Kind
from beliefgraph.ground.place import Place
from beliefgraph.interpret.enrichments import stated_direction
from beliefgraph.interpret.names import is_nothing, is_topic, mentions, strip_marks
from beliefgraph.interpret.note import Note
from beliefgraph.interpret.places.place import PlaceReader

__all__ = ["PLACE", "RELATION_OF_FIELD"]

_IN = True  # what the field names bears on the note
_OUT = False  # the note bears on what the field names

RELATION_OF_FIELD: dict[str, tuple[Relation, bool]] = {
    "depends_on": (Relation.SUPPORTS, _IN),
    "supported_by": (Relation.SUPPORTS, _IN),
    "grounded_in": (Relation.SUPPORTS, _IN),
    "challenged_by": (Relation.CONTRADICTS, _IN),
    "contradicted_by": (Relation.CONTRADICTS, _IN),
    "weakened_by": (Relation.CONTRADICTS, _IN),
    "qualified_by": (Relation.QUALIFIES, _IN),
    "supports": (Relation.SUPPORTS, _OUT),
    "confirms": (Relation.SUPPORTS, _OUT),
    "challenges": (Relation.CONTRADICTS, _OUT),
    "contradicts": (Relation.CONTRADICTS, _OUT),
    "weakens": (Relation.CONTRADICTS, _OUT),
    "qualifies": (Relation.QUALIFIES, _OUT),
    "complicates": (Relation.QUALIFIES, _OUT),
    "extends": (Relation.EXTENDS, _OUT),
    "claims_extracted": (Relation.SUPPORTS, _OUT),
    "enrichments": (Relation.EXTENDS, _OUT),
    "enrichments_applied": (Relation.EXTENDS, _OUT),
    "related_claims": (Relation.MENTIONS, _OUT),
    "related_to": (Relation.MENTIONS, _OUT),
}
_SPLIT = late_pattern(r"\s*[,;]\s*(?=\[\[)")


def _read(note: Note) -> Iterator[EvidenceLine]:
    for field in note.document.fields:
        stated = RELATION_OF_FIELD.get(field.key)
        if stated is None:
            continue
        relation, inwards = stated
        for entry in field.entries:
            for text in _SPLIT.split(entry.text):
                yield from _line(note, field.key, Entry(text, entry.line), relation, inwards)


def _line(
    note: Note, key: str, entry: Entry, relation: Relation, inwards: bool
) -> Iterator[EvidenceLine]:
    text = entry.text.strip()
    if text.isdigit() or is_nothing(text):
        return
    found = [m for m in mentions(text) if m.name.form == "link"]
    if found:
        name, words = found[0].name, text[found[0].end :].strip(" \"'—–-:")
        if is_topic(name.text):
            return
    else:
        name, words = Named(text, "bare"), ""
        if key == "claims_extracted":
            name = Named(text, "proposal")
    cue, rule = "", f"field:{key}"
    if key in ("enrichments", "enrichments_applied"):
        direction = stated_direction(note, name.text, text)
        if direction is not None:
            relation, cue, rule = direction.relation, direction.cue, f"wording:{direction.rule}"
    elif words and (reading := note.wording.read(words)) and reading.relation == Relation.QUALIFIES:
        relation, cue, rule = reading.relation, reading.cue, f"wording:{reading.rule}"
    me = Known(note.node.id)
    voice = Voice.CURATOR if note.node.kind is Kind.SOURCE else Voice.OWNER
    evidence, target = (name, me) if inwards else (me, name)
    place = Place(note.document.path, entry.line)
    quotation = strip_marks(text)
    yield EvidenceLine(
        evidence, target, relation, place, "frontmatter", voice, quotation, cue, rule
    )


PLACE = PlaceReader("frontmatter", (), tuple(RELATION_OF_FIELD), _read)
