"""A build lands whole or not at all: killed, without room, twice at once, read meanwhile."""

from __future__ import annotations

import os
import random
import resource
import subprocess
import sys
import threading
from pathlib import Path

import edits
import pytest

from beliefgraph.graph.store import open_store
from beliefgraph.ground.errors import StoreError
from beliefgraph.pipeline.build import build
from beliefgraph.pipeline.inbox import open_inbox
from beliefgraph.pipeline.kept.folder import kept_of, locked
from beliefgraph.pipeline.kept.use import bring_up

HERE = Path(__file__).parent
TIMES = 100


def test_a_hundred_builds_killed_at_random_leave_the_old_graph_or_the_new(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, HERE / "victim.py", tmp_path, str(TIMES), "5"],
        capture_output=True,
        text=True,
        timeout=170,
        env={**os.environ, "PYTHONPATH": str(HERE)},
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    assert int(done.stdout) >= TIMES // 4, "too few were killed while they worked"


def inbox_in(folder: Path, *, notes: int = 30, seed: int = 1) -> Path:
    chance = random.Random(seed)
    for _ in range(notes):
        edits.write(folder / "inbox", chance)
    return folder / "inbox"


def test_a_build_beside_another_that_goes_on_waits_some_seconds_and_says_why(
    tmp_path: Path,
) -> None:
    inbox = inbox_in(tmp_path)
    with locked(kept_of(open_inbox(inbox), tmp_path / "store")):
        done = subprocess.run(
            [sys.executable, "-m", "beliefgraph", "build", inbox, "--store", tmp_path / "store"],
            capture_output=True,
            text=True,
            cwd=tmp_path,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr.startswith("waiting: the store ")
    assert done.stderr.count(f"is being written by process {os.getpid()}\n") == 2
    assert done.stderr.endswith("help: wait until that build is done, then try again\n")


@pytest.mark.parametrize("kind", ["cold", "update", "files"])
def test_without_room_on_the_disk_the_old_graph_stays_and_a_sentence_says_so(
    kind: str, tmp_path: Path
) -> None:
    inbox, store, out = inbox_in(tmp_path), tmp_path / "store", tmp_path / "out"
    if kind != "cold":
        build(inbox, out=out, store=store, pages=False)
    before = graph(inbox, store) if kind != "cold" else None
    file = (out / "knowledge.trig").read_bytes() if kind != "cold" else b""
    (inbox / "claims" / "long.md").write_text("# Long\n\n" + "[[rain]] supports this. " * 2000)
    options = (
        ["--no-files"]
        if kind == "update"
        else ["--no-pages", "--no-store"][: 1 + (kind == "files")]
    )
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "beliefgraph",
            "build",
            inbox,
            "--store",
            store,
            "--out",
            out,
            *options,
        ],
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000)),
    )
    assert done.returncode == 2, done.stdout + done.stderr
    assert done.stderr.startswith("beliefgraph: the "), done.stderr
    assert "Traceback" not in done.stderr
    if kind != "cold":
        assert (out / "knowledge.trig").read_bytes() == file
        assert graph(inbox, store) == before
    build(inbox, out=out, store=store, pages=False)
    build(inbox, out=tmp_path / "cold", store=False, pages=False)
    for name in ("knowledge.trig", "knowledge.ttl"):
        assert (out / name).read_bytes() == (tmp_path / "cold" / name).read_bytes()


def graph(inbox: Path, store: Path) -> frozenset[str]:
    generation = kept_of(open_inbox(inbox), store).current()
    assert generation is not None
    return frozenset(map(str, open_store(generation.store)))


@pytest.mark.parametrize("standings", [False, True])
def test_a_reader_during_a_write_sees_the_old_graph_or_the_new(
    standings: bool, tmp_path: Path
) -> None:
    inbox, store = inbox_in(tmp_path), tmp_path / "store"
    opened = open_inbox(inbox)
    kept = kept_of(opened, store)
    bring_up(opened, kept)
    seen: list[frozenset[str]] = []
    written = [graph(inbox, store)]
    done = threading.Event()

    def read() -> None:
        while not done.is_set():
            seen.append(graph(inbox, store))

    reader = threading.Thread(target=read)
    reader.start()
    chance = random.Random(3)
    try:
        for turn in range(15):
            edits.edit(inbox, chance)
            bring_up(opened, kept, anew=turn % 5 == 4, standings=standings)
            written.append(graph(inbox, store))
    finally:
        done.set()
        reader.join()
    assert len(seen) > 5
    assert set(seen) <= set(written)


def test_a_store_that_a_repository_ships_can_say_nothing_but_data(tmp_path: Path) -> None:
    from beliefgraph.pipeline.kept.state import opened

    inbox, store = inbox_in(tmp_path), tmp_path / "store"
    here = open_inbox(inbox)
    generation = bring_up(here, kept_of(here, store)).generation
    evil = "<s> a <o> . } ; LOAD <http://127.0.0.1:1/x> ; INSERT DATA { <a> a <b> ."
    with opened(generation.state) as state:
        state.database.execute(
            "INSERT INTO pending VALUES (NULL, '', ?, '')", (f"<g> {{ {evil} }}",)
        )
    with pytest.raises(StoreError, match="what is no graph"):
        bring_up(here, kept_of(here, store))
