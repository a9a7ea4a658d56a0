"""Phrases of the wording, found by the letters with which they can begin.

One alternation of all phrases would try each of them at each letter of a text. Here a text
is gone through word by word, and only the phrases that can begin with a word's first letters
are tried at it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

__all__ = ["LINK", "Phrase", "PhraseIndex", "beginnings", "phrase_of"]

LINK = "§"  # stands for the name itself in the words around it
_AFTER_LINK = f"{LINK} — "
_START = re.compile(r"(?<!\w)[A-Za-z]{1,3}")
_LITERAL = re.compile(r"[A-Za-z]+")
_ANY = ""


@dataclass(frozen=True, slots=True)
class Phrase:
    """One phrase: its pattern, the number of its rule, and the rule's rank.

    ``at_start`` phrases count only where a text begins, or a remark after a name.
    """

    pattern: re.Pattern[str]
    rule: int
    rank: int
    at_start: bool
    begins: frozenset[str]


@dataclass(frozen=True, slots=True)
class PhraseIndex:
    """All phrases; `found` gives the places where one of them stands, from left to right."""

    phrases: tuple[Phrase, ...]
    known: dict[str, tuple[Phrase, ...]] = field(default_factory=dict)  # by three letters

    def found(self, text: str) -> Iterator[tuple[Phrase, re.Match[str]]]:
        """Each phrase that stands in a text, with its match, word by word."""
        for start in _START.finditer(text):
            letters, at = start.group().lower(), start.start()
            for phrase in self._beginning(letters):
                if phrase.at_start and at and not text.endswith(_AFTER_LINK, 0, at):
                    continue
                match = phrase.pattern.match(text, at)
                if match is not None:
                    yield phrase, match

    def _beginning(self, letters: str) -> tuple[Phrase, ...]:
        found = self.known.get(letters)
        if found is None:
            cuts = {letters[:n] for n in range(len(letters) + 1)}
            found = tuple(phrase for phrase in self.phrases if phrase.begins & cuts)
            self.known[letters] = found
        return found


def phrase_of(text: str, *, rule: int, rank: int) -> Phrase:
    """A phrase compiled; it ends at a word's border."""
    at_start = text.startswith("^")
    body = text.removeprefix("^").removeprefix(r"\b")
    pattern = re.compile(f"(?:{body})(?!\\w)", re.IGNORECASE)
    begins = frozenset(each[:3] for each in beginnings(body))
    return Phrase(pattern, rule, rank, at_start, begins)


def beginnings(phrase: str) -> set[str]:
    r"""The letters, in lower case, with which a match can begin; an empty text means any.

    >>> sorted(beginnings("(?:partly|in part) true")), beginnings("supports?")
    (['in', 'partly'], {'support'})
    >>> sorted(beginnings("(?:very )?true")), beginnings(r"\w+ of")
    (['true', 'very'], {''})
    """
    if phrase.startswith("(?-i:"):
        phrase = phrase.replace("(?-i:", "(?:", 1)
    if phrase.startswith("(?:"):
        end = _closing(phrase)
        out: set[str] = set()
        for part in _alternatives(phrase[3:end]):
            out |= beginnings(part)
        rest = phrase[end + 1 :]
        if rest.startswith(("?", "*")):
            out |= beginnings(rest[1:])
        elif rest.startswith("{0"):
            out |= beginnings(rest.partition("}")[2])
        return out
    literal = _LITERAL.match(phrase)
    if literal is None:
        return {_ANY}
    letters = literal.group().lower()
    if phrase[literal.end() : literal.end() + 1] in ("?", "*", "{"):
        letters = letters[:-1]
    return {letters}


def _closing(text: str) -> int:
    """Where the bracket closes with which a text opens."""
    depth = 0
    for at, sign in enumerate(text):
        if sign == "(" and text[at - 1 : at] != "\\":
            depth += 1
        elif sign == ")" and text[at - 1 : at] != "\\":
            depth -= 1
            if depth == 0:
                return at
    return len(text)


def _alternatives(text: str) -> Iterable[str]:
    """The parts of a text between the bars that stand in no bracket."""
    depth, start = 0, 0
    for at, sign in enumerate(text):
        depth += (sign == "(") - (sign == ")")
        if sign == "|" and depth == 0:
            yield text[start:at]
            start = at + 1
    yield text[start:]
