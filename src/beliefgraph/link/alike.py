"""The names that are most like one that leads nowhere, without a look at all of them.

A name is like another of three words or more if it has half of its words, and three quarters
of the letters of both agree. Whoever has half of them has two of the rarer half and two more:
so names are listed by their words, the lists of a search are met two by two, and of two lists
only the shorter is walked. The longest, those of common words, are not walked at all.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from itertools import combinations, islice

__all__ = ["Alike", "alike_in", "most_alike"]

_FEWEST_WORDS = 3  # of a shorter name, the letters alone decide
_SCORE = 75  # of 100: no name is so alike that is more than 5/3 as long, or less than 3/5
_MOST = 3
_LONG = 100  # names; a longer list is kept as a set, once it is asked for


@dataclass(frozen=True, slots=True)
class Alike:
    """Names, which are plain, by their words and by their length."""

    listed: Mapping[str, Sequence[str]]
    by_length: Sequence[tuple[int, str]]
    sets: dict[str, frozenset[str]] = field(default_factory=dict)  # a cache

    def named(self, word: str) -> frozenset[str]:
        """The names that have a word."""
        found = self.sets.get(word)
        if found is None:
            found = self.sets[word] = frozenset(self.listed[word])
        return found


def alike_in(names: Sequence[str]) -> Alike:
    """An index of names."""
    listed: dict[str, list[str]] = {}
    for name in names:
        for word in set(name.split()):
            listed.setdefault(word, []).append(name)
    return Alike(listed, sorted((len(name), name) for name in names))


def most_alike(plain: str, among: Alike) -> tuple[str, ...]:
    """Up to three names that are most like a plain name, the most alike first."""
    words = set(plain.split())
    is_long = len(words) >= _FEWEST_WORDS
    near = list(_sharing_two(words, among)) if is_long else _as_long(plain, among)
    if not near:
        return ()
    from rapidfuzz import fuzz, process

    found = process.extract(plain, near, scorer=fuzz.ratio, limit=None, score_cutoff=_SCORE)
    ranked = sorted((-score, name) for name, score, _ in found)
    names = (name for _, name in ranked if not is_long or _has_half(name, words))
    return tuple(islice(names, _MOST))


def _sharing_two(words: AbstractSet[str], among: Alike) -> set[str]:
    """The names that share two of the rarer words: all that share half of them, and some more."""
    if 2 * len(words & among.listed.keys()) < len(words):
        return set()
    by_rarity = sorted(words, key=lambda word: (len(among.listed.get(word, ())), word))
    few: set[str] = set()
    found: set[str] = set()
    long: list[frozenset[str]] = []
    for word in by_rarity[: len(words) // 2 + 2]:
        names = among.listed.get(word, ())
        if len(names) > _LONG:
            long.append(among.named(word))
        else:
            found.update(few.intersection(names))
            few.update(names)
    for each in long:
        found |= each & few
    for one, other in combinations(long, 2):
        found |= one & other
    return found


def _as_long(plain: str, among: Alike) -> list[str]:
    """The names that are long enough to be so like a name, and not too long."""
    least, most = -(-len(plain) * 3 // 5), len(plain) * 5 // 3
    start, end = (bisect_left(among.by_length, (size, "")) for size in (least, most + 1))
    return [name for _, name in among.by_length[start:end]]


def _has_half(name: str, words: set[str]) -> bool:
    return 2 * len(words.intersection(name.split())) >= len(words)
