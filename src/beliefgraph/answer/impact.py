"""What rests on a thing: the cascade from evidence to claims, beliefs and positions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from beliefgraph.answer.basis import Basis, basis_of
from beliefgraph.answer.lacking import inside, lacking
from beliefgraph.answer.outcomes import DIGITS
from beliefgraph.answer.propositions import Proposition
from beliefgraph.answer.ref import Ref
from beliefgraph.answer.strength.base import DEFAULT, BaseTable
from beliefgraph.answer.strength.semantics import SEMANTICS
from beliefgraph.answer.web import Edge, downstream, followed
from beliefgraph.ground.evidence import Relation, Verdict
from beliefgraph.ground.rows import Ask

__all__ = ["Impact", "Rests", "impact_of", "reached"]

_STAGES = {"claim": 0, "belief": 1, "position": 2, "conviction": 3}
_LEVELS = {"axiom": 0, "belief": 1, "hypothesis": 2}


@dataclass(frozen=True, slots=True)
class Rests:
    """A proposition that the thing bears on, by the shortest chain.

    ``via`` is the thing through which the chain reaches it (the thing itself if it bears
    directly), ``steps`` its length, ``direction`` what it comes to. ``is_only`` says that
    the chain supports it and every other support comes by way of the thing too. ``changes`` is what its strength would
    change by without the thing, by each semantics.
    """

    proposition: Proposition
    direction: Relation
    steps: int
    via: Ref
    is_only: bool
    changes: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Impact:
    """What is to be reviewed if a thing goes, in order: claims, beliefs, positions.

    Claims come in the order of their distance, beliefs by level, axioms first.
    """

    thing: Ref
    semantics: tuple[str, ...]
    rests: tuple[Rests, ...]


def impact_of(
    ask: Ask, iri: str, *, longest: int = 4, table: BaseTable = DEFAULT, basis: Basis | None = None
) -> Impact:
    """The impact of a thing, by its IRI, along chains of up to ``longest`` lines."""
    basis = basis or basis_of(ask, table=table, is_brief=True)
    gone = inside(basis.things, [iri])
    left = lacking(basis, gone)
    below = dict(reached(basis, iri, longest))
    resting = gone | {one for one, (_, way, _) in below.items() if way is Relation.SUPPORTS}
    rests = [
        Rests(
            basis.propositions[one],
            direction,
            steps,
            basis.things[edge.evidence].ref,
            direction is Relation.SUPPORTS and _is_only(basis, one, resting),
            _changes(basis, left, one),
        )
        for one, (edge, direction, steps) in below.items()
        if one in basis.propositions and one not in gone
    ]
    names = tuple(each.name for each in SEMANTICS)
    return Impact(basis.things[iri].ref, names, tuple(sorted(rests, key=_order)))


def reached(
    basis: Basis, iri: str, longest: int
) -> Iterator[tuple[str, tuple[Edge, Relation, int]]]:
    """Each thing downstream, with the last line of the shortest chain to it, what the chain
    comes to, and its length.
    """
    seen, edge_of = {iri}, [(iri, Relation.SUPPORTS)]
    for steps in range(1, longest + 1):
        further: list[tuple[str, Relation]] = []
        for here, direction in edge_of:
            for edge in sorted(downstream(basis.web, here), key=lambda e: (e.target, e.line)):
                if edge.relation.is_neutral or edge.target in seen:
                    continue
                way = _combined(edge, direction)
                seen.add(edge.target)
                further.append((edge.target, way))
                yield edge.target, (edge, way, steps)
        edge_of = further


def _combined(edge: Edge, before: Relation) -> Relation:
    if edge.verdict is not Verdict.NONE or Relation.QUALIFIES in (edge.relation, before):
        return Relation.QUALIFIES
    return Relation.SUPPORTS if edge.relation is before else Relation.CONTRADICTS


def _is_only(basis: Basis, iri: str, resting: frozenset[str]) -> bool:
    grounds = {edge.evidence for edge in followed(basis.web, iri) if edge.sign > 0}
    return bool(grounds) and grounds <= resting


def _changes(basis: Basis, left: Basis, iri: str) -> tuple[float, ...]:
    pairs = zip(basis.strengths.all(), left.strengths.all(), strict=True)
    return tuple(round(after.values[iri] - before.values[iri], DIGITS) for before, after in pairs)


def _order(one: Rests) -> tuple[int, int, int, str, str]:
    kind, level = one.proposition.ref.kind, one.proposition.level.casefold()
    rank = _LEVELS.get(level, 1) if kind == "belief" else 0
    return _STAGES.get(kind, 4), rank, one.steps, one.proposition.ref.title, one.proposition.ref.iri
