"""Relevant Notes: the links below a note, each with a word on how the two belong together."""

from __future__ import annotations

from collections.abc import Iterator

from beliefgraph.ground.evidence import EvidenceLine, Voice
from beliefgraph.interpret.note import Note
from beliefgraph.interpret.places.place import PlaceReader
from beliefgraph.interpret.statements import Default, pieces, read_piece

__all__ = ["PLACE"]

_TITLES = (
    "relevant notes",
    "related claims",
    "related notes",
    "relevant claims",
    "related",
    "connections",
)
_DEFAULT = Default(voice=Voice.OWNER, is_weighed=True, takes_titles=True)


def _read(note: Note) -> Iterator[EvidenceLine]:
    for section in note.under(_TITLES):
        for piece in pieces(section):
            yield from read_piece(
                note,
                piece,
                where="relevant_notes",
                about=note.about(piece.line),
                default=_DEFAULT,
                forms=frozenset({"link", "label"}),
            )


PLACE = PlaceReader("relevant_notes", _TITLES, (), _read)
