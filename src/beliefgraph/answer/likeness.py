"""Proposed divergences: propositions near in subject and opposed in wording or in number.

A local method, without network and without a model. Two titles are near if they share rare
words (by inverse document frequency, cosine at least ``NEAR``, at least ``SHARED`` of them).
They are opposed if a word of one is an antonym of a word of the other, if the same measure has
two values, or, where all but a few words are the same, if one denies and the other does not.
Claims that a note only proposes are looked at too: they are what sources state. It is likeness of wording and no more:
what it finds is never counted with what a writer declares or what the evidence lines show.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from beliefgraph.answer.divergences import DivergenceAnswer, SideAnswer
from beliefgraph.answer.propositions import Proposition
from beliefgraph.ground.divergence import Found
from beliefgraph.ground.terms import BASE, part_iri

__all__ = ["proposed"]

NEAR = 0.3
NEARER = 0.5
APART = 3  # words in one of two titles only, where one denies the other
SHARED = 2
COMMON = 0.1  # a word in more than this part of the titles says nothing of the subject
_LEAST_COMMON = 3  # titles; below, every word counts

_WORD = re.compile(r"[^\W\d_]{3,}")
_NUMBER = re.compile(
    r"(\d+(?:[.,]\d+)?)\s*(%|percent|x\b|times|hours?|days?|months?|years?)", re.IGNORECASE
)
_NOT = re.compile(
    r"\b(?:(?<!but )(?<!and )(?<!or )(?<!, )(?:not|no)(?! (?:just|only|merely|because|a\b|as\b|by\b))|"
    r"never|cannot|can't|doesn't|don't|isn't|aren't|fails? to|hardly|rarely)\b",
    re.IGNORECASE,
)
_EMPTY = frozenset(
    re.findall(
        r"\w+",
        "the and for with from that this than then when where which while into only more most "
        "less  are was were has have had can could may might will would should because not "
        "but its their  they them these those does between through over under about such "
        "other both each any all  how what who why even though rather instead without never "
        "cannot ",
    )
)
_PAIRS = (
    "increase decrease", "improve degrade", "improve worsen", "raise lower", "strengthen weaken",
    "help hurt", "help harm", "accelerate slow", "outperform underperform", "grow shrink",
    "rise fall", "gain lose", "enable prevent", "succeed fail", "reliable unreliable",
    "possible impossible", "centralize decentralize", "central decentral", "inevitable avoidable",
    "inevitable optional", "faster slower", "better worse", "stronger weaker", "higher lower",
    "homogenize diversify", "concentrate disperse", "complement substitute", "safe dangerous",
    "converge diverge", "scale degrade", "always never", "sufficient insufficient",
    "necessary unnecessary", "rational irrational", "create destroy", "attract repel",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Title:
    one: Proposition
    words: frozenset[str]
    denies: bool
    numbers: frozenset[tuple[str, str]]


def proposed(
    propositions: Iterable[Proposition], *, base: str = BASE
) -> Iterator[DivergenceAnswer]:
    """Pairs of propositions that may part, each with the reason, sorted by their IRIs."""
    titles = [_title(one) for one in propositions]
    weight = _weights(titles)
    for one, other in _pairs(titles, weight):
        shared = one.words & other.words
        near = _cosine(one, other, weight)
        reason = _opposed(one, other) if near >= NEAR else ""
        is_same = near >= NEARER and len(one.words ^ other.words) <= APART
        if not reason and is_same and one.denies != other.denies:
            reason = "one denies, the other does not"
        if reason:
            words = ", ".join(sorted(shared & weight.keys(), key=lambda w: (-weight[w], w))[:4])
            yield _divergence(one.one, other.one, f"{reason}; both speak of {words}", base)


def _title(one: Proposition) -> _Title:
    text = one.ref.title
    words = {_stem(word) for word in _WORD.findall(text.casefold()) if word not in _EMPTY}
    numbers = {(_unit(unit), number) for number, unit in _NUMBER.findall(text)}
    return _Title(one, frozenset(words), bool(_NOT.search(text)), frozenset(numbers))


def _weights(titles: list[_Title]) -> dict[str, float]:
    """How much each word tells of a subject; what is common tells nothing."""
    number: dict[str, int] = {}
    for title in titles:
        for word in title.words:
            number[word] = number.get(word, 0) + 1
    most = max(_LEAST_COMMON, COMMON * len(titles))
    return {
        word: math.log((1 + len(titles)) / count) for word, count in number.items() if count <= most
    }


def _pairs(titles: list[_Title], weight: Mapping[str, float]) -> Iterator[tuple[_Title, _Title]]:
    """Pairs that share enough telling words; found by word, so that most are never looked at."""
    by: dict[str, list[int]] = {}
    for place, title in enumerate(titles):
        for word in title.words & weight.keys():
            by.setdefault(word, []).append(place)
    number: dict[tuple[int, int], int] = {}
    for places in by.values():
        for pair in combinations(places, 2):
            number[pair] = number.get(pair, 0) + 1
    near = [(titles[a], titles[b]) for (a, b), shared in number.items() if shared >= SHARED]
    yield from sorted(near, key=lambda pair: tuple(sorted(t.one.ref.iri for t in pair)))


def _cosine(one: _Title, other: _Title, weight: Mapping[str, float]) -> float:
    shared = sum(weight.get(word, 0.0) ** 2 for word in one.words & other.words)
    sizes = [math.sqrt(sum(weight.get(w, 0.0) ** 2 for w in t.words)) for t in (one, other)]
    return shared / (sizes[0] * sizes[1]) if all(sizes) else 0.0


def _opposed(one: _Title, other: _Title) -> str:
    """Why two titles near in subject are opposed; empty if they are not."""
    for pair in _PAIRS:
        left, right = (_stem(word) for word in pair.split())
        for first, second in ((one, other), (other, one)):
            is_clean = left not in second.words and right not in first.words
            if left in first.words and right in second.words and is_clean:
                return f"one says “{pair.split()[0]}”, the other “{pair.split()[1]}”"
    for unit, number in sorted(one.numbers):
        others = sorted(n for u, n in other.numbers if u == unit)
        if others and number not in others:
            return f"one says {number} {unit}, the other {others[0]}"
    return ""


def _divergence(one: Proposition, other: Proposition, reason: str, base: str) -> DivergenceAnswer:
    pair = sorted((one.ref, other.ref), key=lambda ref: ref.iri)
    id = part_iri("divergence", Found.PROPOSED.value, *(ref.iri for ref in pair), base=base)
    sides = tuple(SideAnswer(ref.title, ref) for ref in pair)
    return DivergenceAnswer(id, Found.PROPOSED, sides, rule="likeness", reason=reason)


def _stem(word: str) -> str:
    """A word without its commonest endings.

    >>> [_stem(word) for word in ("degrades", "degrading", "degraded", "policies")]
    ['degrad', 'degrad', 'degrad', 'polic']
    """
    for end in (
        "ations",
        "ation",
        "ingly",
        "ities",
        "ing",
        "ies",
        "ity",
        "ed",
        "es",
        "ly",
        "s",
        "e",
    ):
        if word.endswith(end) and len(word) - len(end) >= 4:
            return word.removesuffix(end)
    return word


def _unit(unit: str) -> str:
    unit = unit.casefold()
    return {"percent": "%", "times": "x"}.get(unit, unit.removesuffix("s"))
