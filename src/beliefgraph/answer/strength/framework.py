"""Quantitative bipolar argumentation frameworks (QBAF): arguments that attack and support."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

__all__ = ["Edge", "Framework", "Link", "framework_of", "upstream", "without"]

Link = tuple[str, str] | tuple[str, str, float]
"""A source, a target and, if given, a weight from 0 to 1 (1 where it is not given)."""


@dataclass(frozen=True, slots=True, order=True)
class Edge:
    """One attack (``sign`` -1) or support (``sign`` 1) between two arguments, by index.

    ``weight`` runs from 0 to 1 and multiplies the strength of the source before the
    aggregation; with weight 1 every semantics is that of its paper, which knows no weights.
    """

    source: int
    target: int
    sign: int
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Framework:
    """A QBAF: names, base scores from 0 to 1 in the same order, and edges by index.

    Baroni, Rago and Toni, "From fine-grained properties to broad principles for gradual
    argumentation" (IJAR 2019). The relations are sets: between two arguments stands at
    most one attack and at most one support. ``framework_of`` sees to that and checks the
    ranges; who builds a framework from indices answers for them.
    """

    arguments: tuple[str, ...]
    base: tuple[float, ...]
    edges: tuple[Edge, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a framework with another number of base scores than arguments."""
        if len(self.arguments) != len(self.base):
            raise ValueError(f"{len(self.arguments)} arguments, {len(self.base)} base scores")

    def index(self, argument: str) -> int:
        """The place of an argument; a ``KeyError`` names what is not one."""
        try:
            return self.arguments.index(argument)
        except ValueError:
            raise KeyError(argument) from None


def framework_of(
    base: Mapping[str, float], attacks: Iterable[Link] = (), supports: Iterable[Link] = ()
) -> Framework:
    """The framework of named arguments; a link stated again counts once, by its top weight.

    >>> framework_of({"b": 0.5, "s": 0.8}, supports=[("s", "b")]).edges
    (Edge(source=1, target=0, sign=1, weight=1.0),)
    """
    place = {name: number for number, name in enumerate(base)}
    for name, score in base.items():
        _within_one(score, f"the base score of {name!r}")
    found: dict[tuple[int, int, int], float] = {}
    for sign, links in ((-1, attacks), (1, supports)):
        for link in links:
            weight = float(link[2]) if len(link) == 3 else 1.0
            _within_one(weight, f"the weight of {link[:2]!r}")
            key = (place[link[0]], place[link[1]], sign)
            found[key] = max(weight, found.get(key, 0.0))
    edges = tuple(Edge(*key, weight) for key, weight in sorted(found.items()))
    return Framework(tuple(base), tuple(float(score) for score in base.values()), edges)


def without(framework: Framework, arguments: Iterable[str]) -> Framework:
    """The framework that is left when these arguments go, with the edges at them.

    >>> whole = framework_of({"b": 0.5, "s": 0.8}, supports=[("s", "b")])
    >>> without(whole, ["s"])
    Framework(arguments=('b',), base=(0.5,), edges=())
    """
    gone = {framework.index(name) for name in arguments}
    return _restricted(framework, [i for i in range(len(framework.arguments)) if i not in gone])


def upstream(framework: Framework, argument: str) -> Framework:
    """The part of a framework that can bear on an argument, the argument included.

    The strength of the argument is the same in it: a strength depends only on what has a
    path to it (directionality; Mossakowski and Neuhaus 2018).
    """
    parents: dict[int, list[int]] = {}
    for edge in framework.edges:
        parents.setdefault(edge.target, []).append(edge.source)
    seen = {framework.index(argument)}
    waiting = list(seen)
    while waiting:
        for parent in parents.get(waiting.pop(), ()):
            if parent not in seen:
                seen.add(parent)
                waiting.append(parent)
    return _restricted(framework, sorted(seen))


def _restricted(framework: Framework, kept: list[int]) -> Framework:
    new = {old: number for number, old in enumerate(kept)}
    edges = tuple(
        Edge(new[edge.source], new[edge.target], edge.sign, edge.weight)
        for edge in framework.edges
        if edge.source in new and edge.target in new
    )
    return Framework(
        tuple(framework.arguments[old] for old in kept),
        tuple(framework.base[old] for old in kept),
        edges,
    )


def _within_one(number: float, what: str) -> None:
    if not 0.0 <= number <= 1.0:
        raise ValueError(f"{what} is {number}; it must lie between 0 and 1")
