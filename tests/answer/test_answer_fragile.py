"""Each fragile spot is found where it is, and not where it is not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from fake_ask import FakeAsk, FakeLine, FakeThing

from beliefgraph.answer.fragile import fragile
from beliefgraph.answer.weaknesses import KINDS

BELIEF = FakeThing("a#1", "belief", "It will rain", owner="a", label="B1", level="belief",
                   confidence="likely", evaluated="2025-06-01")  # fmt: skip
THINGS = (
    *(FakeThing(f"c{n}.md", "claim", f"Ground {n}", confidence="likely") for n in range(3)),
    *(FakeThing(f"s{n}.md", "source", f"Source {n}", date="2025-01-01", origin=f"doi:{n}")
      for n in range(3)),
    FakeThing("twin.md", "source", "Press release", date="2025-01-02", origin="doi:0"),
)  # fmt: skip


def line(evidence: str, relation: str, target: str, **more: str) -> FakeLine:
    return FakeLine(evidence, relation, target, f"{relation} {target}", evidence, 1, **more)


SOUND = (
    *(line(f"c{n}.md", "supports", "a#1") for n in range(3)),
    *(line(f"s{n}.md", "supports", f"c{n}.md") for n in range(3)),
    line("open:it may not", "contradicts", "a#1", voice="owner", where="challenges",
         because="prose"),
)  # fmt: skip


IN_CIRCLE = tuple(
    FakeThing(f"c{n}.md", "claim", f"Ground {n}", confidence="likely") for n in (3, 4)
)
CIRCLE = (
    line("c3.md", "supports", "a#1"),
    line("c3.md", "supports", "c4.md"),
    line("c4.md", "supports", "c3.md"),
)


def spots(*lines: FakeLine, belief: FakeThing = BELIEF, things=THINGS) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for spot in fragile(FakeAsk([belief, *things], list(lines))):
        found.setdefault(spot.kind, []).append(spot.words)
    return found


def changed(id: str, **fields: object) -> tuple[FakeThing, ...]:
    return tuple(replace(one, **fields) if one.id == id else one for one in THINGS)


def test_a_sound_belief_has_none() -> None:
    assert spots(*SOUND) == {}


def raised() -> dict[str, dict[str, list[str]]]:
    few = [one for one in SOUND if one.target != "a#1" or one.evidence != "c2.md"]
    one_source = [
        one for one in SOUND if not one.evidence.startswith("s") or one.evidence == "s0.md"
    ]
    return {
        "below-minimum": spots(*few),
        "no-source": spots(*(one for one in SOUND if one.target == "a#1")),
        "single-source": spots(*one_source),
        "single-origin": spots(*one_source, line("twin.md", "supports", "c1.md")),
        "unproved-ground": spots(*SOUND, things=changed("c1.md", confidence="speculative")),
        "confidence-above-grounds": spots(*SOUND, belief=replace(BELIEF, confidence="proven")),
        "unchallenged": spots(*SOUND[:-1]),
        "not-weighed-since": spots(*SOUND, things=changed("c1.md", evaluated="2025-07")),
        "circular": spots(*SOUND, *CIRCLE, things=(*THINGS, *IN_CIRCLE)),
    }


@pytest.mark.parametrize("kind", list(KINDS))
def test_each_kind_is_found_alone_where_it_is(kind) -> None:
    assert set(raised()) == set(KINDS)
    assert set(raised()[kind]) == {kind}


@pytest.mark.parametrize(("level", "number"), [("axiom", 1), ("belief", 0), ("hypothesis", 0)])
def test_the_level_decides_how_many_grounds_are_asked_for(level, number) -> None:
    found = spots(*SOUND, belief=replace(BELIEF, level=level))
    assert len(found.get("below-minimum", ())) == number


def test_a_claim_that_is_only_proposed_is_no_firm_ground() -> None:
    (words,) = spots(*SOUND, things=changed("c1.md", proposed=True))["unproved-ground"]
    assert words == "it rests on a claim that is only proposed"


def test_what_its_owner_does_not_name_is_counted() -> None:
    lines = (*SOUND[:-1], line("s1.md", "contradicts", "a#1"))
    (words,) = spots(*lines)["unchallenged"]
    assert words.endswith("though a line elsewhere does")


def test_a_belief_that_supports_its_own_ground_supports_itself() -> None:
    (words,) = spots(*SOUND, line("a#1", "supports", "c0.md"))["circular"]
    assert words.startswith("it supports itself")


@pytest.mark.parametrize(
    "founded", [line("s0.md", "supports", "c4.md"), line("c0.md", "supports", "c3.md")]
)
def test_a_circle_with_support_from_outside_is_sound(founded) -> None:
    assert spots(*SOUND, *CIRCLE, founded, things=(*THINGS, *IN_CIRCLE)) == {}


def test_a_circle_on_which_no_ground_stands_is_not_told() -> None:
    lines = (*CIRCLE[1:], line("c4.md", "contradicts", "c0.md"))
    assert spots(*SOUND, *lines, things=(*THINGS, *IN_CIRCLE)) == {}


def test_an_evaluation_in_the_same_month_as_its_evidence_is_not_late() -> None:
    assert spots(*SOUND, things=changed("c1.md", evaluated="2025-06")) == {}


def test_a_wide_look_takes_in_claims_on_which_others_rest() -> None:
    ask = FakeAsk([BELIEF, *THINGS], list(SOUND))
    assert fragile(ask) == ()
    wide = fragile(ask, is_wide=True)
    assert {spot.proposition.ref.identifier for spot in wide} == {"c0.md", "c1.md", "c2.md"}
    assert {spot.kind for spot in wide} >= {"single-source", "unchallenged"}
