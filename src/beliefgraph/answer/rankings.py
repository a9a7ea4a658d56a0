"""The strengths of all beliefs, side by side."""

from __future__ import annotations

from dataclasses import dataclass

from beliefgraph.answer.basis import basis_of
from beliefgraph.answer.figures import Strength
from beliefgraph.answer.items import items_of
from beliefgraph.answer.propositions import Proposition
from beliefgraph.answer.standing import strength_in
from beliefgraph.answer.strength.base import DEFAULT, BaseTable
from beliefgraph.ground.rows import Ask

__all__ = ["Ranked", "strengths_of"]


@dataclass(frozen=True, slots=True)
class Ranked:
    """A belief with its strengths."""

    proposition: Proposition
    strength: Strength


def strengths_of(
    ask: Ask, *, owner: str | None = None, table: BaseTable = DEFAULT
) -> tuple[Ranked, ...]:
    """Every belief with its strengths, or those of one owner, in the question's order."""
    basis = basis_of(ask, table=table, is_brief=True)
    held = (one for one in basis.propositions.values() if one.ref.kind == "belief")
    return tuple(
        Ranked(one, strength_in(basis, one.ref.iri, items_of(ask, one.ref.iri, known=basis.things)))
        for one in held
        if owner is None or one.owner.casefold() == owner.casefold()
    )
