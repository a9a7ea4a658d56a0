"""What hangs on a divergence: the beliefs it touches, what its sides share, what would settle it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import combinations

from beliefgraph.answer.basis import Basis
from beliefgraph.answer.cells import place_in, records, text_in
from beliefgraph.answer.divergences import DivergenceAnswer, Said, Settling, Touches
from beliefgraph.answer.gaps import gaps_about, trials
from beliefgraph.answer.impact import reached
from beliefgraph.answer.kinds import kind_in
from beliefgraph.answer.web import followed
from beliefgraph.ground.evidence import Relation
from beliefgraph.ground.rows import Ask

__all__ = ["explained"]

LONGEST = 3
"""How many steps away a belief still counts as touched, and a common premise as shared."""


@dataclass(frozen=True, slots=True)
class _Work:
    basis: Basis
    words: Mapping[str, Said]
    """What each evidence line says."""
    settling: Mapping[str, tuple[Settling, ...]]


def explained(
    ask: Ask, found: Iterable[DivergenceAnswer], *, basis: Basis
) -> tuple[DivergenceAnswer, ...]:
    """Divergences with all that hangs on them, those first on which the most beliefs hang.

    Those on which equally many hang keep their order.
    """
    words = {
        text_in(row, "line"): Said(text_in(row, "quotation"), place_in(row))
        for row in records(ask("all-lines"))
    }
    work = _Work(basis, words, _settling(ask, basis))
    every = [_explained(one, work) for one in found]
    return tuple(sorted(every, key=_rank))


def _rank(one: DivergenceAnswer) -> tuple[int, int]:
    beliefs = {touch.belief.iri for touch in one.touches}
    return -len(beliefs), -one.hanging


def _explained(one: DivergenceAnswer, work: _Work) -> DivergenceAnswer:
    ends = _ends(one)
    touches, hanging = _touches(one, work.basis)
    sides = (
        replace(side, said=tuple(work.words[line] for line in side.lines if line in work.words))
        for side in one.sides
    )
    return replace(
        one,
        sides=tuple(sides),
        kind=one.kind or _kind(one, work),
        shared=tuple(work.basis.things[iri].ref for iri in _shared(one, work.basis)),
        touches=touches,
        hanging=hanging,
        settling=tuple(one for iri in dict.fromkeys(ends) for one in work.settling.get(iri, ())),
    )


def _ends(one: DivergenceAnswer) -> list[str]:
    ends = [one.about.iri] if one.about else []
    return ends + [side.thing.iri for side in one.sides if side.thing and not side.thing.is_open]


def _touches(one: DivergenceAnswer, basis: Basis) -> tuple[tuple[Touches, ...], int]:
    if one.about:
        starts: list[tuple[int | None, str]] = [(None, one.about.iri)]
    else:
        starts = [
            (number, side.thing.iri)
            for number, side in enumerate(one.sides)
            if side.thing and not side.thing.is_open
        ]
    touches, hanging = [], set()
    for side, start in starts:
        onward = dict(reached(basis, start, LONGEST))
        below = {start: (Relation.SUPPORTS, 0)} | {
            iri: (way, steps) for iri, (_, way, steps) in onward.items()
        }
        for iri, (way, steps) in below.items():
            if iri in basis.propositions:
                hanging.add(iri)
                ref = basis.propositions[iri].ref
                if ref.kind == "belief":
                    touches.append(Touches(ref, side, way, steps))
    touches.sort(key=lambda each: (each.steps, each.belief.iri, each.side or 0))
    return tuple(touches), len(hanging)


def _shared(one: DivergenceAnswer, basis: Basis) -> list[str]:
    """What lies behind two sides that part, the nearest first."""
    groups: dict[object, set[str]] = {}
    for number, side in enumerate(one.sides):
        if side.thing and not side.thing.is_open:
            groups.setdefault(side.direction or number, set()).add(side.thing.iri)
    ends = set().union(*groups.values()) | ({one.about.iri} if one.about else set())
    behind = [_behind(group, basis) for group in groups.values()]
    found: dict[str, int] = {}
    for left, right in combinations(behind, 2):
        for iri in left.keys() & right.keys() - ends:
            found[iri] = min(found.get(iri, 99), left[iri] + right[iri])
    return sorted(found, key=lambda iri: (found[iri], iri))[:5]


def _behind(ends: set[str], basis: Basis) -> dict[str, int]:
    """What supports some things, up to ``LONGEST`` steps away, with the distance."""
    away = dict.fromkeys(sorted(ends), 0)
    edge_of = list(away)
    for distance in range(1, LONGEST + 1):
        above = {e.evidence for iri in edge_of for e in followed(basis.web, iri) if e.sign > 0}
        edge_of = sorted(above - away.keys())
        away |= dict.fromkeys(edge_of, distance)
    return away


def _kind(one: DivergenceAnswer, work: _Work) -> str:
    against = [side for side in one.sides if side.direction is not Relation.SUPPORTS]
    lines = dict.fromkeys(line for side in against for line in side.lines)
    words = (
        [one.quotation]
        if one.quotation
        else [work.words[line].quotation for line in lines if line in work.words]
    )
    dates: dict[object, list[str]] = {}
    for number, side in enumerate(one.sides):
        if side.thing and side.thing.iri in work.basis.things:
            date = work.basis.things[side.thing.iri].date
            dates.setdefault(side.direction or number, []).append(date)
    return kind_in(words, dates.values() if len(dates) > 1 else ())


def _settling(ask: Ask, basis: Basis) -> dict[str, tuple[Settling, ...]]:
    """By thing, the tests that would change a mind about it, then what is not shown of it."""
    found: dict[str, tuple[Settling, ...]] = {}
    every = [Settling("test", one.about, one.text, one.place) for one in trials(ask, basis.things)]
    every += [
        Settling(one.kind, one.about, one.text, one.place)
        for one in gaps_about(ask, basis.things, known=basis.things)
    ]
    for one in every:
        found[one.about.iri] = (*found.get(one.about.iri, ()), one)
    return found
