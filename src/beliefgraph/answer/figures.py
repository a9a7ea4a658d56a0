"""The strengths of one proposition by each semantics, side by side, with what they hang on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from beliefgraph.answer.argument import Argument
from beliefgraph.answer.items import Item
from beliefgraph.answer.propositions import Proposition
from beliefgraph.answer.ref import Ref, Thing
from beliefgraph.answer.strength.base import score_of
from beliefgraph.answer.strength.compare import order_conflict, side_conflict
from beliefgraph.answer.strength.result import Side, Strengths, side_of
from beliefgraph.ground.evidence import Relation, Verdict

__all__ = ["Disagreement", "Figure", "Strength", "is_weighed", "strength"]


@dataclass(frozen=True, slots=True)
class Figure:
    """The strength by one semantics, and on which side of the base score it lies.

    Where it did not converge it is the value at which the computation stopped.
    """

    semantics: str
    strength: float
    side: Side
    converged: bool


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Another belief of the same owner, which some semantics hold weaker than this one
    (they stand in ``stronger``) and others stronger (``weaker``).
    """

    other: Ref
    stronger: tuple[str, ...]
    weaker: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Strength:
    """A proposition's base score, the word that gave it, and its strength by each semantics.

    These are figures of a method, not of truth. ``sides_differ`` says that some semantics
    set it above its base score and others below; ``orders`` names the beliefs to which the
    semantics compare it differently: there the number is an artefact of the method.
    ``weighed`` counts the lines on it that are an edge, ``left_out`` those that bear on it
    and are none (see ``argument``).
    """

    base: float
    word: str
    reason: str
    figures: tuple[Figure, ...]
    sides_differ: bool
    orders: tuple[Disagreement, ...]
    weighed: int
    left_out: int

    @property
    def converged(self) -> bool:
        """Whether the computation settled by each semantics."""
        return all(one.converged for one in self.figures)


def strength(
    iri: str,
    argument: Argument,
    results: tuple[Strengths, ...],
    *,
    things: Mapping[str, Thing],
    propositions: Mapping[str, Proposition],
    items: Iterable[Item] = (),
) -> Strength:
    """The strengths of a proposition, by its IRI."""
    thing = things[iri]
    score = score_of(thing.ref.kind, thing.confidence, thing.format, table=argument.table)
    settled = [one for one in results if one.converged]
    bearing = [item for item in items if not item.relation.is_neutral]
    return Strength(
        score.score,
        score.word,
        score.reason,
        tuple(
            Figure(r.semantics, r.values[iri], side_of(r.values[iri], score.score), r.converged)
            for r in results
        ),
        side_conflict(iri, score.score, settled) is not None,
        tuple(_orders(iri, settled, propositions)),
        sum(is_weighed(item) for item in bearing),
        sum(not is_weighed(item) for item in bearing),
    )


def is_weighed(item: Item) -> bool:
    """Whether an evidence line is an edge of the framework."""
    takes_side = item.relation in (Relation.SUPPORTS, Relation.CONTRADICTS)
    return takes_side and item.verdict is Verdict.NONE and not item.thing.is_open


def _orders(
    iri: str, settled: list[Strengths], propositions: Mapping[str, Proposition]
) -> Iterator[Disagreement]:
    one = propositions.get(iri)
    if one is None or one.ref.kind != "belief":
        return
    for other in propositions.values():
        is_peer = other.ref.kind == "belief" and other.owner == one.owner
        if not is_peer or other.ref.iri == iri:
            continue
        found = order_conflict(iri, other.ref.iri, settled)
        if found:
            yield Disagreement(other.ref, found.first_stronger, found.second_stronger)
