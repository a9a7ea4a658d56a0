"""A folder without notes is said to be one."""

from __future__ import annotations

from pathlib import Path

import terminal


def test_a_build_of_a_folder_without_notes_writes_nothing(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty" / "a.pdf").write_text("x", encoding="utf-8")
    done = terminal.run("build", "empty", cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr == (
        "beliefgraph: no notes found in empty\n"
        "help: .md, .markdown and .txt files are read; name their folder\n"
    )
    assert [each.name for each in tmp_path.iterdir()] == ["empty"]


def test_a_check_of_a_folder_without_notes_is_a_finding(tmp_path: Path) -> None:
    done = terminal.run("check", tmp_path)
    assert done.returncode == 1
    assert "no notes found" in done.stdout
    assert ".md, .markdown and .txt files are read" in done.stdout


def test_where_nothing_is_there_nothing_is_said_to_be_there_to_choose_from(tmp_path: Path) -> None:
    done = terminal.run("belief", "B4", "--inbox", tmp_path)
    assert done.returncode == 2
    assert "choose" not in done.stderr
    assert "check" in done.stderr
