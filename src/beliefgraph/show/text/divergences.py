"""Divergences as text."""

from __future__ import annotations

from collections.abc import Sequence

from beliefgraph.answer.divergences import DivergenceAnswer, SideAnswer
from beliefgraph.ground.evidence import Relation
from beliefgraph.show.look import Look
from beliefgraph.show.text.paper import COLOURS, Paper
from beliefgraph.show.words import SIGNS, counted, one_line, voice_in_words

__all__ = ["divergence_line", "divergence_lines", "divergences_text"]


def divergences_text(found: Sequence[DivergenceAnswer], look: Look | None = None) -> str:
    """Every divergence with its sides; first how many there are, by the way found."""
    paper = Paper(look or Look())
    ways: dict[str, int] = {}
    for one in found:
        ways[one.found] = ways.get(one.found, 0) + 1
    by = ", ".join(f"{number} {way}" for way, number in ways.items())
    paper.line((counted(len(found), "divergence"), "bold"), f": {by}" if by else "")
    for one in found:
        paper.gap()
        divergence_lines(paper, one)
    return paper.text()


def divergence_lines(paper: Paper, one: DivergenceAnswer, *, how: str = "") -> None:
    """The lines of one divergence: what parts, its sides, and who says so."""
    kind = f", {one.kind}" if one.kind else ""
    head = one_line(one.about.title) if one.about else "sides that part"
    paper.line(("≠ ", "bold"), (head, "bold"), (f"  {one.found}{kind}", "dim"), indent=2, hanging=2)
    for side in one.sides:
        _side(paper, side)
    if one.quotation:
        paper.quotation(one.quotation)
    said = (how, voice_in_words(one.voice), str(one.place) if one.place else "")
    if any(said):
        paper.said(*said)


def divergence_line(paper: Paper, one: DivergenceAnswer, *, how: str = "") -> None:
    """One divergence on one line: what parts, and how many pull each way."""
    if one.about is not None:
        head = one_line(one.about.title)
        ways = [side.direction for side in one.sides]
        aside = "  ".join(
            f"{SIGNS[way].mark} {ways.count(way)}"
            for way in (Relation.SUPPORTS, Relation.CONTRADICTS)
        )
    else:
        head = " | ".join(one_line(side.words, 60) for side in one.sides)
        aside = str(one.place or "")
    said = "  ".join(part for part in (str(one.found), aside, how) if part)
    paper.line(("≠ ", "bold"), head, (f"  {said}", "dim"), indent=2, hanging=2)


def _side(paper: Paper, side: SideAnswer) -> None:
    mark, style = ("│", "")
    if side.direction:
        sign = SIGNS[side.direction]
        mark, style = f"{sign.mark} {sign.word}:", COLOURS[side.direction]
    thing = side.thing
    text = one_line(side.words)
    if thing is None or thing.is_open:
        aside = "  no note stands for it"
    elif one_line(thing.title) == text:
        aside = f"  {thing.kind} {thing.name}"
    else:
        aside = f"  {thing.kind} “{one_line(thing.title, 80)}”"
    paper.line((f"{mark} ", style), text, (aside, "dim"), indent=4, hanging=2)
