"""The decisions file of an inbox, to which decisions are only ever added."""

from __future__ import annotations

from pathlib import Path

from beliefgraph.pipeline.inbox import Inbox
from beliefgraph.read.decisions import DECISIONS

__all__ = ["added"]


def added(inbox: Inbox, text: str) -> Path:
    """The file, with a decision more at its end: beside the settings, or beside the notes."""
    file = next(
        (each / DECISIONS for each in (inbox.home, inbox.folder) if (each / DECISIONS).is_file()),
        inbox.folder / DECISIONS,
    )
    before = file.read_text(encoding="utf-8") if file.is_file() else ""
    file.write_text(f"{before.rstrip()}\n\n{text}".lstrip("\n"), encoding="utf-8")
    return file
