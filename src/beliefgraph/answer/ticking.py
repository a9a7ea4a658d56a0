"""What a page needs to say what is left of a belief when its reader takes things out.

The numbers of a page are recomputed by the page: it gets the part of the graph that can
bear on the proposition, as plain lists, and follows the same rules as ``lacking``.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from beliefgraph.answer.basis import Basis
from beliefgraph.answer.circles import circles_in
from beliefgraph.answer.items import Item
from beliefgraph.answer.ref import Ref
from beliefgraph.answer.strength.base import base_score
from beliefgraph.answer.web import followed, upstream
from beliefgraph.ground.evidence import Relation, Verdict

__all__ = ["Ticking", "circular_in", "ticking"]

_RELATIONS = (Relation.SUPPORTS, Relation.CONTRADICTS, Relation.QUALIFIES)


@dataclass(frozen=True, slots=True)
class Ticking:
    """The part of a graph around a proposition, by number; the proposition is thing 0.

    ``things`` as (is a source, numbers of its origin keys, base score, argument, numbers of
    what goes with it); ``lines`` as (evidence, target, relation, has a verdict), those on one
    target in the order in which chains follow them; ``items`` as (thing or -1, relation,
    number of the distinct item), the lines directly on the proposition; ``arguments`` is how
    many there are, in the order of the framework; ``is_circular`` says that strengths are
    not one pass away.
    """

    refs: tuple[Ref, ...]
    things: tuple[tuple[bool, tuple[int, ...], float, int, tuple[int, ...]], ...]
    lines: tuple[tuple[int, int, int, bool], ...]
    items: tuple[tuple[int, int, int], ...]
    arguments: int
    is_circular: bool


def ticking(
    basis: Basis, iri: str, items: Iterable[Item], *, circular: Collection[str] | None = None
) -> Ticking:
    """The part of the graph that can bear on a proposition, by its IRI.

    ``circular`` are the arguments that ``circular_in`` finds, for many answers in a row.
    """
    order = _closure(basis, iri)
    number = {one: place for place, one in enumerate(order)}
    within = _names(basis, order)
    names = [name for name in basis.argument.framework.arguments if name in within]
    argument = {name: place for place, name in enumerate(names)}
    keys = sorted({key for one in order for key in basis.origins.get(one, ())})
    key = {one: place for place, one in enumerate(keys)}
    lines = [line for one in order for line in followed(basis.web, one) if line.evidence in number]
    return Ticking(
        tuple(basis.things[one].ref for one in order),
        tuple(
            _thing(basis, one, argument, key, tuple(number[each] for each in goes))
            for one, goes in _going(basis, order).items()
        ),
        tuple(
            (
                number[line.evidence],
                number[line.target],
                _RELATIONS.index(line.relation),
                line.verdict is not Verdict.NONE,
            )
            for line in lines
        ),
        tuple(_items(items, number)),
        len(names),
        not within.isdisjoint(circular_in(basis) if circular is None else circular),
    )


def circular_in(basis: Basis) -> frozenset[str]:
    """The arguments that lead back to themselves.

    All that has a way to a proposition is in its part of the graph, so a circle is in it
    whole or not at all.
    """
    onward: dict[str, set[str]] = {}
    for iri, target in basis.argument.name.items():
        for line in upstream(basis.web, iri):
            source = basis.argument.name.get(line.evidence)
            if source is not None and source != target and line.sign:
                onward.setdefault(target, set()).add(source)
    groups = circles_in({name: sorted(sources) for name, sources in onward.items()})
    return frozenset(name for group in groups for name in group)


def _closure(basis: Basis, iri: str) -> list[str]:
    """The proposition first, then all that has a way to it, with the others of its origin."""
    found = {iri: None}
    waiting = [iri]
    while waiting:
        head = waiting.pop()
        name = basis.argument.name.get(head)
        near = [line.evidence for line in followed(basis.web, head)]
        near += basis.argument.members[name] if name is not None else ()
        for one in near:
            if one not in found and one in basis.things:
                found[one] = None
                waiting.append(one)
    return [iri, *sorted(one for one in found if one != iri)]


def _names(basis: Basis, order: Iterable[str]) -> set[str]:
    return {basis.argument.name[one] for one in order if one in basis.argument.name}


def _going(basis: Basis, order: Iterable[str]) -> dict[str, list[str]]:
    """For each of these things the others that go where it goes (see ``lacking.inside``)."""
    every = list(order)
    proposed: dict[str, list[str]] = {}
    for iri in every:
        if basis.things[iri].is_proposed:
            proposed.setdefault(basis.things[iri].place.path, []).append(iri)
    return {
        iri: []
        if basis.things[iri].is_proposed
        else [one for one in proposed.get(basis.things[iri].place.path, ()) if one != iri]
        for iri in every
    }


def _thing(
    basis: Basis,
    iri: str,
    argument: dict[str, int],
    key: dict[str, int],
    with_it: tuple[int, ...],
) -> tuple[bool, tuple[int, ...], float, int, tuple[int, ...]]:
    thing = basis.things[iri]
    base = base_score(thing.ref.kind, thing.confidence, thing.format, table=basis.argument.table)
    name = basis.argument.name.get(iri)
    return (
        thing.ref.kind == "source",
        tuple(sorted(key[one] for one in basis.origins.get(iri, ()))),
        base,
        argument[name] if name is not None else -1,
        tuple(sorted(with_it)),
    )


def _items(items: Iterable[Item], number: dict[str, int]) -> Iterable[tuple[int, int, int]]:
    distinct: dict[tuple[str, Relation, str], int] = {}
    for item in items:
        if item.relation in _RELATIONS:
            same = item.thing.iri, item.relation, " ".join(item.quotation.split())
            place = distinct.setdefault(same, len(distinct))
            thing = -1 if item.thing.is_open else number.get(item.thing.iri, -1)
            yield thing, _RELATIONS.index(item.relation), place
