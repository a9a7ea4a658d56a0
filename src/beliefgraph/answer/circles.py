"""Things that hang together: groups that share a key, and groups that lead back to themselves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

__all__ = ["circles_in", "joined"]


def joined(keys: Mapping[str, Iterable[str]]) -> tuple[tuple[str, ...], ...]:
    """The groups of things that share a key, or share one with a thing that does; sorted.

    >>> joined({"paper": ["doi:1"], "post": ["doi:1", "url:2"], "copy": ["url:2"], "lone": []})
    (('copy', 'paper', 'post'), ('lone',))
    """
    head: dict[str, str] = {}

    def top(one: str) -> str:
        while head.setdefault(one, one) != one:
            head[one] = one = head[head[one]]
        return one

    for thing, its in keys.items():
        for key in its:
            head[top(f"={key}")] = top(thing)
    groups: dict[str, list[str]] = {}
    for thing in sorted(keys):
        groups.setdefault(top(thing), []).append(thing)
    return tuple(sorted(tuple(group) for group in groups.values()))


def circles_in(onward: Mapping[str, Iterable[str]]) -> tuple[tuple[str, ...], ...]:
    """The groups of two or more things of which each leads to each other one; sorted.

    Tarjan, "Depth-first search and linear graph algorithms" (1972), without recursion.

    >>> circles_in({"a": ["b"], "b": ["c", "a"], "c": []})
    (('a', 'b'),)
    """
    number: dict[str, int] = {}
    lowest: dict[str, int] = {}
    path: list[str] = []
    waiting: set[str] = set()
    found = []
    for start in onward:
        if start in number:
            continue
        walk = [(start, iter(onward.get(start, ())))]
        while walk:
            here, rest = walk[-1]
            if here not in number:
                number[here] = lowest[here] = len(number)
                path.append(here)
                waiting.add(here)
            following = next(
                (one for one in rest if _is_new(one, here, number, lowest, waiting)), None
            )
            if following is not None:
                walk.append((following, iter(onward.get(following, ()))))
                continue
            walk.pop()
            if walk:
                above = walk[-1][0]
                lowest[above] = min(lowest[above], lowest[here])
            if lowest[here] == number[here]:
                at = path.index(here)
                found.append(tuple(sorted(path[at:])))
                waiting.difference_update(path[at:])
                del path[at:]
    return tuple(sorted(group for group in found if len(group) > 1))


def _is_new(
    one: str, here: str, number: Mapping[str, int], lowest: dict[str, int], waiting: set[str]
) -> bool:
    """Whether it was not walked yet; if it is on the path, ``here`` leads back to it."""
    if one in waiting:
        lowest[here] = min(lowest[here], number[one])
    return one not in number
