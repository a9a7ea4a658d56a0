"""What a proposition stands on, and what weakens it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from beliefgraph.answer.basis import Basis, basis_of
from beliefgraph.answer.chains import Chain, chains, circles
from beliefgraph.answer.choose import find
from beliefgraph.answer.counts import Counts, Minimum, count, minimum
from beliefgraph.answer.divergences import DivergenceAnswer
from beliefgraph.answer.figures import Strength, strength
from beliefgraph.answer.gaps import (
    Dependent,
    Missing,
    Trial,
    dependents_of,
    gaps_about,
    trials_about,
)
from beliefgraph.answer.items import Item, items_of
from beliefgraph.answer.propositions import Proposition
from beliefgraph.answer.ref import Ref
from beliefgraph.answer.strength.base import DEFAULT, BaseTable
from beliefgraph.ground.decision import Ruling
from beliefgraph.ground.evidence import Relation, Verdict
from beliefgraph.ground.rows import Ask

__all__ = ["Groups", "Standing", "Touch", "grouped", "standing", "standing_of", "strength_in"]


@dataclass(frozen=True, slots=True)
class Groups:
    """The evidence lines of a proposition; each stands in exactly one group.

    ``not_weakening``: counter-evidence of which the text says that it does not weaken;
    ``answered``: challenges with a rebuttal; ``challenges``: those without; ``related``:
    lines that extend or mention.
    """

    supports: tuple[Item, ...] = ()
    contradicts: tuple[Item, ...] = ()
    qualifies: tuple[Item, ...] = ()
    not_weakening: tuple[Item, ...] = ()
    challenges: tuple[Item, ...] = ()
    answered: tuple[Item, ...] = ()
    related: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class Touch:
    """A divergence that touches a proposition; ``how`` says by what."""

    divergence: DivergenceAnswer
    how: str


@dataclass(frozen=True, slots=True)
class Standing:
    """All that bears on one proposition, and all that rests on it."""

    proposition: Proposition
    groups: Groups
    chains: tuple[Chain, ...]
    circles: tuple[tuple[Ref, ...], ...]
    gaps: tuple[Missing, ...]
    tests: tuple[Trial, ...]
    divergences: tuple[Touch, ...]
    dependents: tuple[Dependent, ...]
    counts: Counts
    minimum: Minimum
    strength: Strength


def standing_of(
    ask: Ask,
    name: str,
    *,
    owner: str | None = None,
    table: BaseTable = DEFAULT,
    rulings: Sequence[Ruling] = (),
) -> Standing:
    """The standing of the proposition that a name means (see ``choose.find``).

    ``rulings`` are what people decided on divergences.
    """
    iri, basis = find(ask, name, owner=owner), basis_of(ask, table=table)
    if rulings:
        from beliefgraph.answer.partings import decided

        basis = replace(basis, divergences=decided(ask, basis, rulings))
    return standing(ask, iri, basis=basis)


def standing(ask: Ask, iri: str, *, longest: int = 4, basis: Basis | None = None) -> Standing:
    """The standing of a proposition, by its IRI; chains up to ``longest`` steps."""
    basis = basis or basis_of(ask)
    known = basis.things
    proposition = basis.propositions[iri]
    items = items_of(ask, iri, known=known)
    paths = chains(basis.web, iri, known=known, longest=longest)
    groups = grouped(items)
    is_belief = proposition.ref.kind == "belief"
    return Standing(
        proposition,
        groups,
        paths,
        circles(basis.web, iri, known=known),
        gaps_about(ask, _near(iri, items, paths), known=known),
        trials_about(ask, iri, known=known),
        tuple(_touching(basis, iri, items)),
        dependents_of(ask, iri),
        count(items, paths, known=known, origins=basis.origins),
        minimum(proposition.level, groups.supports, is_belief=is_belief),
        strength_in(basis, iri, items),
    )


def strength_in(basis: Basis, iri: str, items: Iterable[Item] = ()) -> Strength:
    """The strengths of a proposition, with the evidence lines on it for their number."""
    return strength(
        iri,
        basis.argument,
        basis.strengths.of(iri),
        things=basis.things,
        propositions=basis.propositions,
        items=items,
    )


def grouped(items: Iterable[Item]) -> Groups:
    """Evidence lines sorted into their groups; the order within a group is kept."""
    found: dict[str, list[Item]] = {}
    for item in items:
        found.setdefault(_group(item), []).append(item)
    return Groups(**{name: tuple(lines) for name, lines in found.items()})


def _group(item: Item) -> str:
    if item.verdict is Verdict.NOT_WEAKENED:
        return "not_weakening"
    if item.verdict is Verdict.ANSWERED:
        return "answered"
    if item.is_challenge:
        return "challenges"
    return "related" if item.relation.is_neutral else item.relation.value


def _near(iri: str, items: Iterable[Item], paths: Iterable[Chain]) -> set[str]:
    direct = {item.thing.iri for item in items if item.relation is not Relation.MENTIONS}
    second = {path.start.iri for path in paths if len(path.steps) == 2}
    return {iri} | direct | second


def _touching(basis: Basis, iri: str, items: tuple[Item, ...]) -> Iterator[Touch]:
    bearing = {i.thing.iri for i in items if not (i.thing.is_open or i.relation.is_neutral)}
    homes = {basis.things[one].place.path for one in bearing if one in basis.things}
    for one in basis.divergences:
        ends = {side.thing.iri for side in one.sides if side.thing}
        about = one.about.iri if one.about else ""
        if about == iri:
            yield Touch(one, "it is what the sides part over")
        elif iri in ends:
            yield Touch(one, "it is one of the sides")
        elif about in bearing or ends & bearing:
            yield Touch(one, "a part of its evidence is in it")
        elif one.place and one.place.path in homes:
            yield Touch(one, "a note that bears on it states it")
