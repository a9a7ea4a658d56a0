"""Key terms tell a group of titles from the others, the same every time."""

from __future__ import annotations

import random

from beliefgraph.answer.key_terms import key_terms

TITLES = (
    "Eels climb the lower weir in wet seasons",
    "The count of eels fell at the weir",
    "Herons watch the weir for eels",
    "A gate of the mill was raised in spring",
    "The mill and its gates rust together",
    "What the miller paid for the gate",
    "The weir holds the water of the mill",
)
GROUPS = ((0, 1, 2), (3, 4, 5), (6,))


def test_words_frequent_in_a_group_and_rare_elsewhere_come_first() -> None:
    assert key_terms(TITLES, GROUPS) == (
        ("eels", "weir"),
        ("gate", "mill"),
        ("holds", "water", "mill"),
    )


def test_a_word_of_one_title_among_several_says_nothing_of_the_group() -> None:
    (terms, *_) = key_terms(TITLES, GROUPS, most=50)
    assert "herons" not in terms
    assert "count" not in terms


def test_the_words_of_a_groups_own_name_are_left_out() -> None:
    assert key_terms(TITLES, GROUPS, names=("eels", "the mill", ""))[:2] == (("weir",), ("gate",))


def test_words_that_every_title_holds_and_words_of_grammar_are_none() -> None:
    titles = ("eels are there because rivers rise", "eels are there because rivers fall")
    assert key_terms(titles, ((0, 1), (0,), ())) == ((), ("rise",), ())


def test_the_order_of_titles_and_groups_changes_nothing() -> None:
    expected = dict(zip(GROUPS, key_terms(TITLES, GROUPS), strict=True))
    for seed in range(5):
        order = random.Random(seed).sample(range(len(TITLES)), len(TITLES))
        titles = [TITLES[n] for n in order]
        groups = [[order.index(n) for n in group] for group in GROUPS]
        assert key_terms(titles, groups[::-1]) == tuple(expected.values())[::-1]
