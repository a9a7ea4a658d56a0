"""Divergences beyond one proposition's lines, what hangs on them, and those only proposed."""

from __future__ import annotations

import fake_ask
import pytest
from fake_ask import FakeAsk, FakeLine, FakeThing, iri
from hypothesis import given
from hypothesis import strategies as st

from beliefgraph.answer.basis import basis_of
from beliefgraph.answer.choose import find
from beliefgraph.answer.kinds import kind_in
from beliefgraph.answer.partings import partings
from beliefgraph.ground.divergence import Found
from beliefgraph.ground.evidence import Relation
from beliefgraph.ground.terms import part_iri

THINGS = [
    FakeThing("a#1", "belief", "It will rain", owner="a", label="B1", level="axiom"),
    FakeThing("b#1", "belief", "It will stay dry", owner="b", label="B1"),
    FakeThing("c.md", "claim", "Clouds gather"),
    FakeThing("d.md", "claim", "The sky clears"),
    FakeThing("s.md", "source", "A cloud atlas", date="2020-01-01", origin="doi:1"),
    FakeThing("t.md", "source", "Its press release", date="2020-02-01", origin="doi:1"),
    FakeThing("u.md", "source", "A sun atlas", date="2024-01-01", origin="doi:2"),
]


def line(evidence: str, relation: str, target: str, words: str = "", **more: str) -> FakeLine:
    return FakeLine(
        evidence, relation, target, words or f"{relation} {target}", evidence, 1, **more
    )


def structural(*lines: FakeLine, rule: str):
    found = partings(FakeAsk(THINGS, list(lines)), found=Found.STRUCTURAL)
    return [one for one in found if one.rule == rule]


def test_sources_part_over_a_belief_by_way_of_a_claim_with_the_product_of_signs() -> None:
    lines = (
        line("s.md", "supports", "a#1"),
        line("u.md", "contradicts", "c.md"),
        line("c.md", "supports", "a#1"),
    )
    (one,) = structural(*lines, rule="through-claims")
    assert one.about is not None
    assert one.about.iri == iri("a#1")
    shown = [
        (side.thing.identifier, side.direction, side.via and side.via.identifier, len(side.lines))
        for side in one.sides if side.thing
    ]  # fmt: skip
    assert shown == [
        ("s.md", Relation.SUPPORTS, None, 1),
        ("u.md", Relation.CONTRADICTS, "c.md", 2),
    ]


@pytest.mark.parametrize(
    ("source", "relation", "number"),
    [
        ("u.md", "contradicts", 1),
        ("u.md", "supports", 0),  # both pull one way
        ("u.md", "qualifies", 0),  # takes no side
        ("t.md", "contradicts", 0),  # of the same origin
    ],
)
def test_chains_pull_by_their_sign_and_only_if_origins_differ(source, relation, number) -> None:
    lines = (line("s.md", "supports", "a#1"), line("c.md", "supports", "a#1"))
    assert len(structural(*lines, line(source, relation, "c.md"), rule="through-claims")) == number


def test_a_claim_that_is_only_listed_beside_a_belief_carries_no_pull() -> None:
    lines = (line("s.md", "supports", "a#1"), line("u.md", "contradicts", "c.md"))
    assert len(structural(*lines, line("c.md", "supports", "a#1"), rule="through-claims")) == 1
    listed = line("c.md", "supports", "a#1", where="relevant_notes")
    assert structural(*lines, listed, rule="through-claims") == []


def test_sources_that_part_over_one_claim_do_not_part_again_over_what_stands_on_it() -> None:
    lines = (
        line("s.md", "supports", "c.md"),
        line("u.md", "contradicts", "c.md"),
        line("c.md", "supports", "a#1"),
    )
    assert structural(*lines, rule="through-claims") == []
    assert len(structural(*lines, rule="contested")) == 1
    other = (line("s.md", "supports", "d.md"), line("d.md", "supports", "a#1"))
    assert len(structural(*lines, *other, rule="through-claims")) == 1


def test_a_source_that_pulls_both_ways_pulls_neither() -> None:
    lines = (
        line("s.md", "supports", "a#1"),
        line("u.md", "contradicts", "c.md"),
        line("c.md", "supports", "a#1"),
        line("u.md", "supports", "d.md"),
        line("d.md", "supports", "a#1"),
    )
    assert structural(*lines, rule="through-claims") == []


def test_members_of_a_linked_set_that_disagree_are_a_declared_divergence_and_one_origin() -> None:
    things = [
        *THINGS,
        FakeThing("v.md", "source", "The first day", origin="set:two days"),
        FakeThing("w.md", "source", "The second day", origin="set:two days"),
    ]
    lines = [line("v.md", "supports", "c.md"), line("w.md", "contradicts", "c.md")]
    (one,) = partings(FakeAsk(things, lines))
    assert (one.found, one.rule) == (Found.DECLARED, "linked-set")
    assert [(s.thing.identifier, s.direction) for s in one.sides if s.thing] == [
        ("v.md", Relation.SUPPORTS),
        ("w.md", Relation.CONTRADICTS),
    ]
    assert one.id == part_iri("divergence", "declared", "linked-set", iri("c.md"))
    agree = [lines[0], line("w.md", "supports", "c.md")]
    assert partings(FakeAsk(things, agree)) == ()


def test_an_answered_objection_makes_nothing_contested() -> None:
    lines = (line("s.md", "supports", "c.md"), line("u.md", "contradicts", "c.md"))
    answered = line("u.md", "contradicts", "c.md", verdict="answered")
    assert len(structural(*lines, rule="contested")) == 1
    assert structural(lines[0], answered, rule="contested") == []


def test_what_two_propositions_part_over_is_not_found_again_through_claims() -> None:
    lines = (
        line("s.md", "supports", "a#1"),
        line("d.md", "contradicts", "a#1"),
        line("u.md", "supports", "d.md"),
    )
    assert structural(*lines, rule="through-claims") == []
    assert len(structural(*lines, rule="opposed")) == 1


@pytest.mark.parametrize(
    "rule", ["weighed", "place:challenges", "place:cascade", "wording:challenges+all"]
)
def test_a_line_that_no_word_or_heading_makes_clear_takes_no_side(rule) -> None:
    support, oppose = line("s.md", "supports", "c.md"), line("u.md", "contradicts", "c.md")
    assert len(structural(support, oppose, rule="contested")) == 1
    unclear = line("u.md", "contradicts", "c.md", rule=rule)
    assert structural(support, unclear, rule="contested") == []


@pytest.mark.parametrize("rule", ["weighed", "field:depends_on", "place:grounding"])
def test_no_chain_goes_on_along_a_line_that_only_lists_the_claim(rule) -> None:
    lines = (line("s.md", "supports", "a#1"), line("u.md", "contradicts", "c.md"))
    said = line("c.md", "supports", "a#1", rule="wording:is-evidence")
    assert len(structural(*lines, said, rule="through-claims")) == 1
    listed = line("c.md", "supports", "a#1", rule=rule)
    assert structural(*lines, listed, rule="through-claims") == []


def test_only_sources_take_sides_and_only_propositions_are_contested() -> None:
    assert structural(line("s.md", "supports", "c.md"), line("d.md", "contradicts", "c.md"),
                      rule="contested") == []  # fmt: skip
    things = [*THINGS, FakeThing("n.md", "note", "What I read today")]
    lines = [line("s.md", "supports", "n.md"), line("u.md", "contradicts", "n.md")]
    assert partings(FakeAsk(things, lines)) == ()


def test_a_source_that_seems_to_pull_the_other_way_too_takes_no_side() -> None:
    lines = (line("s.md", "supports", "c.md"), line("u.md", "contradicts", "c.md"))
    unclear = line("u.md", "supports", "c.md", "in other words", rule="weighed")
    assert structural(*lines, unclear, rule="contested") == []
    clear = line("u.md", "supports", "c.md", "in other words", rule="field:supports")
    assert len(structural(*lines, clear, rule="contested")) == 1


def test_two_claims_that_contradict_each_other_are_opposed_if_each_has_its_own_source() -> None:
    lines = [line("c.md", "contradicts", "d.md"), line("s.md", "supports", "c.md")]
    assert structural(*lines, rule="opposed") == []
    assert structural(*lines, line("t.md", "supports", "d.md"), rule="opposed") == []
    (one,) = structural(*lines, line("u.md", "supports", "d.md"), rule="opposed")
    assert [side.thing.identifier for side in one.sides if side.thing] == ["c.md", "d.md"]
    assert one.id == part_iri("divergence", "structural", "opposed", iri("c.md"), iri("d.md"))


def test_an_opposition_is_one_whichever_side_states_it() -> None:
    sources = [line("s.md", "supports", "c.md"), line("u.md", "supports", "d.md")]
    (one,) = structural(line("c.md", "contradicts", "d.md"), *sources, rule="opposed")
    (other,) = structural(line("d.md", "contradicts", "c.md"), *sources, rule="opposed")
    assert one.id == other.id


def test_beliefs_of_two_owners_are_at_odds_directly_or_over_one_thing() -> None:
    (one,) = structural(line("b#1", "contradicts", "a#1"), rule="at-odds")
    assert {side.thing.name for side in one.sides if side.thing} == {"a/B1", "b/B1"}
    over = [line("c.md", "supports", "a#1"), line("c.md", "contradicts", "b#1")]
    (other,) = structural(*over, rule="at-odds")
    assert other.id == one.id
    assert structural(over[0], line("c.md", "supports", "b#1"), rule="at-odds") == []


@given(st.randoms())
def test_ids_and_order_do_not_hang_on_the_order_of_lines(random) -> None:
    ask = fake_ask.sample()
    expected = partings(ask)
    assert len(expected) >= 3
    shuffled = fake_ask.sample()
    random.shuffle(shuffled.lines)
    assert {one.id for one in partings(shuffled)} == {one.id for one in expected}


def test_what_hangs_on_a_divergence_is_said_with_its_sign_and_distance() -> None:
    lines = [line("s.md", "supports", "c.md"), line("u.md", "contradicts", "c.md"),
             line("c.md", "supports", "a#1"), line("c.md", "contradicts", "b#1")]  # fmt: skip
    ask = FakeAsk(THINGS, lines, gaps=[("c.md", "not-shown", "no wind", "c.md", 7)],
                  tests=[("c.md", "a dry year", "c.md", 9)])  # fmt: skip
    one = next(each for each in partings(ask) if each.rule == "contested")
    assert [(t.belief.name, t.direction, t.steps, t.side) for t in one.touches] == [
        ("a/B1", Relation.SUPPORTS, 1, None),
        ("b/B1", Relation.CONTRADICTS, 1, None),
    ]
    assert [(each.kind, each.text) for each in one.settling] == [
        ("test", "a dry year"),
        ("not-shown", "no wind"),
    ]
    assert one.kind == "time"  # no word tells, but four years lie between the sides


def test_what_both_sides_go_back_to_is_shared() -> None:
    lines = [line("c.md", "contradicts", "d.md"),
             line("t.md", "supports", "c.md"), line("u.md", "supports", "d.md"),
             line("a#1", "supports", "c.md"), line("a#1", "supports", "d.md")]  # fmt: skip
    one = next(o for o in partings(FakeAsk(THINGS, lines)) if o.rule == "opposed")
    assert [ref.identifier for ref in one.shared] == ["a#1"]


def test_divergences_are_ranked_by_the_beliefs_that_hang_on_them() -> None:
    found = partings(fake_ask.sample())
    numbers = [len({touch.belief.iri for touch in one.touches}) for one in found]
    assert numbers == sorted(numbers, reverse=True)
    assert numbers[0] > numbers[-1]


def test_only_those_that_touch_a_belief_are_kept() -> None:
    ask = fake_ask.sample()
    b4 = find(ask, "theseus/B4")
    every, some = partings(ask), partings(ask, touching=b4)
    assert 0 < len(some) < len(every)
    assert partings(ask, touching=find(ask, "rio/B5")) == ()


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("this no longer holds since then", "time"),
        ("it holds only in small samples", "scope"),
        ("the benchmark measures something else", "method"),
        ("the same data under another framing", "interpretation"),
        ("they found the opposite: 3% and not 12%", "fact"),
        ("it holds only where the benchmark says so", ""),  # scope and method draw
        ("they part", ""),
    ],
)
def test_the_kind_is_told_by_words(words, kind) -> None:
    assert kind_in([words]) == kind


def titles(*texts: str) -> FakeAsk:
    rest = [FakeThing(f"x{n}.md", "claim", f"Nothing of the kind, number {n}") for n in range(6)]
    return FakeAsk([FakeThing(f"{n}.md", "claim", t) for n, t in enumerate(texts)] + rest)


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("AI coding assistants increase developer throughput",
         "AI coding assistants decrease developer throughput", "increase"),
        ("Debate raises judge accuracy by 12 percent", "Debate raises judge accuracy by 3%", "12 %"),
        ("Colonoscopy skill survives assistance", "Colonoscopy skill never survives assistance",
         "denies"),
    ],
)  # fmt: skip
def test_titles_near_in_subject_and_opposed_are_proposed_with_the_reason(
    one, other, reason
) -> None:
    (found,) = partings(titles(one, other), found=Found.PROPOSED)
    assert found.found is Found.PROPOSED
    assert reason in found.reason
    assert found.id == part_iri("divergence", "proposed", iri("0.md"), iri("1.md"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("AI coding assistants increase developer throughput", "Tariffs decrease steel imports"),
        ("Debate raises judge accuracy by 12 percent", "Debate raises judge accuracy by 12%"),
        ("Futarchy solves joint ownership", "Futarchy solves joint ownership, not decisions"),
    ],
)
def test_titles_apart_in_subject_or_not_opposed_are_not_proposed(one, other) -> None:
    assert partings(titles(one, other), found=Found.PROPOSED) == ()


def test_proposals_are_never_mixed_with_the_other_two() -> None:
    ask = titles("AI tools increase output", "AI tools decrease output")
    assert partings(ask) == ()
    assert basis_of(ask).divergences == ()


def test_what_a_line_already_joins_is_not_proposed() -> None:
    ask = titles("AI tools increase output", "AI tools decrease output")
    assert len(partings(ask, found=Found.PROPOSED)) == 1
    ask.lines.append(line("0.md", "contradicts", "1.md"))
    assert partings(ask, found=Found.PROPOSED) == ()
