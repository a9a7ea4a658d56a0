"""Which files are notes, and which are rejected."""

from __future__ import annotations

import os
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
    assert files.note_paths(inbox) == ["a.md", "folder"]
    for name, what in (("a.md", "file"), ("folder", "folder")):
        found = files.read_bytes(inbox, name)
        assert isinstance(found, Notice)
        assert found.code == "R001"
        assert found.message == f"this is a link to a {what} outside the inbox; it was not read"


def test_a_link_within_the_inbox_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("x")
    (tmp_path / "b.md").symlink_to(tmp_path / "a.md")
    assert files.read_bytes(tmp_path, "b.md") == b"x"


def test_a_link_to_a_folder_within_the_inbox_hides_nothing(tmp_path: Path) -> None:
    (tmp_path / "here").mkdir()
    (tmp_path / "here" / "a.md").write_text("x")
    (tmp_path / "there").symlink_to(tmp_path / "here")
    assert files.note_paths(tmp_path) == ["here/a.md"]


def test_links_that_lead_in_a_circle_stop_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.md").symlink_to(tmp_path / "b.md")
    (tmp_path / "b.md").symlink_to(tmp_path / "a.md")
    (tmp_path / "folder").symlink_to("folder")
    assert files.note_paths(tmp_path) == ["a.md", "b.md"]
    found = files.read_bytes(tmp_path, "a.md")
    assert isinstance(found, Notice)
    assert found.code == "R002"


def test_a_pipe_is_rejected_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.md")
    assert files.note_paths(tmp_path) == ["a.md"]
    found = files.read_bytes(tmp_path, "a.md")
    assert isinstance(found, Notice)
    assert (found.code, found.message) == ("R002", "this is not a file")


def test_a_folder_that_can_not_be_read_is_told(tmp_path: Path, monkeypatch) -> None:
    (tmp_path / "a.md").write_text("x")
    (tmp_path / "shut").mkdir()
    scan = os.scandir

    def refusing(path: Path) -> object:
        if Path(path).name == "shut":
            raise PermissionError(13, "Permission denied")
        return scan(path)

    monkeypatch.setattr(os, "scandir", refusing)
    assert files.note_paths(tmp_path) == ["a.md", "shut"]
    found = files.read_bytes(tmp_path, "shut")
    assert isinstance(found, Notice)
    assert (found.code, found.message) == ("R002", "it could not be read: Permission denied")
    monkeypatch.setattr(os, "scandir", lambda _: refusing(tmp_path / "shut"))
    with pytest.raises(InboxError, match="can not be read"):
        files.note_paths(tmp_path)


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
