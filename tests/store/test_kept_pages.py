"""Pages are left alone while nothing is new, and are those of a build from nothing otherwise."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from beliefgraph.answer.divergences import DivergenceAnswer
from beliefgraph.answer.partings import every_divergence
from beliefgraph.pipeline import pages
from beliefgraph.pipeline.build import build
from beliefgraph.pipeline.graph import open_ask
from beliefgraph.pipeline.kept import pages as kept_pages
from beliefgraph.pipeline.rulings import rule_on

SETTINGS = 'inbox = "inbox"\n'


@pytest.fixture
def home(sample: Path, tmp_path: Path) -> Path:
    """A folder with settings, an inbox, a store and the pages of a first build."""
    home = tmp_path / "home"
    shutil.copytree(sample, home / "inbox")
    (home / "beliefgraph.toml").write_text(SETTINGS, encoding="utf-8")
    _build(home)
    return home


def _build(home: Path) -> tuple[str, ...]:
    return build(home / "inbox", out=home / "site", store=home / "store").written


def _made(home: Path, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Whether a build makes the pages; they are then those of a build from nothing."""
    made: list[Path] = []
    plain = pages.write_pages

    def counted(*given: object) -> list[Path]:
        made.extend(plain(*given))  # type: ignore[arg-type]
        return made

    monkeypatch.setattr(pages, "write_pages", counted)
    written = _build(home)
    monkeypatch.undo()
    cold = home.parent / "cold"
    shutil.rmtree(cold, ignore_errors=True)
    expected = build(home / "inbox", out=cold, store=False).written
    assert [Path(one).relative_to(home / "site") for one in written if "/site/" in one] == [
        Path(one).relative_to(cold) for one in expected
    ]
    assert _texts(home / "site") == _texts(cold)
    return bool(made)


def _texts(folder: Path) -> dict[str, bytes]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


def test_a_second_build_makes_no_page_again(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not _made(home, monkeypatch)


def _one(home: Path) -> DivergenceAnswer:
    return next(iter(every_divergence(open_ask(home / "inbox", store=home / "store"))))


def _edit(file: Path) -> None:
    file.write_text(file.read_text(encoding="utf-8") + "\nOne more line.\n", encoding="utf-8")


CHANGES: dict[str, Callable[[Path], object]] = {
    "a note is edited": lambda home: _edit(next((home / "inbox/claims").glob("*.md"))),
    "a note is gone": lambda home: next((home / "inbox/claims").glob("*.md")).unlink(),
    "a page is edited": lambda home: _edit(home / "site/index.html"),
    "a page is gone": lambda home: (home / "site/map.html").unlink(),
    "a page of a thing that is no more lies there": lambda home: shutil.copy(
        home / "site/index.html", home / "site/things/gone.html"
    ),
    "a person rules on a divergence": lambda home: rule_on(
        _one(home).key, "accepted", by="ann", when="2026-03-14", inbox=home / "inbox"
    ),
    "the web address is set": lambda home: (home / "beliefgraph.toml").write_text(
        f'{SETTINGS}web = "https://example.org/notes"\n', encoding="utf-8"
    ),
    "what was kept of the pages is damaged": lambda home: (home / "store/pages.json").write_text(
        '{"a": [1], "b": 2}', encoding="utf-8"
    ),
    "what was kept of the pages is a pit": lambda home: (home / "store/pages.json").write_text(
        "[" * 100_000, encoding="utf-8"
    ),
}


@pytest.mark.parametrize("change", CHANGES)
def test_pages_are_made_again_where_anything_is_new(
    change: str, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    CHANGES[change](home)
    assert _made(home, monkeypatch)
    assert not _made(home, monkeypatch)


def test_another_program_makes_them_again(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(kept_pages, "_program", lambda: "another")
        made: list[Path] = []
        patch.setattr(pages, "write_pages", lambda *_: made)
        _build(home)
    assert _made(home, monkeypatch)
