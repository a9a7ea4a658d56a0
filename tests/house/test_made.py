"""What the README and the expected outputs show is what the program prints."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import made

FILES = sorted(made.COMMANDS.glob("*.txt"))


def test_the_readme_shows_what_the_program_prints() -> None:
    assert made.README.read_text(encoding="utf-8") == made.readme()


def test_the_commands_of_the_readme_run_as_they_stand_and_leave_the_sample_alone() -> None:
    text = made.README.read_text(encoding="utf-8")
    shown = "".join(re.findall(r"^```sh\n(.*?)^```", text, re.DOTALL | re.MULTILINE))
    commands = re.findall(r"(\S*)beliefgraph (\S+)(.*)", shown)
    assert commands
    assert {before for before, _, _ in commands} == {".venv/bin/"}
    builds = [words for _, name, words in commands if name == "build"]
    assert builds
    assert all("--out my-graph" in words for words in builds)


def test_every_command_has_an_expected_output() -> None:
    from beliefgraph.cli import main

    shown = {path.read_text(encoding="utf-8").split()[2] for path in FILES}
    assert set(main.commands) <= shown
    assert len(FILES) >= 15


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_a_command_prints_what_is_expected(path: Path) -> None:
    assert path.read_text(encoding="utf-8") == made.command_file(path)
