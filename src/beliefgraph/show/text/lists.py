"""Lists and tables as text: all beliefs, and the rows of a question."""

from __future__ import annotations

from collections.abc import Sequence

from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from beliefgraph.answer.beliefs import BeliefRow
from beliefgraph.ground.evidence import Relation
from beliefgraph.ground.rows import Rows
from beliefgraph.ground.terms import BASE
from beliefgraph.show.look import Look
from beliefgraph.show.text.paper import COLOURS, Paper
from beliefgraph.show.words import SIGNS, counted, label_in_words, one_line

__all__ = ["beliefs_text", "plain_table", "rows_text"]


def beliefs_text(rows: Sequence[BeliefRow], look: Look | None = None) -> str:
    """A table of beliefs with the number of lines for and against each."""
    paper = Paper(look or Look())
    if not rows:
        paper.line("no beliefs")
        return paper.text()
    table = plain_table()
    table.add_column("belief", no_wrap=True, style="bold")
    table.add_column("says", ratio=1)
    table.add_column("held as")
    for relation in (Relation.SUPPORTS, Relation.CONTRADICTS, Relation.QUALIFIES):
        sign = SIGNS[relation]
        head = Text(sign.mark, style=COLOURS[relation])
        table.add_column(head, justify="right", no_wrap=True)
    for one in rows:
        name = label_in_words(one.owner, one.label)
        level = ", ".join(word for word in (one.level, one.confidence) if word)
        numbers = (str(number or "·") for number in (one.supports, one.contradicts, one.qualifies))
        table.add_row(*map(Text, (name, one_line(one.title), one_line(level), *numbers)))
    paper.table(table)
    paper.line(
        f"{counted(len(rows), 'belief')}; evidence lines that "
        + ", ".join(f"{sign.mark} {sign.plural}" for sign in list(SIGNS.values())[:3])
    )
    return paper.text()


def rows_text(rows: Rows, look: Look | None = None) -> str:
    """The rows of a question as a table, or one field a line if it would be too narrow."""
    look = look or Look()
    paper = Paper(look)
    if not rows.rows:
        paper.line("no rows")
    elif len(rows.columns) * 12 > look.width:
        _records(paper, rows)
    else:
        table = plain_table()
        for column in rows.columns:
            table.add_column(one_line(column), overflow="fold")
        for row in rows.rows:
            table.add_row(*(Text(_cell(cell)) for cell in row))
        paper.table(table)
    paper.line((counted(len(rows.rows), "row"), "dim"))
    return paper.text()


def _records(paper: Paper, rows: Rows) -> None:
    widest = max(len(column) for column in rows.columns)
    for row in rows.rows:
        for column, cell in zip(rows.columns, row, strict=True):
            if cell is not None and cell != "":
                head = (f"{one_line(column):<{widest}}  ", "bold")
                paper.line(head, _cell(cell), hanging=widest + 2)
        paper.gap()


def _cell(cell: object) -> str:
    text = "" if cell is None else one_line(str(cell))
    return f"id:{text.removeprefix(BASE)}" if text.startswith(BASE) else text


def plain_table() -> Table:
    """A table without a frame: a line below its head."""
    return Table(box=SIMPLE_HEAD, pad_edge=False, padding=(0, 2, 0, 0), show_edge=False)
