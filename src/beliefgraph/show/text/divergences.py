"""Divergences as text."""

from __future__ import annotations

from collections.abc import Sequence

from beliefgraph.answer.divergences import DivergenceAnswer, SideAnswer
from beliefgraph.ground.divergence import Found
from beliefgraph.ground.evidence import Relation
from beliefgraph.show.look import Look
from beliefgraph.show.text.paper import COLOURS, Paper
from beliefgraph.show.words import (
    SIGNS,
    counted,
    one_line,
    parting_in_words,
    ruling_in_words,
    touches_in_words,
    voice_in_words,
)

__all__ = ["divergence_line", "divergence_lines", "divergences_text"]

_MOST = 3  # beliefs, premises, tests of one divergence


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
        _stakes(paper, one)
    return paper.text()


def divergence_lines(paper: Paper, one: DivergenceAnswer, *, how: str = "") -> None:
    """The lines of one divergence: what parts, its sides, and who says so."""
    kind = f", {one.kind}" if one.kind else ""
    head = one_line(one.about.title) if one.about else parting_in_words(one)
    found = (f"  {one.found}{kind}  {one.key}", "dim")
    paper.line(("≠ ", "bold"), (head, "bold"), found, indent=2, hanging=2)
    for number, side in enumerate(one.sides):
        _side(paper, side, chr(65 + number))
    if one.quotation:
        paper.quotation(one.quotation)
    elif one.about is None:
        for words in dict.fromkeys(words for side in one.sides for words in side.said):
            paper.quotation(words.quotation)
            paper.said(str(words.place))
    said = (how, voice_in_words(one.voice), one_line(one.reason), str(one.place or ""))
    if any(said):
        paper.said(*said)
    for ruling in one.history:
        paper.said(*ruling_in_words(ruling))
    if one.found is Found.PROPOSED and not one.history:
        paper.said(f"nobody has decided yet: --accept {one.key} --by NAME, or --dismiss")


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
    stand = str(one.stand or "")
    said = "  ".join(part for part in (str(one.found), stand, aside, how) if part)
    paper.line(("≠ ", "bold"), head, (f"  {said}", "dim"), indent=2, hanging=2)


def _side(paper: Paper, side: SideAnswer, letter: str) -> None:
    mark, style = (letter, "bold")
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
    if side.via is not None:
        aside += f", by way of “{one_line(side.via.title, 80)}”"
    paper.line((f"{mark} ", style), text, (aside, "dim"), indent=4, hanging=2)
    for said in side.said[:1] if side.direction else ():
        words = one_line(said.quotation, 180)
        if words and words.rstrip("…") not in text:
            paper.line((f"“{words}”", "italic"), (f"  {said.place}", "dim"), indent=6, hanging=1)


def _stakes(paper: Paper, one: DivergenceAnswer) -> None:
    """What hangs on it: the beliefs it touches, what its sides share, what would settle it."""
    rows = (
        ("touches", list(touches_in_words(one))),
        ("both go back to", [one_line(ref.title) for ref in one.shared]),
        (
            "might settle it",
            [f"{s.kind}: {one_line(s.text, 160)}  {s.place}" for s in one.settling],
        ),
    )
    for head, lines in rows:
        for number, line in enumerate(lines[:_MOST]):
            lead = f"{head}: " if not number else " " * (len(head) + 2)
            paper.line((lead, "bold"), line, indent=4, hanging=len(head) + 2)
        if len(lines) > _MOST:
            paper.line((f"and {len(lines) - _MOST} more", "dim"), indent=len(head) + 6)
