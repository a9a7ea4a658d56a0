"""Notes read by two processes are those that one reads, in the same order."""

from __future__ import annotations

import random
import subprocess
from pathlib import Path

import edits
import pytest

from beliefgraph.ground import again
from beliefgraph.pipeline import both_ends
from beliefgraph.pipeline.both_ends import notes_of
from beliefgraph.pipeline.inbox import Inbox, open_inbox, read_note
from beliefgraph.read.files import note_paths


@pytest.fixture
def inbox(tmp_path: Path) -> Inbox:
    chance = random.Random(4)
    for _ in range(25):
        edits.write(tmp_path / "inbox", chance)
    (tmp_path / "inbox" / "broken.md").write_bytes(b"---\n: [\n---\n\xff")
    return open_inbox(tmp_path / "inbox")


def processes(monkeypatch: pytest.MonkeyPatch) -> list[subprocess.Popen[bytes]]:
    """Have two processes read, however few notes: the second ones, as they are started."""
    monkeypatch.setattr(both_ends, "_FEWEST", 1)
    monkeypatch.setattr(both_ends, "_cores", lambda: 2)
    started = []
    real = both_ends.subprocess.Popen

    def start(*arguments: object, **options: object) -> subprocess.Popen[bytes]:
        started.append(real(*arguments, **options))
        return started[-1]

    monkeypatch.setattr(both_ends.subprocess, "Popen", start)
    return started


@pytest.mark.parametrize("executable", [None, "/bin/false"], ids=["both", "the second fails"])
def test_two_processes_read_what_one_reads(
    executable: str | None, inbox: Inbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = note_paths(inbox.folder)
    expected = [read_note(inbox, path) for path in paths]
    processes(monkeypatch)
    read: list[str] = []
    monkeypatch.setattr(
        both_ends, "read_note", lambda inbox, path: (read.append(path), read_note(inbox, path))[1]
    )
    if executable:
        monkeypatch.setattr(again.sys, "executable", executable)
    assert list(notes_of(inbox, paths, beside=tmp_path)) == expected
    assert sorted(read) == sorted(set(read)), "no note is read twice"
    assert read == paths[: len(read)] or executable
    assert executable is None or len(read) == len(paths)


def test_a_second_process_takes_its_part(inbox: Inbox, monkeypatch: pytest.MonkeyPatch) -> None:
    paths = note_paths(inbox.folder)
    expected = [read_note(inbox, path) for path in paths]
    started = processes(monkeypatch)
    taken: list[object] = []
    real = both_ends.pickle.load
    monkeypatch.setattr(
        both_ends.pickle, "load", lambda file: (taken.append(real(file)), taken[-1])[1]
    )
    notes = notes_of(inbox, paths)
    first = next(notes)
    started[0].wait(timeout=60)  # this process is slow: the other takes all that is left
    assert [first, *notes] == expected
    assert taken == expected[both_ends._TURN :]


def test_a_second_process_that_is_killed_loses_nothing(
    inbox: Inbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = note_paths(inbox.folder)
    expected = [read_note(inbox, path) for path in paths]
    monkeypatch.setattr(both_ends, "_TURN", 1)
    started = processes(monkeypatch)
    notes = notes_of(inbox, paths)
    first = next(notes)
    started[0].kill()
    assert [first, *notes] == expected


def test_a_second_process_ends_with_the_first_that_is_stopped(
    inbox: Inbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started = processes(monkeypatch)
    notes = notes_of(inbox, note_paths(inbox.folder), beside=tmp_path)
    next(notes)
    notes.close()
    assert started[0].returncode is not None


def test_a_module_that_lies_beside_the_notes_is_not_run(
    inbox: Inbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("tempfile", "bisect", "pickle", "beliefgraph"):
        (inbox.folder / f"{name}.py").write_text(f"open({str(tmp_path / 'ran')!r}, 'w')")
    monkeypatch.chdir(inbox.folder)
    started = processes(monkeypatch)
    paths = note_paths(inbox.folder)
    assert len(list(notes_of(inbox, paths, beside=tmp_path))) == len(paths)
    assert [child.wait() for child in started] == [0]
    assert not (tmp_path / "ran").exists()
