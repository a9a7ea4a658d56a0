"""The shipped wording: every phrase is an expression, and compiled only when it is tried."""

from __future__ import annotations

import pytest

from beliefgraph.ground.resources import ontology_path
from beliefgraph.interpret.around import words_around
from beliefgraph.interpret.names import mentions
from beliefgraph.interpret.wording import Rule, load_wording


def test_every_shipped_phrase_is_an_expression() -> None:
    phrases = load_wording(ontology_path() / "wording.toml").phrases.phrases
    assert len(phrases) > 250
    empty = [phrase.words for phrase in phrases if phrase.pattern.fullmatch("")]
    assert empty == []  # an expression that is none raises, one that fits nothing decides all


WORDING = load_wording(ontology_path() / "wording.toml")


@pytest.mark.parametrize("rule", WORDING.rules, ids=lambda rule: rule.name)
def test_the_example_of_a_rule_is_read_as_the_rule_says(rule: Rule) -> None:
    found = mentions(rule.example)
    words = words_around(rule.example, found)[0] if found else rule.example
    reading = WORDING.read(words, place=rule.places[0] if rule.places else "kb_connections")
    assert reading is not None
    assert (reading.rule, reading.relation) == (rule.name, rule.relation)


def test_a_name_behind_by_is_the_evidence() -> None:
    for words in ("confirmed by §", "was undermined by our §", "qualified by “§”"):
        reading = WORDING.read(words)
        assert reading is not None
        assert reading.is_passive
        assert reading.linked_is_evidence
    active = WORDING.read("confirmed by this count of §")
    assert active is not None
    assert not active.is_passive


def test_the_basis_of_a_name_is_the_note() -> None:
    for words, linked in (("the basis of §", False), ("the basis", True), ("§ — the basis", True)):
        reading = WORDING.read(words, place="relevant_notes")
        assert reading is not None
        assert reading.linked_is_evidence is linked, words


def test_names_in_a_list_share_what_is_said_of_them() -> None:
    def around(text: str) -> list[str]:
        return words_around(text, mentions(text))

    assert around("supports [[A]], [[B]] and [[C]]") == ["supports §"] * 3
    assert around("[[A]] and [[B]] — both confirmed") == ["both confirmed"] * 2
    assert around("supports [[A]] but challenges [[B]]") == ["supports §", "but challenges §"]
