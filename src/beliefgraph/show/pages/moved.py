"""What becomes of the beliefs that hang on a divergence, if one side holds or the other."""

from __future__ import annotations

from beliefgraph.answer.basis import Basis
from beliefgraph.answer.divergences import DivergenceAnswer, Touches
from beliefgraph.answer.ref import Ref
from beliefgraph.ground.evidence import Relation
from beliefgraph.show.pages.links import Links
from beliefgraph.show.pages.parting import columns_of
from beliefgraph.show.pages.sides import Flow, Moved
from beliefgraph.show.pages.views import Link
from beliefgraph.show.words import SIGNS, counted, one_line

__all__ = ["moved_by"]

_LOST = {
    Relation.SUPPORTS: "loses a support",
    Relation.CONTRADICTS: "loses an objection",
    Relation.QUALIFIES: "loses a limit",
}


def moved_by(one: DivergenceAnswer, basis: Basis, links: Links) -> tuple[Moved, ...]:
    """A row a belief, a cell a column of the divergence; nearest beliefs first."""
    columns = columns_of(one)
    found: dict[Ref, list[list[Flow]]] = {}
    for touch in one.touches:
        cells = found.setdefault(touch.belief, [[] for _ in columns])
        for number, flow in _flows(touch, one):
            cells[number].append(flow)
    return tuple(
        Moved(_named(ref, basis, links), tuple(map(tuple, cells))) for ref, cells in found.items()
    )


def _named(ref: Ref, basis: Basis, links: Links) -> Link:
    held = basis.propositions.get(ref.iri)
    name = held.name if held and held.label else ref.kind
    return Link(one_line(ref.title, 240), links.page(ref.iri), one_line(name, 60))


def _flows(touch: Touches, one: DivergenceAnswer) -> list[tuple[int, Flow]]:
    """What each column does to the belief, by the column's number."""
    if touch.side is not None:
        side = one.sides[touch.side]
        (number,) = (n for n, sides in enumerate(columns_of(one)) if side in sides)
        return [(number, _kept(touch))]
    found = []
    for number, sides in enumerate(columns_of(one)):
        way = sides[0].direction
        if touch.steps == 0 and way:
            found.append((number, Flow(way.value, SIGNS[way].mark, f"{SIGNS[way].word} it")))
        elif way is Relation.SUPPORTS:
            found.append((number, _kept(touch)))
        else:
            found.append((number, Flow("", "", f"{_LOST[touch.direction]}{_away(touch)}")))
    return found


def _kept(touch: Touches) -> Flow:
    if touch.steps == 0:
        return Flow("", "", "is this side")
    sign = SIGNS[touch.direction]
    return Flow(touch.direction.value, sign.mark, f"{sign.word} it{_away(touch)}")


def _away(touch: Touches) -> str:
    return f", {counted(touch.steps, 'step')} on" if touch.steps > 1 else ""
