"""The lines that wait for a decision, as text."""

from __future__ import annotations

from collections.abc import Sequence

from beliefgraph.ground.decision import Undecided
from beliefgraph.show.look import Look
from beliefgraph.show.text.paper import Paper
from beliefgraph.show.words import counted, one_line

__all__ = ["worklist_text"]


def worklist_text(lines: Sequence[Undecided], look: Look | None = None) -> str:
    """Each line with its key, its words, and what is likeliest."""
    paper = Paper(look or Look())
    if not lines:
        paper.line(("nothing to decide", "bold"))
        return paper.text()
    files = len({line.place.path for line in lines})
    paper.line((f"{counted(len(lines), 'line')} to decide in {counted(files, 'file')}", "bold"))
    for line in lines:
        paper.gap()
        paper.line((line.key, "bold"), f"  {' or '.join(line.likeliest)}?")
        paper.line(one_line(line.quotation), indent=2, hanging=2)
        paper.line((f"{line.place}  [{line.where}]", "dim"), indent=4)
    paper.gap()
    paper.line(("`beliefgraph worklist --decide KEY=RELATION --by NAME` decides one", "dim"))
    return paper.text()
