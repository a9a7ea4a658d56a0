"""The atlas: every thing in a group of its own kind of matter, and what joins the groups.

The groups are two levels deep: the owner of what is held, or the domain of what is read
and claimed; in it the belief that a thing reaches by the shortest way.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from beliefgraph.answer.cells import records, text_in
from beliefgraph.answer.propositions import Proposition
from beliefgraph.answer.ref import Thing
from beliefgraph.ground.evidence import Relation
from beliefgraph.ground.rows import Ask

__all__ = ["Atlas", "Bearing", "Group", "atlas"]

NOWHERE = "no belief"


@dataclass(frozen=True, slots=True)
class Bearing:
    """One line between two things, by their numbers in the atlas."""

    evidence: int
    target: int
    relation: Relation


@dataclass(frozen=True, slots=True)
class Group:
    """Things that belong together: ``name`` of the inner group, ``outer`` of the one around
    it, and the numbers of its things.
    """

    outer: str
    name: str
    things: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Atlas:
    """All things in order, their groups, and the lines between them, neutral ones left out."""

    things: tuple[Thing, ...]
    groups: tuple[Group, ...]
    bearings: tuple[Bearing, ...]


def atlas(ask: Ask, things: Mapping[str, Thing], propositions: Mapping[str, Proposition]) -> Atlas:
    """The atlas of a graph, whose things and propositions are known already."""
    order = sorted(things, key=lambda iri: (things[iri].ref.identifier, iri))
    number = {iri: place for place, iri in enumerate(order)}
    bearings = tuple(sorted(_bearings(ask, number), key=_key))
    domains = {text_in(row, "thing"): text_in(row, "domain") for row in records(ask("domains"))}
    nearest = _nearest(order, bearings, propositions)
    groups: dict[tuple[str, str], list[int]] = {}
    for place, iri in enumerate(order):
        outer = _outer(things[iri], propositions.get(iri), domains.get(iri, ""))
        groups.setdefault((outer, nearest.get(place, NOWHERE)), []).append(place)
    return Atlas(
        tuple(things[iri] for iri in order),
        tuple(Group(*names, tuple(groups[names])) for names in sorted(groups)),
        bearings,
    )


def _bearings(ask: Ask, number: Mapping[str, int]) -> Iterable[Bearing]:
    seen = set()
    for row in records(ask("all-edges")):
        relation = Relation(text_in(row, "relation"))
        ends = number.get(text_in(row, "evidence")), number.get(text_in(row, "target"))
        if relation.is_neutral or ends[0] is None or ends[1] is None:
            continue
        if (*ends, relation) not in seen:
            seen.add((*ends, relation))
            yield Bearing(ends[0], ends[1], relation)


def _key(one: Bearing) -> tuple[int, int, str]:
    return one.evidence, one.target, one.relation.value


def _outer(thing: Thing, held: Proposition | None, domain: str) -> str:
    if held is not None and held.owner and held.ref.kind != "claim":
        return held.owner
    folder = thing.place.path.rpartition("/")[0].rpartition("/")[2]
    return domain or folder or thing.ref.kind


def _nearest(
    order: list[str], bearings: Iterable[Bearing], propositions: Mapping[str, Proposition]
) -> dict[int, str]:
    """For each thing the belief that it reaches by the fewest lines; of two the first."""
    above: dict[int, list[int]] = {}
    for one in bearings:
        above.setdefault(one.target, []).append(one.evidence)
    found: dict[int, str] = {}
    queue: deque[int] = deque()
    for place, iri in enumerate(order):
        held = propositions.get(iri)
        if held is not None and held.ref.kind == "belief":
            found[place] = held.name
            queue.append(place)
    while queue:
        head = queue.popleft()
        for place in above.get(head, ()):
            if place not in found:
                found[place] = found[head]
                queue.append(place)
    return found
