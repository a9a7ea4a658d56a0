"""RDF terms made from texts: IRIs, literals, the names of the vocabulary."""

from __future__ import annotations

from functools import cache
from urllib.parse import quote

from pyoxigraph import Literal, NamedNode

from beliefgraph.ground.errors import SettingsError
from beliefgraph.ground.node import Day
from beliefgraph.ground.terms import BG, PREFIXES

__all__ = ["TRUE", "TYPE", "Triple", "agent_iri", "bg", "day", "domain_iri", "iri", "term", "text"]

Triple = tuple[NamedNode, NamedNode, NamedNode | Literal]

TYPE = NamedNode(PREFIXES["rdf"] + "type")
TRUE = Literal(True)

_DAY_TYPES = {4: "gYear", 7: "gYearMonth", 10: "date"}


def iri(value: str) -> NamedNode:
    """The IRI as an RDF term."""
    try:
        return NamedNode(value)
    except ValueError as error:
        raise SettingsError(
            f"{value!r} is not an IRI: {error}",
            "set the base to an absolute IRI such as https://example.org/id/",
        ) from error


@cache
def bg(name: str) -> NamedNode:
    """A term of our vocabulary."""
    return NamedNode(BG + name)


@cache
def term(name: str) -> NamedNode:
    """A term of a vocabulary that we use, by its prefixed name.

    >>> term("dcterms:title").value
    'http://purl.org/dc/terms/title'
    """
    prefix, _, local = name.partition(":")
    return NamedNode(PREFIXES[prefix] + local)


def text(value: str, datatype: NamedNode | None = None) -> Literal:
    """A literal with the text; a lone surrogate, which no RDF file can hold, becomes U+FFFD."""
    if not value.isascii():
        value = value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return Literal(value, datatype=datatype)


def day(value: Day) -> Literal:
    """A date as exact as it is known: ``xsd:date``, ``xsd:gYearMonth`` or ``xsd:gYear``."""
    name = _DAY_TYPES.get(len(value.value))
    return text(value.value, term(f"xsd:{name}") if name else None)


def agent_iri(name: str, *, base: str) -> NamedNode:
    """The IRI of an agent.

    >>> agent_iri("theseus", base="https://e.example/").value
    'https://e.example/agent/theseus'
    """
    return iri(f"{base}agent/{_encode(name)}")


def domain_iri(name: str, *, base: str) -> NamedNode:
    """The IRI of a domain of knowledge."""
    return iri(f"{base}domain/{_encode(name)}")


def _encode(name: str) -> str:
    return quote(name, safe="-._~", errors="surrogatepass")
