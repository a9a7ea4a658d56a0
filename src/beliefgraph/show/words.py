"""Words and signs that all forms of output share."""

from __future__ import annotations

import re
from dataclasses import dataclass

from beliefgraph.answer.counts import Count, Minimum
from beliefgraph.answer.items import Item
from beliefgraph.ground.evidence import Relation, Voice

__all__ = [
    "SIGNS", "Sign", "counted", "kind_of", "minimum_in_words", "one_line", "reach_in_words",
    "shortened", "visible", "voice_in_words",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sign:
    """A direction for eyes that see colour and eyes that do not: a mark and a word."""

    mark: str
    word: str
    plural: str


SIGNS: dict[Relation, Sign] = {
    Relation.SUPPORTS: Sign("▲", "supports", "support"),
    Relation.CONTRADICTS: Sign("▼", "contradicts", "contradict"),
    Relation.QUALIFIES: Sign("◆", "qualifies", "qualify"),
    Relation.EXTENDS: Sign("+", "extends", "extend"),
    Relation.MENTIONS: Sign("·", "mentions", "mention"),
}

_VOICES = {
    Voice.SOURCE: "the source says",
    Voice.ARCHIVIST: "the archiving agent says",
    Voice.CURATOR: "the curator says",
    Voice.OWNER: "its owner says",
}
_OPEN = {
    "prose": "in words, no note named",
    "missing": "no such note in the inbox",
    "ambiguous": "several notes answer to it",
    "ownerless": "whose label is not said",
}
# C0 and C1 controls, bidi controls, zero-width marks, separators, lone surrogates
_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)


def visible(text: str) -> str:
    r"""The text with every character that hides or reorders others shown as its code.

    >>> visible("live\u202eevil")
    'live⟦U+202E⟧evil'
    """
    return _HIDDEN.sub(lambda found: f"⟦U+{ord(found[0]):04X}⟧", text)


def one_line(text: str, limit: int = 0) -> str:
    r"""The text on one line, hidden characters shown, cut at a number of characters if given.

    >>> one_line("a\n  b")
    'a b'
    """
    flat = visible(" ".join(text.split()))
    return shortened(flat, limit) if limit else flat


def shortened(text: str, limit: int) -> str:
    """The text, cut after a word with ``…`` if it has more than ``limit`` characters.

    >>> shortened("one two three", 9)
    'one two…'
    """
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    head, space, _ = cut.rpartition(" ")
    return (head if space and len(head) > limit // 2 else cut).rstrip(" ,;:.") + "…"


def counted(number: int, one: str, several: str = "") -> str:
    """A number with its noun.

    >>> counted(1, "source"), counted(2, "source"), counted(2, "entity", "entities")
    ('1 source', '2 sources', '2 entities')
    """
    return f"{number} {one if number == 1 else several or one + 's'}"


def voice_in_words(voice: Voice | None) -> str:
    """Whose words they are, as the beginning of a sentence; empty if not known."""
    return _VOICES[voice] if voice else ""


def kind_of(item: Item) -> str:
    """What stands at the other end: ``source``, ``claim``, or why there is no thing."""
    return _OPEN.get(item.open_because, "") if item.thing.is_open else item.thing.kind


def reach_in_words(count: Count) -> str:
    """Where evidence comes from, in words; empty if from no source at all."""
    if not count.sources and not count.origins:
        return ""
    sources = counted(count.sources, "source")
    return f"from {sources} of {counted(count.origins, 'independent origin')}"


def minimum_in_words(minimum: Minimum, kind: str) -> str:
    """How many grounds there are, beside what the level asks for."""
    if not minimum.asked:
        return counted(minimum.has, "ground")
    level = one_line(minimum.level or kind, 40)
    article = "an" if level[:1].lower() in "aeiou" else "a"
    of = f"{counted(minimum.has, 'ground')}; {article} {level} asks for {minimum.asked}"
    return of if minimum.is_met else f"{of}: {minimum.asked - minimum.has} short"
