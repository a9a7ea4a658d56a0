"""Two processes that write at once: one waits for the other, and what stays is the newer."""

from __future__ import annotations

import filecmp
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from beliefgraph.graph import files
from beliefgraph.ground.errors import BusyStoreError
from beliefgraph.pipeline import build as building
from beliefgraph.pipeline.build import build
from beliefgraph.pipeline.inbox import open_inbox
from beliefgraph.pipeline.kept.folder import kept_of, locked

NOTE = "---\ntype: claim\n---\n# {}\n"
SECONDS = 60  # to wait for what comes within one; longer only where something is wrong


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    folder = tmp_path / "inbox"
    folder.mkdir()
    (folder / "rain.md").write_text(NOTE.format("Rain falls"), encoding="utf-8")
    return folder


def test_a_build_waits_for_another_and_says_for_whom(inbox: Path, tmp_path: Path) -> None:
    store, said = tmp_path / "store", list[str]()
    kept = kept_of(open_inbox(inbox), store)
    with locked(kept):
        thread = threading.Thread(
            target=build,
            args=(inbox,),
            kwargs={"store": store, "files": False, "told": said.append},
        )
        thread.start()
        assert came(lambda: bool(said))
        time.sleep(0.5)
        assert kept.current() is None
    thread.join(SECONDS)
    assert kept.current() is not None
    (line,) = said
    assert line.startswith(f"waiting: the store {store} is being written by process ")


@pytest.mark.parametrize(
    ("lock", "what"), [("lock", "the store {} is"), ("out", "files of {} are")]
)
def test_a_build_waits_no_longer_than_some_seconds(
    lock: str, what: str, inbox: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, said = tmp_path / "store", list[str]()
    monkeypatch.setattr(building, "_WAIT", 0.2)
    monkeypatch.setattr(building, "_WAIT_FOR_FILES", 0.2)
    with (
        locked(kept_of(open_inbox(inbox), store), lock),
        pytest.raises(BusyStoreError, match=what.format(store) + " being written by process"),
    ):
        build(inbox, store=store, out=tmp_path / "out", told=said.append)
    assert len(said) == 1


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[threading.Event, threading.Event]]:
    """The first build says when its graph files are written, and goes on when it is told to."""
    begun, go_on = threading.Event(), threading.Event()
    write = files.write_bodies

    def waiting(*given: object, **named: object) -> object:
        written = write(*given, **named)  # type: ignore[arg-type]
        if not begun.is_set():
            begun.set()
            go_on.wait(SECONDS)
        return written

    monkeypatch.setattr(files, "write_bodies", waiting)
    yield begun, go_on
    go_on.set()


@pytest.mark.parametrize("waits", [True, False], ids=["with-files", "store-alone"])
def test_no_page_of_the_older_of_two_builds_stays(
    waits: bool, inbox: Path, tmp_path: Path, slow: tuple[threading.Event, threading.Event]
) -> None:
    begun, go_on = slow
    store, out, said = tmp_path / "store", tmp_path / "out", list[str]()
    older = threading.Thread(target=build, args=(inbox,), kwargs={"store": store, "out": out})
    older.start()
    assert begun.wait(SECONDS)
    (inbox / "rain.md").write_text(NOTE.format("Rain rises"), encoding="utf-8")
    (inbox / "snow.md").write_text(NOTE.format("Snow falls"), encoding="utf-8")
    given = {"store": store, "out": out, "told": said.append, "files": waits}
    newer = threading.Thread(target=build, args=(inbox,), kwargs=given)
    newer.start()
    if waits:
        assert came(lambda: bool(said))
        assert said[0].startswith(f"waiting: files of {store} are being written by process ")
    else:
        newer.join(SECONDS)
    go_on.set()
    older.join(SECONDS)
    newer.join(SECONDS)
    build(inbox, store=False, out=tmp_path / "cold")
    assert same(out, tmp_path / "cold")


def came(what: Callable[[], bool]) -> bool:
    end = time.monotonic() + SECONDS
    while not what() and time.monotonic() < end:
        time.sleep(0.01)
    return what()


def same(one: Path, other: Path) -> bool:
    """Whether two folders hold the same files."""
    paths = [sorted(each.relative_to(top) for each in top.rglob("*")) for top in (one, other)]
    names = [path for path in paths[0] if (one / path).is_file()]
    assert paths[0] == paths[1]
    assert len(names) > 5
    return all(filecmp.cmp(one / path, other / path, shallow=False) for path in names)
