"""What the standing of a belief says."""

from __future__ import annotations

from dataclasses import fields, replace

import fake_ask
import pytest
from fake_ask import FakeLine, FakeThing

from beliefgraph.answer.counts import Count
from beliefgraph.answer.items import items_of
from beliefgraph.answer.standing import Groups, standing_of
from beliefgraph.ground.evidence import Relation, Verdict
from beliefgraph.ground.place import Place


@pytest.fixture
def ask():
    return fake_ask.sample()


def b4(ask):
    return standing_of(ask, "theseus/B4")


def test_every_line_stands_in_exactly_one_group(ask):
    groups = b4(ask).groups
    shown = [item.line for field in fields(Groups) for item in getattr(groups, field.name)]
    stated = [item.line for item in items_of(ask, fake_ask.iri("theseus#4"))]
    assert sorted(shown) == sorted(stated)
    assert len(set(shown)) == len(shown) == 10


def test_counter_evidence_that_does_not_weaken_stands_apart_with_its_reason(ask):
    (item,) = b4(ask).groups.not_weakening
    assert item.verdict is Verdict.NOT_WEAKENED
    assert item.reason.startswith("the demonstrated capability")
    assert item.place == Place(fake_ask.CIRCUITS, 66)


def test_challenges_are_told_apart_by_whether_they_are_answered(ask):
    groups = b4(ask).groups
    assert [item.thing.title[:16] for item in groups.challenges] == ["Interpretability"]
    assert [item.reason[:10] for item in groups.answered] == ["that holds"]
    assert [item.thing.name for item in groups.contradicts] == [fake_ask.PROOFS]


def test_two_sources_of_one_origin_count_as_one_origin(ask):
    counts = b4(ask).counts
    assert counts.supports == Count(items=4, sources=3, origins=2)
    assert counts.contradicts == Count(items=2, sources=1, origins=1)
    assert counts.all == Count(items=8, sources=5, origins=4)


def test_repeating_an_item_changes_no_count(ask):
    before = b4(ask).counts
    line = next(line for line in ask.lines if line.target == "theseus#4")
    ask.lines.append(replace(line, document="elsewhere.md"))
    assert b4(ask).counts == before


def test_a_second_item_from_the_same_origin_changes_items_and_not_origins(ask):
    before = b4(ask).counts.supports
    words = "Another passage of the same paper supports it."
    ask.lines.append(FakeLine(fake_ask.SCALING, "supports", "theseus#4", words, "x.md", 1))
    after = b4(ask).counts.supports
    assert after == Count(before.items + 1, before.sources, before.origins)


def test_chains_carry_the_product_of_their_signs(ask):
    found = {
        (chain.start.identifier, chain.direction, len(chain.steps)) for chain in b4(ask).chains
    }
    assert found == {
        (fake_ask.LEAN, Relation.CONTRADICTS, 2),
        (fake_ask.CLINIC, Relation.SUPPORTS, 2),
        (fake_ask.SCALING, Relation.SUPPORTS, 2),
        (fake_ask.SCALING_POST, Relation.SUPPORTS, 2),
    }


def test_what_contradicts_a_contradiction_supports(ask):
    words = "The proofs cover toy systems only."
    ask.lines.append(FakeLine(fake_ask.SAE, "contradicts", fake_ask.PROOFS, words, "y.md", 3))
    (chain,) = (one for one in b4(ask).chains if one.start.identifier == fake_ask.SAE)
    assert chain.direction is Relation.SUPPORTS


def test_an_answered_line_makes_its_chain_qualify(ask):
    words = "The proofs fail. Counter: they do not."
    line = FakeLine(fake_ask.SAE, "contradicts", fake_ask.PROOFS, words, "y.md", 3)
    ask.lines.append(replace(line, verdict="answered"))
    (chain,) = (one for one in b4(ask).chains if one.start.identifier == fake_ask.SAE)
    assert chain.direction is Relation.QUALIFIES


def test_support_from_oneself_is_marked_and_its_circle_named(ask):
    words = "It follows from B4."
    ask.lines.append(FakeLine("theseus#4", "supports", fake_ask.DESKILL, words, "z.md", 4))
    standing = b4(ask)
    circular = [chain for chain in standing.chains if chain.is_circular]
    assert [chain.via.identifier for chain in circular] == [fake_ask.DESKILL]
    assert [{ref.identifier for ref in group} for group in standing.circles] == [
        {"theseus#4", fake_ask.DESKILL}
    ]


def test_a_level_asks_for_grounds(ask):
    assert (b4(ask).minimum.has, b4(ask).minimum.asked) == (3, 3)
    asked = {
        name: standing_of(ask, name).minimum.asked
        for name in ("theseus/B1", "rio/B4", "rio/B5", fake_ask.POSITION)
    }
    assert asked == {"theseus/B1": 5, "rio/B4": 3, "rio/B5": 1, fake_ask.POSITION: 0}


def test_gaps_of_the_evidence_tests_and_dependents_belong_to_it(ask):
    standing = b4(ask)
    assert [gap.kind for gap in standing.gaps] == ["not-shown", "not-found", "limitation"]
    assert [str(test.place) for test in standing.tests] == ["beliefs/theseus/beliefs.md:64"]
    assert [one.ref.identifier for one in standing.dependents] == [fake_ask.POSITION]


def test_a_belief_with_nothing_has_an_empty_standing():
    lone = FakeThing("a#1", "belief", "Nothing bears on this", owner="a", label="B1")
    standing = standing_of(fake_ask.FakeAsk([lone]), "B1")
    assert standing.groups == Groups()
    assert standing.chains == standing.circles == standing.divergences == ()
    assert standing.counts.all == Count(0, 0, 0)
    assert not standing.minimum.is_met
