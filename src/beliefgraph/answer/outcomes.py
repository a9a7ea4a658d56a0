"""The strengths of a framework: as a build wrote them, or computed when first asked for."""

from __future__ import annotations

from beliefgraph.answer.argument import Argument
from beliefgraph.answer.cells import flag_in, records, text_in
from beliefgraph.answer.strength.base import BaseTable, rows_of
from beliefgraph.answer.strength.result import Strengths
from beliefgraph.answer.strength.semantics import SEMANTICS
from beliefgraph.ground.rows import Ask
from beliefgraph.ground.terms import digest_of

__all__ = ["DIGITS", "Outcomes", "scores_of", "written"]

DIGITS = 6
"""Strengths are given to so many places, so that no machine's last bit shows."""


class Outcomes:
    """The strengths by each semantics; no number is computed before it is needed."""

    __slots__ = ("_argument", "_computed", "_written")

    def __init__(self, argument: Argument, written: tuple[Strengths, ...] = ()) -> None:
        self._argument, self._written = argument, written
        self._computed: tuple[Strengths, ...] = ()

    def all(self) -> tuple[Strengths, ...]:
        """The strengths of all arguments."""
        if not self._computed:
            from beliefgraph.answer.strength.evaluate import all_strengths

            self._computed = tuple(map(_rounded, all_strengths(self._argument.framework)))
        return self._computed

    def of(self, iri: str) -> tuple[Strengths, ...]:
        """Strengths of which one argument has a part: those written, if it is among them."""
        is_there = bool(self._written) and all(iri in one.values for one in self._written)
        return self._written if is_there else self.all()


def written(ask: Ask, table: BaseTable) -> tuple[Strengths, ...]:
    """The strengths of beliefs that a build wrote with this table; empty if it wrote none."""
    values: dict[str, dict[str, float]] = {each.name: {} for each in SEMANTICS}
    unsettled: set[str] = set()
    mark = scores_of(table)
    for row in records(ask("standings")):
        name = text_in(row, "semantics")
        if text_in(row, "scores") == mark and name in values:
            values[name][text_in(row, "about")] = float(text_in(row, "value"))
            if not flag_in(row, "converged"):
                unsettled.add(name)
    if not all(values.values()):
        return ()
    return tuple(
        Strengths(found, name not in unsettled, 0, 0.0, cyclic=False, semantics=name)
        for name, found in values.items()
    )


def scores_of(table: BaseTable) -> str:
    """The digest of a table of base scores."""
    return digest_of(*(f"{of} {word} {score}" for of, word, score, _ in rows_of(table)))


def _rounded(one: Strengths) -> Strengths:
    values = {name: round(value, DIGITS) for name, value in one.values.items()}
    return Strengths(values, one.converged, one.iterations, one.residual, one.cyclic, one.semantics)
