"""Where the store of an inbox lies, and which generation of it is the current one.

    FOLDER/current           the name of the current generation
    FOLDER/lock              held by whoever writes the store
    FOLDER/out               held by whoever writes files and pages from it
    FOLDER/GENERATION/state  SQLite: the notes as they were read
    FOLDER/GENERATION/store  Oxigraph: the graph

A build from nothing makes a generation of its own and becomes current by one rename.
"""

from __future__ import annotations

import os
import re
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from beliefgraph.ground.errors import BusyStoreError, StoreError
from beliefgraph.ground.terms import digest_of
from beliefgraph.pipeline.inbox import Inbox

__all__ = ["Generation", "Kept", "kept_of", "locked"]

_GENERATION = re.compile("[0-9a-f]{16}")
_BESIDE = re.compile(r"current\.[0-9a-f]{16}")
_MARKS = ("lock", "out", "current")  # a folder with a file of one of these names is a store
_STEP = 0.1  # seconds between two tries
_HELP = "check that it may be written and the disk has room, or name another with --store"


def _nobody(_: str) -> None:
    """Nobody is told."""


@dataclass(frozen=True, slots=True)
class Generation:
    """One complete store with its state."""

    folder: Path

    @property
    def state(self) -> Path:
        """The SQLite file."""
        return self.folder / "state"

    @property
    def store(self) -> Path:
        """The folder of Oxigraph."""
        return self.folder / "store"


@dataclass(frozen=True, slots=True)
class Kept:
    """The folder in which the store of one inbox is kept."""

    folder: Path

    def current(self) -> Generation | None:
        """The current generation, if anything was ever built."""
        try:
            name = (self.folder / "current").read_text(encoding="ascii").strip()
        except (OSError, UnicodeDecodeError):
            return None
        is_plain = name.isalnum() and (self.folder / name / "state").is_file()
        return Generation(self.folder / name) if is_plain else None

    def begin(self) -> Generation:
        """A new, empty generation; those that builds left unfinished are removed."""
        import secrets

        self.sweep()
        new = Generation(self.folder / secrets.token_hex(8))
        new.folder.mkdir()
        return new

    def switch(self, new: Generation) -> None:
        """Make a generation the current one; the former stays for those who read it."""
        beside = self.folder / f"current.{new.folder.name}"
        with beside.open("w", encoding="ascii") as file:
            file.write(new.folder.name)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(self.folder / "current")

    def sweep(self) -> None:
        """Remove all generations but the current one, and nothing else."""
        import shutil

        current = self.current()
        for each in self.folder.iterdir():
            is_generation = _GENERATION.fullmatch(each.name) and each.is_dir()
            if is_generation and (current is None or each != current.folder):
                shutil.rmtree(each, ignore_errors=True)
            elif _BESIDE.fullmatch(each.name):
                each.unlink(missing_ok=True)


def kept_of(inbox: Inbox, store: str | Path | None = None) -> Kept:
    """Where the store of an inbox is kept.

    The folder that is named, by argument or by ``BELIEFGRAPH_STORE``; else ``.beliefgraph``
    beside the settings file or the inbox; else, where that can not be written, the user's
    cache folder.
    """
    named = store if store is not None else os.environ.get("BELIEFGRAPH_STORE")
    if named:
        return Kept(Path(named))
    folder = Path(os.path.abspath(inbox.folder))  # noqa: PTH100 - links stay as they are named
    is_home = (inbox.home / "beliefgraph.toml").is_file()
    root = Path(os.path.abspath(inbox.home)) if is_home else folder.parent  # noqa: PTH100
    name = f"{folder.name}-{digest_of(os.path.relpath(folder, root))[:8]}"
    if not os.access(root, os.W_OK) and not (root / ".beliefgraph" / name).is_dir():
        cache = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
        return Kept(Path(cache) / "beliefgraph" / f"{folder.name}-{digest_of(str(folder))}")
    return Kept(root / ".beliefgraph" / name)


@contextmanager
def locked(
    kept: Kept, name: str = "lock", *, wait: float = 0.0, told: Callable[[str], None] = _nobody
) -> Iterator[None]:
    """Hold the store for writing, or with ``out`` the files that are made from it.

    Whoever comes second waits so many seconds, and says for whom by ``told``; then gets a
    BusyStoreError that says so.
    """
    import fcntl

    try:
        kept.folder.mkdir(parents=True, exist_ok=True)
        _refuse_another_s(kept.folder)
        ignore = kept.folder / ".gitignore"
        if not ignore.exists():
            ignore.write_text("*\n", encoding="ascii")
        file = (kept.folder / name).open("a+", encoding="ascii")
    except OSError as error:
        raise StoreError(f"the store {kept.folder} can not be written: {error}", _HELP) from error
    with file:
        end = time.monotonic() + wait
        is_told = False
        while True:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except OSError as error:
                busy = _busy(kept, name, file)
                if time.monotonic() >= end:
                    raise busy from error
            if not is_told:
                told(f"waiting: {busy.message}")
                is_told = True
            time.sleep(_STEP)
        file.truncate(0)
        file.write(str(os.getpid()))
        file.flush()
        yield


def _refuse_another_s(folder: Path) -> None:
    """A folder that holds anything, and was never a store, belongs to somebody.

    A process may have been ended when it had written no more than ``.gitignore``.
    """
    is_empty = all(each.name == ".gitignore" for each in folder.iterdir())
    if not is_empty and not any((folder / mark).is_file() for mark in _MARKS):
        message = f"{folder} holds other files, so no store is made in it"
        raise StoreError(message, "name a folder that is new or empty with --store")


def _busy(kept: Kept, name: str, file: IO[str]) -> BusyStoreError:
    """The error that tells which process holds a lock."""
    file.seek(0)
    who = file.read(20).strip() or "another process"
    what = f"the store {kept.folder} is" if name == "lock" else f"files of {kept.folder} are"
    message = f"{what} being written by process {who}"
    return BusyStoreError(message, "wait until that build is done, then try again")
