"""What is kept beside the notes is a copy: damaged, it is made anew, and nothing stops."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
import terminal

from beliefgraph.pipeline.inbox import open_inbox
from beliefgraph.pipeline.kept.folder import Kept, kept_of
from beliefgraph.pipeline.kept.use import bring_up


def _cut(state: Path) -> None:
    state.write_bytes(state.read_bytes()[: state.stat().st_size // 2])


def _cut_short(state: Path) -> None:
    state.write_bytes(state.read_bytes()[:5000])


def _without(table: str) -> Callable[[Path], None]:
    def drop(state: Path) -> None:
        with sqlite3.connect(state) as database:
            database.execute(f"DROP TABLE {table}")
        database.close()

    return drop


def _in_store(name: str, damage: Callable[[Path], None]) -> Callable[[Path], None]:
    """A damage to all files of this name in the store that lies beside the state."""

    def work(state: Path) -> None:
        files = list((state.parent / "store").glob(name))
        assert files
        for file in files:
            damage(file)

    return work


DAMAGES: dict[str, Callable[[Path], None]] = {
    "half of it": _cut,
    "one page of it": _cut_short,
    "nothing": lambda state: state.write_bytes(b""),
    "no database": lambda state: state.write_bytes(bytes(range(256)) * 40),
    "no memory": _without("meta"),
    "no documents": _without("docs"),
    "no graphs": _without("bodies"),
    "nothing pending": _without("pending"),
    "nothing derived": _without("derived"),
    "half of a table": _in_store("*.sst", _cut),
    "no table": _in_store("*.sst", Path.unlink),
    "a table of noise": _in_store("*.sst", lambda file: file.write_bytes(bytes(range(256)) * 40)),
    "no current manifest": _in_store("CURRENT", Path.unlink),
    "noise for a manifest": _in_store("CURRENT", lambda file: file.write_bytes(b"noise")),
    "half of a manifest": _in_store("MANIFEST-*", _cut),
    "no manifest": _in_store("MANIFEST-*", Path.unlink),
}


@pytest.fixture(scope="module")
def whole(tmp_path_factory, sample: Path) -> Path:
    folder = tmp_path_factory.mktemp("whole")
    shutil.copytree(sample, folder / "inbox")
    bring_up(open_inbox(folder / "inbox"), kept_of(open_inbox(folder / "inbox"), folder / "store"))
    return folder


@pytest.fixture
def damaged(whole: Path, tmp_path: Path, request) -> Path:
    shutil.copytree(whole, tmp_path / "here")
    (state,) = (tmp_path / "here" / "store").glob("*/state")
    for beside in state.parent.glob("state-*"):
        beside.unlink()
    DAMAGES[request.param](state)
    return tmp_path / "here"


@pytest.mark.parametrize("damaged", DAMAGES, indirect=True)
def test_a_build_makes_it_anew_and_a_belief_is_answered_without_it(damaged: Path) -> None:
    where = ("--store", damaged / "store")
    asked = ("belief", "theseus/B4", "--inbox", damaged / "inbox", *where)
    before = terminal.run(*asked)
    assert (before.returncode, before.stderr) == (0, "")
    built = terminal.run("build", damaged / "inbox", "--out", damaged / "out", "--no-pages", *where)
    assert (built.returncode, built.stderr) == (0, "")
    assert terminal.run(*asked).stdout == before.stdout
    current = Kept(damaged / "store").current()
    assert current is not None
    with sqlite3.connect(current.state) as database:
        assert database.execute("SELECT COUNT(*) FROM docs").fetchone()[0] > 10
    database.close()


@pytest.mark.parametrize("damaged", [n for n in DAMAGES if "manifest" in n], indirect=True)
def test_an_edit_does_not_land_in_an_empty_store(damaged: Path) -> None:
    with (damaged / "inbox" / "beliefs" / "theseus.md").open("a", encoding="utf-8") as file:
        file.write("\nOne more line.\n")
    for store in ("store", "other"):
        built = terminal.run("build", damaged / "inbox", "--no-files", "--store", damaged / store)
        assert (built.returncode, built.stderr) == (0, "")
    asked = ("query", "all-lines", "--format", "csv", "--inbox", damaged / "inbox", "--store")
    lines = [terminal.run(*asked, damaged / store).stdout for store in ("store", "other")]
    assert lines[0].splitlines()[1:]
    assert lines[0] == lines[1]
