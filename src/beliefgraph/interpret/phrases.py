"""Phrases of the wording, found by the letters with which they can begin.

One alternation of all phrases would try each of them at each letter of a text. Here a text
is gone through word by word, and only the phrases that can begin with a word's first letters
are tried at it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from beliefgraph.interpret.phrase_letters import folded, is_folded, needed

__all__ = ["LINK", "Phrase", "PhraseIndex", "beginnings", "phrase_of"]

LINK = "§"  # stands for the name itself in the words around it
_AFTER_LINK = f"{LINK} — "
_START = re.compile(r"(?<!\w)[A-Za-z]+")
_LITERAL = re.compile(r"[A-Za-z]+")
_ANY = ""
_MOST_WORDS = 50_000
_SHORTEST_NEED = 3  # letters


@dataclass(frozen=True)
class Phrase:
    """One phrase: its words, the number of its rule, the rule's rank and places.

    ``at_start`` phrases count only where a text begins, or a remark after a name. What is
    told from the words is told when the phrase is first tried: most notes begin few of them.
    """

    words: str
    rule: int
    rank: int
    at_start: bool
    begins: tuple[str, ...]
    places: tuple[str, ...] = ()

    @cached_property
    def needs(self) -> str:
        """What stands in each text that the phrase fits (see `needed`); nothing if that is usual."""
        needs = needed(self.words)
        return "" if len(needs) < _SHORTEST_NEED or needs.strip() in self.begins else needs

    @cached_property
    def is_folded(self) -> bool:
        """Whether it is tried on the folded text (see `is_folded`)."""
        return is_folded(self.words)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The expression of the phrase."""
        return re.compile(f"(?:{self.words})(?!\\w)", 0 if self.is_folded else re.IGNORECASE)


class _ByWord:
    """Phrases by the words with which they can begin; what is found is kept for some words."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self.phrases = tuple(phrases)
        self.known: dict[str, tuple[Phrase, ...]] = {}
        self.known_letters: dict[str, tuple[Phrase, ...]] = {}  # by first letter

    def beginning(self, word: str) -> tuple[Phrase, ...]:
        """The phrases that can begin with a word."""
        found = self.known.get(word)
        if found is not None:
            return found
        letters = word.lower()
        first = letters[0]
        if first not in self.known_letters:
            self.known_letters[first] = tuple(
                phrase
                for phrase in self.phrases
                if any(not each or each[0] == first for each in phrase.begins)
            )
        found = tuple(
            phrase for phrase in self.known_letters[first] if letters.startswith(phrase.begins)
        )
        if len(self.known) < _MOST_WORDS:
            self.known[word] = found
        return found


class PhraseIndex:
    """All phrases, the highest rank first."""

    def __init__(self, phrases: tuple[Phrase, ...]) -> None:
        self.phrases = phrases
        self._at_start = _ByWord(phrases)
        self._inside = _ByWord(phrase for phrase in phrases if not phrase.at_start)

    def best(self, text: str, place: str = "") -> tuple[Phrase, int, int] | None:
        """The phrase of the highest rank in a text, the first of these; its start and end."""
        best: tuple[Phrase, int, int] | None = None
        rank, link = -1, text.find(_AFTER_LINK)
        head = link + len(_AFTER_LINK) if link >= 0 else 0
        known, plain = self._inside.known.get, folded(text)
        for start in _START.finditer(text):
            word, at = start[0], start.start()
            if at == head or not at:
                found = self._at_start.beginning(word)
            elif (kept := known(word)) is not None:
                found = kept
            else:
                found = self._inside.beginning(word)
            if not found or found[0].rank <= rank:  # most words begin no phrase
                continue
            for phrase in found:
                if phrase.rank <= rank:
                    break
                if (phrase.places and place not in phrase.places) or phrase.needs not in plain:
                    continue
                match = phrase.pattern.match(plain if phrase.is_folded else text, at)
                if match is not None:
                    best, rank = (phrase, at, match.end()), phrase.rank
                    break
        return best


def phrase_of(text: str, *, rule: int, rank: int, places: tuple[str, ...] = ()) -> Phrase:
    """A phrase; it ends at a word's border."""
    at_start = text.startswith("^")
    body = text.removeprefix("^").removeprefix(r"\b")
    return Phrase(body, rule, rank, at_start, tuple(sorted(beginnings(body))), places)


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
