"""A site is its own: what is no more goes, what others put there stays."""

from __future__ import annotations

from pathlib import Path

import fake_pages
import pytest

from beliefgraph.ground.errors import ChoiceError
from beliefgraph.show.pages.leftover import FOOT
from beliefgraph.show.pages.site import write_site


def test_the_page_of_a_thing_that_is_no_more_is_removed(tmp_path: Path) -> None:
    first = write_site(fake_pages.fake_ask.sample(), tmp_path)
    gone = tmp_path / "beliefs" / "gone-b9.html"
    gone.write_text(f"<p>{FOOT}</p>", encoding="utf-8")
    assert write_site(fake_pages.fake_ask.sample(), tmp_path) == first
    assert not gone.exists()


def test_a_file_of_somebody_else_stays(tmp_path: Path) -> None:
    write_site(fake_pages.fake_ask.sample(), tmp_path)
    mine = tmp_path / "things" / "mine.html"
    mine.write_text("<p>my own page</p>", encoding="utf-8")
    write_site(fake_pages.fake_ask.sample(), tmp_path)
    assert mine.read_text(encoding="utf-8") == "<p>my own page</p>"


def test_a_site_that_something_else_made_is_refused(tmp_path: Path) -> None:
    index = tmp_path / "index.html"
    index.write_text("<h1>my home</h1>", encoding="utf-8")
    with pytest.raises(ChoiceError, match="was not made by beliefgraph"):
        write_site(fake_pages.fake_ask.sample(), tmp_path)
    assert index.read_text(encoding="utf-8") == "<h1>my home</h1>"


def test_a_page_for_which_there_is_no_room_leaves_the_former_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_site(fake_pages.fake_ask.sample(), tmp_path)
    index = tmp_path / "index.html"
    index.write_text(index.read_text(encoding="utf-8") + "<!-- before -->", encoding="utf-8")
    before = index.read_bytes()

    def half(self: Path, data: bytes) -> int:
        with self.open("wb") as file:
            file.write(data[: len(data) // 2])
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "write_bytes", half)
        with pytest.raises(OSError, match="No space left"):
            write_site(fake_pages.fake_ask.sample(), tmp_path)
    assert index.read_bytes() == before
    assert [file for file in tmp_path.rglob("*") if file.name.endswith(".part")] == []
    write_site(fake_pages.fake_ask.sample(), tmp_path)
    assert index.read_bytes() != before


def test_every_page_has_the_foot_by_which_it_is_told(tmp_path: Path) -> None:
    pages = [f for f in write_site(fake_pages.fake_ask.sample(), tmp_path) if f.suffix == ".html"]
    assert [page.name for page in pages if FOOT not in page.read_text(encoding="utf-8")] == []
