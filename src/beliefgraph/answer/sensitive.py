"""What the strength of a proposition hangs on, source by source and claim by claim."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from beliefgraph.answer.basis import Basis, basis_of
from beliefgraph.answer.figures import Strength
from beliefgraph.answer.items import items_of
from beliefgraph.answer.lacking import inside
from beliefgraph.answer.outcomes import DIGITS
from beliefgraph.answer.propositions import Proposition
from beliefgraph.answer.ref import Ref
from beliefgraph.answer.standing import strength_in
from beliefgraph.answer.strength.base import DEFAULT, BaseTable
from beliefgraph.answer.strength.framework import Framework, upstream
from beliefgraph.answer.strength.result import Side
from beliefgraph.answer.strength.semantics import SEMANTICS, Semantics
from beliefgraph.answer.strength.sensitivity import Sensitivity, sensitivity
from beliefgraph.answer.strength.turning import How
from beliefgraph.ground.rows import Ask

__all__ = ["Removal", "SensitivityAnswer", "Turn", "sensitivity_of"]


@dataclass(frozen=True, slots=True)
class Removal:
    """What the loss of one item does; ``changes`` holds one change for each semantics.

    ``things`` is a claim, or the sources of one origin: they come and go together. An item
    that raises the proposition has negative changes.
    """

    things: tuple[Ref, ...]
    changes: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Turn:
    """By one semantics, the smallest set found whose loss turns the standing.

    The standing turns when the strength leaves its side of the base score. ``among`` says
    what was tried: ``grounds`` (what bears on it directly) or ``sources``. ``items`` is
    empty if no such set was found; ``how`` is then none.
    """

    semantics: str
    among: str
    items: tuple[tuple[Ref, ...], ...] = ()
    after: float = 0.0
    side: Side = Side.AT
    how: How | None = None


@dataclass(frozen=True, slots=True)
class SensitivityAnswer:
    """A proposition, its strengths, and what moves them.

    ``removals`` are ranked by the largest change by any semantics, equal ones by name;
    ``semantics`` names the order of their changes. ``origins`` counts the origins that can
    bear on it, ``grounds`` what bears on it directly; ``converged`` says whether all
    computations settled.
    """

    proposition: Proposition
    strength: Strength
    semantics: tuple[str, ...]
    removals: tuple[Removal, ...]
    turns: tuple[Turn, ...]
    grounds: int
    origins: int
    converged: bool


def sensitivity_of(
    ask: Ask, iri: str, *, table: BaseTable = DEFAULT, basis: Basis | None = None
) -> SensitivityAnswer:
    """What the strength of a proposition, by its IRI, hangs on."""
    basis = basis or basis_of(ask, table=table, is_brief=True)
    framework = upstream(basis.argument.framework, iri)
    items = _items(basis, framework, iri)
    ways = [_by(framework, iri, each, items) for each in SEMANTICS]
    changes: dict[str, list[float]] = {}
    for by in ways:
        for effect in (*by.sources.effects, *by.others.effects):
            changes.setdefault(effect.item, []).append(round(effect.change, DIGITS))
    ranked = sorted(changes.items(), key=lambda one: (-max(map(abs, one[1])), one[0]))
    return SensitivityAnswer(
        basis.propositions[iri],
        strength_in(basis, iri, items_of(ask, iri, known=basis.things)),
        tuple(each.name for each in SEMANTICS),
        tuple(Removal(_refs(basis, item), tuple(by)) for item, by in ranked),
        (
            *(_turn(basis, by.grounds, "grounds") for by in ways),
            *(_turn(basis, by.sources, "sources") for by in ways),
        ),
        len(items.grounds),
        len(items.sources),
        all(part.converged for by in ways for part in (by.sources, by.others, by.grounds)),
    )


_Groups = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class _Items:
    sources: _Groups
    others: _Groups
    grounds: _Groups


@dataclass(frozen=True, slots=True)
class _By:
    sources: Sensitivity
    others: Sensitivity
    grounds: Sensitivity


def _by(framework: Framework, iri: str, semantics: Semantics, items: _Items) -> _By:
    return _By(
        sensitivity(framework, iri, semantics, items=items.sources),
        sensitivity(framework, iri, semantics, items=items.others, seek=False),
        sensitivity(framework, iri, semantics, items=items.grounds),
    )


def _items(basis: Basis, framework: Framework, iri: str) -> _Items:
    """What can bear on a proposition, each with all that goes with it."""
    inner = set(framework.arguments) - {iri}
    groups = {}
    for name in framework.arguments:
        if name != iri:
            things = inside(basis.things, basis.argument.members[name])
            goes = {basis.argument.name.get(one, "") for one in things}
            groups[name] = tuple(sorted(goes & inner))
    place = framework.index(iri)
    near = {framework.arguments[e.source] for e in framework.edges if e.target == place} - {iri}
    sources = {name for name in groups if basis.things[name].ref.kind == "source"}
    return _Items(
        {name: group for name, group in groups.items() if name in sources},
        {name: group for name, group in groups.items() if name not in sources},
        {name: group for name, group in groups.items() if name in near},
    )


def _refs(basis: Basis, argument: str) -> tuple[Ref, ...]:
    return tuple(basis.things[iri].ref for iri in basis.argument.members[argument])


def _turn(basis: Basis, found: Sensitivity, among: str) -> Turn:
    turning = found.turning
    if turning is None:
        return Turn(found.semantics, among)
    items = tuple(_refs(basis, item) for item in turning.items)
    return Turn(
        found.semantics, among, items, round(turning.after, DIGITS), turning.side, turning.how
    )
