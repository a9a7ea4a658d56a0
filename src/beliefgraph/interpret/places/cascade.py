"""Cascade: the positions that rest on a belief, and what a position passes on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from beliefgraph.ground.document import Item
from beliefgraph.ground.ends import Known, Named
from beliefgraph.ground.evidence import EvidenceLine, Relation, Voice
from beliefgraph.ground.late import late_pattern
from beliefgraph.ground.place import Place
from beliefgraph.interpret.names import is_nothing, is_topic, line_of, mentions, strip_marks
from beliefgraph.interpret.note import Note
from beliefgraph.interpret.places.place import PlaceReader
from beliefgraph.interpret.statements import pieces

__all__ = ["PLACE"]

_TITLES = (
    "depends on positions",
    "dependent positions",
    "positions that depend on this",
    "positions that depend on this belief",
    "beliefs that depend on this belief",
    "cascade dependencies",
    "cascade",
)
_LIST = late_pattern(r",\s+(?:and\s+)?|\s+and\s+(?=[A-Z])")
_SENTENCE = late_pattern(
    r"\s[—–]\s|--|[.;:]\s|\b(?:is|are|was|shapes?|motivates?|makes?|that|which)\b", re.IGNORECASE
)


def _read(note: Note) -> Iterator[EvidenceLine]:
    for section in note.sections(_TITLES):
        for piece in pieces(section):
            about = Known(note.about(piece.line))
            yield from _prose(note, piece, about)
            for mention in mentions(piece.text):
                if mention.name.form != "link" or is_topic(mention.name.text):
                    continue
                yield EvidenceLine(
                    about,
                    mention.name,
                    Relation.SUPPORTS,
                    Place(note.document.path, line_of(piece, mention)),
                    "cascade",
                    Voice.OWNER,
                    strip_marks(piece.text),
                    "",
                    "place:cascade",
                )


def _prose(note: Note, piece: Item, about: Known) -> Iterator[EvidenceLine]:
    """What rests on a belief, told in words without a link."""
    if "[[" in piece.text or piece.text.rstrip("* ").endswith(":"):
        return
    text = strip_marks(piece.text)
    if is_nothing(text):
        return
    parts = _LIST.split(text.rstrip(".")) if not _SENTENCE.search(text.rstrip(".")) else [text]
    if len(parts) < 3:
        parts = [text]
    for part in parts:
        yield EvidenceLine(
            about,
            Named(part, "bare"),
            Relation.SUPPORTS,
            Place(note.document.path, piece.line),
            "cascade",
            Voice.OWNER,
            strip_marks(piece.text),
            "",
            "place:cascade",
        )


PLACE = PlaceReader("cascade", _TITLES, (), _read)
