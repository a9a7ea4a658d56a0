"""A page is written where it is another than the file that is there."""

from __future__ import annotations

import os
from pathlib import Path

__all__ = ["write_changed"]


def write_changed(file: Path, text: str) -> None:
    """Write a page, unless the file holds it already: its day tells when it changed.

    It is written beside its place and then moved there: where the disk is full, the former
    page stays, and can still be told from what others have made.
    """
    data = text.encode("utf-8", "backslashreplace")
    try:
        is_same = file.stat().st_size == len(data) and file.read_bytes() == data
    except OSError:
        is_same = False
    if not is_same:
        file.parent.mkdir(parents=True, exist_ok=True)
        beside = file.with_name(f".{file.name}.{os.getpid()}.part")
        try:
            beside.write_bytes(data)
            beside.replace(file)
        finally:
            beside.unlink(missing_ok=True)
