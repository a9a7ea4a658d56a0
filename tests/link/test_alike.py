"""The search for like names finds what a look at every name would find."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest
from rapidfuzz import fuzz, process

from beliefgraph.link.alike import alike_in, most_alike

COMMON = ("the", "of", "a", "rain", "is", "first", "more")


def plainly(plain: str, names: Sequence[str]) -> tuple[str, ...]:
    """The same by looking at every name."""
    words = set(plain.split())
    if len(words) >= 3:
        names = [one for one in names if 2 * len(words & set(one.split())) >= len(words)]
    found = process.extract(plain, names, scorer=fuzz.ratio, limit=3, score_cutoff=75)
    return tuple(name for name, *_ in found)


def some_names(chance: random.Random, size: int) -> list[str]:
    """Names of common and rare words, a third of which hold no rare one, some of them short."""
    rare = ["".join(chance.choices("abcdeiorst", k=chance.randint(3, 9))) for _ in range(size // 3)]
    names = set()
    for nth in range(size):
        words = chance.choices(COMMON, k=chance.randint(1, 8))
        if nth % 3:
            words += chance.choices(rare, k=chance.randint(1, 6))
        chance.shuffle(words)
        names.add(" ".join(words))
    return sorted(names)


def changed(chance: random.Random, name: str) -> str:
    """A name with a word or a letter more, less or other."""
    words = name.split()
    at = chance.randrange(len(words))
    words[at : at + 1] = chance.choice([[], [words[at][1:]], [*words[at : at + 1], "snow"], ["a"]])
    return " ".join(words) or "a"


@pytest.mark.parametrize(("seed", "size"), [(1, 30), (2, 400), (3, 3000), (4, 3000)])
def test_the_names_found_are_those_of_a_look_at_every_name(seed: int, size: int) -> None:
    chance = random.Random(seed)
    names = some_names(chance, size)
    index = alike_in(names)
    asked = [changed(chance, name) for name in chance.choices(names, k=150)]
    expected = {name: plainly(name, names) for name in [*asked, "", "the", "a the of"]}
    assert {name: most_alike(name, index) for name in expected} == expected
    assert sum(map(bool, expected.values())) > 75
    if size > 30:
        assert max(map(len, expected.values())) == 3
    if size > 400:
        assert index.sets  # so many names have a common word that its list is met as a set


def test_names_without_a_like_one_or_without_any_have_none() -> None:
    assert most_alike("snow is coming", alike_in([])) == ()
    assert most_alike("snow is coming", alike_in(["rain is gone", "wind"])) == ()
    assert most_alike("snw", alike_in(["rain is gone", "snow", "wind"])) == ("snow",)
