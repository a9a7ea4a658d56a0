"""The order of a question's rows, made here in place of the engine.

Oxigraph reads what it sorts by from disk again for each comparison: to sort five thousand
rows by a path and a line took twice as long as to find them. A shipped question sorts by
columns that it shows, or by copies of them, so its rows are sorted once they are values.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from beliefgraph.ground.rows import Cell, Iri, Rows

__all__ = ["sorted_rows", "without_order"]

_ORDER = re.compile(r"\nORDER BY((?: \?\w+)+)\s*\Z")
_COPY = re.compile(
    r'\n *BIND\(CONCAT\(" ", (?:STR\(\?(?P<iri>\w+)\)|\?(?P<text>\w+))\) AS \?(?P<copy>\w+)\)'
)


def without_order(sparql: str) -> tuple[str, tuple[str, ...]]:
    r"""A question without its ORDER BY and the copies made for it, and what to sort by.

    >>> without_order("SELECT ?a WHERE { ?a ?b ?c }\nORDER BY ?a ?c")
    ('SELECT ?a WHERE { ?a ?b ?c }', ('a', 'c'))
    """
    found = _ORDER.search(sparql)
    if found is None:
        return sparql, ()
    names = found[1].replace("?", "").split()
    copies = {m["copy"]: m["iri"] or m["text"] for m in _COPY.finditer(sparql)}
    cut = _COPY.sub(lambda m: "" if m["copy"] in names else m[0], sparql[: found.start()])
    return cut, tuple(copies.get(each, each) for each in names)


def sorted_rows(rows: Rows, columns: tuple[str, ...]) -> Rows:
    """The rows in SPARQL's order of these columns: nothing, IRIs, numbers, texts."""
    at = [rows.columns.index(column) for column in columns]
    keys = list(zip(*(_keys([row[index] for row in rows.rows]) for index in at), strict=True))
    if not keys:
        return rows
    order = sorted(range(len(keys)), key=keys.__getitem__)
    return Rows(rows.columns, tuple([rows.rows[number] for number in order]))


def _keys(column: list[Cell]) -> Sequence[object]:
    """What to compare; cells of one kind are compared as they are."""
    kinds = set(map(type, column))
    return column if len(kinds) == 1 and kinds != {type(None)} else list(map(_key, column))


def _key(cell: Cell) -> tuple[int, float, str]:
    if cell is None:
        return 0, 0, ""
    if isinstance(cell, str):
        return (1 if isinstance(cell, Iri) else 3), 0, cell
    return 2, cell, ""
