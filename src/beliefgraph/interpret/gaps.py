"""What a note does not show, and what would change its owner's mind."""

from __future__ import annotations

from collections.abc import Iterator

from beliefgraph.ground.document import Section
from beliefgraph.ground.ends import Known
from beliefgraph.ground.evidence import Voice
from beliefgraph.ground.gap import Gap, Test
from beliefgraph.ground.place import Place
from beliefgraph.ground.titles import plain_title
from beliefgraph.interpret.names import strip_marks
from beliefgraph.interpret.note import Note
from beliefgraph.interpret.statements import pieces

__all__ = ["TEST_FIELDS", "TITLES", "gaps_in", "tests_in"]

_NOT_SHOWN = (
    "what this doesn't demonstrate",
    "what this does not demonstrate",
    "what this doesn't show",
    "what this does not show",
    "what it doesn't show",
    "what it does not show",
)
_NOT_FOUND = (
    "what i expected but didn't find",
    "what i expected but did not find",
    "what i didn't find",
)
_LIMITS = ("limitations", "limitation", "key limitations")
_TESTS = (
    "what would change my mind",
    "what would change the mind",
    "disconfirmation target",
    "falsification criteria",
    "invalidates if",
    "performance criteria",
)
TITLES = (*_NOT_SHOWN, *_NOT_FOUND, *_LIMITS, *_TESTS)
TEST_FIELDS = ("performance_criteria", "falsified_by", "disconfirmation_target")
_KINDS = {
    **dict.fromkeys(_NOT_SHOWN, ("not-shown", Voice.SOURCE)),
    **dict.fromkeys(_NOT_FOUND, ("not-found", Voice.ARCHIVIST)),
    **dict.fromkeys(_LIMITS, ("limitation", Voice.OWNER)),
}


def gaps_in(note: Note) -> Iterator[Gap]:
    """What the note says that it does not show, or that was expected and not found."""
    for section in note.sections(_KINDS):
        kind, voice = _KINDS[plain_title(section.title)]
        for text, line in _texts(section):
            yield Gap(Known(note.about(line)), text, kind, Place(note.document.path, line), voice)


def tests_in(note: Note) -> Iterator[Test]:
    """What would change the mind of the owner, from sections and fields."""
    for field in note.document.fields:
        if field.key in TEST_FIELDS:
            for entry in field.entries:
                place = Place(note.document.path, entry.line)
                yield Test(Known(note.node.id), strip_marks(entry.text), place)
    for section in note.sections(_TESTS):
        for text, line in _texts(section):
            yield Test(Known(note.about(line)), text, Place(note.document.path, line))


def _texts(section: Section) -> Iterator[tuple[str, int]]:
    """The items of a list, or the paragraphs where there is no list."""
    items = list(pieces(section))
    if any(item.marker for item in items):
        items = [item for item in items if item.marker]
    for item in items:
        text = strip_marks(item.text)
        if text:
            yield text, item.line
