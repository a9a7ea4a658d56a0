"""The smallest set of items whose loss turns a standing, with a proof where there is one.

The standing of the topic is the side of its strength against a threshold: above it, at it
(within ``result.SAME``) or below it. It turns when the side changes, so reaching the
threshold counts: without the set, what is left no longer raises (or lowers) the topic.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations, islice
from math import comb

from beliefgraph.answer.strength.bounds import Bounds
from beliefgraph.answer.strength.result import Side, side_of
from beliefgraph.answer.strength.trials import COPIES_AT_ONCE, Try

__all__ = ["Found", "How", "Turning", "smallest"]

DIGITS = 12  # of a change; what differs less is ordered by its bounds


class How(StrEnum):
    """How a turning set was found."""

    EXACT = "exact"  # proved: no smaller set turns the standing
    GREEDY = "greedy"  # found by the order of single effects: a smaller set may exist


@dataclass(frozen=True, slots=True)
class Turning:
    """Items whose loss together turns the standing of the topic.

    ``after`` is the topic's strength without them and ``side`` its side; ``at_least`` is
    the size below which no set turns it, proved: it equals the size where ``how`` is exact.
    """

    items: tuple[str, ...]
    after: float
    side: Side
    how: How
    at_least: int


@dataclass(frozen=True, slots=True)
class Found:
    """A turning set by the numbers of its items; ``at_least`` is the proved least size."""

    items: tuple[int, ...]
    after: float
    at_least: int


def smallest(
    attempt: Try,
    bounds: Bounds,
    changes: Sequence[float],
    *,
    before: float,
    threshold: float,
    tries: int,
) -> Found | None:
    """The smallest set found; none if no set turns the standing, or none was found.

    ``changes`` is the change by the loss of each single item. First items are taken in the
    order of their single effects until the standing turns, and those that can be spared are
    put back, as far as ``tries`` go. Then sizes below are ruled out by ``bounds``, and what
    they can't rule out is searched, size by size, if all sets of a size fit into ``tries``.
    """
    search = _Search(attempt, threshold, side_of(before, threshold), len(changes))
    alone = [i for i, d in enumerate(changes) if search.turned(before + d)]
    if alone:
        most = max(alone, key=lambda i: (abs(changes[i]), -i))
        return Found((most,), before + changes[most], 1)
    orders = _orders(changes, bounds, search.side)
    greedy = [found for order in orders if (found := search.first_prefix(order))]
    if not greedy:
        return None
    best = search.spared(*min(greedy, key=lambda found: len(found[0])), tries)
    sizes = range(2, len(best[0]) + 1)
    least = 2 + bisect_left(
        sizes, x=True, key=lambda size: any(map(search.turned, bounds.span(size)))
    )
    while least < len(best[0]):
        number = comb(len(changes), least)
        if number > tries:
            break
        tries -= number
        smaller = search.first(combinations(range(len(changes)), least))
        if smaller:
            return Found(*smaller, least)
        least += 1
    return Found(*best, min(least, len(best[0])))


def _orders(changes: Sequence[float], bounds: Bounds, side: Side) -> list[list[int]]:
    """The items, those first that push the topic away from its side (both ways if at it)."""
    items = range(len(changes))
    down = sorted(items, key=lambda i: (round(changes[i], DIGITS), -bounds.down[i]))
    up = sorted(items, key=lambda i: (-round(changes[i], DIGITS), -bounds.up[i]))
    return {Side.ABOVE: [down], Side.BELOW: [up], Side.AT: [down, up]}[side]


_Hit = tuple[tuple[int, ...], float]


@dataclass(frozen=True, slots=True)
class _Search:
    attempt: Try
    threshold: float
    side: Side
    at_once: int

    def turned(self, strength: float) -> bool:
        """Whether a strength is on another side than the topic is now."""
        return side_of(strength, self.threshold) is not self.side

    def first(self, sets: Iterable[tuple[int, ...]]) -> _Hit | None:
        """The first of these sets that turns the standing."""
        for batch in _batches(sets, max(1, min(self.at_once, COPIES_AT_ONCE))):
            for items, outcome in zip(batch, self.attempt(batch), strict=True):
                if outcome.converged and self.turned(outcome.strength):
                    return items, outcome.strength
        return None

    def first_prefix(self, order: Sequence[int]) -> _Hit | None:
        """The shortest beginning of an order of items that turns the standing."""
        return self.first(tuple(order[:size]) for size in range(1, len(order) + 1))

    def spared(self, items: tuple[int, ...], after: float, tries: int) -> _Hit:
        """A part of a turning set that turns the standing and, tries allowing, is minimal."""
        while len(items) > 1 and tries > 0:
            sets = list(islice(_with_less(items), tries))
            tries -= max(len(sets), self.at_once)
            fewer = self.first(sets)
            if fewer is None:
                break
            items, after = fewer
        return items, after


def _with_less(items: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
    """The items less one run of them, the longest runs first, the last items first."""
    length = len(items) // 2
    while length:
        for end in range(len(items), 0, -length):
            yield items[: max(0, end - length)] + items[end:]
        length //= 2


def _batches(sets: Iterable[tuple[int, ...]], size: int) -> Iterator[list[tuple[int, ...]]]:
    waiting = iter(sets)
    while batch := list(islice(waiting, size)):
        yield batch
