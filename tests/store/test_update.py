"""A store after any edits holds what a build from nothing would make."""

from __future__ import annotations

import random
from pathlib import Path

import edits
import pytest
from pyoxigraph import RdfFormat, parse

from beliefgraph.graph.store import open_store
from beliefgraph.pipeline.build import build
from beliefgraph.pipeline.inbox import open_inbox
from beliefgraph.pipeline.kept import cold, use
from beliefgraph.pipeline.kept.folder import kept_of
from beliefgraph.pipeline.kept.use import bring_up

FILES = ("knowledge.trig", "knowledge.ttl")


def same_as_cold(inbox: Path, store: Path, folder: Path) -> None:
    """Asserts that the kept store gives the files, the account and the quads of a cold build."""
    warm = build(inbox, out=folder / "warm", store=store, pages=False)
    cold = build(inbox, out=folder / "cold", store=False, pages=False)
    for name in FILES:
        assert (folder / "warm" / name).read_text() == (folder / "cold" / name).read_text()
    assert {**_account(warm)} == {**_account(cold)}
    generation = kept_of(open_inbox(inbox), store).current()
    assert generation is not None
    quads = sorted(map(str, open_store(generation.store)))
    written = parse(path=folder / "cold" / "knowledge.trig", format=RdfFormat.TRIG)
    assert quads == sorted(map(str, written))


@pytest.mark.parametrize("seed", range(2))
def test_pages_after_edits_are_those_of_a_build_from_nothing_and_only_new_ones_are_written(
    seed: int, tmp_path: Path
) -> None:
    chance = random.Random(seed)
    inbox, store, warm, cold = (tmp_path / name for name in ("inbox", "store", "warm", "cold"))
    for _ in range(8):
        edits.write(inbox, chance)
    build(inbox, out=warm, store=store)
    kept = 0
    for turn in range(2):
        edits.edit(inbox, chance)
        before = {file: (file.stat().st_mtime_ns, file.read_bytes()) for file in _files(warm)}
        build(inbox, out=warm, store=store)
        build(inbox, out=cold / str(turn), store=False)
        for file in _files(cold / str(turn)):
            again = warm / file.relative_to(cold / str(turn))
            assert again.read_bytes() == file.read_bytes()
            time, text = before.get(again, (0, b""))
            assert (again.stat().st_mtime_ns == time) == (text == file.read_bytes())
            kept += again.stat().st_mtime_ns == time
    assert kept


def _files(folder: Path) -> list[Path]:
    return [file for file in folder.rglob("*") if file.is_file()]


def _account(report: object) -> dict[str, object]:
    names = ("loaded", "with_notices", "rejected", "things", "statements", "divergences")
    more = ("open_ends", "gaps", "findings")
    return {name: getattr(report, name) for name in (*names, *more)}


@pytest.fixture(autouse=True)
def _program_stays_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever works on the program while the tests run must not make each build a new one."""
    for module in (use, cold):
        monkeypatch.setattr(module, "program", lambda _: "this program")


@pytest.mark.parametrize("seed", range(6))
def test_after_any_edits_the_files_are_those_of_a_build_from_nothing(
    seed: int, tmp_path: Path
) -> None:
    chance = random.Random(seed)
    inbox, store = tmp_path / "inbox", tmp_path / "store"
    for _ in range(12):
        edits.write(inbox, chance)
    first = bring_up(open_inbox(inbox), kept_of(open_inbox(inbox), store))
    for _ in range(7):
        for _ in range(chance.choice((1, 1, 1, 2, 5))):
            edits.edit(inbox, chance)
        after = bring_up(open_inbox(inbox), kept_of(open_inbox(inbox), store))
        assert not after.is_new
        assert after.generation == first.generation
        same_as_cold(inbox, store, tmp_path)


def test_notes_that_were_all_gone_come_back(tmp_path: Path) -> None:
    inbox, store = tmp_path / "inbox", tmp_path / "store"
    inbox.mkdir()
    for text in ("# a", None, "# b"):
        if text is None:
            (inbox / "a.md").unlink()
        else:
            (inbox / "a.md").write_text(text, encoding="utf-8")
        bring_up(open_inbox(inbox), kept_of(open_inbox(inbox), store))
    generation = kept_of(open_inbox(inbox), store).current()
    assert generation is not None
    assert any('"b"' in str(quad) for quad in open_store(generation.store))
