"""What is compiled only when it is tried can be compiled."""

from __future__ import annotations

from beliefgraph.ground.resources import ontology_path
from beliefgraph.interpret.parting_forms import FORMS, First
from beliefgraph.interpret.wording import load_wording


def test_each_phrase_of_the_wording_is_a_pattern_that_can_begin_as_it_says() -> None:
    phrases = load_wording(ontology_path() / "wording.toml").phrases.phrases
    assert len(phrases) > 250
    for phrase in phrases:
        assert phrase.pattern.match("") is None
        assert phrase.begins


def test_each_form_of_a_parting_is_a_pattern_with_a_place_for_a_side() -> None:
    assert len(FORMS) > 20
    for form in FORMS:
        assert form.pattern.groupindex.keys() <= {"a", "b"}
        assert form.pattern.groupindex or form.first is First.LAST
