"""Proposed divergences: statements near in subject and opposed in wording or in number.

A local method, without network and without a model. Two statements are near if they share rare
words (by inverse document frequency: cosine at least ``NEAR``, at least ``SHARED`` of them,
the words by which they are opposed left out). They are opposed if a word of one is an antonym
of a word of the other, if one denies what the other says, or if one measure has two values.
Titles of propositions are compared, claims that a note only proposes among them, and sentences
of sources (see ``statements``).

It is likeness of wording and no more: what it finds is never counted with what a writer
declares or what the evidence lines show, until a person has accepted it.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from beliefgraph.answer.divergences import DivergenceAnswer, SideAnswer
from beliefgraph.answer.statements import Statement
from beliefgraph.answer.wordings import Wording, opposition, wording
from beliefgraph.ground.divergence import Found
from beliefgraph.ground.terms import BASE, part_iri
from beliefgraph.ground.titles import plain_name

__all__ = ["proposed"]

NEAR = 0.3
SHARED = 2
COMMON = 0.1  # a word in more than this part of the statements says nothing of the subject
_LEAST_COMMON = 5  # titles; below, every word counts
_CROWD = 200  # titles that share a word; more than these say nothing of a subject either


@dataclass(frozen=True, slots=True)
class _Title:
    one: Statement
    name: str
    wording: Wording


def proposed(statements: Iterable[Statement], *, base: str = BASE) -> Iterator[DivergenceAnswer]:
    """Pairs of statements that may part, each with the reason, sorted by their IRIs.

    Of statements with the same words the first speaks for all; one thing does not part from
    itself.
    """
    titles = _titles(statements)
    weight = _weights(titles)
    for one, other in _pairs(titles, weight):
        is_one = one.one.ref.iri == other.one.ref.iri
        reason = "" if is_one else opposition(one.wording, other.wording)
        if reason and _cosine(one.wording, other.wording, weight) >= NEAR:
            shared = one.wording.words & other.wording.words & weight.keys()
            words = ", ".join(sorted(shared, key=lambda word: (-weight[word], word))[:4])
            yield _divergence(one.one, other.one, f"{reason}; both speak of {words}", base)


def _titles(statements: Iterable[Statement]) -> list[_Title]:
    found: dict[str, _Title] = {}
    for one in sorted(statements, key=lambda one: (one.rank, one.key)):
        name = plain_name(one.text)
        text = name if " " not in one.text else one.text
        found.setdefault(name, _Title(one, name, wording(text)))
    return list(found.values())


def _weights(titles: list[_Title]) -> dict[str, float]:
    """How much each word tells of a subject; what is common tells nothing."""
    number: dict[str, int] = {}
    for title in titles:
        for word in title.wording.words:
            number[word] = number.get(word, 0) + 1
    most = max(_LEAST_COMMON, COMMON * len(titles))
    return {
        word: math.log((1 + len(titles)) / count) for word, count in number.items() if count <= most
    }


def _pairs(titles: list[_Title], weight: Mapping[str, float]) -> Iterator[tuple[_Title, _Title]]:
    """Pairs that share enough telling words; found by word, so that most are never looked at."""
    by: dict[str, list[int]] = {}
    for place, title in enumerate(titles):
        for word in title.wording.words & weight.keys():
            by.setdefault(word, []).append(place)
    number: dict[tuple[int, int], int] = {}
    for places in by.values():
        for pair in combinations(places, 2) if len(places) <= _CROWD else ():
            number[pair] = number.get(pair, 0) + 1
    near = [(titles[a], titles[b]) for (a, b), shared in number.items() if shared >= SHARED]
    yield from sorted(near, key=lambda pair: tuple(sorted(t.one.key for t in pair)))


def _cosine(one: Wording, other: Wording, weight: Mapping[str, float]) -> float:
    shared = sum(weight.get(word, 0.0) ** 2 for word in one.words & other.words)
    sizes = [math.sqrt(sum(weight.get(w, 0.0) ** 2 for w in each.words)) for each in (one, other)]
    return shared / (sizes[0] * sizes[1]) if all(sizes) else 0.0


def _divergence(one: Statement, other: Statement, reason: str, base: str) -> DivergenceAnswer:
    pair = sorted((one, other), key=lambda each: each.key)
    id = part_iri("divergence", Found.PROPOSED.value, *(each.key for each in pair), base=base)
    sides = tuple(SideAnswer(each.text, each.ref) for each in pair)
    return DivergenceAnswer(id, Found.PROPOSED, sides, rule="likeness", reason=reason)
