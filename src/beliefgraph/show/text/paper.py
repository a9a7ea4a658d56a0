"""A sheet that text is set on: rich, with its width, its colours, and no markup."""

from __future__ import annotations

import io
import sys

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from beliefgraph.ground.evidence import Relation
from beliefgraph.show.look import Look
from beliefgraph.show.words import SIGNS, one_line, visible

__all__ = ["COLOURS", "Paper"]

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
        self._out = io.StringIO()
        self._console = Console(
            file=self._out,
            width=look.width,
            force_terminal=look.has_colour,
            color_system="256" if look.has_colour else None,
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
        text = Text()
        for part in parts:
            words, style = part if isinstance(part, tuple) else (part, "")
            text.append(visible(words), style)
        if hanging:
            width = self._console.width - indent - hanging
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
        if len(words) > 1 and indent + len(whole) > self._console.width:
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
        self._console.print(Padding(what, (0, 0, 0, indent)) if indent else what)
