"""Why, what-if, sensitivity, impact, fragile spots and strengths as CSV."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from beliefgraph.answer.fragile import Spot
from beliefgraph.answer.impact import Impact
from beliefgraph.answer.lacking import Account
from beliefgraph.answer.rankings import Ranked
from beliefgraph.answer.what_if import WhatIf
from beliefgraph.answer.why import Why
from beliefgraph.show.csv_ import table
from beliefgraph.show.look import Look

if TYPE_CHECKING:
    from beliefgraph.answer.sensitive import SensitivityAnswer

__all__ = [
    "fragile_csv", "impact_csv", "sensitivity_csv", "strengths_csv", "what_if_csv", "why_csv",
]  # fmt: skip


def why_csv(why: Why, look: Look | None = None) -> str:
    """One row an evidence line of a step of a chain; chains and steps are numbered."""
    header = ("chain", "chain_direction", "step", "evidence", "direction", "target", "relation",
              "verdict", "voice", "quotation", "path", "line", "statement")  # fmt: skip
    return table(
        header,
        (
            (number, path.direction, step, hop.evidence.name, hop.direction, hop.target.name,
             item.relation, item.verdict, item.voice or "", item.quotation, item.place.path,
             item.place.line, item.line)
            for number, path in enumerate(why.paths, 1)
            for step, hop in enumerate(path.hops, 1)
            for item in hop.items
        ),
    )  # fmt: skip


def what_if_csv(found: WhatIf, look: Look | None = None) -> str:
    """One row a figure of a belief that changes, before and after."""
    return table(("belief", "figure", "before", "after"), _compared(found))


def _compared(found: WhatIf) -> Iterator[tuple[object, ...]]:
    for one in found.changes:
        after = dict(_figures(one.after)) if one.after else {}
        for name, number in _figures(one.before):
            yield one.proposition.name, name, number, after.get(name, "")


def _figures(one: Account) -> Iterator[tuple[str, object]]:
    for name in ("supports", "contradicts", "qualifies"):
        count = getattr(one.counts, name)
        for part in ("items", "sources", "origins"):
            yield f"{name} {part}", getattr(count, part)
    yield "grounds", one.minimum.has
    yield "grounds asked", one.minimum.asked
    for each in one.strength.figures:
        yield each.semantics, round(each.strength, 6)


def sensitivity_csv(found: SensitivityAnswer, look: Look | None = None) -> str:
    """One row an item, with what the strength changes by without it."""
    return table(
        ("things", "kind", *found.semantics),
        (
            (" + ".join(ref.name for ref in one.things), one.things[0].kind,
             *(round(change, 6) for change in one.changes))
            for one in found.removals
        ),
    )  # fmt: skip


def impact_csv(impact: Impact, look: Look | None = None) -> str:
    """One row a proposition, in order of review."""
    header = ("kind", "proposition", "title", "level", "direction", "steps", "via", "is_only",
              *impact.semantics, "path", "line")  # fmt: skip
    return table(
        header,
        (
            (one.proposition.ref.kind, one.proposition.name, one.proposition.ref.title,
             one.proposition.level, one.direction, one.steps, one.via.name, one.is_only,
             *(round(change, 6) for change in one.changes), one.proposition.place.path,
             one.proposition.place.line)
            for one in impact.rests
        ),
    )  # fmt: skip


def fragile_csv(found: Sequence[Spot], look: Look | None = None) -> str:
    """One row a fragile spot."""
    return table(
        ("proposition", "title", "level", "kind", "words", "things"),
        (
            (one.proposition.name, one.proposition.ref.title, one.proposition.level, one.kind,
             one.words, " | ".join(ref.name for ref in one.things))
            for one in found
        ),
    )  # fmt: skip


def strengths_csv(found: Sequence[Ranked], look: Look | None = None) -> str:
    """One row a belief."""
    names = [each.semantics for each in found[0].strength.figures] if found else []
    return table(
        ("belief", "title", "base", "word", *names, "converged", "weighed", "left_out"),
        (
            (one.proposition.name, one.proposition.ref.title, one.strength.base,
             one.strength.word, *(round(each.strength, 6) for each in one.strength.figures),
             one.strength.converged, one.strength.weighed, one.strength.left_out)
            for one in found
        ),
    )  # fmt: skip
