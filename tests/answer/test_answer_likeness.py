"""Proposed divergences: pairs that part and pairs that do not, and what people decide of them."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from fake_ask import FakeAsk, FakeLine, FakeThing, iri

from beliefgraph.answer.partings import partings
from beliefgraph.ground.decision import Ruling, Stand
from beliefgraph.ground.divergence import Found
from beliefgraph.ground.errors import SettingsError
from beliefgraph.ground.place import Place
from beliefgraph.pipeline.answers import divergences
from beliefgraph.read.decisions import DECISIONS, read_rulings
from beliefgraph.show.formats import render

CASES = Path(__file__).parent.parent / "cases" / "likeness.toml"
CROSSED = (  # how sentences of one pair and of another begin that part as well
    ("Cargo bikes do not only", "Cargo bikes fail to"),
    ("Choir singing cannot slow", "Choir singing slows the decline"),
    ("Hedgerow planting raised owl counts by 12%", "Hedgerow planting raised owl counts by 3%"),
    ("Night lighting increases", "Night lighting on the pier reduces"),
    ("Peat bogs do not recover", "Peat bogs recover"),
)
PAIRS = tomllib.loads(CASES.read_text(encoding="utf-8"))["pair"]
SENTENCES = tomllib.loads(CASES.read_text(encoding="utf-8"))["sentence"]


def ask_of(*titles: str) -> FakeAsk:
    """A graph of these claims and of others that speak of something else."""
    rest = [FakeThing(f"x{n}.md", "claim", f"Nothing of the kind, number {n}") for n in range(6)]
    return FakeAsk([FakeThing(f"{n}.md", "claim", t) for n, t in enumerate(titles)] + rest)


def test_there_are_as_many_pairs_that_part_as_do_not() -> None:
    assert [bool(pair["parts"]) for pair in PAIRS].count(True) == 10
    assert len(PAIRS) == 20


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair["one"][:40])
def test_a_pair_is_proposed_if_its_sentences_part(pair: dict[str, str]) -> None:
    found = partings(ask_of(pair["one"], pair["other"]), found=Found.PROPOSED)
    assert bool(found) == bool(pair["parts"])
    for one in found:
        assert pair["parts"] in one.reason
        assert one.rule == "likeness"


def test_all_pairs_together_propose_the_same_and_nothing_else() -> None:
    titles = list(dict.fromkeys(text for pair in PAIRS for text in (pair["one"], pair["other"])))
    found = partings(ask_of(*titles), found=Found.PROPOSED)
    told = {frozenset(side.text for side in one.sides) for one in found}
    expected = {frozenset((pair["one"], pair["other"])) for pair in PAIRS if pair["parts"]}
    assert expected <= told
    crossed = sorted(sorted(pair) for pair in told - expected)
    assert len(crossed) == len(CROSSED)
    for pair, beginnings in zip(crossed, CROSSED, strict=True):
        assert all(text.startswith(words) for text, words in zip(pair, beginnings, strict=True))


def ask_of_sources(one: str, other: str, *, origin: str = "doi:2", where: str = "") -> FakeAsk:
    """Two sources of which lines say this, and claims that speak of something else."""
    ask = ask_of("Rain is wet", "Snow is cold")
    ask.things += [
        FakeThing("s.md", "source", "One study", origin="doi:1"),
        FakeThing("t.md", "source", "Another study", origin=origin),
    ]
    told = {"voice": "owner", "where": where} if where else {"voice": "source"}
    ask.lines += [
        FakeLine("s.md", "extends", "0.md", one, "s.md", 3, **told),
        FakeLine("t.md", "extends", "1.md", other, "t.md", 4, **told),
    ]
    return ask


def test_sentences_of_sources_have_as_many_cases_that_part_as_do_not() -> None:
    assert [bool(pair["parts"]) for pair in SENTENCES].count(True) == 4
    assert len(SENTENCES) == 8


@pytest.mark.parametrize("where", ["", "additional_evidence"])
@pytest.mark.parametrize("pair", SENTENCES, ids=lambda pair: pair["other"][:40])
def test_sentences_of_two_sources_are_compared_as_titles_are(pair, where) -> None:
    ask = ask_of_sources(pair["one"], pair["other"], where=where)
    found = partings(ask, found=Found.PROPOSED)
    assert bool(found) == bool(pair["parts"])
    for one in found:
        assert pair["parts"] in one.reason
        assert {side.thing.identifier for side in one.sides if side.thing} == {"s.md", "t.md"}
        assert all(side.text in pair["one"] + pair["other"] for side in one.sides)
    assert partings(ask) == ()


def test_sources_of_one_origin_and_words_of_others_on_a_source_propose_nothing() -> None:
    one, other = SENTENCES[0]["one"], SENTENCES[0]["other"]
    assert partings(ask_of_sources(one, other, origin="doi:1"), found=Found.PROPOSED) == ()
    ask = ask_of_sources(one, other, where="kb_connections")
    assert partings(ask, found=Found.PROPOSED) == ()


def test_of_two_notes_with_one_title_the_first_speaks() -> None:
    one, other = PAIRS[0]["one"], PAIRS[0]["other"]
    (found,) = partings(ask_of(one, other, one), found=Found.PROPOSED)
    assert {side.thing.iri for side in found.sides if side.thing} == {iri("0.md"), iri("1.md")}


def _ruling(key: str, stand: Stand, by: str = "ann") -> Ruling:
    return Ruling(key, stand, by, "2026-03-14", "so it is", Place(DECISIONS, 1))


def test_what_is_accepted_is_listed_unasked_and_still_as_proposed() -> None:
    ask = ask_of(PAIRS[0]["one"], PAIRS[0]["other"])
    (one,) = partings(ask, found=Found.PROPOSED)
    assert partings(ask) == ()
    (accepted,) = partings(ask, rulings=[_ruling(one.key, Stand.ACCEPTED)])
    assert (accepted.id, accepted.found, accepted.stand) == (one.id, Found.PROPOSED, Stand.ACCEPTED)
    assert partings(ask, rulings=[_ruling(one.key, Stand.DISMISSED)]) == ()


def test_what_is_dismissed_stays_and_stands_last() -> None:
    ask = ask_of(*(PAIRS[n][end] for n in (0, 1) for end in ("one", "other")))
    first, second = partings(ask, found=Found.PROPOSED)
    after = partings(ask, found=Found.PROPOSED, rulings=[_ruling(first.key, Stand.DISMISSED)])
    assert [one.id for one in after] == [second.id, first.id]


def test_the_last_decision_counts_and_all_are_the_history() -> None:
    ask = ask_of(PAIRS[0]["one"], PAIRS[0]["other"])
    (one,) = partings(ask, found=Found.PROPOSED)
    both = [_ruling(one.key, Stand.DISMISSED), _ruling(one.key, Stand.ACCEPTED, by="bo")]
    (after,) = partings(ask, rulings=both)
    assert after.history == tuple(both)
    for form in ("text", "markdown"):
        text = render("divergences", (after,), form)
        assert text.index("dismissed by ann, 2026-03-14") < text.index("accepted by bo, 2026-03-14")
        assert "so it is" in text


RULING = '[[divergence]]\nid = "{}"\nstand = "{}"\nby = "ann"\nwhen = 2026-03-14\nwhy = "no"\n'


def test_the_decisions_file_is_read_from_beside_the_notes(tmp_path: Path) -> None:
    for n, end in enumerate(("one", "other")):
        text = f"---\ntype: claim\n---\n# {PAIRS[0][end]}\n"
        (tmp_path / f"{n}.md").write_text(text, encoding="utf-8")
    (one,) = divergences(inbox=tmp_path, found="proposed")
    assert divergences(inbox=tmp_path) == ()
    (tmp_path / DECISIONS).write_text(RULING.format(one.key, "accepted"), encoding="utf-8")
    (accepted,) = divergences(inbox=tmp_path)
    (ruling,) = accepted.history
    assert (ruling.stand, ruling.by, ruling.when) == (Stand.ACCEPTED, "ann", "2026-03-14")
    assert (ruling.why, str(ruling.place)) == ("no", f"{DECISIONS}:1")


def test_a_decision_without_a_stand_or_with_another_word_is_an_error(tmp_path: Path) -> None:
    file = tmp_path / DECISIONS
    file.write_text(RULING.format("0f", "perhaps"), encoding="utf-8")
    with pytest.raises(SettingsError, match="'perhaps' is no stand"):
        read_rulings(file)
    file.write_text('[[divergence]]\nid = "0f"\n', encoding="utf-8")
    with pytest.raises(SettingsError, match="no 'stand'"):
        read_rulings(file)
