"""The rules that find fragile spots; each looks at one proposition."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from beliefgraph.answer.basis import Basis
from beliefgraph.answer.circles import circles_in
from beliefgraph.answer.items import Item
from beliefgraph.answer.ref import Ref
from beliefgraph.answer.standing import Standing
from beliefgraph.answer.strength.base import score_of
from beliefgraph.answer.web import followed
from beliefgraph.ground.evidence import Voice

__all__ = ["KINDS", "Case"]


@dataclass(frozen=True, slots=True)
class Case:
    """A proposition's standing, and by thing the day on which it was last weighed."""

    standing: Standing
    basis: Basis
    weighed_on: Mapping[str, str]


Found = Iterator[tuple[str, tuple[Ref, ...]]]
Rule = Callable[[Case], Found]


def _single_source(case: Case) -> Found:
    if case.standing.counts.supports.sources == 1:
        yield "one source alone stands behind its support", _sources(case)


def _single_origin(case: Case) -> Found:
    count = case.standing.counts.supports
    if count.origins == 1 and count.sources > 1:
        yield f"the {count.sources} sources behind its support have one origin", _sources(case)


def _no_source(case: Case) -> Found:
    if case.standing.counts.supports.sources == 0:
        yield "no source stands behind its support", ()


def _below_minimum(case: Case) -> Found:
    least = case.standing.minimum
    if not least.is_met:
        level = least.level or case.standing.proposition.ref.kind
        grounds = tuple(dict.fromkeys(item.thing for item in _grounds(case)))
        yield f"{least.has} of the {least.asked} grounds that its level ({level}) asks for", grounds


def _unproved(case: Case) -> Found:
    limit = score_of("claim", "speculative", table=case.basis.argument.table).score
    for ref in dict.fromkeys(item.thing for item in _grounds(case)):
        thing = case.basis.things[ref.iri]
        if thing.is_proposed:
            yield "it rests on a claim that is only proposed", (ref,)
        elif thing.confidence and _score(case, ref) <= limit:
            yield f"it rests on a claim that is {thing.confidence}", (ref,)


def _above_grounds(case: Case) -> Found:
    one = case.standing.proposition
    grounds = dict.fromkeys(item.thing for item in _grounds(case))
    said = [ref for ref in grounds if case.basis.things[ref.iri].confidence]
    if one.confidence and said and _score(case, one.ref) > max(_score(case, r) for r in said):
        words = sorted({case.basis.things[ref.iri].confidence for ref in said})
        yield (
            f"its confidence is {one.confidence}, that of its grounds {', '.join(words)}",
            tuple(said),
        )


def _unchallenged(case: Case) -> Found:
    one, groups = case.standing.proposition, case.standing.groups
    likely = score_of("claim", "likely", table=case.basis.argument.table).score
    if not one.confidence or _score(case, one.ref) < likely:
        return
    against = (*groups.contradicts, *groups.challenges, *groups.answered,
               *groups.not_weakening, *groups.qualifies)  # fmt: skip
    if not any(item.voice is Voice.OWNER for item in against):
        others = tuple(dict.fromkeys(i.thing for i in against if not i.thing.is_open))
        elsewhere = f"{len(against)} lines elsewhere do" if against[1:] else "a line elsewhere does"
        also = f", though {elsewhere}" if against else ""
        yield f"{one.confidence}, and its owner names nothing that speaks against it{also}", others


def _stale(case: Case) -> Found:
    one, days = case.standing.proposition, case.weighed_on
    if not one.evaluated:
        return
    newer = {}
    for item in _bearing(case):
        day = days.get(item.thing.iri) or item.date
        shared = min(len(day), len(one.evaluated))
        if day[:shared] > one.evaluated[:shared]:
            newer[item.thing] = day
    if newer:
        last = max(newer.values())
        yield f"weighed on {one.evaluated}, its evidence changed until {last}", tuple(newer)


def _circular(case: Case) -> Found:
    """Support that is not well-founded (Doyle, "A truth maintenance system", 1979): things that
    support each other are sound as long as something outside their circle supports one of them.
    """
    start, known = case.standing.proposition.ref.iri, case.basis.things
    above = _above(case, start)
    for group in circles_in(above):
        inside = set(group)
        if start in inside:
            refs = tuple(known[iri].ref for iri in group if iri != start)
            yield "it supports itself, by way of what it is to support", refs
        elif inside.intersection(above[start]) and not _is_founded(case, inside, above):
            refs = tuple(known[iri].ref for iri in group)
            yield "these support each other, and nothing else supports any of them", refs


def _is_founded(case: Case, circle: set[str], above: Mapping[str, list[str]]) -> bool:
    """Whether a circle has a source in it, or something outside it that supports it."""
    return any(
        case.basis.things[iri].ref.kind == "source" or not circle.issuperset(above[iri])
        for iri in circle
    )


def _above(case: Case, start: str) -> dict[str, list[str]]:
    """What supports what, from a proposition upwards."""
    above: dict[str, list[str]] = {}
    waiting = [start]
    while waiting:
        here = waiting.pop()
        if here not in above:
            edges = followed(case.basis.web, here)
            above[here] = sorted({edge.evidence for edge in edges if edge.sign > 0})
            waiting += above[here]
    return above


KINDS: dict[str, Rule] = {
    "below-minimum": _below_minimum,
    "no-source": _no_source,
    "single-source": _single_source,
    "single-origin": _single_origin,
    "unproved-ground": _unproved,
    "confidence-above-grounds": _above_grounds,
    "unchallenged": _unchallenged,
    "not-weighed-since": _stale,
    "circular": _circular,
}
"""What is looked for, in the order in which it is said."""


def _grounds(case: Case) -> Iterator[Item]:
    return (item for item in case.standing.groups.supports if not item.thing.is_open)


def _bearing(case: Case) -> Iterator[Item]:
    groups = case.standing.groups
    every = (*groups.supports, *groups.contradicts, *groups.qualifies, *groups.challenges,
             *groups.not_weakening, *groups.answered)  # fmt: skip
    return (item for item in every if not item.thing.is_open)


def _sources(case: Case) -> tuple[Ref, ...]:
    direct = (item.thing for item in _grounds(case))
    chained = (one.start for one in case.standing.chains if one.direction == "supports")
    return tuple(dict.fromkeys(ref for ref in (*direct, *chained) if ref.kind == "source"))


def _score(case: Case, ref: Ref) -> float:
    thing = case.basis.things[ref.iri]
    return score_of(ref.kind, thing.confidence, "", table=case.basis.argument.table).score
