"""The files of an inbox as the system tells of them, and what else decides a graph."""

from __future__ import annotations

import hashlib
import os
import time
from pathlib import Path

from beliefgraph.ground.resources import ontology_path
from beliefgraph.pipeline.inbox import Inbox
from beliefgraph.read.files import Stat, note_stats

__all__ = ["program", "stats_of"]

_FLOORS = ("ground", "read", "interpret", "link", "graph", "answer", "pipeline")
_DECIDING = (
    "wording.toml",
    "signs.toml",
    "weights.tsv",
    "questions/at-odds.rq",
    "questions/contested.rq",
    "questions/opposed.rq",
    "questions/origins.rq",
    "questions/through-claims.rq",
)
_TOO_YOUNG = 50_000_000  # nanoseconds: a file changed just now may change again unseen


def stats_of(inbox: Inbox) -> dict[str, Stat]:
    """Each note's path and what the system says of its file, sorted by path.

    One that changed just now, and may change again unseen, has no time: it is read again.
    """
    young = time.time_ns() - _TOO_YOUNG
    found = note_stats(inbox.folder, ignore=inbox.settings.ignore)
    for path, (size, changed, inode) in found.items():
        if changed > young:
            found[path] = size, -1, inode
    return found


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
                    file = os.stat(f"{folder}/{name}")  # noqa: PTH116 - a Path each costs more
                    digest.update(f"{folder}/{name} {file.st_size} {file.st_mtime_ns}\n".encode())
    for path in _DECIDING:
        digest.update((ontology_path() / path).read_bytes())
    return digest.hexdigest()
