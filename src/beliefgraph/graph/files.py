"""The graph as files that are kept in git."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from pyoxigraph import Quad

from beliefgraph.graph.turtle import trig, turtle
from beliefgraph.ground.errors import StoreError
from beliefgraph.ground.terms import BASE

__all__ = ["write_files"]


def write_files(quads: Iterable[Quad], folder: Path, *, base: str = BASE) -> tuple[Path, Path]:
    """Write ``knowledge.trig`` and ``knowledge.ttl`` into the folder; the same quads, the same bytes.

    Each is written beside its place and then moved there: a reader sees the old file or
    the new one, never half of it.
    """
    quads = list(quads)
    texts = {"knowledge.trig": trig(quads, base=base), "knowledge.ttl": turtle(quads, base=base)}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in texts.items():
            _replace(folder / name, text)
    except OSError as error:
        raise StoreError(
            f"the graph can not be written to {folder}: {error}",
            "check that the folder may be written and the disk has room",
        ) from error
    return folder / "knowledge.trig", folder / "knowledge.ttl"


def _replace(path: Path, text: str) -> None:
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        beside.write_bytes(text.encode("utf-8"))
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
