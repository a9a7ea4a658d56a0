"""From the answers of Oxigraph to plain values."""

from __future__ import annotations

from collections.abc import Callable

from pyoxigraph import BlankNode, Literal, NamedNode, QuerySolutions, Triple

from beliefgraph.ground.rows import Cell, Iri, Rows
from beliefgraph.ground.terms import PREFIXES

__all__ = ["cell_of", "rows_of", "value_of"]

_XSD = PREFIXES["xsd"]
_INTEGERS = ("integer", "int", "long", "short", "byte", "nonNegativeInteger", "positiveInteger")
_FLOATS = ("decimal", "double", "float")
_READERS: dict[str, Callable[[str], int | float | bool]] = {
    **{_XSD + name: int for name in _INTEGERS},
    **{_XSD + name: float for name in _FLOATS},
    f"{_XSD}boolean": ("true", "1").__contains__,
}


def rows_of(solutions: QuerySolutions, *, limit: int | None = None) -> Rows:
    """The solutions as rows, at most ``limit`` of them."""
    rows: list[tuple[Cell, ...]] = []
    for solution in solutions:
        if limit is not None and len(rows) >= limit:
            break
        rows.append(tuple(map(cell_of, solution)))
    return Rows(tuple(variable.value for variable in solutions.variables), tuple(rows))


def cell_of(term: NamedNode | BlankNode | Literal | Triple | None) -> Cell:
    """An IRI as ``Iri``, a number as a number, a truth value as one, all else as its text."""
    if isinstance(term, NamedNode):
        return Iri(term.value)
    if isinstance(term, Literal):
        return value_of(term.value, term.datatype.value)
    return None if term is None else str(term)


def value_of(lexical: str, datatype: str) -> str | int | float | bool:
    """The Python value of a literal; dates stay texts, for months and years have no type.

    >>> value_of("3", "http://www.w3.org/2001/XMLSchema#integer")
    3
    >>> value_of("2026-03", "http://www.w3.org/2001/XMLSchema#gYearMonth")
    '2026-03'
    """
    read = _READERS.get(datatype)
    if read is None:
        return lexical
    try:
        return read(lexical)
    except ValueError:
        return lexical
