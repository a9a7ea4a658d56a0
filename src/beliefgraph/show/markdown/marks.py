"""Text set in Markdown: what a note says stays text."""

from __future__ import annotations

import re
from collections.abc import Iterable

from beliefgraph.show.words import one_line

__all__ = ["code", "escaped", "table"]

_MARKS = re.compile(r"([\\`*_\[\]<>|#~&])")


def escaped(text: str, limit: int = 0) -> str:
    r"""The text on one line, with Markdown's own marks escaped.

    >>> print(escaped("a <b> [[c]]"))
    a \<b\> \[\[c\]\]
    """
    return _MARKS.sub(r"\\\1", one_line(text, limit))


def code(text: object) -> str:
    """The text as code, whatever backticks it holds.

    >>> code("a.md:3")
    '`a.md:3`'
    """
    flat = one_line(str(text))
    longest = max((len(run) for run in re.findall("`+", flat)), default=0)
    fence = "`" * (longest + 1)
    space = " " if flat.startswith("`") or flat.endswith("`") else ""
    return f"{fence}{space}{flat}{space}{fence}"


def table(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A table of cells that are already Markdown."""
    head = tuple(columns)
    lines = [_row(head), _row("---" for _ in head), *(_row(row) for row in rows)]
    return "\n".join(lines) + "\n"


def _row(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cells) + " |"
