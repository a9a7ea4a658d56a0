"""An ``Ask`` that asks each question once."""

from __future__ import annotations

from beliefgraph.ground.rows import Ask, Cell, Rows

__all__ = ["remembering"]


def remembering(ask: Ask) -> Ask:
    """The same answers, each question with the same parameters asked only once.

    For many answers in a row over a graph that does not change meanwhile (a whole site).
    """
    kept: dict[tuple[str, tuple[tuple[str, Cell], ...]], Rows] = {}

    def asked(question: str, **parameters: Cell) -> Rows:
        key = (question, tuple(sorted(parameters.items())))
        if key not in kept:
            kept[key] = ask(question, **parameters)
        return kept[key]

    return asked
