"""Signs of words and their weights: what they decide, how it is explained, whence they come."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beliefgraph.ground.evidence import Relation
from beliefgraph.ground.resources import ontology_path
from beliefgraph.interpret.signs import load_lexicon, signs_of
from beliefgraph.interpret.weighing import OUTCOMES, Weighing, load_weighing
from beliefgraph.interpret.wording import Reading

OWN, LINKED = "brushwood ladders let eels climb weirs", "young fish need resting places"
LEXICON = load_lexicon(ontology_path() / "signs.toml")
SHIPPED = load_weighing(ontology_path())
BENCHMARKS = Path(__file__).parents[2] / "benchmarks"


def signs(words: str, place: str = "relevant_notes", reading: Reading | None = None) -> set[str]:
    return set(signs_of(words, OWN, LINKED, reading, place=place, lexicon=LEXICON))


def weighing(**weights: tuple[int, int, int, int]) -> Weighing:
    named = {sign.replace("_", " "): each for sign, each in weights.items()}
    return Weighing(LEXICON, {"(each line)": (1, 0, 0, 0), **named})


def read(words: str, given: Weighing, reading: Reading | None = None) -> Reading:
    return given.read(words, OWN, LINKED, reading, place="relevant_notes")


def test_a_phrase_and_a_clause_are_told_apart() -> None:
    assert {"form phrase", "start determiner", "head mechanism", "head mechanism behind"} <= signs(
        "the mechanism behind this claim"
    )
    assert {"form clause", "start noun", "clause on own"} <= signs("ladders are what eels need")


def test_of_whom_the_words_speak_is_a_sign() -> None:
    assert "subject own" in signs("brushwood is cheap")
    assert "subject linked" in signs("resting makes them strong")
    assert "speaks of own linked" in signs("brushwood makes resting places")
    assert "speaks of neither" in signs("a history of the pier")


def test_classes_and_places_are_signs() -> None:
    found = signs("may not hold, but only here", place="kb_connections")
    assert {"class hedge", "class negation", "class contrast", "classes hedge negation"} <= found
    assert {"place kb_connections", "rule none in kb_connections"} <= found


def test_an_unsure_wording_is_a_sign_among_others() -> None:
    said = Reading(Relation.SUPPORTS, "why", "linked-is-ground", linked_is_evidence=True)
    assert {"rule linked-is-ground", "reads supports linked"} <= signs("why it holds", reading=said)


def test_the_largest_sum_wins_and_the_next_relation_is_kept() -> None:
    found = read("the old weir", weighing(word_weir=(0, 0, 5, 0), word_old=(0, 0, 0, 3)))
    assert (found.relation, found.linked_is_evidence, found.rule) == (
        Relation.SUPPORTS,
        True,
        "weighed",
    )
    assert found.runner_up is Relation.QUALIFIES
    assert found.cue == "weir"


def test_without_any_known_sign_the_pair_is_a_mention() -> None:
    found = read("herons in spring", weighing())
    assert (found.relation, found.cue) == (Relation.MENTIONS, "")


def test_a_wording_with_which_the_signs_agree_stands_with_its_own_words() -> None:
    said = Reading(Relation.SUPPORTS, "the mechanism", "linked-is-ground", linked_is_evidence=True)
    given = weighing(head_mechanism=(0, 0, 9, 0))
    assert read("the mechanism behind it", given, said) is said


def test_a_neutral_outcome_keeps_what_the_wording_calls_it() -> None:
    said = Reading(Relation.EXTENDS, "adds to", "extends")
    assert read("adds to the weir", weighing(), said) is said


@given(st.text(max_size=200))
def test_whatever_stands_there_one_outcome_comes_out_and_its_cue_stands_there(words: str) -> None:
    found = read(words, SHIPPED)
    assert found.relation in (Relation.MENTIONS, Relation.SUPPORTS, Relation.QUALIFIES)
    assert found.cue in words.lower()
    assert found == read(words, SHIPPED)


def test_the_shipped_weights_are_whole_numbers_for_signs_that_can_be_seen() -> None:
    assert len(SHIPPED.weights) > 500
    kinds = re.compile(
        r"\(each line\)|(?:word|pair|first|opens|class|classes|early|before|after|this|form|start"
        r"|clause|phrase|subject|rest|head|speaks|covers|length|place|rule|reads|changed)\b"
    )
    for sign, each in SHIPPED.weights.items():
        assert kinds.match(sign), sign
        assert len(each) == len(OUTCOMES)


def test_the_shipped_weights_are_those_that_the_labels_teach(shared: Path, monkeypatch) -> None:
    monkeypatch.setattr(sys, "path", [str(BENCHMARKS), *sys.path])
    import learning

    corpus = shared / "corpora" / "codex"
    examples = learning.examples_of(corpus, learning.read_labels(learning.LABELS))
    weights = learning.written(learning.learn(examples))
    rows = (row.split("\t") for row in weights.splitlines() if not row.startswith("#"))
    again = {sign: tuple(map(int, each)) for sign, *each in rows}
    assert again.keys() ^ SHIPPED.weights.keys() <= {
        sign
        for each in (again, SHIPPED.weights)
        for sign, row in each.items()
        if max(map(abs, row)) <= learning.LEAST + 1  # at the border a last digit may decide
    }
    apart = [
        abs(a - b)
        for sign in again.keys() & SHIPPED.weights.keys()
        for a, b in zip(again[sign], SHIPPED.weights[sign], strict=True)
    ]
    assert max(apart) <= 2, max(apart)


@pytest.mark.parametrize("field", ["determiners", "verbs", "function"])
def test_no_word_of_the_lexicon_is_written_in_a_way_that_no_text_gives(field: str) -> None:
    assert all(re.fullmatch(r"[a-z]+(?:'[a-z]+)?", word) for word in getattr(LEXICON, field))
