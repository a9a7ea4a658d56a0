"""RDF terms as Turtle writes them: short names, IRIs after the base, literals.

A graph is made as text at once: on 886 notes that takes half of the time of making it of
terms, and Oxigraph reads the text faster than Python can hand over the terms.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import quote

from pyoxigraph import NamedNode

from beliefgraph.ground.errors import SettingsError
from beliefgraph.ground.terms import PREFIXES, node_iri, part_iri

if TYPE_CHECKING:
    from beliefgraph.ground.node import Day

__all__ = ["FALSE", "TRUE", "TYPE", "Row", "Shown", "literal", "short_iri", "shown_in", "typed"]

Row = tuple[str, str, str]

TYPE, TRUE, FALSE = "a", "true", "false"

_NAMES = {namespace: prefix for prefix, namespace in PREFIXES.items()}
_LOCAL = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")
# A relative IRI must come back as it was: no empty segment, none of dots, no scheme.
_RELATIVE = re.compile(r"[A-Za-z0-9%_~-][A-Za-z0-9%_.~-]*(?:/[A-Za-z0-9%_~-][A-Za-z0-9%_.~-]*)*")
_BASE = re.compile(r"https?://[^/?#]+/(?:[^?#]*/)?")
# Whatever some program takes for the end of a line is escaped, so that a line stays one.
_CONTROLS = (*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF)
_ESCAPES = {code: f"\\u{code:04X}" for code in _CONTROLS}
_ESCAPES |= str.maketrans({"\\": r"\\", '"': r"\"", "\n": r"\n", "\r": r"\r", "\t": r"\t"})
_SPECIAL = re.compile(r'[\x00-\x1f\x7f-\x9f"\\\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]')
_DAYS = {4: "xsd:gYear", 7: "xsd:gYearMonth", 10: "xsd:date"}
_MOST = 100_000  # names kept, so that a large inbox does not fill the memory


class Shown:
    """The terms of the graphs of one base; each name is looked at once."""

    __slots__ = ("_iris", "_nodes", "base", "relative")

    def __init__(self, base: str) -> None:
        try:
            NamedNode(f"{base}a")
        except ValueError as error:
            raise SettingsError(
                f"{base!r} is not an IRI: {error}",
                "set the base to an absolute IRI such as https://example.org/id/",
            ) from error
        self.base, self.relative = base, base if _BASE.fullmatch(base) else ""
        self._iris: dict[str, str] = {}
        self._nodes: dict[str, str] = {}

    def iri(self, value: str) -> str:
        """An IRI, as short as it can be."""
        found = self._iris.get(value)
        if found is None:
            if len(self._iris) > _MOST:
                self._iris.clear()
            found = self._iris[value] = short_iri(value, self.relative)
        return found

    def node(self, identifier: str) -> str:
        """The whole IRI of a thing, not shortened."""
        found = self._nodes.get(identifier)
        if found is None:
            if len(self._nodes) > _MOST:
                self._nodes.clear()
            found = self._nodes[identifier] = node_iri(identifier, base=self.base)
        return found

    def part(self, kind: str, *parts: str) -> str:
        """The whole IRI of something that is made from its contents."""
        return part_iri(kind, *parts, base=self.base)

    def named(self, kind: str, name: str) -> str:
        """The IRI of an agent or a domain, shortened.

        >>> Shown("https://e.example/").named("agent", "theseus")
        '<agent/theseus>'
        """
        return self.iri(f"{self.base}{kind}/{quote(name, safe='-._~', errors='surrogatepass')}")


@lru_cache(maxsize=4)
def shown_in(base: str) -> Shown:
    """The terms of graphs of this base."""
    return Shown(base)


def short_iri(value: str, relative_to: str = "") -> str:
    """An IRI by a prefix, after the base, or whole.

    >>> short_iri("http://purl.org/dc/terms/title")
    'dcterms:title'
    """
    cut = max(value.rfind("#"), value.rfind("/"), value.rfind("_")) + 1
    prefix = _NAMES.get(value[:cut])
    if prefix and _LOCAL.fullmatch(value, cut):
        return f"{prefix}:{value[cut:]}"
    if (
        relative_to
        and value.startswith(relative_to)
        and _RELATIVE.fullmatch(value, len(relative_to))
    ):
        return f"<{value[len(relative_to) :]}>"
    return f"<{value}>"


def literal(value: str) -> str:
    r"""A text in quotes; a lone surrogate, which no RDF file can hold, becomes U+FFFD.

    >>> literal('a "b"')
    '"a \\"b\\""'
    """
    if _SPECIAL.search(value) is None:
        return f'"{value}"'
    if not value.isascii():
        value = value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return f'"{value.translate(_ESCAPES)}"'


def typed(value: Day) -> str:
    """A date as exact as it is known: ``xsd:date``, ``xsd:gYearMonth`` or ``xsd:gYear``."""
    name = _DAYS.get(len(value.value))
    return f"{literal(value.value)}^^{name}" if name else literal(value.value)
