"""Why a thing bears on a proposition, and what rests on a thing, as text."""

from __future__ import annotations

from beliefgraph.answer.impact import Impact, Rests
from beliefgraph.answer.why import Path, Why
from beliefgraph.show.look import Look
from beliefgraph.show.text.paper import COLOURS, Paper
from beliefgraph.show.words import (
    SIGNS,
    change_in_words,
    counted,
    name_of,
    one_line,
    voice_in_words,
)

__all__ = ["impact_text", "why_text"]


def why_text(why: Why, look: Look | None = None) -> str:
    """Every chain, step by step, each step with the words that state it."""
    paper = Paper(look or Look())
    paper.line((one_line(why.thing.title), "bold"), hanging=2)
    paper.line("→ ", (f"{why.proposition.name}  {one_line(why.proposition.title)}", "bold"))
    if not why.paths:
        paper.line(f"no chain of up to {counted(why.longest, 'step')} leads from one to the other")
        return paper.text()
    more = "more than " if why.is_cut else ""
    number = counted(len(why.paths), "chain")
    paper.line(f"{more}{number} of up to {counted(why.longest, 'step')}, the shortest first")
    for path in why.paths[: paper.most]:
        _path(paper, path)
    paper.rest(len(why.paths))
    return paper.text()


def _path(paper: Paper, path: Path) -> None:
    sign = SIGNS[path.direction]
    steps = "directly" if len(path.hops) == 1 else f"in {len(path.hops)} steps"
    paper.gap()
    paper.line((f"{sign.mark} {sign.word}, {steps}", f"bold {COLOURS[path.direction]}"))
    for hop in path.hops:
        way = SIGNS[hop.direction]
        paper.line(
            one_line(hop.evidence.title),
            (f"  {hop.evidence.kind}", "dim"),
            indent=2,
            hanging=2,
        )
        paper.line(
            (f"{way.mark} {way.word} ", COLOURS[hop.direction]),
            one_line(hop.target.title),
            (f"  {hop.target.kind}", "dim"),
            indent=4,
            hanging=2,
        )
        for item in hop.items:
            if item.quotation:
                paper.quotation(item.quotation, indent=6)
            strength = f"{SIGNS[item.relation].word} ({item.strength})" if item.strength else ""
            paper.said(strength, voice_in_words(item.voice), str(item.place), indent=6)


def impact_text(impact: Impact, look: Look | None = None) -> str:
    """What rests on a thing, kind by kind, in order of review."""
    paper = Paper(look or Look())
    paper.line((one_line(impact.thing.title), "bold"), f"  {impact.thing.kind}", hanging=2)
    if not impact.rests:
        paper.line("nothing rests on it")
        return paper.text()
    kinds = list(dict.fromkeys(one.proposition.ref.kind for one in impact.rests))
    total = ", ".join(
        counted(sum(one.proposition.ref.kind == kind for one in impact.rests), kind)
        for kind in kinds
    )
    paper.line(f"{total} to review if it goes, in this order")
    for kind in kinds:
        found = [one for one in impact.rests if one.proposition.ref.kind == kind]
        paper.section(f"{kind.upper()}S ({len(found)})")
        for one in found[: paper.most]:
            _rests(paper, one, impact)
        paper.rest(len(found))
    paper.gap()
    paper.line(("changes of strength are figures of a method, not of truth", "dim"))
    return paper.text()


def _rests(paper: Paper, one: Rests, impact: Impact) -> None:
    sign = SIGNS[one.direction]
    level = f"  {one.proposition.level}" if one.proposition.level else ""
    head = f"{sign.mark} {name_of(one.proposition)}"
    paper.line((head, f"bold {COLOURS[one.direction]}"), (level, "dim"), indent=2, hanging=2)
    if one.is_only:
        paper.line(("all its support comes by way of this", "bold"), indent=4, hanging=2)
    changes = dict(zip(impact.semantics, map(change_in_words, one.changes), strict=True))
    moved = [f"{name} {change}" for name, change in changes.items() if change != "0"]
    still = [f"; {name} stays" for name, change in changes.items() if change == "0"]
    without = f"without it {', '.join(moved)}{''.join(still)}" if moved else "its strength stays"
    via = (
        "directly" if one.steps == 1 else f"in {one.steps} steps, by {one_line(one.via.title, 60)}"
    )
    paper.said(f"{sign.word} {via}", without, str(one.proposition.place))
