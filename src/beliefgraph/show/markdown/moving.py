"""Why, what-if, sensitivity, impact, fragile spots and strengths as Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from beliefgraph.answer.fragile import Spot
from beliefgraph.answer.impact import Impact
from beliefgraph.answer.rankings import Ranked
from beliefgraph.answer.strength.turning import How
from beliefgraph.answer.what_if import WhatIf
from beliefgraph.answer.why import Why
from beliefgraph.show.look import Look
from beliefgraph.show.markdown.marks import code, escaped, table
from beliefgraph.show.words import (
    SIGNS,
    change_in_words,
    counted,
    differences,
    doubts_about,
    name_of,
    names_of,
    supposed,
    voice_in_words,
)

if TYPE_CHECKING:
    from beliefgraph.answer.sensitive import SensitivityAnswer, Turn

__all__ = [
    "fragile_markdown", "impact_markdown", "sensitivity_markdown", "strengths_markdown",
    "what_if_markdown", "why_markdown",
]  # fmt: skip

_CARE = "Strengths are figures of a method, not of truth."


def why_markdown(why: Why, look: Look | None = None) -> str:
    """Every chain as a numbered list of steps with their quotations."""
    lines = [f"# Why {escaped(why.thing.title)} bears on {escaped(why.proposition.title)}", ""]
    lines += [] if why.paths else [f"No chain of up to {counted(why.longest, 'step')}."]
    for path in why.paths:
        sign = SIGNS[path.direction]
        lines += [f"## {sign.mark} {sign.word}, {counted(len(path.hops), 'step')}", ""]
        for number, hop in enumerate(path.hops, 1):
            way = SIGNS[hop.direction].word
            lines += [
                f"{number}. **{escaped(hop.evidence.title)}** {way} **{escaped(hop.target.title)}**"
            ]
            lines += [
                f"   - “{escaped(item.quotation)}” ({voice_in_words(item.voice)}, {code(item.place)})"
                for item in hop.items
            ]
        lines += [""]
    return "\n".join(lines).rstrip() + "\n"


def what_if_markdown(found: WhatIf, look: Look | None = None) -> str:
    """A table for each belief that changes."""
    lines = [f"# What if {escaped(supposed(found))}", ""]
    lines += [f"- taken out: {escaped(ref.title)} ({code(ref.name)})" for ref in found.gone[:20]]
    if len(found.gone) > 20:
        lines += [f"- and {len(found.gone) - 20} more"]
    lines += ["", f"{len(found.changes)} of {counted(found.beliefs, 'belief')} change. {_CARE}", ""]
    for one in found.changes:
        lines += [f"## {escaped(name_of(one.proposition))}", ""]
        if one.after is None:
            lines += ["It is itself taken out.", ""]
        else:
            rows = (map(escaped, row) for row in differences(one.before, one.after))
            lines += [table(("figure", "before", "after", ""), rows)]
    return "\n".join(lines).rstrip() + "\n"


def sensitivity_markdown(found: SensitivityAnswer, look: Look | None = None) -> str:
    """What turns the standing, and a table of every item's loss."""
    strength = found.strength
    parts = [f"base score {strength.base:.2f}"]
    parts += [f"{one.semantics} {one.strength:.3f}" for one in strength.figures]
    lines = [f"# What {escaped(name_of(found.proposition))} hangs on", "", f"{', '.join(parts)}."]
    lines += [_CARE, "", *(f"- {escaped(doubt)}" for doubt in doubts_about(strength)), ""]
    lines += ["## The smallest loss that turns it", "", *map(_turn, found.turns), ""]
    lines += [f"## The loss of each ({len(found.removals)})", ""]
    rows = (
        (*map(change_in_words, one.changes), escaped(names_of(one.things)), one.things[0].kind)
        for one in found.removals
    )
    lines += [table((*found.semantics, "without", "kind"), rows)]
    return "\n".join(lines).rstrip() + "\n"


def _turn(turn: Turn) -> str:
    head = f"- {turn.semantics}, of its {turn.among}:"
    if not turn.items:
        return f"{head} no such set was found"
    sure = "no smaller one does" if turn.how is How.EXACT else "a smaller one may exist"
    items = "; ".join(escaped(names_of(refs)) for refs in turn.items)
    return f"{head} {len(turn.items)} ({sure}), to {turn.after:.3f}, {turn.side}: {items}"


def impact_markdown(impact: Impact, look: Look | None = None) -> str:
    """What rests on a thing, in order of review, as a table."""
    lines = [f"# What rests on {escaped(impact.thing.title)}", ""]
    rows = (
        (
            one.proposition.ref.kind,
            escaped(name_of(one.proposition)),
            escaped(one.proposition.level),
            f"{SIGNS[one.direction].mark} {one.direction}",
            str(one.steps),
            "yes" if one.is_only else "",
            *map(change_in_words, one.changes),
            code(one.proposition.place),
        )
        for one in impact.rests
    )
    columns = ("kind", "proposition", "level", "direction", "steps", "all its support")
    lines += [table((*columns, *impact.semantics, "place"), rows), _CARE]
    return "\n".join(lines).rstrip() + "\n"


def fragile_markdown(found: Sequence[Spot], look: Look | None = None) -> str:
    """The fragile spots, belief by belief."""
    return "\n".join(_spots(found)).rstrip() + "\n"


def _spots(found: Sequence[Spot]) -> Iterator[str]:
    yield f"# Fragile spots ({len(found)})"
    last = ""
    for one in found:
        if one.proposition.ref.iri != last:
            yield from ("", f"## {escaped(name_of(one.proposition))}", "")
            last = one.proposition.ref.iri
        yield f"- **{one.kind}**: {escaped(one.words)}"
        yield from (f"  - {escaped(ref.title)} ({ref.kind} {code(ref.name)})" for ref in one.things)


def strengths_markdown(found: Sequence[Ranked], look: Look | None = None) -> str:
    """A table of beliefs with their strengths."""
    names = [each.semantics for each in found[0].strength.figures] if found else []
    rows = (
        (
            escaped(one.proposition.name),
            escaped(one.proposition.ref.title),
            f"{one.strength.base:.2f}",
            *(f"{each.strength:.3f}" for each in one.strength.figures),
        )
        for one in found
    )
    doubts = [
        f"- {escaped(one.proposition.name)}: {escaped(doubt)}"
        for one in found
        for doubt in doubts_about(one.strength)
    ]
    lines = [table(("belief", "says", "base", *names), rows), _CARE, "", *doubts]
    return "\n".join(lines).rstrip() + "\n"
