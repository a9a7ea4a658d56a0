"""Structural divergences of a labelled collection are those that its labels make, exactly."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from claims_to_inbox import Labelled, claim_path, expected, read_claims, write_inbox

import beliefgraph
from beliefgraph.ground.divergence import Found
from beliefgraph.ground.evidence import Relation

SMALL = Path(__file__).parent.parent / "cases" / "claims" / "small.jsonl"


def found_in(claims: list[Labelled], folder: Path) -> set[str]:
    write_inbox(claims, folder)
    divergences = beliefgraph.divergences(inbox=folder, found=Found.STRUCTURAL)
    assert {one.rule for one in divergences} <= {"contested"}
    return {one.about.identifier for one in divergences if one.about}


def test_the_small_collection_gives_its_contested_claims(tmp_path: Path) -> None:
    claims = list(read_claims(SMALL.read_text(encoding="utf-8").splitlines()))
    wanted = expected(claims)
    assert len(claims) == 14
    assert len(wanted) == 3
    assert found_in(claims, tmp_path / "inbox") == set(map(claim_path, wanted))


def test_an_article_that_says_both_contests_nothing_by_itself() -> None:
    both = [Labelled("c", "e", "one", label) for label in ("SUPPORTS", "REFUTES")]
    assert expected(both) == frozenset()
    assert expected([*both, Labelled("c", "e", "two", "REFUTES")]) == {"c"}


def test_each_side_holds_the_articles_of_its_label(tmp_path: Path) -> None:
    claims = list(read_claims(SMALL.read_text(encoding="utf-8").splitlines()))
    write_inbox(claims, tmp_path / "inbox")
    one = next(
        each
        for each in beliefgraph.divergences(inbox=tmp_path / "inbox")
        if each.about and each.about.title == "Debate helps a weak judge."
    )
    assert [(side.text, side.direction) for side in one.sides] == [
        ("Khan 2024", Relation.SUPPORTS),
        ("Kenton 2024", Relation.CONTRADICTS),
    ]


@pytest.mark.parametrize("seed", range(4))
def test_random_collections_give_their_contested_claims(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)
    labels = ("SUPPORTS", "REFUTES", "NOT_ENOUGH_INFO")
    claims = [
        Labelled(
            f"Claim {chance.randrange(12)} holds.",
            f"evidence {number}",
            f"Article {chance.randrange(6)}",
            chance.choice(labels),
        )
        for number in range(60)
    ]
    wanted = set(map(claim_path, expected(claims)))
    assert wanted
    assert found_in(claims, tmp_path / "inbox") == wanted


def test_an_unknown_label_is_named_with_its_line() -> None:
    text = '{"claim": "c", "evidence_text": "e", "article": "a", "label": "MAYBE"}'
    with pytest.raises(SystemExit, match="line 2: 'MAYBE' is no label"):
        list(read_claims(["", text]))
