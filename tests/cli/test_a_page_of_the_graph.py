"""A question that tells of a page of notes says how the whole is asked for, and it can be."""

from __future__ import annotations

from pathlib import Path

import pytest
import terminal

NOTES = 120  # more than any page


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("many")
    for n in range(NOTES):
        text = (
            terminal.CLAIM.format(f"eel {n}") + f"Relevant Notes:\n- [[eel {n - 1}]] — supports\n"
        )
        (folder / f"{n:03}.md").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("name", ["lines", "edges", "things"])
def test_the_whole_can_be_asked_for(name: str, many: Path) -> None:
    page = terminal.run("query", name, "--inbox", many, "--format", "csv")
    assert page.returncode == 0
    assert f"beliefgraph query all-{name}" in page.stderr
    whole = terminal.run("query", f"all-{name}", "--inbox", many, "--format", "csv")
    assert whole.stderr == ""
    rows = whole.stdout.splitlines()
    assert len(rows) >= NOTES
    assert page.stdout.splitlines() == rows[: len(page.stdout.splitlines())]
    assert len(page.stdout.splitlines()) < len(rows)


def test_the_list_of_questions_names_the_whole(many: Path) -> None:
    listed = terminal.run("questions", "--format", "csv").stdout
    assert "all-lines" in listed
