"""Evidence lines as answers show them, seen from one of their two ends."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from beliefgraph.answer.cells import (
    Record,
    place_in,
    records,
    relation_in,
    text_in,
    verdict_in,
    voice_in,
)
from beliefgraph.answer.ref import Ref, Thing, ref_in
from beliefgraph.ground.evidence import Relation, Verdict, Voice
from beliefgraph.ground.place import Place
from beliefgraph.ground.rows import Ask, Iri, Rows

__all__ = ["Item", "bearings_of", "items_of"]


@dataclass(frozen=True, slots=True)
class Item:
    """One evidence line: ``thing`` is its other end, ``place`` where it is stated.

    ``line`` is the IRI of the evidence line; ``open_because`` says why the other end is
    open, and is empty if it is a thing of the inbox.
    """

    line: str
    thing: Ref
    relation: Relation
    place: Place
    verdict: Verdict = Verdict.NONE
    reason: str = ""
    strength: str = ""
    voice: Voice | None = None
    where: str = ""
    quotation: str = ""
    cue: str = ""
    rule: str = ""
    date: str = ""
    open_because: str = ""

    @property
    def is_challenge(self) -> bool:
        """Whether it is an objection that its own owner considers, with no answer yet."""
        return (
            self.where == "challenges"
            and self.relation is Relation.CONTRADICTS
            and self.verdict is Verdict.NONE
        )


def items_of(
    ask: Ask, target: str, *, known: Mapping[str, Thing] | None = None
) -> tuple[Item, ...]:
    """Every evidence line that bears on a thing, each once, in the question's order."""
    return _items(ask("evidence", target=Iri(target)), "evidence", known)


def bearings_of(
    ask: Ask, evidence: str, *, known: Mapping[str, Thing] | None = None
) -> tuple[Item, ...]:
    """Every evidence line by which a thing bears on another, each once."""
    return _items(ask("bears", evidence=Iri(evidence)), "target", known)


def _items(rows: Rows, end: str, known: Mapping[str, Thing] | None) -> tuple[Item, ...]:
    found: dict[str, Item] = {}
    for row in records(rows):
        found.setdefault(text_in(row, "line"), _item(row, end, known))
    return tuple(found.values())


def _item(row: Record, end: str, known: Mapping[str, Thing] | None) -> Item:
    return Item(
        line=text_in(row, "line"),
        thing=_other(row, end, known),
        relation=relation_in(row),
        place=place_in(row),
        verdict=verdict_in(row),
        reason=text_in(row, "reason"),
        strength=text_in(row, "strength"),
        voice=voice_in(row),
        where=text_in(row, "where"),
        quotation=text_in(row, "quotation"),
        cue=text_in(row, "cue"),
        rule=text_in(row, "rule"),
        date=text_in(row, "evidenceDate"),
        open_because=text_in(row, "openBecause"),
    )


def _other(row: Record, end: str, known: Mapping[str, Thing] | None) -> Ref:
    if text_in(row, f"{end}Kind") == "open":
        return Ref(text_in(row, end), "open", "", text_in(row, f"{end}Title"))
    return ref_in(row, end, known)
