"""Notes read by two processes are those that one reads, in the same order."""

from __future__ import annotations

import random
from pathlib import Path

import edits
import pytest

from beliefgraph.pipeline import halves
from beliefgraph.pipeline.halves import notes_of
from beliefgraph.pipeline.inbox import Inbox, open_inbox, read_note
from beliefgraph.read.files import note_paths


@pytest.fixture
def inbox(tmp_path: Path) -> Inbox:
    chance = random.Random(4)
    for _ in range(25):
        edits.write(tmp_path / "inbox", chance)
    (tmp_path / "inbox" / "broken.md").write_bytes(b"---\n: [\n---\n\xff")
    return open_inbox(tmp_path / "inbox")


@pytest.mark.parametrize("executable", [None, "/bin/false"], ids=["both", "the second fails"])
def test_two_processes_read_what_one_reads(
    executable: str | None, inbox: Inbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = note_paths(inbox.folder)
    expected = [read_note(inbox, path) for path in paths]
    monkeypatch.setattr(halves, "_FEWEST", 1)
    monkeypatch.setattr(halves, "_cores", lambda: 2)
    read: list[str] = []
    monkeypatch.setattr(
        halves, "read_note", lambda inbox, path: (read.append(path), read_note(inbox, path))[1]
    )
    if executable:
        monkeypatch.setattr(halves.sys, "executable", executable)
    assert list(notes_of(inbox, paths, beside=tmp_path)) == expected
    assert read == (paths if executable else paths[: len(paths) // 2])


def test_a_second_process_ends_with_the_first_that_is_stopped(
    inbox: Inbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(halves, "_FEWEST", 1)
    monkeypatch.setattr(halves, "_cores", lambda: 2)
    started = []
    real = halves.subprocess.Popen

    def start(*arguments: object, **options: object) -> object:
        started.append(real(*arguments, **options))
        return started[-1]

    monkeypatch.setattr(halves.subprocess, "Popen", start)
    notes = notes_of(inbox, note_paths(inbox.folder), beside=tmp_path)
    next(notes)
    notes.close()
    assert started[0].returncode is not None
