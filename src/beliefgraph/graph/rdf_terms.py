"""RDF terms of Oxigraph: the names of the vocabulary, and texts."""

from __future__ import annotations

from functools import cache

from pyoxigraph import Literal, NamedNode

from beliefgraph.ground.terms import BG

__all__ = ["bg", "text"]


@cache
def bg(name: str) -> NamedNode:
    """A term of our vocabulary."""
    return NamedNode(BG + name)


def text(value: str) -> Literal:
    """A literal with the text; a lone surrogate, which no RDF file can hold, becomes U+FFFD."""
    if not value.isascii():
        value = value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return Literal(value)
