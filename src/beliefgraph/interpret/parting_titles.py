"""Divergences that a title declares: a heading "Tension with X", a note of the type ``tension``."""

from __future__ import annotations

import re

from beliefgraph.ground.document import Section
from beliefgraph.ground.late import late_pattern
from beliefgraph.interpret.names import is_topic, mentions
from beliefgraph.interpret.note import Note
from beliefgraph.interpret.parting import THIS, Parting

__all__ = ["headed", "typed"]

_WITH = late_pattern(
    r"(?:\w+ )?(?:tension|conflict|contrast|divergence|disagreement|contradiction|debate)s?"
    r" (?:with|against) (?P<b>.{3,160})",
    re.IGNORECASE,
)
_VERSUS = late_pattern(r"\s(?:vs\.?|versus)\s", re.IGNORECASE)
_TURN = late_pattern(r",? (?:but|while|whereas|yet) ", re.IGNORECASE)
_TYPES = ("tension", "divergence")
_LISTS = ("relevant notes", "topics", "related claims", "relevant claims")


def headed(section: Section) -> Parting | None:
    """What a heading says that the note stands against."""
    title = section.title.strip(" :*")
    match = _WITH.fullmatch(title) if " with " in title or " against " in title else None
    return match and Parting((THIS, match["b"].strip()), section.title, True)


def typed(note: Note) -> Parting | None:
    """The sides of a note whose type is ``tension``.

    They stand in its title (``A vs. B``, else ``A while B``), else they are the two notes
    that its text names.
    """
    if note.document.text("type").casefold() not in _TYPES:
        return None
    title = note.node.title
    for sign in (_VERSUS, _TURN):
        sides = [side.strip(' "?.') for side in sign.split(title, maxsplit=1)]
        if len(sides) == 2 and all(sides):
            return Parting(tuple(sides), title, True)
    named = _named(note)
    return Parting(tuple(named), title, True) if len(named) == 2 else None


def _named(note: Note) -> list[str]:
    """The notes that the text names in double brackets, each once, lists of notes left out."""
    found: dict[str, None] = {}
    for section in note.document.sections:
        if section.title.casefold().strip(" :*") not in _LISTS:
            for text in (section.lead, *(item.text for item in section.items)):
                names = [each.name for each in mentions(text) if each.name.form == "link"]
                found |= {f"[[{n.text}]]": None for n in names if not is_topic(n.text)}
    return list(found)
