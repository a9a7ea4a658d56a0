"""Asking the shipped questions of a store."""

from __future__ import annotations

from pyoxigraph import QuerySolutions, Store

from beliefgraph.graph.cells import rows_of
from beliefgraph.graph.questions import question_text
from beliefgraph.graph.sorting import sorted_rows, without_order
from beliefgraph.ground.errors import QuestionError
from beliefgraph.ground.rows import Ask, Cell, Rows

__all__ = ["ask_store"]


def ask_store(store: Store) -> Ask:
    """Whoever answers the shipped questions from this store, over all its graphs as one."""

    def ask(question: str, **parameters: Cell) -> Rows:
        sparql, order = without_order(question_text(question, **parameters))
        try:
            solutions = store.query(sparql, use_default_graph_as_union=True)
        except (SyntaxError, RuntimeError, ValueError, OSError) as error:
            raise QuestionError(f"the question {question!r} failed: {error}") from error
        assert isinstance(solutions, QuerySolutions)
        return sorted_rows(rows_of(solutions), order)

    return ask
