"""Kills builds at random moments, and asserts that each leaves the old graph or the new one.

    python victim.py FOLDER TIMES SEED

What is killed runs in a child that is forked when all is imported, so that the moment falls
into the work and not into the start. Prints how many were killed before they were done.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

import edits

from beliefgraph.answer import basis, items, lacking
from beliefgraph.graph import files, standing
from beliefgraph.graph.store import open_store
from beliefgraph.pipeline.build import build
from beliefgraph.pipeline.inbox import open_inbox, read_inbox
from beliefgraph.pipeline.kept import cold, remembered, update, use
from beliefgraph.pipeline.kept.folder import kept_of
from beliefgraph.read import front_matter_nodes

assert all((basis, items, lacking, files, standing, cold, remembered, update, front_matter_nodes))
use.program = cold.program = lambda _: "this program"


def in_child(work: Callable[[], None], seconds: float | None = None) -> bool:
    """Whether the work came to its end; with ``seconds`` it is killed after them."""
    child = os.fork()
    if child == 0:
        status = 1
        try:
            work()
            status = 0
        except BaseException:  # noqa: BLE001 - a child must never return into the parent's work
            import traceback

            traceback.print_exc()
        finally:
            os._exit(status)
    if seconds is not None:
        time.sleep(seconds)
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return False
    assert os.WEXITSTATUS(status) == 0, "a build or a check failed"
    return True


def quads(store: Path, inbox: Path) -> str:
    """The graph as a reader sees it, as one text; nothing where none was ever built."""
    generation = kept_of(open_inbox(inbox), store).current()
    return "\n".join(sorted(map(str, open_store(generation.store)))) if generation else ""


def main(folder: Path, times: int, chance: random.Random) -> None:
    inbox, store, out = folder / "inbox", folder / "store", folder / "out"
    for _ in range(8):
        edits.write(inbox, chance)
    read_inbox(open_inbox(inbox))  # patterns are compiled when they are first tried
    killed = 0
    longest = {"cold": 0.3, "update": 0.3}

    def run() -> None:
        build(inbox, out=out, store=store, pages=False)

    def check() -> None:
        """What was left is the old graph or the new one; the next build makes the new one."""
        old, left = (folder / "now").read_text(), quads(store, inbox)
        build(inbox, out=folder / "cold", store=False, pages=False)
        whole = (folder / "cold" / "knowledge.trig").read_bytes()
        assert (out / "knowledge.trig").read_bytes() in (before, whole), "half of a file was left"
        run()
        now = quads(store, inbox)
        assert left in (old, now), "half of a graph was left"
        for name in ("knowledge.trig", "knowledge.ttl"):
            assert (out / name).read_bytes() == (folder / "cold" / name).read_bytes()
        (folder / "now").write_text(now)

    def start() -> None:
        run()
        (folder / "now").write_text(quads(store, inbox))

    in_child(start)
    for turn in range(times):
        kind = "cold" if turn % 3 == 0 else "update"
        before = (out / "knowledge.trig").read_bytes()
        for _ in range(3):
            edits.edit(inbox, chance)
        use._FEW = -1000 if kind == "cold" else 200
        began = time.monotonic()
        done = in_child(run, chance.uniform(0, longest[kind]))
        longest[kind] = min(0.5, max(0.02, time.monotonic() - began) * (1.0 if done else 1.3))
        killed += not done
        use._FEW = 200
        in_child(check)
    print(killed)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), random.Random(int(sys.argv[3])))
