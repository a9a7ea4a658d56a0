"""All beliefs, with how many evidence lines bear on each."""

from __future__ import annotations

from dataclasses import dataclass

from beliefgraph.answer.cells import number_in, place_in, records, text_in
from beliefgraph.ground.place import Place
from beliefgraph.ground.rows import Ask

__all__ = ["BeliefRow", "beliefs", "owner_name"]


@dataclass(frozen=True, slots=True)
class BeliefRow:
    """A belief in a list: who holds it, what it says, and the counts of its evidence lines."""

    belief: str
    identifier: str
    owner: str
    label: str
    title: str
    level: str
    confidence: str
    status: str
    place: Place
    supports: int = 0
    contradicts: int = 0
    qualifies: int = 0


def beliefs(ask: Ask, *, owner: str | None = None) -> tuple[BeliefRow, ...]:
    """Every belief, or those of one owner, in the order of the question ``beliefs``."""
    rows = (
        BeliefRow(
            text_in(row, "belief"),
            text_in(row, "identifier"),
            owner_name(text_in(row, "owner")),
            text_in(row, "label"),
            text_in(row, "title"),
            text_in(row, "level"),
            text_in(row, "confidence"),
            text_in(row, "status"),
            place_in(row, "line"),
            number_in(row, "supports"),
            number_in(row, "contradicts"),
            number_in(row, "qualifies"),
        )
        for row in records(ask("beliefs"))
    )
    return tuple(row for row in rows if owner is None or row.owner.casefold() == owner.casefold())


def owner_name(owner: str) -> str:
    """An owner's name, from the name itself or from the agent's IRI.

    >>> owner_name("https://beliefgraph.example/id/agent/theseus")
    'theseus'
    """
    return owner.rpartition("/")[2]
