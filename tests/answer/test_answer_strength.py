"""What the evidence lines of a belief come to, by each semantics."""

from __future__ import annotations

from dataclasses import replace

import fake_ask
import pytest
from fake_ask import FakeAsk, FakeLine, FakeThing, iri
from hypothesis import given
from hypothesis import strategies as st

from beliefgraph.answer.basis import basis_of
from beliefgraph.answer.standing import standing, standing_of
from beliefgraph.answer.strength.base import table_from
from beliefgraph.answer.strength.result import Side
from beliefgraph.ground.errors import SettingsError
from beliefgraph.ground.terms import node_iri
from beliefgraph.read.settings import read_settings

THINGS = [
    FakeThing("a#1", "belief", "It rains", owner="a", label="B1", confidence="likely"),
    FakeThing("c.md", "claim", "Clouds bring rain", confidence="likely"),
    FakeThing("s.md", "source", "A cloud atlas", origin="doi:1"),
    FakeThing("t.md", "source", "Its press release", origin="doi:1"),
    FakeThing("u.md", "source", "Another atlas", origin="doi:2"),
]


def line(evidence: str, relation: str, target: str, **more: str) -> FakeLine:
    return FakeLine(evidence, relation, target, f"{relation} it", evidence, 1, **more)


def values(*lines: FakeLine, name: str = "a#1") -> list[float]:
    found = standing(ask := FakeAsk(THINGS, list(lines)), iri(name), basis=basis_of(ask))
    return [one.strength for one in found.strength.figures]


def test_df_quad_is_that_of_the_paper_on_one_supporter_and_one_attacker() -> None:
    # base 0.75; a supporter of 0.75 and an attacker of 0.5: va = 0.5, vs = 0.75
    assert values(line("c.md", "supports", "a#1"), line("u.md", "contradicts", "a#1"))[0] == (
        pytest.approx(0.75 + 0.25 * (0.75 - 0.5))
    )


def test_without_lines_every_strength_is_the_base_score() -> None:
    assert values() == [0.75, 0.75, 0.75]
    found = standing_of(FakeAsk(THINGS), "B1").strength
    assert (found.base, found.word, {one.side for one in found.figures}) == (
        0.75, "likely", {Side.AT})  # fmt: skip


@pytest.mark.parametrize(
    "other",
    [
        line("u.md", "qualifies", "a#1"),
        line("u.md", "extends", "a#1"),
        line("u.md", "mentions", "a#1"),
        line("u.md", "contradicts", "a#1", verdict="notWeakened"),
        line("u.md", "contradicts", "a#1", verdict="answered", where="challenges"),
        line("open:clouds", "supports", "a#1", because="prose"),
    ],
)
def test_a_line_that_is_no_edge_moves_nothing_and_is_counted_as_left_out(other) -> None:
    edge = line("c.md", "supports", "a#1")
    assert values(edge, other) == values(edge)
    found = standing_of(FakeAsk(THINGS, [edge, other]), "B1").strength
    assert (found.weighed, found.left_out) == (
        1,
        int(other.relation not in ("extends", "mentions")),
    )


@given(st.lists(st.sampled_from(["s.md", "t.md", "u.md", "c.md"]), min_size=1, max_size=6),
       st.sampled_from(["supports", "contradicts"]))  # fmt: skip
def test_repeating_an_item_changes_no_strength_and_no_count(evidence, relation) -> None:
    lines = [line(one, relation, "a#1") for one in dict.fromkeys(evidence)]
    again = lines + [replace(one, document="elsewhere.md") for one in lines]
    one, other = (standing_of(FakeAsk(THINGS, each), "B1") for each in (lines, again))
    assert one.counts == other.counts
    assert one.strength.figures == other.strength.figures
    assert one.minimum == other.minimum


@given(st.sampled_from(["supports", "contradicts", "qualifies"]), st.booleans())
def test_a_second_item_of_an_origin_changes_items_and_neither_origins_nor_strength(
    relation, by_way_of_a_claim
) -> None:
    target = "c.md" if by_way_of_a_claim else "a#1"
    lines = [line("c.md", "supports", "a#1"), line("s.md", relation, target)]
    second = line("t.md", relation, target)
    one = standing_of(FakeAsk(THINGS, lines), "B1")
    other = standing_of(FakeAsk(THINGS, [*lines, second]), "B1")
    assert other.counts.all.origins == one.counts.all.origins == 1
    assert other.counts.all.sources == one.counts.all.sources + 1
    assert other.counts.all.items == one.counts.all.items + (not by_way_of_a_claim)
    assert other.strength.figures == one.strength.figures


def test_beliefs_that_the_semantics_order_otherwise_name_each_other() -> None:
    things = [
        FakeThing("a#1", "belief", "Many weak grounds", owner="a", label="B1"),
        FakeThing("a#2", "belief", "One strong ground", owner="a", label="B2"),
        *(FakeThing(f"w{n}.md", "claim", "Weak", confidence="weak") for n in range(4)),
        FakeThing("p.md", "claim", "Strong", confidence="established"),
    ]
    lines = [line(f"w{n}.md", "supports", "a#1") for n in range(4)]
    found = standing_of(FakeAsk(things, [*lines, line("p.md", "supports", "a#2")]), "B1").strength
    (order,) = found.orders
    assert order.other.iri == node_iri("a#2")
    # four times 0.3 adds up to more than 0.9, but 1 - 0.7 ** 4 is less
    assert (order.stronger, order.weaker) == (("quadratic energy", "Euler-based"), ("DF-QuAD",))


def test_a_circle_converges_and_says_so() -> None:
    lines = [line("c.md", "supports", "a#1"), line("a#1", "supports", "c.md")]
    found = standing_of(FakeAsk(THINGS, lines), "B1").strength
    assert found.converged
    assert all(one.side is Side.ABOVE for one in found.figures)


def test_the_table_of_base_scores_can_be_set(tmp_path) -> None:
    file = tmp_path / "beliefgraph.toml"
    file.write_text("[base_scores]\nconfidence.likely = 0.6\nunknown = 0.4\n")
    table = table_from(read_settings(file).base_scores)
    assert standing_of(FakeAsk(THINGS), "B1", table=table).strength.base == 0.6
    assert table.unknown.score == 0.4
    assert standing_of(fake_ask.sample(), "theseus/B4", table=table).strength.base == 0.6


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[base_scores]\nconfidence.likely = 1.2", "'base_scores.confidence.likely' is no score"),
        ("[base_scores]\nconfidence.likely = true", "is no score"),
        ("[base_scores]\nconfidences.likely = 1", "'confidences' is not a table of scores"),
        ("base_scores = 1", "'base_scores' must be a table"),
    ],
)
def test_a_score_that_can_not_be_is_an_error(tmp_path, text, message) -> None:
    file = tmp_path / "beliefgraph.toml"
    file.write_text(text)
    with pytest.raises(SettingsError, match=message):
        read_settings(file)
