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

__all__ = ["MAX_BYTES", "SUFFIXES", "Stat", "has_notes", "note_paths", "note_stats", "read_bytes"]

SUFFIXES = (".md", ".markdown", ".txt")
MAX_BYTES = 32 * 1024 * 1024

Stat = tuple[int, int, int]
"""What the system says of a file: size, nanoseconds of its last change, inode; -1 if nothing.

Another value means that it may have changed.
"""

_Found = tuple[str, "os.DirEntry[str] | None"]


def note_paths(inbox: Path, *, ignore: Sequence[str] = ()) -> list[str]:
    """Paths of all notes below a folder, relative to it and sorted.

    Hidden files and folders are passed over, so is what a pattern of ``ignore`` matches
    (``README.md`` at the top, ``drafts/*``). A folder that can not be read, or is a link out
    of the inbox, stands among them: ``read_bytes`` says why its notes are not there.
    """
    return sorted(path for path, _ in _notes(inbox, ignore))


def note_stats(inbox: Path, *, ignore: Sequence[str] = ()) -> dict[str, Stat]:
    """The same paths, each with what the system says of its file, sorted by path."""
    return dict(sorted((path, _stat(entry)) for path, entry in _notes(inbox, ignore)))


def _stat(entry: os.DirEntry[str] | None) -> Stat:
    if entry is None:
        return -1, -1, -1
    try:
        found = entry.stat()
    except OSError:
        return -1, -1, -1
    return found.st_size, found.st_mtime_ns, found.st_ino


def has_notes(inbox: Path, *, ignore: Sequence[str] = ()) -> bool:
    """Whether ``note_paths`` finds any."""
    return any(True for _ in _notes(inbox, ignore))


def _notes(inbox: Path, ignore: Sequence[str]) -> Iterator[_Found]:
    if not inbox.is_dir():
        message = f"there is no folder {inbox}"
        raise InboxError(message, "name an existing folder, or make one: beliefgraph init FOLDER")
    if not ignore:
        return _walk(inbox, "")
    ignored = re.compile("|".join(map(fnmatch.translate, ignore))).match
    return (found for found in _walk(inbox, "") if not ignored(found[0]))


def _walk(folder: Path, prefix: str) -> Iterator[_Found]:
    root = os.path.realpath(folder)
    pending = [(folder, prefix)]
    while pending:
        here, before = pending.pop()
        try:
            entries = list(os.scandir(here))
        except OSError as error:
            if here == folder:
                message = f"the folder {folder} can not be read: {error.strerror or error}"
                raise InboxError(message, "check its permissions") from error
            yield before.removesuffix("/"), None
            continue
        for entry in entries:
            name = entry.name
            if name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                pending.append((here / name, f"{before}{name}/"))
            elif name.lower().endswith(SUFFIXES) or _leads_out(entry, root):
                yield f"{before}{name}", entry


def _leads_out(entry: os.DirEntry[str], root: str) -> bool:
    """Whether it is a link to a folder whose notes are not read elsewhere in the inbox."""
    try:
        return entry.is_symlink() and entry.is_dir() and not _is_within(entry, root)
    except OSError:  # a link that leads to itself
        return False


def _is_within(path: str | os.PathLike[str], root: str) -> bool:
    """Whether a path leads into a folder, links followed as far as they lead anywhere."""
    return Path(os.path.realpath(path)).is_relative_to(root)


def read_bytes(inbox: Path, path: str) -> bytes | Notice:
    """The bytes of one note, or the notice that says why it is rejected."""
    file = f"{inbox}/{path}"  # a Path each would cost more than the rest of this
    place = Place(path)
    try:
        found = os.lstat(file)
        if stat.S_ISLNK(found.st_mode):
            if not _is_within(file, os.path.realpath(inbox)):
                what = "folder" if Path(file).is_dir() else "file"
                message = f"this is a link to a {what} outside the inbox; it was not read"
                return Notice("R001", message, f"copy the {what} in", place, Severity.ERROR)
            found = os.stat(file)  # noqa: PTH116
        if stat.S_ISDIR(found.st_mode):
            os.scandir(file).close()  # raises if it can not be read
        if not stat.S_ISREG(found.st_mode):
            return Notice("R002", "this is not a file", "remove it", place, Severity.ERROR)
        size = found.st_size
        if size > MAX_BYTES:
            message = f"{size:,} bytes is more than the {MAX_BYTES:,} that are read of a note"
            return Notice("R003", message, "split the file", place, Severity.ERROR)
        with open(file, "rb", buffering=0) as opened:  # noqa: PTH123
            return opened.readall()
    except OSError as error:
        message = f"it could not be read: {error.strerror or error}"
        return Notice("R002", message, "check that it is there and readable", place, Severity.ERROR)
