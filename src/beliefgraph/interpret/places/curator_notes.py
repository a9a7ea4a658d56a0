"""Curator Notes: one line for the primary connection, decided by all three fields together."""

from __future__ import annotations

from collections.abc import Iterator

from beliefgraph.ground.document import Item, Section
from beliefgraph.ground.ends import Named
from beliefgraph.ground.evidence import EvidenceLine, Voice
from beliefgraph.ground.place import Place
from beliefgraph.ground.titles import plain_title
from beliefgraph.interpret.names import Mention, is_topic, mentions, strip_marks
from beliefgraph.interpret.note import Note
from beliefgraph.interpret.places.place import PlaceReader
from beliefgraph.interpret.statements import Default, pieces, read_piece, statement_of

__all__ = ["PLACE"]

_PRIMARY = "primary connection"
_ALSO = ("why archived", "extraction hint")
_TITLES = (_PRIMARY, *_ALSO, "curator notes")
_FIELDS = ("curator_notes", "primary_connection", "why_archived", "extraction_hint")
_ELLIPSIS = " […] "  # between fields that stand apart in the note
_DEFAULT = Default(voice=Voice.CURATOR, takes_direction=False)


def _read(note: Note) -> Iterator[EvidenceLine]:
    open_section: Section | None = None
    also: list[Item] = []
    for section in note.sections(_TITLES):
        title = plain_title(section.title)
        if title == _PRIMARY:
            yield from _primary(note, open_section, also)
            open_section, also = section, []
        else:
            also += pieces(section)
    yield from _primary(note, open_section, also)
    for field in note.document.fields:
        if field.key in _FIELDS:
            for entry in field.entries:
                item = Item(entry.text, entry.line, lines=((entry.line, entry.text),))
                yield from _others(note, item)


def _primary(note: Note, section: Section | None, also: list[Item]) -> Iterator[EvidenceLine]:
    if section is None:
        for item in also:
            yield from _others(note, item)
        return
    text = " ".join(item.text for item in pieces(section))
    hints = " ".join(item.text for item in also)
    place = Place(note.document.path, section.line)
    for mention, words in _targets(text):
        reading = note.wording.read(f"{words}. {hints}", place="curator_notes")
        quotation = strip_marks(_ELLIPSIS.join([text, *(item.text for item in also)]))
        yield statement_of(
            note,
            mention,
            reading,
            place,
            where="curator_notes",
            about=note.about(section.line),
            default=_DEFAULT,
            quotation=quotation,
            reason=_sentence_with(hints or words, reading.cue if reading else ""),
        )
    for item in also:
        yield from _others(note, item)


def _targets(text: str) -> list[tuple[Mention, str]]:
    """What a primary connection names, and the words beside each name."""
    found = [m for m in mentions(text) if not is_topic(m.name.text)]
    labels = [m for m in found if m.name.form == "label"]
    links = [m for m in found if m.name.form in ("link", "code")]
    if links:
        return [(m, text[m.end :].split("[[", maxsplit=1)[0]) for m in links]
    if labels:
        return [(m, text[m.end :]) for m in labels]
    quoted = [m for m in found if m.name.form == "quoted"]
    if quoted:
        return [
            (Mention(Named(m.name.text, "bare"), m.start, m.end), text[m.end :]) for m in quoted
        ]
    title, _, words = text.partition(" — ")
    title = title.strip().strip('"')
    return [(Mention(Named(title, "bare"), 0, len(title)), words)] if title else []


def _others(note: Note, item: Item) -> Iterator[EvidenceLine]:
    """Names in the two other fields that are no part of the pair: links and "our … claim"."""
    yield from read_piece(
        note,
        item,
        where="curator_notes",
        about=note.about(item.line),
        default=_DEFAULT,
        forms=frozenset({"link", "bare", "authors"}),
    )


def _sentence_with(text: str, cue: str) -> str:
    for sentence in text.split(". "):
        if cue and cue in sentence:
            return sentence
    return text


PLACE = PlaceReader("curator_notes", _TITLES, _FIELDS, _read)
