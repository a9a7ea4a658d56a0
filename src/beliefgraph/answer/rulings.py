"""What people said of divergences, brought to the divergences that they spoke of."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from beliefgraph.answer.divergences import DivergenceAnswer
from beliefgraph.ground.decision import Ruling, Stand
from beliefgraph.ground.divergence import Found
from beliefgraph.ground.notice import Notice

__all__ = ["listed", "ruled", "stale"]


def ruled(found: Iterable[DivergenceAnswer], rulings: Iterable[Ruling]) -> Iterator[DivergenceAnswer]:  # fmt: skip
    """The same divergences, each with its history of decisions, the earliest first."""
    said: dict[str, list[Ruling]] = {}
    for ruling in rulings:
        said.setdefault(ruling.divergence, []).append(ruling)
    for one in found:
        history = said.get(one.key)
        yield replace(one, history=tuple(history)) if history else one


def listed(found: Iterable[DivergenceAnswer]) -> tuple[DivergenceAnswer, ...]:
    """Those that count unasked: all but proposals that nobody has accepted."""
    return tuple(
        one for one in found if one.found is not Found.PROPOSED or one.stand is Stand.ACCEPTED
    )


def stale(rulings: Iterable[Ruling], keys: Collection[str]) -> Iterator[Notice]:
    """A notice for each decision on a divergence that has none of these keys."""
    for ruling in rulings:
        if ruling.divergence not in keys:
            said = f"the divergence {ruling.divergence} that {ruling.by} {ruling.stand}"
            message = f"{said} on {ruling.when} is not there any more"
            yield Notice("A101", message, "take the decision out, or decide again", ruling.place)
