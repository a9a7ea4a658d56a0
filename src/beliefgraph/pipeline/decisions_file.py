"""The decisions file of an inbox, to which decisions are only ever added."""

from __future__ import annotations

import errno
import os
import shutil
import tomllib
from pathlib import Path

from beliefgraph.ground.errors import SettingsError
from beliefgraph.pipeline.inbox import Inbox
from beliefgraph.read.decisions import DECISIONS

__all__ = ["added"]


def added(inbox: Inbox, text: str) -> Path:
    """The file, with a decision more at its end: beside the settings, or beside the notes.

    It stays as it was if it can not be written, or could not be read afterwards.
    """
    file = next(
        (each / DECISIONS for each in (inbox.home, inbox.folder) if (each / DECISIONS).is_file()),
        inbox.folder / DECISIONS,
    )
    before = file.read_text(encoding="utf-8") if file.is_file() else ""
    after = f"{before.rstrip()}\n\n{text}".lstrip("\n")
    try:
        tomllib.loads(after)
    except tomllib.TOMLDecodeError as error:
        message = f"the decision can not be written into {file}: {error}"
        raise SettingsError(message, "say who, when and why in plain words") from error
    try:
        _replace(file.resolve(), after)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(file)) from error
    return file


def _replace(file: Path, text: str) -> None:
    """Write a file beside its place and put it there in one step."""
    if file.exists() and not os.access(file, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    beside = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        beside.write_text(text, encoding="utf-8")
        if file.exists():
            shutil.copymode(file, beside)
        beside.replace(file)
    finally:
        beside.unlink(missing_ok=True)
