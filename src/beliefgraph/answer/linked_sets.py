"""Sets of sources that a writer linked, where their members disagree.

A series of sources is one origin: its members never count as two, and never make a
proposition contested. Where one of them supports what another contradicts, the writer who
linked them has put the divergence there himself: it is a declared one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from beliefgraph.answer.cells import Record, records, text_in
from beliefgraph.answer.divergences import DivergenceAnswer, pulling
from beliefgraph.answer.ref import Thing, ref_in
from beliefgraph.ground.divergence import Found
from beliefgraph.ground.rows import Ask
from beliefgraph.ground.terms import BASE, part_iri

__all__ = ["linked_sets"]

RULE = "linked-set"
_KEY = "set:"


def linked_sets(
    ask: Ask,
    *,
    known: Mapping[str, Thing],
    origins: Mapping[str, frozenset[str]],
    base: str = BASE,
) -> Iterator[DivergenceAnswer]:
    """The propositions that members of one set pull both ways, each with those members."""
    parted: dict[str, list[Record]] = {}
    for row in records(ask("contested")):
        one, other = text_in(row, "supporter"), text_in(row, "opposer")
        if one != other and _are_linked(one, other, origins):
            parted.setdefault(text_in(row, "proposition"), []).append(row)
    for iri, rows in parted.items():
        about = ref_in({**rows[0], "propositionKind": rows[0].get("kind"),
                        "propositionTitle": rows[0].get("title")}, "proposition", known)  # fmt: skip
        id = part_iri("divergence", Found.DECLARED.value, RULE, iri, base=base)
        yield DivergenceAnswer(id, Found.DECLARED, pulling(rows, known), about, rule=RULE)


def _are_linked(one: str, other: str, origins: Mapping[str, frozenset[str]]) -> bool:
    shared = origins.get(one, frozenset()) & origins.get(other, frozenset())
    return bool(shared) and all(key.startswith(_KEY) for key in shared)
