"""What is computed from the graph, as rows by what each divergence is about."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from beliefgraph.ground.derived import DerivedSide, StructuralDivergence
from beliefgraph.ground.rows import Ask

if TYPE_CHECKING:
    from beliefgraph.answer.divergences import DivergenceAnswer
    from beliefgraph.graph.body import Body

__all__ = ["derived_graph", "derived_texts"]


def derived_texts(ask: Ask, *, base: str) -> dict[str, str]:
    """The structural divergences of a graph: the body of each, by the IRI of what it is about."""
    from beliefgraph.answer.divergences import structural
    from beliefgraph.graph.body import body_of
    from beliefgraph.graph.derived import derived_rows

    found = (_derived(each) for each in structural(ask, known={}, base=base))
    return {each.proposition: body_of(derived_rows(each, base=base)) for each in found}


def derived_graph(texts: Iterable[str], *, base: str) -> Body:
    """All of them as one graph, with the rule that found them."""
    from beliefgraph.graph.body import rows_of
    from beliefgraph.graph.derived import derived_body, rule_rows

    rows = {row for text in texts for row in rows_of(text)}
    rule = StructuralDivergence.__dataclass_fields__["rule"].default
    return derived_body(rows.union(rule_rows(str(rule), base=base)) if rows else (), base=base)


def _derived(found: DivergenceAnswer) -> StructuralDivergence:
    sides = tuple(
        DerivedSide(side.thing.iri, side.direction, line)
        for side in found.sides
        if side.thing is not None and side.direction is not None
        for line in side.lines
    )
    assert found.about is not None
    return StructuralDivergence(found.about.iri, sides)
