"""Grounding: what a belief or position is said to rest on."""

from __future__ import annotations

from collections.abc import Iterator

from beliefgraph.ground.evidence import EvidenceLine, Relation, Voice
from beliefgraph.interpret.names import mentions
from beliefgraph.interpret.note import Note
from beliefgraph.interpret.places.place import PlaceReader
from beliefgraph.interpret.statements import Default, pieces, read_piece

__all__ = ["PLACE"]

_TITLES = (
    "grounding",
    "initial evidence",
    "grounds",
    "evidence for",
    "arguments for",
    "supporting evidence",
    "supporting claims",
    "reasoning chain",
    "evidence chain",
    "claims underlying those beliefs",
    "claims underlying this belief",
    "beliefs this depends on",
    "depends on beliefs",
    "for",
    "pro",
    "pros",
    "in favour",
    "in favor",
    "reasons for",
    "reasons to believe",
    "evidence for this",
    "evidence for this claim",
    "evidence for this belief",
    "confirming evidence",
    "corroborating evidence",
)
_DEFAULT = Default(Relation.SUPPORTS, linked_is_evidence=True, voice=Voice.OWNER, is_read=False)


def _read(note: Note) -> Iterator[EvidenceLine]:
    for section in note.below(_TITLES):
        for piece in pieces(section):
            if mentions(piece.text):
                yield from read_piece(
                    note,
                    piece,
                    where="grounding",
                    about=note.about(piece.line),
                    default=_DEFAULT,
                    forms=frozenset({"link", "label", "code"}),
                )


PLACE = PlaceReader("grounding", _TITLES, (), _read)
