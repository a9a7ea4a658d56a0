"""All propositions: beliefs, claims, positions, convictions."""

from __future__ import annotations

from dataclasses import dataclass

from beliefgraph.answer.beliefs import owner_name
from beliefgraph.answer.cells import flag_in, place_in, records, text_in
from beliefgraph.answer.ref import Ref
from beliefgraph.ground.place import Place
from beliefgraph.ground.rows import Ask

__all__ = ["Proposition", "propositions"]


@dataclass(frozen=True, slots=True)
class Proposition:
    """A statement that can be supported or contradicted, with who holds it and how."""

    ref: Ref
    place: Place
    owner: str = ""
    label: str = ""
    level: str = ""
    confidence: str = ""
    status: str = ""
    evaluated: str = ""
    is_proposed: bool = False

    @property
    def name(self) -> str:
        """What one would type to name it: ``theseus/B4``, or its path."""
        return f"{self.owner}/{self.label}" if self.owner and self.label else self.ref.name


def propositions(ask: Ask) -> tuple[Proposition, ...]:
    """Every proposition, each once, in the order of the question ``propositions``."""
    found: dict[str, Proposition] = {}
    for row in records(ask("propositions")):
        iri, identifier = text_in(row, "thing"), text_in(row, "identifier")
        title = text_in(row, "title") or identifier
        ref = Ref(iri, text_in(row, "kind").lower(), identifier, title)
        one = Proposition(
            ref,
            place_in(row, "line"),
            owner_name(text_in(row, "owner")),
            text_in(row, "label"),
            text_in(row, "level"),
            text_in(row, "confidence"),
            text_in(row, "status"),
            text_in(row, "evaluated"),
            flag_in(row, "isProposed"),
        )
        found.setdefault(iri, one)
    return tuple(found.values())
