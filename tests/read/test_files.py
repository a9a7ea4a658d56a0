"""Which files are notes, and which are rejected."""

from __future__ import annotations

from pathlib import Path

import pytest

from beliefgraph.ground.errors import InboxError
from beliefgraph.ground.notice import Notice
from beliefgraph.read import files


def test_notes_are_found_in_all_folders_sorted_and_hidden_ones_are_not(tmp_path: Path) -> None:
    for name in ("b.md", "a/c.txt", ".git/x.md", "a/.y.md", "z.png", "README.md", "a/README.md"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("x")
    assert files.note_paths(tmp_path, ignore=("README.md",)) == ["a/README.md", "a/c.txt", "b.md"]


def test_a_link_out_of_the_inbox_is_not_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret.md"
    secret.write_text("secret")
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    (inbox / "a.md").symlink_to(secret)
    (inbox / "folder").symlink_to(tmp_path)
    assert files.note_paths(inbox) == ["a.md"]
    found = files.read_bytes(inbox, "a.md")
    assert isinstance(found, Notice)
    assert found.code == "R001"


def test_a_link_within_the_inbox_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("x")
    (tmp_path / "b.md").symlink_to(tmp_path / "a.md")
    assert files.read_bytes(tmp_path, "b.md") == b"x"


def test_what_is_no_file_and_what_is_too_large_is_rejected(tmp_path: Path, monkeypatch) -> None:
    (tmp_path / "a.md").symlink_to(tmp_path / "gone.md")
    (tmp_path / "b.md").write_text("xx")
    monkeypatch.setattr(files, "MAX_BYTES", 1)
    codes = [files.read_bytes(tmp_path, name).code for name in ("a.md", "b.md")]
    assert codes == ["R002", "R003"]


def test_a_folder_that_is_not_there_is_an_error_with_help(tmp_path: Path) -> None:
    with pytest.raises(InboxError) as caught:
        files.note_paths(tmp_path / "none")
    assert "beliefgraph init" in caught.value.help
