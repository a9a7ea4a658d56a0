"""Quads as TriG and Turtle texts that depend on nothing but the quads.

Written by hand and not by a library, so that a new version of one does not change every
file that is kept in git.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby
from operator import itemgetter

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, Triple

from beliefgraph.ground.terms import BASE, PREFIXES

__all__ = ["trig", "turtle"]

Row = tuple[str, str, str, str]

_NAMES = {namespace: prefix for prefix, namespace in PREFIXES.items()}
_XSD = PREFIXES["xsd"]
_TYPE = PREFIXES["rdf"] + "type"
_LOCAL = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")
# A relative IRI must come back as it was: no empty segment, none of dots, no scheme.
_RELATIVE = re.compile(r"[A-Za-z0-9%_~-][A-Za-z0-9%_.~-]*(?:/[A-Za-z0-9%_~-][A-Za-z0-9%_.~-]*)*")
_BASE = re.compile(r"https?://[^/?#]+/(?:[^?#]*/)?")
# Whatever some program takes for the end of a line is escaped, so that a line stays one.
_CONTROLS = (*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF)
_ESCAPES = {code: f"\\u{code:04X}" for code in _CONTROLS}
_ESCAPES |= str.maketrans({"\\": r"\\", '"': r"\"", "\n": r"\n", "\r": r"\r", "\t": r"\t"})


def trig(quads: Iterable[Quad], *, base: str = BASE) -> str:
    """All quads, a block for each named graph."""
    parts = [_header(base)]
    for name, rows in groupby(_rows(quads, base), key=itemgetter(0)):
        body = "\n".join(_subjects(rows, indent="  "))
        parts.append(f"\n{name} {{\n{body}}}\n" if name else f"\n{{\n{body}}}\n")
    return "".join(parts)


def turtle(quads: Iterable[Quad], *, base: str = BASE) -> str:
    """The triples of all graphs, merged: each once, sorted."""
    rows = sorted({("", *row[1:]) for row in _rows(quads, base)})
    return _header(base) + "".join(f"\n{block}" for block in _subjects(rows, indent=""))


def _header(base: str) -> str:
    lines = [f"@prefix {prefix}: <{namespace}> ." for prefix, namespace in PREFIXES.items()]
    if _BASE.fullmatch(base):
        lines.insert(0, f"@base <{base}> .")
    return "\n".join(lines) + "\n"


def _rows(quads: Iterable[Quad], base: str) -> list[Row]:
    shown: dict[NamedNode, str] = {}
    short = base if _BASE.fullmatch(base) else ""

    def show(term: NamedNode | BlankNode | Literal | Triple | DefaultGraph) -> str:
        if isinstance(term, NamedNode):
            if term not in shown:
                shown[term] = _iri(term.value, short)
            return shown[term]
        return _literal(term) if isinstance(term, Literal) else str(term)

    return sorted(
        {
            (
                "" if isinstance(quad.graph_name, DefaultGraph) else show(quad.graph_name),
                show(quad.subject),
                "a" if quad.predicate.value == _TYPE else show(quad.predicate),
                show(quad.object),
            )
            for quad in quads
        }
    )


def _subjects(rows: Iterable[Row], *, indent: str) -> Iterable[str]:
    for subject, group in groupby(rows, key=itemgetter(1)):
        properties = [
            f"{predicate} " + f",\n{indent}    ".join(row[3] for row in same)
            for predicate, same in groupby(group, key=itemgetter(2))
        ]
        yield f"{indent}{subject} " + f" ;\n{indent}  ".join(properties) + " .\n"


def _iri(value: str, base: str) -> str:
    cut = max(value.rfind("#"), value.rfind("/"), value.rfind("_")) + 1
    prefix = _NAMES.get(value[:cut])
    if prefix and _LOCAL.fullmatch(value, cut):
        return f"{prefix}:{value[cut:]}"
    if base and value.startswith(base) and _RELATIVE.fullmatch(value, len(base)):
        return f"<{value[len(base) :]}>"
    return f"<{value}>"


def _literal(literal: Literal) -> str:
    written = literal.value
    if literal.language:
        return f'"{written.translate(_ESCAPES)}"@{literal.language}'
    datatype = literal.datatype.value
    if datatype == _XSD + "boolean" and written in ("true", "false"):
        return written
    if datatype == _XSD + "integer" and written.isascii() and written.isdigit():
        return written
    text = f'"{written.translate(_ESCAPES)}"'
    return text if datatype == _XSD + "string" else f"{text}^^{_iri(datatype, '')}"
