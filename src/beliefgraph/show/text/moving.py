"""What-if, sensitivity, fragile spots and strengths as text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from rich.text import Text

from beliefgraph.answer.fragile import Spot
from beliefgraph.answer.rankings import Ranked
from beliefgraph.answer.strength.turning import How
from beliefgraph.answer.what_if import Change, WhatIf
from beliefgraph.show.look import Look
from beliefgraph.show.text.lists import plain_table
from beliefgraph.show.text.paper import Paper
from beliefgraph.show.text.standing import strength_lines
from beliefgraph.show.words import (
    change_in_words,
    counted,
    differences,
    doubts_about,
    label_in_words,
    name_of,
    names_of,
    one_line,
    supposed,
)

if TYPE_CHECKING:
    from beliefgraph.answer.sensitive import SensitivityAnswer, Turn

__all__ = ["fragile_text", "sensitivity_text", "strengths_text", "what_if_text"]


def what_if_text(found: WhatIf, look: Look | None = None) -> str:
    """What is taken out, and each belief that changes, before and after."""
    paper = Paper(look or Look())
    paper.line((f"what if {supposed(found)}", "bold"), hanging=2)
    kinds: dict[str, int] = {}
    for ref in found.gone:
        kinds[ref.kind] = kinds.get(ref.kind, 0) + 1
    out = ", ".join(counted(number, kind, _plural(kind)) for kind, number in kinds.items())
    paper.line(f"taken out: {out or 'nothing'}; nothing is written")
    if found.undated:
        paper.line(f"{found.undated} sources and claims bear no date; they stay")
    paper.line(f"{len(found.changes)} of {counted(found.beliefs, 'belief')} would stand otherwise")
    for one in found.changes:
        _change(paper, one)
    if found.changes:
        paper.gap()
        paper.line(("strengths are figures of a method, not of truth", "dim"))
    return paper.text()


def _change(paper: Paper, one: Change) -> None:
    paper.gap()
    paper.line((name_of(one.proposition), "bold"), hanging=4)
    if one.after is None:
        paper.line("is itself taken out", indent=2)
        return
    table = plain_table()
    for head in ("", "before", "after", ""):
        table.add_column(head, no_wrap=True, justify="left" if not head else "right")
    for what, before, after, aside in differences(one.before, one.after):
        table.add_row(*map(Text, (f"  {what}", before, after, aside)))
    paper.table(table)


def sensitivity_text(found: SensitivityAnswer, look: Look | None = None) -> str:
    """The strengths, what turns the standing, and the loss of each item, ranked."""
    paper = Paper(look or Look())
    paper.line((name_of(found.proposition), "bold"), hanging=4)
    strength_lines(paper, found.strength)
    paper.section(
        "WHAT TURNS IT", None, "the smallest loss that takes it off its side of the base score"
    )
    for among, total in (("grounds", found.grounds), ("sources", found.origins)):
        paper.line((f"of {counted(total, *_AMONG[among])}", "bold"), indent=2)
        for turn in found.turns:
            if turn.among == among:
                _turn(paper, turn)
    paper.section(f"THE LOSS OF EACH ({len(found.removals)})", None, "largest change first")
    table = plain_table()
    for name in found.semantics:
        table.add_column(name, justify="right", no_wrap=True)
    table.add_column("without", ratio=1)
    for one in found.removals[: paper.most]:
        kind = one.things[0].kind
        what = Text(f"{names_of(one.things)}  ").append(kind, "dim")
        table.add_row(*(Text(change_in_words(change)) for change in one.changes), what)
    if found.removals:
        paper.table(table)
    paper.rest(len(found.removals))
    if not found.converged:
        paper.line("! some of these computations did not settle", indent=2)
    return paper.text()


_AMONG = {
    "grounds": ("thing that bears on it directly", "things that bear on it directly"),
    "sources": ("source", "sources behind it, those of one origin taken together"),
}


def _turn(paper: Paper, turn: Turn) -> None:
    if not turn.items:
        paper.line(f"{turn.semantics}: no such set was found", indent=4, hanging=2)
        return
    sure = "no smaller one does" if turn.how is How.EXACT else "a smaller one may exist"
    head = f"{turn.semantics}: the loss of {len(turn.items)} takes it to {turn.after:.3f}, {turn.side}; {sure}"
    paper.line(head, indent=4, hanging=2)
    for refs in turn.items[: min(paper.most, 8)]:
        paper.line(f"− {names_of(refs)}", indent=6, hanging=2)
    if len(turn.items) > min(paper.most, 8):
        paper.line((f"and {len(turn.items) - min(paper.most, 8)} more", "dim"), indent=6)


def fragile_text(found: Sequence[Spot], look: Look | None = None) -> str:
    """The fragile spots, belief by belief."""
    paper = Paper(look or Look())
    held = {one.proposition.ref.iri for one in found}
    paper.line((counted(len(found), "fragile spot"), "bold"), f" in {counted(len(held), 'belief')}")
    last = ""
    for one in found:
        if one.proposition.ref.iri != last:
            paper.gap()
            level = f"  {one.proposition.level}" if one.proposition.level else ""
            paper.line((name_of(one.proposition), "bold"), (level, "dim"), hanging=4)
            last = one.proposition.ref.iri
        paper.line((f"{one.kind}  ", "dark_orange3"), one_line(one.words), indent=2, hanging=4)
        for ref in one.things[:3]:
            paper.line((f"{ref.kind} ", "dim"), one_line(ref.title), indent=6, hanging=2)
        if len(one.things) > 3:
            paper.line((f"and {len(one.things) - 3} more", "dim"), indent=6)
    return paper.text()


def strengths_text(found: Sequence[Ranked], look: Look | None = None) -> str:
    """A table of beliefs: the base score, and the strength by each semantics."""
    paper = Paper(look or Look())
    if not found:
        paper.line("no beliefs")
        return paper.text()
    table = plain_table()
    table.add_column("belief", no_wrap=True, style="bold")
    table.add_column("says", ratio=1)
    heads = ("base", *(one.semantics for one in found[0].strength.figures))
    for head in heads:
        table.add_column(head, justify="right")
    for one in found:
        figures = (f"{each.strength:.3f}" for each in one.strength.figures)
        cells = (f"{one.strength.base:.2f}", *figures)
        title = one_line(one.proposition.ref.title)
        name = label_in_words(one.proposition.owner, one.proposition.label)
        table.add_row(*map(Text, (name, title, *cells)))
    paper.table(table)
    paper.line(
        "figures of a method, not of truth; `beliefgraph base-scores` shows what they start from"
    )
    said: set[str] = set()
    for one in found:
        said.add(one.proposition.ref.iri)
        orders = tuple(each for each in one.strength.orders if each.other.iri not in said)
        for doubt in doubts_about(replace(one.strength, orders=orders)):
            paper.line(f"! {one.proposition.name}: {doubt}", hanging=2)
    return paper.text()


def _plural(kind: str) -> str:
    return f"{kind[:-1]}ies" if kind.endswith("y") else f"{kind}s"
