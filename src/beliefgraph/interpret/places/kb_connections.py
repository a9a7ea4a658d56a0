"""KB connections: what an archived source bears on, as the archiving agent sees it."""

from __future__ import annotations

from collections.abc import Iterator

from beliefgraph.ground.evidence import EvidenceLine, Voice
from beliefgraph.interpret.note import Note
from beliefgraph.interpret.places.place import PlaceReader
from beliefgraph.interpret.statements import Default, pieces, read_piece

__all__ = ["PLACE"]

_TITLES = (
    "kb connections",
    "kb connection",
    "connections to knowledge base",
    "connections to kb",
    "connection to kb",
    "knowledge base connections",
    "relationship to kb",
    "connection to existing kb claims",
    "connections to existing kb claims",
    "connections to existing claims",
    "cross domain connections",
)
_DEFAULT = Default(voice=Voice.ARCHIVIST, takes_direction=False, is_weighed=True, takes_titles=True)


def _read(note: Note) -> Iterator[EvidenceLine]:
    for section in note.under(_TITLES):
        for piece in pieces(section):
            yield from read_piece(
                note,
                piece,
                where="kb_connections",
                about=note.about(piece.line),
                default=_DEFAULT,
            )


PLACE = PlaceReader("kb_connections", _TITLES, (), _read)
