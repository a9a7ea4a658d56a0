"""What notes do not show, what would change a mind, and what rests on a proposition."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from beliefgraph.answer.cells import place_in, records, text_in, voice_in
from beliefgraph.answer.ref import Ref, Thing, ref_in
from beliefgraph.ground.evidence import Voice
from beliefgraph.ground.place import Place
from beliefgraph.ground.rows import Ask, Iri, Rows

__all__ = ["Dependent", "Missing", "Trial", "dependents_of", "gaps", "gaps_about", "trials",
           "trials_about"]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Missing:
    """A gap: something that the note about ``about`` does not show.

    ``kind`` is ``not-shown``, ``not-found`` or ``limitation``.
    """

    about: Ref
    kind: str
    text: str
    voice: Voice | None
    place: Place


@dataclass(frozen=True, slots=True)
class Trial:
    """What would change the mind of the one who holds a proposition."""

    about: Ref
    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Dependent:
    """A position, belief or claim that rests on a proposition."""

    ref: Ref
    place: Place


def gaps_about(
    ask: Ask, about: Iterable[str], *, known: Mapping[str, Thing]
) -> tuple[Missing, ...]:
    """The gaps of these things, in the order of the question ``gaps``."""
    wanted, rows = set(about), ask("gaps")
    at = rows.columns.index("about")
    near = Rows(rows.columns, tuple(row for row in rows.rows if row[at] in wanted))
    return gaps(near, known)


def gaps(rows: Rows, known: Mapping[str, Thing]) -> tuple[Missing, ...]:
    """The gaps in rows of the question ``gaps``."""
    return tuple(
        Missing(
            ref_in(row, "about", known),
            text_in(row, "kind").rpartition("#")[2],
            text_in(row, "text"),
            voice_in(row),
            place_in(row),
        )
        for row in records(rows)
    )


def trials_about(ask: Ask, about: str, *, known: Mapping[str, Thing]) -> tuple[Trial, ...]:
    """What would change the mind about one proposition."""
    return tuple(one for one in trials(ask, known) if one.about.iri == about)


def trials(ask: Ask, known: Mapping[str, Thing]) -> tuple[Trial, ...]:
    """All that would change a mind, in the order of the question ``tests``."""
    return tuple(
        Trial(ref_in(row, "about", known), text_in(row, "text"), place_in(row))
        for row in records(ask("tests"))
    )


def dependents_of(ask: Ask, target: str) -> tuple[Dependent, ...]:
    """What rests on a proposition, each thing once."""
    found: dict[str, Dependent] = {}
    for row in records(ask("dependents", target=Iri(target))):
        iri, identifier = text_in(row, "dependent"), text_in(row, "identifier")
        title = text_in(row, "title") or identifier
        ref = Ref(iri, text_in(row, "kind").lower(), identifier, title)
        found.setdefault(iri, Dependent(ref, place_in(row)))
    return tuple(found.values())
