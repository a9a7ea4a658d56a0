"""Headings and labels that name a relation: "Supports", "What this weakens", "Contradicted by".

What is named below them bears so, unless its own words limit it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from beliefgraph.ground.evidence import EvidenceLine, Relation, Voice
from beliefgraph.interpret.note import Note
from beliefgraph.interpret.places.place import PlaceReader
from beliefgraph.interpret.places.typed_links import VOCABULARY
from beliefgraph.interpret.relation_words import IN_PHRASES, INWARDS, OUTWARDS
from beliefgraph.interpret.statements import Default, pieces, read_piece

__all__ = ["PLACE", "VERBS"]

VERBS = (*OUTWARDS, *INWARDS)
_THINGS = ("claims", "beliefs", "notes")


def _titles() -> dict[str, tuple[Relation, bool]]:
    """Each title with its relation, and whether what stands below it bears on the note."""
    out = {verb: VOCABULARY[verb] for verb in VERBS}
    for verb in IN_PHRASES:
        relation, _ = VOCABULARY[verb]
        first, *rest = verb.split()
        plural = " ".join([first.removesuffix("s"), *rest])
        for who in ("it", "this", "this source", "the source", "this claim", "this note"):
            for what in ("what", *_THINGS, *(f"which {each}" for each in _THINGS)):
                out[f"{what} {who} {verb}"] = (relation, False)
        for what in _THINGS:
            for which in ("", "these ", "the ", "existing "):
                out[f"{verb} {which}{what}"] = (relation, False)
        for this in ("it", "this", "this claim", "this belief"):
            out[f"what {verb} {this}"] = (relation, True)
            for what in ("sources", *_THINGS):
                out[f"{what} that {plural} {this}"] = (relation, True)
    return out


_STATED = _titles()
_DEFAULTS = {
    stated: Default(stated[0], linked_is_evidence=stated[1], voice=Voice.OWNER, is_read=False)
    for stated in set(_STATED.values())
}


def _read(note: Note) -> Iterator[EvidenceLine]:
    for section, title in note.titled(_STATED):
        for piece in pieces(section):
            found = read_piece(
                note,
                piece,
                where="relation_headings",
                about=note.about(piece.line),
                default=_DEFAULTS[_STATED[title]],
                forms=frozenset({"link", "label"}),
            )
            for line in found:
                is_told = line.rule.startswith("place:") and not line.relation.is_neutral
                told = replace(line, rule=f"heading:{title}", cue=section.title)
                yield told if is_told else line


PLACE = PlaceReader("relation_headings", tuple(_STATED), (), _read)
