"""The shipped wording: every phrase is an expression, and compiled only when it is tried."""

from __future__ import annotations

from beliefgraph.ground.resources import ontology_path
from beliefgraph.interpret.wording import load_wording


def test_every_shipped_phrase_is_an_expression() -> None:
    phrases = load_wording(ontology_path() / "wording.toml").phrases.phrases
    assert len(phrases) > 250
    empty = [phrase.words for phrase in phrases if phrase.pattern.fullmatch("")]
    assert empty == []  # an expression that is none raises, one that fits nothing decides all
