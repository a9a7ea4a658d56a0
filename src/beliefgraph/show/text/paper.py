"""A sheet that text is set on, with its width, its colours, and no markup.

rich sets what has colours, tables, and signs that take two columns or none. A plain
paragraph is wrapped by ``wrapped``, in the same way: to import rich costs more than a belief.
"""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from beliefgraph.ground.evidence import Relation
from beliefgraph.show.look import Look
from beliefgraph.show.words import SIGNS, one_line, visible

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.table import Table

__all__ = ["COLOURS", "Paper", "wrapped"]

# Blue against orange: told apart by all kinds of colour vision, legible on light and dark.
COLOURS: dict[Relation, str] = {
    Relation.SUPPORTS: "dodger_blue2",
    Relation.CONTRADICTS: "dark_orange3",
    Relation.QUALIFIES: "medium_purple3",
    Relation.EXTENDS: "",
    Relation.MENTIONS: "",
}


class Paper:
    """Collects lines; whatever a note says is set as text, never read as markup."""

    def __init__(self, look: Look) -> None:
        self.most = look.most or sys.maxsize
        self._look, self._out = look, io.StringIO()

    @cached_property
    def _console(self) -> Console:
        from rich.console import Console

        return Console(
            file=self._out,
            width=self._look.width,
            force_terminal=self._look.has_colour,
            color_system="256" if self._look.has_colour else None,
            legacy_windows=False,
            markup=False,
            highlight=False,
            emoji=False,
            _environ={},
        )

    def line(self, *parts: str | tuple[str, str], indent: int = 0, hanging: int = 0) -> None:
        """One paragraph of parts (a text, or a text and its style), wrapped to the width.

        Lines after the first are indented by ``hanging`` columns more.
        """
        said = [part if isinstance(part, tuple) else (part, "") for part in parts]
        said = [(visible(words), style) for words, style in said]
        plain = "".join(words for words, _ in said)
        if self._look.has_colour or _NARROW.fullmatch(plain) is None:
            self._rich(said, indent, hanging)
            return
        for number, one in enumerate(wrapped(plain, self._look.width - indent - hanging)):
            self._out.write(f"{' ' * (indent + (hanging if number else 0))}{one}\n")

    def _rich(self, said: list[tuple[str, str]], indent: int, hanging: int) -> None:
        from rich.text import Text

        text = Text.assemble(*said)
        if hanging:
            width = self._look.width - indent - hanging
            lines = text.wrap(self._console, width)
            for number, one in enumerate(lines):
                self._print(one, indent + (hanging if number else 0))
        else:
            self._print(text, indent)

    def rest(self, number: int) -> None:
        """How many rows a section has beyond those shown, if any."""
        if number > self.most:
            self.line((f"and {number - self.most} more (--full shows all)", "dim"), indent=2)

    def gap(self) -> None:
        """An empty line."""
        self._out.write("\n")

    def section(self, title: str, relation: Relation | None = None, aside: str = "") -> None:
        """A heading in capitals, after an empty line, with a mark if it names a direction."""
        mark = f"{SIGNS[relation].mark} " if relation else ""
        style = f"bold {COLOURS[relation] if relation else ''}".strip()
        self.gap()
        self.line((f"{mark}{title}", style), (f"   {aside}" if aside else "", "dim"))

    def quotation(self, text: str, indent: int = 4) -> None:
        """A note's own words, in quotation marks."""
        self.line((f"“{one_line(text, 900)}”", "italic"), indent=indent, hanging=1)

    def said(self, *parts: str, indent: int = 4) -> None:
        """Small print: parts with dots between; the last (a place) keeps to one line."""
        words = [part for part in parts if part]
        whole = " · ".join(words)
        if len(words) > 1 and indent + len(whole) > self._look.width:
            self.line((" · ".join(words[:-1]), "dim"), indent=indent, hanging=2)
            self.line((words[-1], "dim"), indent=indent, hanging=2)
        else:
            self.line((whole, "dim"), indent=indent, hanging=2)

    def table(self, table: Table) -> None:
        """A table as wide as the sheet at most."""
        self._print(table, 0)

    def text(self) -> str:
        """All that was set, without spaces at the ends of lines."""
        lines = self._out.getvalue().split("\n")
        return "\n".join(line.rstrip() for line in lines).strip("\n") + "\n"

    def _print(self, what: RenderableType, indent: int) -> None:
        from rich.padding import Padding

        self._console.print(Padding(what, (0, 0, 0, indent)) if indent else what)


_WORD = re.compile(r"\s*\S+\s*")
# Signs of which each takes one column: Latin, Greek, Cyrillic, dashes, arrows, shapes.
_NARROW = re.compile(
    "[\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u2010-\u2027\u2030-\u205e\u2190-\u22ff\u2500-\u25f0]*"
)


def wrapped(text: str, width: int) -> Iterator[str]:
    """The lines of a paragraph; a word that is longer than a line is cut.

    >>> list(wrapped("a long way to Tipperary", 8))
    ['a long ', 'way to ', 'Tipperar', 'y']
    """
    line = ""
    for word in _WORD.findall(text):
        size = len(word.rstrip())
        if len(line) + size <= width:
            line += word
            continue
        if line:
            yield line
        if size > width:
            *whole, word = (word[at : at + width] for at in range(0, len(word), width))  # noqa: PLW2901
            yield from whole
        line = word
    yield line
