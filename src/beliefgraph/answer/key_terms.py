"""The words that tell what a group of titles is about: frequent in it, rare elsewhere."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from beliefgraph.answer.wordings import content

__all__ = ["key_terms"]

_WORD = re.compile(r"[^\W\d_]{4,}")
_PLAIN = frozenset(
    ("after", "again", "also", "before", "every", "here", "just", "like", "many", "much", "same")
)
_SHARED = 2  # titles of a group that hold a word of its name; fewer where the group is of one


def key_terms(
    titles: Sequence[str],
    groups: Sequence[Sequence[int]],
    *,
    names: Sequence[str] = (),
    most: int = 3,
) -> tuple[tuple[str, ...], ...]:
    """For each group, by the numbers of its titles, the words that tell it from all titles.

    A word weighs as often as the group's titles hold it, times the logarithm of how rare it
    is among all. Words of one stem are one, shown as it is written most often; of two that
    weigh the same the first of the alphabet comes first. The words of a group's own name,
    where ``names`` are given, say nothing more of it.

    >>> key_terms(["eels climb", "eels sleep", "gates rust", "gates rust"], [(0, 1), (2, 3)])
    (('eels',), ('gates', 'rust'))
    """
    words = [_words(title) for title in titles]
    held = Counter(one for title in words for one in title)
    spelt = _spelt(words)
    found = []
    for place, group in enumerate(groups):
        said = set(_words(names[place])) if names else set()
        weights = _weights([words[n] for n in group], held, len(titles))
        ordered = sorted(weights, key=lambda one: (-weights[one], spelt[one]))
        found.append(tuple(spelt[one] for one in ordered if one not in said)[:most])
    return tuple(found)


def _words(title: str) -> dict[str, str]:
    """The words of a title by their stems, without those that say nothing of a subject."""
    return {one: word for word in _WORD.findall(title.casefold()) if (one := _stem(word))}


@lru_cache(maxsize=100_000)
def _stem(word: str) -> str:
    return "" if word in _PLAIN else content(word)


def _spelt(words: list[dict[str, str]]) -> dict[str, str]:
    """How the words of each stem are written most often."""
    written = Counter((one, word) for title in words for one, word in title.items())
    found: dict[str, str] = {}
    for (one, word), _ in sorted(written.items(), key=lambda pair: (-pair[1], pair[0])):
        found.setdefault(one, word)
    return found


def _weights(group: list[dict[str, str]], held: Counter[str], number: int) -> dict[str, float]:
    counts = Counter(one for title in group for one in title)
    least = min(_SHARED, len(group))
    weights = {one: n * math.log(number / held[one]) for one, n in counts.items() if n >= least}
    return {one: weight for one, weight in weights.items() if weight > 0}
