"""The pages of an inbox, with what only the inbox knows: its findings, its day, its address."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

from beliefgraph.ground.notice import Notice
from beliefgraph.ground.rows import Ask
from beliefgraph.pipeline.inbox import Inbox

if TYPE_CHECKING:
    from beliefgraph.show.pages.site import Leave

__all__ = ["stamp_of", "write_pages"]


def write_pages(
    ask: Ask,
    inbox: Inbox,
    folder: Path,
    notices: Iterable[Notice],
    leave: Leave | None = None,
) -> list[Path]:
    """Write the site of an inbox into a folder; the files that came out, sorted.

    ``leave`` says which pages lie there already as they would be made.
    """
    from beliefgraph.show.pages.site import write_site

    return write_site(
        ask,
        folder,
        repository=inbox.settings.web,
        notices=notices,
        stamp=stamp_of(inbox.folder),
        rulings=inbox.rulings,
        leave=leave,
    )


# A checkout may bring a configuration that starts programs.
_HARMLESS = ("-c", "core.fsmonitor=false", "-c", "protocol.allow=never")


def stamp_of(folder: Path) -> str:
    """The day of the last commit that changed the notes, and the version of this program.

    The clock has no part in it: the same notes give the same pages. Without git, or
    outside a checkout, there is no day.
    """
    try:
        program = f"beliefgraph {version('beliefgraph')}"
    except PackageNotFoundError:
        program = "beliefgraph"
    command = ["git", *_HARMLESS, "log", "--no-show-signature", "-1", "--format=%cs", "--", "."]
    try:
        done = subprocess.run(  # noqa: S603 - a fixed command, the folder is no argument
            command, cwd=folder, capture_output=True, text=True, timeout=10, check=False
        )
    except (OSError, subprocess.SubprocessError):
        return program
    day = done.stdout.strip()
    return f"notes of {day}, {program}" if done.returncode == 0 and day else program
