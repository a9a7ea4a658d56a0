"""What a note hides in its words reaches no terminal."""

from __future__ import annotations

import os
import pty
import subprocess
from pathlib import Path

import pytest
import terminal

COMMANDS = (
    "belief nothing-of-the-kind",
    "belief eels",
    "beliefs",
    "check {}",
    "check {} --format github",
    "statements {}",
    "worklist {}",
    "divergences",
)


@pytest.mark.parametrize("command", COMMANDS)
def test_texts_and_errors_show_hidden_characters_as_their_codes(command, tmp_path: Path) -> None:
    inbox = terminal.hostile(tmp_path / "inbox")
    words = [word.format(inbox) for word in command.split()]
    done = terminal.run(*words, cwd=tmp_path)
    assert terminal.hidden_in(done.stdout + done.stderr) == set()


@pytest.mark.parametrize("command", ["belief nothing", "check {} --format github", "statements {}"])
def test_they_are_shown_and_not_left_out(command, tmp_path: Path) -> None:
    inbox = terminal.hostile(tmp_path / "inbox")
    done = terminal.run(*(word.format(inbox) for word in command.split()), cwd=tmp_path)
    assert "⟦U+001B⟧" in done.stdout + done.stderr


def test_data_for_a_program_is_whole_and_on_a_terminal_it_is_shown(tmp_path: Path) -> None:
    inbox = terminal.hostile(tmp_path / "inbox")
    command = ("statements", inbox, "--format", "csv")
    assert "\x1b" in terminal.run(*command).stdout
    ours, theirs = pty.openpty()
    subprocess.run([*terminal.PROGRAM, *map(str, command)], stdout=theirs, check=True, timeout=60)
    os.close(theirs)
    shown = os.read(ours, 100_000).decode()
    os.close(ours)
    assert "\x1b" not in shown
    assert "⟦U+001B⟧" in shown
