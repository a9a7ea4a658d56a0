"""Where things lead to: file names that are safe anywhere, and web addresses that are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from urllib.parse import quote, urlsplit

from beliefgraph.answer.propositions import Proposition
from beliefgraph.answer.ref import Ref, Thing
from beliefgraph.ground.place import Place
from beliefgraph.ground.terms import digest_of
from beliefgraph.show.pages.views import Link
from beliefgraph.show.words import one_line

__all__ = ["Links", "file_name", "links_for", "safe_url"]

_UNSAFE = re.compile(r"[\x00-\x20\x7f-\x9f\\<>\"'`{}|^]|[^\x00-\x7f]")


@dataclass(frozen=True, slots=True)
class Links:
    """The pages of a site by the IRI of their thing, seen from a page at ``root``.

    ``repository`` is the web address under which the inbox's files can be seen, if any;
    ``stamp`` says of which day's notes and by which version the pages are made.
    """

    pages: dict[str, str] = field(default_factory=dict)
    root: str = ""
    repository: str = ""
    stamp: str = ""

    def at(self, root: str) -> Links:
        """The same pages, seen from another folder."""
        return Links(self.pages, root, self.repository, self.stamp)

    def page(self, iri: str) -> str:
        """The address of a thing's page, empty if it has none."""
        path = self.pages.get(iri, "")
        return f"{self.root}{path}" if path else ""

    def to(self, ref: Ref, aside: str = "", limit: int = 300) -> Link:
        """A thing as a link to its page."""
        return Link(one_line(ref.title, limit), self.page(ref.iri), aside)

    def place(self, place: Place) -> Link:
        """A place as text, and as a link where the repository's web address is known."""
        text = one_line(str(place))
        if not safe_url(self.repository) or not place.path:
            return Link(text)
        line = f"#L{place.line}" if place.line else ""
        return Link(text, f"{self.repository.rstrip('/')}/{quote(place.path)}{line}")


def links_for(
    known: Mapping[str, Thing],
    held: Iterable[Proposition],
    *,
    repository: str = "",
    stamp: str = "",
) -> Links:
    """A page for each thing: beliefs/ for what is held, things/ for the rest."""
    pages: dict[str, str] = {}
    for one in held:
        if one.ref.kind != "claim":
            name = one.name if one.label else one.ref.title
            pages[one.ref.iri] = f"beliefs/{file_name(name, one.ref.iri)}"
    for iri, thing in known.items():
        pages.setdefault(iri, f"things/{file_name(thing.ref.title, iri)}")
    return Links(pages, "", repository, stamp)


def file_name(name: str, iri: str) -> str:
    """A file name of small letters, digits and hyphens, told apart by a hash.

    >>> file_name("theseus/B4", "x")
    'theseus-b4.html'
    >>> file_name("A <b>", "https://example.org/a")
    'a-b-b5b10dd0.html'
    """
    words = "-".join(re.findall(r"[a-z0-9]+", name.casefold()))[:48].strip("-")
    if re.fullmatch(r"[a-z][a-z0-9]*/B[1-9][0-9]{0,3}", name):
        return f"{words}.html"
    return "-".join(part for part in (words, digest_of(iri)[:8]) if part) + ".html"


def safe_url(url: str) -> str:
    """The web address if it is plain http(s) with a host and no user, else nothing.

    >>> safe_url("https://arxiv.org/abs/1"), safe_url("javascript:alert(1)")
    ('https://arxiv.org/abs/1', '')
    """
    if not url or len(url) > 2000 or _UNSAFE.search(url):
        return ""
    try:
        parts = urlsplit(url)
        plain = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    except ValueError:
        return ""
    return url if plain and "@" not in parts.netloc else ""
