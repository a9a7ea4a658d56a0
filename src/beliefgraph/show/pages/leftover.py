"""What an earlier build left in a site's folder, and what another program put there.

A page of this program is told by its foot. Nothing else is ever overwritten or removed.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from beliefgraph.ground.errors import ChoiceError

__all__ = ["FOLDERS", "FOOT", "refuse_another_site", "remove_leftovers"]

FOOT = "Made by beliefgraph from the notes of an inbox"
FOLDERS = ("beliefs", "divergences", "explore", "things")


def refuse_another_site(folder: Path) -> None:
    """Stops where the folder's ``index.html`` was made by something else."""
    index = folder / "index.html"
    if index.is_file() and not _is_ours(index):
        message = f"{index} was not made by beliefgraph; it was left as it is"
        raise ChoiceError(message, "name another folder with --out")


def remove_leftovers(folder: Path, written: Iterable[Path]) -> list[Path]:
    """Removes the pages of things that are no more; returns what was removed, sorted."""
    now = set(written)
    old = [
        file
        for name in FOLDERS
        for file in sorted((folder / name).glob("*.html"))
        if file not in now and _is_ours(file)
    ]
    for file in old:
        file.unlink()
    return old


def _is_ours(file: Path) -> bool:
    try:
        return FOOT.encode() in file.read_bytes()
    except OSError:
        return False
