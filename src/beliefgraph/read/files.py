"""Which files of a folder are notes, and their bytes."""

from __future__ import annotations

import fnmatch
import os
import re
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path

from beliefgraph.ground.errors import InboxError
from beliefgraph.ground.notice import Notice, Severity
from beliefgraph.ground.place import Place

__all__ = ["MAX_BYTES", "SUFFIXES", "has_notes", "note_paths", "read_bytes"]

SUFFIXES = (".md", ".markdown", ".txt")
MAX_BYTES = 32 * 1024 * 1024


def note_paths(inbox: Path, *, ignore: Sequence[str] = ()) -> list[str]:
    """Paths of all notes below a folder, relative to it and sorted.

    Hidden files and folders are passed over, so is what a pattern of ``ignore`` matches
    (``README.md`` at the top, ``drafts/*``). Linked folders are not followed.
    """
    return sorted(_notes(inbox, ignore))


def has_notes(inbox: Path, *, ignore: Sequence[str] = ()) -> bool:
    """Whether ``note_paths`` finds any."""
    return any(True for _ in _notes(inbox, ignore))


def _notes(inbox: Path, ignore: Sequence[str]) -> Iterator[str]:
    if not inbox.is_dir():
        message = f"there is no folder {inbox}"
        raise InboxError(message, "name an existing folder, or make one: beliefgraph init FOLDER")
    if not ignore:
        return _walk(inbox, "")
    ignored = re.compile("|".join(map(fnmatch.translate, ignore))).match
    return (path for path in _walk(inbox, "") if not ignored(path))


def _walk(folder: Path, prefix: str) -> Iterator[str]:
    pending = [(folder, prefix)]
    while pending:
        here, before = pending.pop()
        try:
            entries = list(os.scandir(here))
        except OSError:
            continue
        for entry in entries:
            name = entry.name
            if name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                pending.append((here / name, f"{before}{name}/"))
            elif name.lower().endswith(SUFFIXES) and (entry.is_file() or entry.is_symlink()):
                yield f"{before}{name}"


def read_bytes(inbox: Path, path: str) -> bytes | Notice:
    """The bytes of one note, or the notice that says why it is rejected."""
    file = inbox / path
    place = Place(path)
    try:
        found = file.lstat()
        if stat.S_ISLNK(found.st_mode):
            if not file.resolve().is_relative_to(inbox.resolve()):
                message = "this is a link to a file outside the inbox; it was not read"
                return Notice("R001", message, "copy the file in", place, Severity.ERROR)
            found = file.stat()
        if not stat.S_ISREG(found.st_mode):
            return Notice("R002", "this is not a file", "remove it", place, Severity.ERROR)
        size = found.st_size
        if size > MAX_BYTES:
            message = f"{size:,} bytes is more than the {MAX_BYTES:,} that are read of a note"
            return Notice("R003", message, "split the file", place, Severity.ERROR)
        return file.read_bytes()
    except OSError as error:
        message = f"it could not be read: {error.strerror or error}"
        return Notice("R002", message, "check that it is there and readable", place, Severity.ERROR)
