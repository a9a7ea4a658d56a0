"""What moves a strength: the effect of each item's removal, and what turns the standing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from beliefgraph.answer.strength.bounds import bounds_of
from beliefgraph.answer.strength.evaluate import strengths
from beliefgraph.answer.strength.framework import Framework, upstream
from beliefgraph.answer.strength.result import Side, Strengths, side_of
from beliefgraph.answer.strength.semantics import DF_QUAD, Semantics
from beliefgraph.answer.strength.stepping import STEPPING, Stepping
from beliefgraph.answer.strength.trials import Removals, Try, tries_of
from beliefgraph.answer.strength.turning import Found, How, Turning, smallest

__all__ = ["TRIES", "TRIES_IN_CYCLES", "Effect", "Sensitivity", "sensitivity"]

TRIES = 5000
"""How many sets are tried, at most, to make a turning set smaller or prove it smallest."""

TRIES_IN_CYCLES = 200
"""The same where the framework is cyclic: a try takes some hundred evaluations there."""


@dataclass(frozen=True, slots=True)
class Effect:
    """The topic's strength without one item; ``change`` is that less its strength now.

    An item that raises the topic has a negative change: without it the strength falls.
    """

    item: str
    after: float
    change: float


@dataclass(frozen=True, slots=True)
class Sensitivity:
    """What the strength of one argument hangs on, by one semantics.

    ``side`` is the side of ``strength`` against ``threshold``. ``effects`` holds every item
    that can bear on the topic, the largest change first, equal ones by name. ``turning`` is
    the smallest set found whose loss changes the side; none if none was found. ``converged``
    says whether all strengths that went in did.
    """

    topic: str
    semantics: str
    base: float
    strength: float
    threshold: float
    side: Side
    effects: tuple[Effect, ...]
    turning: Turning | None
    converged: bool


def sensitivity(
    framework: Framework,
    topic: str,
    semantics: Semantics = DF_QUAD,
    *,
    items: Mapping[str, Iterable[str]] | None = None,
    threshold: float | None = None,
    tries: int | None = None,
    seek: bool = True,
    stepping: Stepping = STEPPING,
) -> Sensitivity:
    """The removal effect of each item on a topic, and the smallest set that turns it.

    ``items`` says which arguments go when an item goes (a source and all that it alone
    states, say); without it every argument that has a path to the topic is an item of its
    own. ``threshold`` is the base score of the topic unless it is given (0.5, say).
    ``tries`` is ``TRIES``, or ``TRIES_IN_CYCLES``, unless it is given; without ``seek`` no
    turning set is looked for.
    """
    part = upstream(framework, topic)
    place = part.index(topic)
    chosen = _chosen(part, topic, items, known=set(framework.arguments))
    now = strengths(part, semantics, method="arrays" if chosen else "loops", stepping=stepping)
    before, line = now.values[topic], part.base[place] if threshold is None else threshold
    removals = Removals(part, place, _groups(part, chosen), semantics, stepping)
    attempt = tries_of(removals, expected=len(chosen))
    singles = attempt([(i,) for i in range(len(chosen))])
    changes = [each.strength - before for each in singles]
    found = _found(removals, attempt, now, changes, line, tries) if seek else None
    return Sensitivity(
        topic,
        semantics.name,
        part.base[place],
        before,
        line,
        side_of(before, line),
        _effects(chosen, before, changes),
        _named(found, tuple(chosen), line) if found else None,
        now.converged and all(each.converged for each in singles),
    )


def _found(
    removals: Removals,
    attempt: Try,
    now: Strengths,
    changes: Sequence[float],
    line: float,
    tries: int | None,
) -> Found | None:
    usual = TRIES_IN_CYCLES if now.cyclic else TRIES
    return smallest(
        attempt,
        bounds_of(removals, now.values),
        changes,
        before=now.values[removals.framework.arguments[removals.topic]],
        threshold=line,
        tries=usual if tries is None else tries,
    )


def _effects(items: Iterable[str], before: float, changes: Iterable[float]) -> tuple[Effect, ...]:
    effects = [Effect(item, before + d, d) for item, d in zip(items, changes, strict=True)]
    return tuple(sorted(effects, key=lambda each: (-abs(each.change), each.item)))


def _groups(part: Framework, chosen: Mapping[str, Iterable[str]]) -> tuple[tuple[int, ...], ...]:
    place = {name: number for number, name in enumerate(part.arguments)}
    return tuple(tuple(place[each] for each in group) for group in chosen.values())


def _chosen(
    part: Framework, topic: str, items: Mapping[str, Iterable[str]] | None, *, known: set[str]
) -> dict[str, tuple[str, ...]]:
    """The items that can bear on the topic, by name, each with those arguments that can."""
    inside = set(part.arguments)
    if items is None:
        return {name: (name,) for name in sorted(inside - {topic})}
    chosen = {}
    for name in sorted(items):
        group = tuple(dict.fromkeys(items[name]))
        if topic in group:
            raise ValueError(f"the item {name!r} takes the topic {topic!r} away")
        if strange := set(group) - known:
            raise KeyError(min(strange))
        if bearing := tuple(each for each in group if each in inside):
            chosen[name] = bearing
    return chosen


def _named(found: Found, names: tuple[str, ...], line: float) -> Turning:
    return Turning(
        tuple(sorted(names[i] for i in found.items)),
        found.after,
        side_of(found.after, line),
        How.EXACT if len(found.items) == found.at_least else How.GREEDY,
        found.at_least,
    )
