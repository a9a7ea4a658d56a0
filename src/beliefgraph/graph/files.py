"""The graph as files that are kept in git."""

from __future__ import annotations

import filecmp
import os
from collections.abc import Callable, Iterable
from itertools import chain
from pathlib import Path

from pyoxigraph import Quad

from beliefgraph.graph.body import Body, header, merged, trig_of
from beliefgraph.graph.shown import shown_in
from beliefgraph.graph.turtle import bodies_of
from beliefgraph.ground.errors import StoreError
from beliefgraph.ground.terms import BASE

__all__ = ["write_bodies", "write_files"]


def write_files(quads: Iterable[Quad], folder: Path, *, base: str = BASE) -> tuple[Path, Path]:
    """Write ``knowledge.trig`` and ``knowledge.ttl`` into the folder; the same quads, the same bytes."""
    bodies = bodies_of(quads, base=base)
    return write_bodies(lambda: bodies, folder, base=base)


def write_bodies(
    bodies: Callable[[], Iterable[Body]], folder: Path, *, base: str = BASE
) -> tuple[Path, Path]:
    """Write both files from graphs that are given as texts, sorted by name.

    Each is written beside its place and then moved there: a reader sees the old file or
    the new one, never half of it. A file that is the same already stays.
    """
    head = header(shown_in(base))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _replace(folder / "knowledge.trig", chain([head], map(trig_of, bodies())))
        _replace(folder / "knowledge.ttl", chain([head], merged(bodies())))
    except OSError as error:
        raise StoreError(
            f"the graph can not be written to {folder}: {error}",
            "check that the folder may be written and the disk has room",
        ) from error
    return folder / "knowledge.trig", folder / "knowledge.ttl"


def _replace(path: Path, texts: Iterable[str]) -> None:
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with beside.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(texts)
        if not (path.is_file() and filecmp.cmp(beside, path, shallow=False)):
            beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
