"""How wide a text may be, and whether it may have colours."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from typing import IO

__all__ = ["Look", "look_of"]

USUAL_WIDTH = 100


@dataclass(frozen=True, slots=True)
class Look:
    """``width`` in columns; ``has_colour`` says whether escape sequences are written.

    ``most`` is how many rows a secondary section of a belief (chains, gaps, divergences)
    shows before it says how many more there are; 0 shows all.
    """

    width: int = USUAL_WIDTH
    has_colour: bool = False
    most: int = 0


def look_of(stream: IO[str], environment: Mapping[str, str] = os.environ, *, most: int = 0) -> Look:
    """The look that fits a stream: a terminal's width and colours, else plain and 100 wide.

    ``NO_COLOR`` (not empty) or ``TERM=dumb`` turns colours off, ``COLUMNS`` sets the width.
    """
    is_terminal = stream.isatty()
    plain = bool(environment.get("NO_COLOR")) or environment.get("TERM") == "dumb"
    columns = environment.get("COLUMNS", "")
    if columns.isdigit() and int(columns) > 0:
        width = int(columns)
    else:
        width = shutil.get_terminal_size((USUAL_WIDTH, 24)).columns if is_terminal else USUAL_WIDTH
    return Look(max(40, min(width, 120)), is_terminal and not plain, most)
