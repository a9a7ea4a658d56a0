"""Agent Notes: why a source matters and what surprised, where it names what it bears on."""

from __future__ import annotations

from collections.abc import Iterator

from beliefgraph.ground.evidence import EvidenceLine, Voice
from beliefgraph.interpret.note import Note
from beliefgraph.interpret.places.place import PlaceReader
from beliefgraph.interpret.statements import Default, pieces, read_piece

__all__ = ["PLACE"]

_TITLES = ("why this matters", "what surprised me", "what i expected but didn't find")
_DEFAULT = Default(voice=Voice.ARCHIVIST, takes_direction=False)


def _read(note: Note) -> Iterator[EvidenceLine]:
    for section in note.sections(_TITLES):
        for piece in pieces(section):
            yield from read_piece(
                note,
                piece,
                where="agent_notes",
                about=note.about(piece.line),
                default=_DEFAULT,
            )


PLACE = PlaceReader("agent_notes", _TITLES, (), _read)
