"""Which divergences are found, and what they touch."""

from __future__ import annotations

import fake_ask
import pytest
from fake_ask import FakeAsk, FakeLine, FakeThing

from beliefgraph.answer.divergences import divergences, structural
from beliefgraph.answer.standing import standing_of
from beliefgraph.answer.thing import thing_of
from beliefgraph.ground.divergence import Found
from beliefgraph.ground.evidence import Relation
from beliefgraph.ground.terms import part_iri


@pytest.fixture
def ask():
    return fake_ask.sample()


def test_declared_and_structural_divergences_are_told_apart(ask):
    found = divergences(ask)
    assert [one.found for one in found] == [Found.DECLARED, Found.STRUCTURAL]
    assert divergences(ask, found=Found.DECLARED) == found[:1]
    assert divergences(ask, kind="method") == found[:1]
    assert divergences(ask, found=Found.PROPOSED) == ()


def test_a_side_without_a_note_keeps_its_words(ask):
    first, second = divergences(ask, found=Found.DECLARED)[0].sides
    assert first.thing is not None
    assert first.thing.identifier == fake_ask.CIRCUITS
    assert (second.text, second.thing) == ("DeepMind: a pragmatic pivot to what works", None)


def test_a_structural_divergence_has_a_side_for_each_thing_with_its_direction(ask):
    one = next(d for d in structural(ask) if d.about and d.about.identifier == fake_ask.TRACES)
    assert [(side.thing.identifier, side.direction) for side in one.sides if side.thing] == [
        (fake_ask.CIRCUITS, Relation.SUPPORTS),
        (fake_ask.SAE, Relation.CONTRADICTS),
    ]
    assert all(len(side.lines) == 1 for side in one.sides)


def test_its_iri_is_made_from_what_it_is_about(ask):
    about = fake_ask.iri(fake_ask.TRACES)
    names = {one.id for one in structural(ask)}
    assert part_iri("divergence", "structural", "contested", about) in names


def test_two_sources_of_one_origin_do_not_diverge():
    things = [
        FakeThing("c.md", "claim", "It rains"),
        FakeThing("a.md", "source", "The paper", origin="doi:1"),
        FakeThing("b.md", "source", "The press release", origin="doi:1"),
    ]
    lines = [
        FakeLine("a.md", "supports", "c.md", "yes", "a.md", 1),
        FakeLine("b.md", "contradicts", "c.md", "no", "b.md", 1),
    ]
    assert structural(FakeAsk(things, lines)) == ()


def test_a_belief_is_told_how_a_divergence_touches_it(ask):
    touched = standing_of(ask, "theseus/B4").divergences
    assert [touch.how for touch in touched] == [
        "a part of its evidence is in it",
        "a part of its evidence is in it",
        "it is one of the sides",
    ]


def test_a_source_knows_the_divergences_that_it_takes_part_in(ask):
    found = thing_of(ask, fake_ask.iri(fake_ask.CIRCUITS)).divergences
    assert [one.found for one in found] == [Found.DECLARED, Found.STRUCTURAL]


def test_a_side_that_only_names_a_file_speaks_with_the_title_of_its_note(ask):
    kind, ((_, id), other), *rest = ask.divergences[0]
    ask.divergences = [(kind, (("2025-03-27-circuit-tracing-haiku", id), other), *rest)]
    first, second = divergences(ask, found=Found.DECLARED)[0].sides
    assert first.words == "Circuit tracing on Claude 3.5 Haiku: production-scale results"
    assert second.words == "DeepMind: a pragmatic pivot to what works"
