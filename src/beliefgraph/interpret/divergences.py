"""Divergences that a writer declares: "possible divergence: A vs. B", "contrasts with", …."""

from __future__ import annotations

import re
from collections.abc import Iterator

from beliefgraph.ground.divergence import Divergence, Side
from beliefgraph.ground.document import Item, Section
from beliefgraph.ground.ends import End, Known, Open, Reason
from beliefgraph.ground.evidence import Voice
from beliefgraph.ground.place import Place
from beliefgraph.ground.titles import plain_title
from beliefgraph.interpret.names import is_topic, mentions, strip_marks
from beliefgraph.interpret.note import Note
from beliefgraph.interpret.statements import pieces

__all__ = ["TITLES", "divergences_in"]

TITLES = ("divergence", "divergences", "possible divergence", "divergence candidate", "tensions")
_VERSUS = re.compile(r"\s(?:vs\.?|versus)\s", re.IGNORECASE)
_DECLARED = re.compile(
    r"\b(?:(?:possible |potential |strategic |declared )?divergences?(?: candidates?)?|diverges? from"
    r"|central (?:unresolved )?(?:tension|dispute)|(?:genuine|real|open|unresolved) (?:tension|conflict|debate)"
    r"|in (?:direct )?(?:conflict|tension) with|circuit split)\b",
    re.IGNORECASE,
)
_SHOWN = re.compile(
    r"\b(?:contrasts? (?:with|sharply)|stands? (?:against|in contrast to)|finds? the opposite"
    r"|found the opposite|while (?:that|the (?:other|earlier)) (?:study|paper|trial)\b|counterpoint to)",
    re.IGNORECASE,
)
_END = re.compile(r"\s[—–]\s|(?<=[a-z)\]])[.:;]\s")
_VOICES = {
    "curator notes": Voice.CURATOR,
    "agent notes": Voice.ARCHIVIST,
    "content": Voice.SOURCE,
}


def divergences_in(note: Note) -> Iterator[Divergence]:
    """The divergences that the note declares or plainly shows, where they are stated."""
    for section in note.document.sections:
        for item in pieces(section):
            found = _divergence(note, section, item)
            if found is not None:
                yield found


def _divergence(note: Note, section: Section, item: Item) -> Divergence | None:
    in_section = plain_title(section.title) in TITLES
    text = item.text
    declared = _DECLARED.search(text)
    shown = _SHOWN.search(text)
    cue = declared or shown
    if cue is None and not in_section:
        return None
    sentence = _sentence(text, cue.start() if cue else 0)
    sides = _sides(note, item, sentence, cue.group(0) if cue else "")
    if len(sides) < 2:
        return None
    return Divergence(
        sides=tuple(sides),
        place=Place(note.document.path, item.line),
        where=plain_title(section.title).replace(" ", "_") or "body",
        voice=_voice(section),
        quotation=strip_marks(text),
        cue=cue.group(0) if cue else section.title,
        explicit=declared is not None or in_section,
        kind="",
        rule="declared" if declared or in_section else "shown",
    )


def _voice(section: Section) -> Voice:
    for title in reversed((*section.parents, section.title)):
        voice = _VOICES.get(plain_title(title))
        if voice is not None:
            return voice
    return Voice.ARCHIVIST if section.level > 6 else Voice.OWNER


def _sentence(text: str, at: int) -> str:
    """The sentence around a position, and the rest of the text after it."""
    start = max(text.rfind(". ", 0, at), text.rfind("; ", 0, at))
    return text[start + 2 if start >= 0 else 0 :]


def _sides(note: Note, item: Item, sentence: str, cue: str) -> list[Side]:
    """Two sides around "vs.", or the note itself against what it contrasts with."""
    at = sentence.find(cue) if cue else 0
    after = sentence[at + len(cue) :].lstrip(" :—–-*")
    if not cue or _DECLARED.match(cue):
        versus = _VERSUS.split(after, maxsplit=4)
        if len(versus) == 1 and at:
            versus = _VERSUS.split(sentence[:at], maxsplit=4)
        if len(versus) > 1:
            last = _END.split(versus[-1])[0]
            return [_side(note, text) for text in (*versus[:-1], last) if text.strip(" .")]
    if not cue:
        return []
    against = _END.split(after)[0].strip(" .:")
    if len(against) < 4:
        return []
    return [Side(note.node.title, Known(note.about(item.line))), _side(note, against)]


def _side(note: Note, text: str) -> Side:
    named = [m for m in mentions(text) if m.name.form in ("link", "label")]
    named = [m for m in named if not is_topic(m.name.text)]
    plain = strip_marks(text).strip(' ."')
    end: End = named[0].name if named else Open(plain[:200], Reason.PROSE)
    return Side(plain, end)
