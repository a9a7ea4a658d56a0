"""The files of an inbox as the system tells of them, and what else decides a graph."""

from __future__ import annotations

import hashlib
import os
import time
from pathlib import Path

from beliefgraph.ground.resources import ontology_path
from beliefgraph.pipeline.inbox import Inbox
from beliefgraph.pipeline.kept.state import Stat
from beliefgraph.read.files import note_paths

__all__ = ["program", "stats_of"]

_FLOORS = ("ground", "read", "interpret", "link", "graph", "answer", "pipeline")
_DECIDING = (
    "wording.toml",
    "signs.toml",
    "weights.tsv",
    "questions/contested.rq",
    "questions/origins.rq",
)
_TOO_YOUNG = 50_000_000  # nanoseconds: a file changed just now may change again unseen


def stats_of(inbox: Inbox) -> dict[str, Stat]:
    """Each note's path and what the system says of its file, sorted by path."""
    now = time.time_ns()
    folder = os.fspath(inbox.folder)
    return {
        path: _stat(f"{folder}/{path}", now)
        for path in note_paths(inbox.folder, ignore=inbox.settings.ignore)
    }


def program(inbox: Inbox) -> str:
    """A digest of what else decides the graph: settings, decisions, wording, this program."""
    digest = hashlib.sha256(
        repr((inbox.settings, inbox.decisions)).encode("utf-8", "surrogatepass")
    )
    package = Path(__file__).parents[2]
    for floor in _FLOORS:
        for folder, _, names in sorted(os.walk(package / floor)):
            for name in sorted(names):
                if name.endswith(".py"):
                    size, mtime, _ = _stat(f"{folder}/{name}", 0)
                    digest.update(f"{folder}/{name} {size} {mtime}\n".encode())
    for path in _DECIDING:
        digest.update((ontology_path() / path).read_bytes())
    return digest.hexdigest()


def _stat(path: str, now: int) -> Stat:
    try:
        found = os.stat(path)  # noqa: PTH116 - a Path each costs more than the call
    except OSError:
        return Stat(-1, -1, -1)
    is_young = now and found.st_mtime_ns > now - _TOO_YOUNG
    return Stat(found.st_size, -1 if is_young else found.st_mtime_ns, found.st_ino)
