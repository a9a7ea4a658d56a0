"""How far a removal of so many items can move a strength at most: proofs without trying.

Every semantics here is monotone: a strength never falls when a supporter grows, nor rises
when an attacker grows. So the range of every strength under all removals can be enclosed by
intervals, and a removal of k items moves no more of the topic's parents than those that
the k items with the most parents in reach can touch.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import reduce
from math import inf, log
from operator import or_

from beliefgraph.answer.strength import semantics as plain
from beliefgraph.answer.strength.reference import Parents, parents_of, topological
from beliefgraph.answer.strength.trials import Removals

__all__ = ["Bounds", "Reach", "bounds_of", "reach_of"]

ROUNDS_TIMES_EDGES = 200_000
SETTLED = 1e-9  # intervals that a round narrows by less are narrow enough


@dataclass(frozen=True, slots=True)
class Bounds:
    """What removals can do to the topic at most.

    ``span`` gives, for a number of removed items, the least and the greatest strength that
    can be left. ``down`` and ``up`` give by item how far it can push the topic, in a
    measure of their own that serves to order the items only.
    """

    span: Callable[[int], tuple[float, float]]
    down: tuple[float, ...]
    up: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Reach:
    """By item, which of the edges at the topic a removal can touch, as bits of a number.

    The edges are counted from bit 0: first those of the attackers, then the supporters'.
    """

    bits: tuple[int, ...]

    def at_most(self, number: int) -> int:
        """How many edges at the topic a removal of so many items can touch at most."""
        return sum(sorted((each.bit_count() for each in self.bits), reverse=True)[:number])


def reach_of(removals: Removals) -> Reach:
    """The reach of every item: along the edges, through whatever lies between."""
    parents = parents_of(removals.framework)
    bits = [0] * len(parents)
    near = parents[removals.topic]
    for number, (source, _) in enumerate((*near.attackers, *near.supporters)):
        bits[source] |= 1 << number
    waiting = list(range(len(parents)))
    while waiting:
        child = waiting.pop()
        for source, _ in (*parents[child].attackers, *parents[child].supporters):
            grown = bits[source] | bits[child]
            if grown != bits[source]:
                bits[source] = grown
                waiting.append(source)
    return Reach(tuple(reduce(or_, (bits[a] for a in group), 0) for group in removals.groups))


def bounds_of(removals: Removals, values: Mapping[str, float]) -> Bounds:
    """The bounds of a framework whose strengths, with nothing removed, are these.

    They hold for strengths that solve the semantics' equations: for all of an acyclic
    framework, and for those of a cyclic one that converged.
    """
    reach = reach_of(removals)
    low, high = _intervals(removals)
    now = [values[name] for name in removals.framework.arguments]
    near = parents_of(removals.framework)[removals.topic]
    base = removals.framework.base[removals.topic]

    def span(number: int) -> tuple[float, float]:
        touched = reach.at_most(number)
        least = _extreme(removals, near, base, now, down=low, up=high, touched=touched)
        most = _extreme(removals, near, base, now, down=high, up=low, touched=touched)
        return min(least), max(most)

    down = _pushes(removals, near, now, reach, high, low)
    up = _pushes(removals, near, now, reach, low, high)
    return Bounds(span, down, up)


def _pushes(
    removals: Removals,
    near: Parents,
    now: list[float],
    reach: Reach,
    attacking: list[float],
    supporting: list[float],
) -> tuple[float, ...]:
    ends = [(s, w, attacking) for s, w in near.attackers]
    ends += [(s, w, supporting) for s, w in near.supporters]
    pushes = [_push(removals, w * now[s], w * end[s]) for s, w, end in ends]
    return tuple(
        sum(push for edge, push in enumerate(pushes) if bits >> edge & 1) for bits in reach.bits
    )


def _extreme(
    removals: Removals,
    near: Parents,
    base: float,
    now: list[float],
    *,
    down: list[float],
    up: list[float],
    touched: int,
) -> list[float]:
    """The topic's strengths when its most telling parents go to an end of their ranges."""
    supporters = _ranked(removals, near.supporters, now, down)
    attackers = _ranked(removals, near.attackers, now, up)
    touched = min(touched, len(supporters) + len(attackers))
    found = []
    for first in range(max(0, touched - len(attackers)), min(touched, len(supporters)) + 1):
        changed = [new if i < first else old for i, (old, new) in enumerate(supporters)]
        against = [new if i < touched - first else old for i, (old, new) in enumerate(attackers)]
        aggregate = removals.semantics.aggregate(against, changed)
        found.append(removals.semantics.influence(base, aggregate))
    return found


def _ranked(
    removals: Removals, near: tuple[tuple[int, float], ...], now: list[float], end: list[float]
) -> list[tuple[float, float]]:
    """Weighted strengths before and after, those first that move the aggregate most."""
    pairs = [(weight * now[source], weight * end[source]) for source, weight in near]
    return sorted(pairs, key=lambda pair: _push(removals, *pair), reverse=True)


def _push(removals: Removals, old: float, new: float) -> float:
    """How far an edge can move the aggregate: a ratio's logarithm for products, else a sum."""
    if removals.semantics.aggregate is not plain.product or old == new:
        return abs(new - old)
    small, large = sorted((1.0 - old, 1.0 - new))
    return log(large / small) if small > 0.0 else inf


def _intervals(removals: Removals) -> tuple[list[float], list[float]]:
    """The least and the greatest strength of every argument under any removal."""
    framework, semantics = removals.framework, removals.semantics
    parents = parents_of(framework)
    removable = {a for group in removals.groups for a in group}
    low, high = [0.0] * len(parents), [1.0] * len(parents)
    order, rounds = topological(parents), 1
    if order is None:
        order = list(range(len(parents)))
        rounds = max(1, min(len(order), ROUNDS_TIMES_EDGES // max(1, len(framework.edges))))
    for _ in range(rounds):
        before = (*low, *high)
        for a in order:
            base = framework.base[a]
            ends = [
                _ended(parents[a], semantics, base, *pair) for pair in ((high, low), (low, high))
            ]
            low[a] = 0.0 if a in removable else ends[0]
            high[a] = ends[1]
        if all(abs(a - b) <= SETTLED for a, b in zip(before, (*low, *high), strict=True)):
            break  # every round gives an enclosure; more rounds would not narrow this one
    return low, high


def _ended(
    parents: Parents,
    semantics: plain.Semantics,
    base: float,
    attacking: list[float],
    supporting: list[float],
) -> float:
    attackers = [weight * attacking[source] for source, weight in parents.attackers]
    supporters = [weight * supporting[source] for source, weight in parents.supporters]
    return semantics.influence(base, semantics.aggregate(attackers, supporters))
