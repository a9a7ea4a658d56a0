"""The form of every IRI: the namespaces, and how an IRI is made from what it names."""

from __future__ import annotations

import hashlib
from urllib.parse import quote

__all__ = ["BASE", "BG", "PREFIXES", "digest_of", "document_iri", "node_iri", "part_iri"]

BG = "https://beliefgraph.example/ns#"
BASE = "https://beliefgraph.example/id/"

PREFIXES: dict[str, str] = {
    "bg": BG,
    "cito": "http://purl.org/spar/cito/",
    "dcterms": "http://purl.org/dc/terms/",
    "dgc": "https://discoursegraphs.com/schema/dg_core#",
    "fabio": "http://purl.org/spar/fabio/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "oa": "http://www.w3.org/ns/oa#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "sepio": "http://purl.obolibrary.org/obo/SEPIO_",
    "sh": "http://www.w3.org/ns/shacl#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


def digest_of(*parts: str) -> str:
    """Sixteen hexadecimal digits made from texts; the same texts give the same digits."""
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def document_iri(path: str, *, base: str = BASE) -> str:
    """The IRI of a document, which is also the name of its graph.

    >>> document_iri("claims/a b.md")
    'https://beliefgraph.example/id/document/claims/a%20b.md'
    """
    return f"{base}document/{_encode(path)}"


def node_iri(identifier: str, *, base: str = BASE) -> str:
    """The IRI of a thing, from its identifier.

    >>> node_iri("theseus#4")
    'https://beliefgraph.example/id/belief/theseus/B4'
    >>> node_iri("claims/a b.md")
    'https://beliefgraph.example/id/note/claims/a%20b'
    >>> node_iri("sources/x.md#claim-0f")
    'https://beliefgraph.example/id/note/sources/x/claim-0f'
    """
    name, _, part = identifier.rpartition("#")
    if name and part.isdigit():
        return f"{base}belief/{_encode(name)}/B{part}"
    if name and part.startswith("claim-"):
        return f"{base}note/{_encode(name.removesuffix('.md'))}/{_encode(part)}"
    return f"{base}note/{_encode(identifier.removesuffix('.md'))}"


def part_iri(kind: str, *parts: str, base: str = BASE) -> str:
    """The IRI of something that has no name of its own, made from its contents.

    >>> part_iri("line", "a.md", "text").startswith("https://beliefgraph.example/id/line/")
    True
    """
    return f"{base}{kind}/{digest_of(*parts)}"


def _encode(text: str) -> str:
    return quote(text, safe="/-._~", errors="surrogatepass")
