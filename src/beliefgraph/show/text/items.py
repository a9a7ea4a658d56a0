"""An evidence line as text: what bears, in which words, who says so, and where."""

from __future__ import annotations

from beliefgraph.answer.items import Item
from beliefgraph.ground.evidence import Verdict
from beliefgraph.show.text.paper import COLOURS, Paper
from beliefgraph.show.words import SIGNS, kind_of, one_line, voice_in_words

__all__ = ["item_lines"]


def item_lines(paper: Paper, item: Item) -> None:
    """The lines of one evidence line: title, quotation, verdict, and where it stands."""
    sign = SIGNS[item.relation]
    title = one_line(item.thing.title, 240)
    quoted = one_line(item.quotation)
    style = f"bold {COLOURS[item.relation]}".strip()
    if item.thing.is_open and (not quoted or quoted.startswith(title.rstrip("…"))):
        paper.line(
            (f"{sign.mark} ", style), (f"“{quoted or title}”", "italic"), indent=2, hanging=2
        )
    else:
        paper.line((f"{sign.mark} ", style), (title, "bold"), indent=2, hanging=2)
        if quoted:
            paper.quotation(item.quotation)
    if item.verdict is Verdict.NOT_WEAKENED:
        reason = f": {one_line(item.reason)}" if item.reason else ", says the note"
        paper.line(("does not weaken", "bold"), reason, indent=4, hanging=2)
    if item.verdict is Verdict.ANSWERED:
        reason = f": {one_line(item.reason)}" if item.reason else ""
        paper.line(("answered", "bold"), reason, indent=4, hanging=2)
    paper.said(*_said(item))


def _said(item: Item) -> tuple[str, ...]:
    word = "open challenge" if item.is_challenge else SIGNS[item.relation].word
    strength = f" ({item.strength})" if item.strength else ""
    said = (f"{word}{strength}", kind_of(item), item.date, voice_in_words(item.voice))
    return (*said, str(item.place))
