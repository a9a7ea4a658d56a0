"""The pages that a build has written, so that they are left alone while nothing is new.

    FOLDER/pages.json    for each folder with pages: of what they are made, and their files

All pages are made of the graph as it is kept, the findings, what people decided, the settings,
the day of the notes and this program. Where a digest of these is the same, and each file is as
it was left, a build from nothing would write the same bytes. Where it is not, the same holds of
each page by itself that says of which values it is made: by most, an edit changes nothing.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from beliefgraph.ground.resources import ontology_path
from beliefgraph.ground.terms import digest_of
from beliefgraph.pipeline.kept.folder import Generation, Kept
from beliefgraph.pipeline.kept.sealed import json_to_keep, kept_json
from beliefgraph.pipeline.kept.state import opened
from beliefgraph.show.pages.leftover import FOLDERS

if TYPE_CHECKING:
    from beliefgraph.show.pages.site import Leave

__all__ = ["graph_in", "once"]

_LIBRARIES = ("jinja2", "markupsafe", "pyvis", "networkx", "scipy")


def graph_in(generation: Generation) -> str:
    """Which graph a generation holds now: another text where anything has changed in it of
    which questions ask.
    """
    with opened(generation.state, read_only=True) as state:
        parts = state.meta("program"), state.meta("told"), state.meta("standings")
    return digest_of(generation.folder.name, *parts)


def once(
    kept: Kept, folder: Path, of: Iterable[object], make: Callable[[Leave], list[Path]]
) -> list[Path]:
    """The pages in a folder: made, unless the same ones lie there from an earlier build.

    ``of`` is all that they are made of beside this program; its ``repr`` is compared. ``make``
    is told of each page whether it lies there as it would be made.
    """
    file = kept.folder / "pages.json"
    program = _program()
    name, digest = str(folder.absolute()), digest_of(*map(repr, of), program)
    known = _read(file)
    before = known.get(name)
    now = _stats(folder, before.files) if before else {}
    if before and before.of == digest and before.files == now:
        return sorted(folder / each for each in before.written)
    pages: dict[str, str] = {}

    def leave(path: str, of: str) -> bool:
        pages[path] = digest_of(of, program)
        if before is None or before.pages.get(path) != pages[path]:
            return False
        return before.files.get(path) == now.get(path) is not None

    written = make(leave)
    names = tuple(each.relative_to(folder).as_posix() for each in written)
    known = {each: seen for each, seen in known.items() if Path(each).is_dir()}
    _write(file, known | {name: _Written(digest, names, _stats(folder, names), pages)})
    return written


class _Written(NamedTuple):
    """Of what the pages of a folder are made, which they are, what the system says of them and
    of every other page beside them, and of what those are made that say so by themselves.
    """

    of: str
    written: tuple[str, ...]
    files: Mapping[str, list[int]]
    pages: Mapping[str, str]


def _stats(folder: Path, names: Iterable[str]) -> dict[str, list[int]]:
    every = {name: f"{folder}/{name}" for name in names}  # a Path each would cost more
    for each in FOLDERS:
        with suppress(OSError):
            names = os.listdir(folder / each)  # noqa: PTH208
            beside = (name for name in names if name.endswith(".html"))
            every |= {f"{each}/{name}": f"{folder}/{each}/{name}" for name in beside}
    found = {}
    for name, path in every.items():
        with suppress(OSError):
            stat = os.stat(path)  # noqa: PTH116
            found[name] = [stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns, stat.st_ino]
    return found


def _program() -> str:
    """A digest of what asks and shows; what answers is part of the graph's own."""
    digest = hashlib.sha256()
    asked = (ontology_path() / "questions", ontology_path() / "readings")
    for root in (Path(__file__).parents[2] / "show", *asked):
        for folder, folders, names in os.walk(root):
            folders[:] = sorted(one for one in folders if one != "__pycache__")
            for name in sorted(names):
                stat = Path(folder, name).stat()
                digest.update(f"{folder}/{name} {stat.st_size} {stat.st_mtime_ns}\n".encode())
    for library in _LIBRARIES:
        with suppress(PackageNotFoundError):
            digest.update(f"{library} {version(library)}\n".encode())
    return digest.hexdigest()


def _read(file: Path) -> dict[str, _Written]:
    """What was kept; nothing where it is not as it was written."""
    found = kept_json(file)
    return {
        name: _Written(one[0], tuple(one[1]), dict(one[2]), dict(one[3]))
        for name, one in (found or {}).items()
        if len(one) == len(_Written._fields)  # another version kept less
    }


def _write(file: Path, known: Mapping[str, _Written]) -> None:
    """Keep it in one step; where that can not be done, all pages are made next time."""
    beside = file.with_name(f"{file.name}.{os.getpid()}")
    with suppress(OSError):
        beside.write_text(json_to_keep(known), encoding="ascii")
        beside.replace(file)
