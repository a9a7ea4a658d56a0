"""Divergences that a writer declares or shows: "A vs. B", "contrasts with", "found the opposite"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from beliefgraph.ground.divergence import Divergence, Side
from beliefgraph.ground.document import Item, Section
from beliefgraph.ground.ends import End, Known, Open, Reason
from beliefgraph.ground.evidence import Voice
from beliefgraph.ground.place import Place
from beliefgraph.ground.titles import plain_title
from beliefgraph.interpret.names import is_topic, mentions, strip_marks
from beliefgraph.interpret.note import Note
from beliefgraph.interpret.parting import THIS, Parting, is_telling, parting, telling_in
from beliefgraph.interpret.statements import pieces

__all__ = ["TITLES", "divergences_in", "telling_in"]

TITLES = ("divergence", "divergences", "possible divergence", "divergence candidate", "tensions")
_PASSED = ("relevant notes", "topics", "related claims", "grounding", "relevant claims")
_FIELD = "extraction_notes"
_LONGEST = 20_000  # letters of an item that is still prose
_PARTS = re.compile(r"\b(?:divergence|tension|conflict|dispute|debate|split)\b")
_VOICES = {
    "curator notes": Voice.CURATOR,
    "agent notes": Voice.ARCHIVIST,
    "content": Voice.SOURCE,
}


def divergences_in(note: Note) -> Iterator[Divergence]:
    """The divergences that the note declares or plainly shows, where they are stated."""
    for field in note.document.fields:
        if field.key == _FIELD and is_telling(field.text):
            found = parting(field.text)
            if found is not None and found.is_declared:
                item = Item(field.text, field.line)
                yield _divergence(note, item, found, _FIELD, Voice.CURATOR)
    named = [(each, plain_title(each.title)) for each in note.document.sections]
    read = [(s, title) for s, title in named if (s.items or s.lead) and title not in _PASSED]
    tells = telling_in("\n".join([text for section, _ in read for text in _texts(section)]))
    for section, title in read:
        yield from _section(note, section, title, tells)


def _texts(section: Section) -> list[str]:
    return [section.lead, *[item.text for item in section.items]]


def _section(
    note: Note, section: Section, title: str, tells: Callable[[str], bool]
) -> Iterator[Divergence]:
    where = title.replace(" ", "_") or "body"
    items = [item for item in pieces(section) if len(item.text) < _LONGEST]
    is_declared = title in TITLES
    if (whole := _listed(section, items, title)) is not None:
        yield _divergence(note, Item(section.title, section.line), whole, where, _voice(section))
        return
    for n, item in enumerate(items):
        if not is_declared and not tells(item.text):
            continue
        before = tuple(strip_marks(each.text) for each in items[max(0, n - 2) : n])
        found = parting(item.text, is_declared=is_declared, before=before)
        if found is not None:
            yield _divergence(note, item, found, where, _voice(section))


def _listed(section: Section, items: list[Item], title: str) -> Parting | None:
    """A label that calls what follows a divergence, and the sides in a list below."""
    if section.level < 7 or section.lead or not _PARTS.search(title):
        return None
    items = [item for item in items if item.marker]
    if not 2 <= len(items) <= 4:
        return None
    return Parting(tuple(strip_marks(item.text) for item in items), section.title, True)


def _divergence(note: Note, item: Item, found: Parting, where: str, voice: Voice) -> Divergence:
    return Divergence(
        sides=tuple(_side(note, text, item.line) for text in found.sides),
        place=Place(note.document.path, item.line),
        where=where,
        voice=voice,
        quotation=strip_marks(item.text),
        cue=found.cue,
        explicit=found.is_declared,
        kind="",
        rule="declared" if found.is_declared else "shown",
    )


def _voice(section: Section) -> Voice:
    for title in reversed((*section.parents, section.title)):
        voice = _VOICES.get(plain_title(title))
        if voice is not None:
            return voice
    return Voice.ARCHIVIST if section.level > 6 else Voice.OWNER


def _side(note: Note, text: str, line: int) -> Side:
    if text == THIS:
        return Side(note.node.title, Known(note.about(line)))
    named = [m for m in mentions(text) if m.name.form in ("link", "label")]
    named = [m for m in named if not is_topic(m.name.text)]
    plain = strip_marks(text).strip(' ."')
    end: End = named[0].name if named else Open(plain[:200], Reason.PROSE)
    return Side(plain, end)
