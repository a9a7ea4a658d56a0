"""A store is made in a folder of its own: what somebody else keeps there stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from beliefgraph.ground.errors import StoreError
from beliefgraph.pipeline.build import build


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "a.md").write_text("# My beliefs\n\n- **B1**: Rain wakes the eels\n")
    return folder


@pytest.mark.parametrize("name", ["docs", "."], ids=["a folder", "the folder of the notes"])
def test_a_folder_of_somebody_else_s_is_refused_and_stays(
    name: str, inbox: Path, tmp_path: Path
) -> None:
    (tmp_path / "docs" / "thesis").mkdir(parents=True)
    (tmp_path / "docs" / "thesis" / "one.txt").write_text("years of work")
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(StoreError, match="holds other files"):
        build(inbox, store=tmp_path / name, files=False)
    assert sorted(tmp_path.rglob("*")) == before


def test_what_is_put_into_a_store_later_stays(inbox: Path, tmp_path: Path) -> None:
    store = tmp_path / "store"
    build(inbox, store=store, files=False)
    (store / "thesis").mkdir()
    (store / "thesis" / "one.txt").write_text("years of work")
    (store / "0123456789abcdef").mkdir()  # a generation that was left unfinished
    (store / "current").unlink()
    build(inbox, store=store, files=False)
    assert (store / "thesis" / "one.txt").read_text() == "years of work"
    assert not (store / "0123456789abcdef").exists()


def test_a_store_that_was_just_begun_and_a_folder_called_out_are_told_apart(
    inbox: Path, tmp_path: Path
) -> None:
    (tmp_path / "begun").mkdir()
    (tmp_path / "begun" / ".gitignore").write_text("*\n")  # its process was ended here
    build(inbox, store=tmp_path / "begun", files=False)
    (tmp_path / "docs" / "out").mkdir(parents=True)
    with pytest.raises(StoreError, match="holds other files"):
        build(inbox, store=tmp_path / "docs", files=False)


def test_what_is_called_like_a_leftover_stays(inbox: Path, tmp_path: Path) -> None:
    build(inbox, store=tmp_path / "store", files=False)
    mine, left = (tmp_path / "store" / f"current.{end}" for end in ("md", "0123456789abcdef"))
    mine.touch()
    left.touch()
    (tmp_path / "store" / "current").unlink()
    build(inbox, store=tmp_path / "store", files=False)
    assert (mine.exists(), left.exists()) == (True, False)
