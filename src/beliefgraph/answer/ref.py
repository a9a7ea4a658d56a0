"""Things as answers name them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from beliefgraph.answer.cells import Record, flag_in, place_in, records, text_in
from beliefgraph.ground.place import Place
from beliefgraph.ground.rows import Ask
from beliefgraph.ground.terms import BASE

__all__ = ["Ref", "Thing", "base_in", "ref_in", "things"]


@dataclass(frozen=True, slots=True)
class Ref:
    """A thing, named well enough to show it: its IRI, kind, identifier and title.

    The kind of an open end is ``open`` and its title the words that the writer used.

    >>> Ref("https://x/B4", "belief", "theseus#4", "Verification degrades").name
    'theseus/B4'
    """

    iri: str
    kind: str
    identifier: str
    title: str

    @property
    def name(self) -> str:
        """What one would type to name it: ``theseus/B4``, a path, or nothing if open."""
        owner, _, number = self.identifier.rpartition("#")
        return f"{owner}/B{number}" if owner and number.isdigit() else self.identifier

    @property
    def is_open(self) -> bool:
        """Whether no thing of the inbox answers to it."""
        return self.kind == "open"


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing with what its note says of it; empty texts mean "not said"."""

    ref: Ref
    place: Place
    date: str = ""
    url: str = ""
    processed_by: str = ""
    confidence: str = ""
    format: str = ""
    is_proposed: bool = False


def ref_in(record: Record, prefix: str, known: Mapping[str, Thing] | None = None) -> Ref:
    """The thing of a row whose columns begin with a prefix (``evidence``, ``target`` …).

    What the row leaves out is taken from the known things.
    """
    iri = text_in(record, prefix)
    thing = known.get(iri) if known else None
    if thing is not None:
        return thing.ref
    return Ref(
        iri,
        text_in(record, f"{prefix}Kind").lower() or ("open" if known is not None else ""),
        text_in(record, f"{prefix}Identifier"),
        text_in(record, f"{prefix}Title") or text_in(record, f"{prefix}Identifier"),
    )


def things(ask: Ask) -> dict[str, Thing]:
    """All things of the graph by their IRI, in the order of the question's rows."""
    found: dict[str, Thing] = {}
    for row in records(ask("all-things")):
        iri = text_in(row, "thing")
        found.setdefault(iri, _thing(iri, row))
    return found


def _thing(iri: str, row: Record) -> Thing:
    identifier = text_in(row, "identifier")
    return Thing(
        Ref(iri, text_in(row, "kind").lower(), identifier, text_in(row, "title") or identifier),
        place_in(row, "line"),
        text_in(row, "date"),
        text_in(row, "url"),
        text_in(row, "processedBy").rpartition("/")[2],
        text_in(row, "confidence"),
        text_in(row, "format"),
        flag_in(row, "isProposed"),
    )


def base_in(known: Iterable[str]) -> str:
    """How the IRIs of a graph begin, told by those of its things.

    >>> base_in(["https://kb.example/belief/leo/B1"])
    'https://kb.example/'
    """
    for iri in known:
        for kind in ("note/", "belief/"):
            head, found, _ = iri.partition(f"/{kind}")
            if found:
                return f"{head}/"
    return BASE
