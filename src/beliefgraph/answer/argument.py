"""The evidence lines as a framework of arguments, and the strengths that it gives.

What becomes an argument: every proposition, and every other thing that a weighed line joins.
The sources of one origin are one argument, whose base score is the highest of theirs: a paper
and its press release are not two witnesses.

What becomes an edge: a line between two things that supports or contradicts, once for each
pair and direction, with weight 1 whatever its strength word. No edge are lines that qualify,
extend or mention (they take no side), lines with a verdict (answered, or said not to weaken:
their own note denies the attack), and lines of which one end is words only.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from beliefgraph.answer.circles import joined
from beliefgraph.answer.propositions import Proposition
from beliefgraph.answer.ref import Thing
from beliefgraph.answer.strength.base import DEFAULT, BaseTable, base_score
from beliefgraph.answer.strength.framework import Framework, framework_of
from beliefgraph.answer.web import Web

__all__ = ["Argument", "argument_of"]


@dataclass(frozen=True, slots=True)
class _Made:
    framework: Framework
    name: Mapping[str, str]
    members: Mapping[str, tuple[str, ...]]


class Argument:
    """The framework, made when it is first asked for: strengths that a build wrote need none.

    Its arguments bear the IRI of a thing. ``name`` gives the argument of each thing that has
    one, ``members`` the things of each argument: one, or the sources of an origin; ``table``
    gave the base scores.
    """

    def __init__(self, table: BaseTable, make: Callable[[], _Made]) -> None:
        self.table, self._make = table, make

    @cached_property
    def _made(self) -> _Made:
        return self._make()

    @property
    def framework(self) -> Framework:
        """Arguments with base scores, attacks and supports."""
        return self._made.framework

    @property
    def name(self) -> Mapping[str, str]:
        """The argument of each thing that has one."""
        return self._made.name

    @property
    def members(self) -> Mapping[str, tuple[str, ...]]:
        """The things of each argument."""
        return self._made.members


def argument_of(
    things: Mapping[str, Thing],
    propositions: Mapping[str, Proposition],
    graph: Web,
    origins: Mapping[str, frozenset[str]],
    *,
    table: BaseTable = DEFAULT,
) -> Argument:
    """The framework of all evidence lines of a graph."""
    return Argument(table, lambda: _made_of(things, propositions, graph, origins, table))


def _made_of(
    things: Mapping[str, Thing],
    propositions: Mapping[str, Proposition],
    graph: Web,
    origins: Mapping[str, frozenset[str]],
    table: BaseTable,
) -> _Made:
    edges = [each for edges in graph.into.values() for each in edges if each.sign]
    ends = {end for each in edges for end in (each.evidence, each.target)}
    weighed = [iri for iri in things if iri in ends or iri in propositions]
    members = _members(weighed, things, origins)
    name = {one: group[0] for group in members.values() for one in group}
    base = {
        first: max(_base(things[one], table) for one in group) for first, group in members.items()
    }
    links: dict[int, list[tuple[str, str]]] = {1: [], -1: []}
    for each in edges:
        pair = name.get(each.evidence), name.get(each.target)
        if pair[0] is not None and pair[1] is not None and pair[0] != pair[1]:
            links[each.sign].append((pair[0], pair[1]))
    framework = framework_of(base, attacks=links[-1], supports=links[1])
    return _Made(framework, name, members)


def _members(
    weighed: list[str], things: Mapping[str, Thing], origins: Mapping[str, frozenset[str]]
) -> dict[str, tuple[str, ...]]:
    keys = {
        iri: origins.get(iri, frozenset()) if things[iri].ref.kind == "source" else frozenset()
        for iri in weighed
    }
    return {group[0]: group for group in joined(keys)}


def _base(thing: Thing, table: BaseTable) -> float:
    return base_score(thing.ref.kind, thing.confidence, thing.format, table=table)
