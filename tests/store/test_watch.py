"""watch: a note that is saved gives one line, which says what it did to which belief."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from beliefgraph.graph.store import open_store
from beliefgraph.ground.errors import BusyStoreError
from beliefgraph.pipeline.build import build
from beliefgraph.pipeline.inbox import open_inbox
from beliefgraph.pipeline.kept import cold, use
from beliefgraph.pipeline.kept.folder import Kept, kept_of, locked
from beliefgraph.pipeline.watch import Change, watch

BELIEFS = "---\ntype: belief\nagent: leo\n---\n# Beliefs\n\n### 1. Rain falls\n\nWords.\n"
SOURCE = "---\ntype: source\ntitle: A gauge\n---\n# A gauge\n\n## KB connections\n\n- {}\n"
SECONDS = 30  # to wait for what comes within one; longer only where something is wrong


class Watched:
    """A watch in a thread of its own, and the changes that it told."""

    def __init__(self, inbox: Path, store: Path) -> None:
        self.stop, self.told, self.said = threading.Event(), [], []
        self._came, self._failed = threading.Condition(), None
        self._thread = threading.Thread(target=self._run, args=(inbox, store))
        self._thread.start()

    def _run(self, inbox: Path, store: Path) -> None:
        try:
            for change in watch(inbox, store=store, stop=self.stop, told=self.said.append):
                with self._came:
                    self.told.append(change)
                    self._came.notify()
        except BaseException as error:  # noqa: BLE001 - the test's own thread raises it
            self._failed = error

    def next(self, after: int) -> Change:
        with self._came:
            assert self._came.wait_for(lambda: len(self.told) > after, SECONDS), self._failed
            return self.told[after]

    def end(self) -> None:
        self.stop.set()
        self._thread.join(SECONDS)
        assert not self._thread.is_alive()
        assert self._failed is None


@pytest.fixture(autouse=True)
def _program_stays_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (use, cold):
        monkeypatch.setattr(module, "program", lambda _: "this program")


def test_each_saved_note_gives_one_line(tmp_path: Path) -> None:
    inbox, store = tmp_path / "inbox", tmp_path / "store"
    inbox.mkdir()
    (inbox / "beliefs.md").write_text(BELIEFS, encoding="utf-8")
    for _ in watch(inbox, store=store, stop=_set()):
        pass
    (inbox / "first.md").write_text(SOURCE.format("[[x]]"), encoding="utf-8")
    watched = Watched(inbox, store)
    try:
        assert str(watched.next(0)) == "first.md added"  # what came while nobody watched
        edits = (
            ("gauge.md", SOURCE.format("leo B1 — supports this"), "added; leo/B1: 1 support, was 0"),
            ("gauge.md", SOURCE.format("leo B1 — contradicts it"),
             "changed; leo/B1: 0 support, was 1, 1 contradict, was 0"),
            ("gauge.md", None, "removed; leo/B1: 0 contradict, was 1"),
        )  # fmt: skip
        for nth, (name, text, line) in enumerate(edits, 1):
            if text is None:
                (inbox / name).unlink()
            else:
                (inbox / name).write_text(text, encoding="utf-8")
            assert str(watched.next(nth)) == f"{name} {line}"
    finally:
        watched.end()
    assert len(watched.told) == 4


def _set() -> threading.Event:
    event = threading.Event()
    event.set()
    return event


@contextmanager
def held(kept: Kept) -> Iterator[None]:
    """The lock of a store, as soon as nobody else holds it."""
    with ExitStack() as stack:
        while True:
            try:
                stack.enter_context(locked(kept))
                break
            except BusyStoreError:
                time.sleep(0.01)
        yield


def test_a_store_that_another_process_writes_is_waited_for(tmp_path: Path) -> None:
    inbox, store = tmp_path / "inbox", tmp_path / "store"
    inbox.mkdir()
    (inbox / "beliefs.md").write_text(BELIEFS, encoding="utf-8")
    for _ in watch(inbox, store=store, stop=_set()):
        pass
    watched = Watched(inbox, store)
    try:
        with held(kept_of(open_inbox(inbox), store)):
            (inbox / "first.md").write_text(SOURCE.format("[[x]]"), encoding="utf-8")
            time.sleep(1)
            assert watched.told == []
            assert [said for said in watched.said if said.startswith("waiting: the store ")]
        assert str(watched.next(0)) == "first.md added"
    finally:
        watched.end()


def test_a_save_that_another_process_has_brought_in_is_told_too(tmp_path: Path) -> None:
    inbox, store = tmp_path / "inbox", tmp_path / "store"
    inbox.mkdir()
    (inbox / "beliefs.md").write_text(BELIEFS, encoding="utf-8")
    watched = Watched(inbox, store)
    try:
        while "watching" not in " ".join(watched.said):
            time.sleep(0.01)
        with held(kept_of(open_inbox(inbox), store)):
            (inbox / "gauge.md").write_text(SOURCE.format("leo B1 — supports this"), "utf-8")
            time.sleep(1)  # the watch has seen it, and waits
            (inbox / "late.md").write_text(SOURCE.format("[[x]]"), encoding="utf-8")
            generation = kept_of(open_inbox(inbox), store).current()
            assert generation is not None
            assert use._followed(open_inbox(inbox), generation, standings=False) is not None
        lines = [str(watched.next(nth)) for nth in range(2)]
    finally:
        watched.end()
    assert lines == ["gauge.md added; leo/B1: 1 support, was 0", "late.md added"]


def test_after_a_save_the_store_is_that_of_a_build_from_nothing(tmp_path: Path) -> None:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    (inbox / "beliefs.md").write_text(BELIEFS, encoding="utf-8")
    watched = Watched(inbox, tmp_path / "store")
    try:
        while not (tmp_path / "store" / "current").exists():
            time.sleep(0.01)
        (inbox / "first.md").write_text(SOURCE.format("leo B1 — supports this"), encoding="utf-8")
        watched.next(0)
    finally:
        watched.end()
    build(inbox, out=tmp_path / "out", store=tmp_path / "cold", pages=False)
    saved, cold = (quads(inbox, tmp_path / name) for name in ("store", "cold"))
    assert saved == cold
    assert any("Standing" in quad for quad in saved)


def quads(inbox: Path, store: Path) -> set[str]:
    generation = kept_of(open_inbox(inbox), store).current()
    assert generation is not None
    return set(map(str, open_store(generation.store)))
