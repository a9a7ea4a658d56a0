"""Divergences that a writer declares or shows: "A vs. B", "contrasts with", "found the opposite"."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice, takewhile

from beliefgraph.ground.divergence import Divergence, Side
from beliefgraph.ground.document import Item, Section
from beliefgraph.ground.ends import End, Known, Open, Reason
from beliefgraph.ground.evidence import Voice
from beliefgraph.ground.late import late_pattern
from beliefgraph.ground.node import Kind
from beliefgraph.ground.place import Place
from beliefgraph.ground.titles import plain_title
from beliefgraph.interpret.names import is_topic, mentions, strip_marks
from beliefgraph.interpret.note import Note
from beliefgraph.interpret.parting import THIS, Parting, parting
from beliefgraph.interpret.parting_titles import headed, typed
from beliefgraph.interpret.statements import pieces
from beliefgraph.interpret.telling import is_telling, telling_in

__all__ = ["TITLES", "divergences_in"]

TITLES = ("divergence", "divergences", "possible divergence", "divergence candidate", "tensions")
_PASSED = ("relevant notes", "topics", "related claims", "grounding", "relevant claims")
_FIELD = "extraction_notes"
_LONGEST = 20_000  # letters of an item that is still prose
_PARTS = late_pattern(r"\b(?:divergence|divergent|tension|conflict|dispute|debate|split)\b")
_VOICES = {
    "curator notes": Voice.CURATOR,
    "agent notes": Voice.ARCHIVIST,
    "content": Voice.SOURCE,
}


def divergences_in(note: Note) -> Iterator[Divergence]:
    """The divergences that the note declares or plainly shows, where they are stated."""
    yield from _in_front_matter(note)
    named = [(each, plain_title(each.title)) for each in note.document.sections]
    read = [(s, title) for s, title in named if title not in _PASSED]
    tells = telling_in("\n".join([text for section, _ in read for text in _texts(section)]))
    for n, (section, title) in enumerate(read):
        if section.items or section.lead:
            below = (each for each, _ in takewhile(_is_label, islice(read, n + 1, None)))
            told = list(_section(note, section, title, tells, below))
            yield from told
            if told:
                continue
        heading = headed(section) if 0 < section.level < 7 else None
        if heading is not None and not _is_of_an_entity(note, heading):
            item = Item(section.title, section.line)
            yield _divergence(note, item, heading, "heading", _voice(section))


def _in_front_matter(note: Note) -> Iterator[Divergence]:
    for field in note.document.fields:
        if field.key == _FIELD and is_telling(field.text):
            found = parting(field.text)
            if found is not None and found.is_declared:
                item = Item(field.text, field.line)
                yield _divergence(note, item, found, _FIELD, Voice.CURATOR)
    if (whole := typed(note)) is not None:
        item = Item(note.node.title, note.document.by_key["type"].line)
        yield _divergence(note, item, whole, "frontmatter", Voice.OWNER)


def _is_label(read: tuple[Section, str]) -> bool:
    return read[0].level > 6


def _texts(section: Section) -> list[str]:
    return [section.lead, *[item.text for item in section.items]]


def _section(
    note: Note,
    section: Section,
    title: str,
    tells: Callable[[str], bool],
    below: Iterable[Section],
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
        after = _listed_below(item, items[n + 1 :], below)
        found = parting(item.text, is_declared=is_declared, before=before, after=after)
        if found is not None and not _is_of_an_entity(note, found):
            yield _divergence(note, item, found, where, _voice(section))


def _listed_below(item: Item, rest: list[Item], below: Iterable[Section]) -> tuple[str, ...]:
    """What a text ending in a colon announces: the list below it, or the labelled paragraphs."""
    if not item.text.rstrip(" *").endswith(":"):
        return ()
    if rest:
        return tuple(strip_marks(each.text) for each in takewhile(lambda each: each.marker, rest))
    return tuple(strip_marks(f"{each.title}: {each.lead}") for each in below if each.lead)


def _is_of_an_entity(note: Note, found: Parting) -> bool:
    """A firm or a place takes no side: what its note contrasts it with is no finding either."""
    return note.node.kind is Kind.ENTITY and THIS in found.sides


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
