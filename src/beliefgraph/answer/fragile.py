"""Fragile spots: beliefs that stand on less than they seem to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from beliefgraph.answer.basis import Basis, basis_of
from beliefgraph.answer.cells import records, text_in
from beliefgraph.answer.memory import remembering
from beliefgraph.answer.propositions import Proposition
from beliefgraph.answer.ref import Ref
from beliefgraph.answer.standing import Standing, standing
from beliefgraph.answer.strength.base import DEFAULT, BaseTable
from beliefgraph.answer.weaknesses import KINDS, Case
from beliefgraph.ground.rows import Ask

__all__ = ["Spot", "fragile", "spots"]


@dataclass(frozen=True, slots=True)
class Spot:
    """One weakness of a proposition: its kind (a key of ``KINDS``), what is, and the things
    that show it.
    """

    kind: str
    proposition: Proposition
    words: str
    things: tuple[Ref, ...] = ()


def fragile(
    ask: Ask,
    *,
    owner: str | None = None,
    is_wide: bool = False,
    table: BaseTable = DEFAULT,
    basis: Basis | None = None,
) -> tuple[Spot, ...]:
    """The fragile spots of all beliefs, or of one owner's; axioms first.

    A wide look takes in positions and claims that others rest on.
    """
    ask = remembering(ask)
    basis = basis or basis_of(ask, table=table, is_brief=True)
    held = [one for one in basis.propositions.values() if _is_asked(one, basis, owner, is_wide)]
    held.sort(key=_order)
    return spots(ask, (standing(ask, one.ref.iri, basis=basis) for one in held), basis=basis)


def spots(ask: Ask, standings: Iterable[Standing], *, basis: Basis) -> tuple[Spot, ...]:
    """The fragile spots of propositions whose standings are known, in their order."""
    days = {text_in(row, "thing"): text_in(row, "evaluated") for row in records(ask("weighed"))}
    return tuple(
        Spot(kind, one.proposition, words, things)
        for one in standings
        for case in (Case(one, basis, days),)
        for kind, rule in KINDS.items()
        for words, things in rule(case)
    )


def _is_asked(one: Proposition, basis: Basis, owner: str | None, is_wide: bool) -> bool:
    if owner is not None and one.owner.casefold() != owner.casefold():
        return False
    if one.ref.kind == "belief":
        return True
    return is_wide and (one.ref.kind != "claim" or one.ref.iri in basis.web.out)


def _order(one: Proposition) -> tuple[bool, int, str, str]:
    levels = {"axiom": 0, "belief": 1, "hypothesis": 2}
    return (one.ref.kind != "belief", levels.get(one.level.casefold(), 1), one.name, one.ref.iri)
