"""What is mistyped is told, with what there is; it never looks like a clean answer."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import made

WRONG = {
    "check --select ZZZ": "there is no code ZZZ",
    "check --select L10l": "one of: L10",
    "check --ignore Q": "there is no code Q",
    "divergences --kind foo": "interpretation",
    "divergences --owner nobody": "theseus",
    "fragile --owner nobody": "theseus",
    "beliefs --owner nobody": "theseus",
    "strengths --owner nobody": "there is no owner 'nobody'",
    "belief B1 --owner nobody": "vida",
    "impact B1 --owner nobody": "vida",
    "what-if --as-of 2025 --owner nobody": "vida",
    "what-if --as-of yesterday": "'yesterday' is no day, month or year",
    "what-if --as-of 2025-13-45": "YYYY-MM-DD",
    "what-if --as-of 2025-02-30": "YYYY-MM-DD",
    "what-if --as-of 2025-1": "YYYY-MM-DD",
    "what-if --as-of 20250101": "YYYY-MM-DD",
}
RIGHT = {
    "check --select l2": 1,
    "check --select L --ignore l,": 2,
    "beliefs --owner Theseus": 0,
    "divergences --kind SCOPE": 0,
    "what-if --as-of 2025": 0,
    "what-if --as-of 2025-12": 0,
    "what-if --as-of 2024-02-29": 0,
}


@pytest.mark.parametrize("command", WRONG)
def test_what_is_mistyped_is_an_error_that_says_what_there_is(command: str) -> None:
    status, text = made.output(f"beliefgraph {command}")
    assert (status, WRONG[command] in text) == (2, True), text


@pytest.mark.parametrize("command", RIGHT)
def test_what_is_right_in_another_way_is_not(command: str) -> None:
    status, text = made.output(f"beliefgraph {command}")
    assert status == RIGHT[command], text


def test_capitals_of_an_owner_and_of_a_code_do_not_matter() -> None:
    for one, other in (
        ("beliefs --owner theseus", "beliefs --owner THESEUS"),
        ("check --select L1", "check --select l1"),
    ):
        assert made.output(f"beliefgraph {one}") == made.output(f"beliefgraph {other}")


def test_what_a_question_or_a_decision_lacks_is_told_as_it_is_typed() -> None:
    status, text = made.output("beliefgraph query evidence")
    assert (status, "help: write --param target=B4\n" in text) == (2, True)
    status, text = made.output("beliefgraph worklist --decide foo")
    assert (status, "KEY=RELATION" in text) == (2, True)
