"""Divergences: where sources, findings or propositions part.

Declared ones come from the question ``divergences`` (a writer says so). Structural ones
come from the question ``contested``: a proposition that different things support and
contradict, where at least one pair of them does not share an origin.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from beliefgraph.answer.cells import Record, flag_in, place_in, records, text_in, voice_in
from beliefgraph.answer.counts import origins_of
from beliefgraph.answer.ref import Ref, Thing, base_in, ref_in, things
from beliefgraph.ground.decision import Ruling, Stand
from beliefgraph.ground.divergence import Found
from beliefgraph.ground.evidence import Relation, Voice
from beliefgraph.ground.place import Place
from beliefgraph.ground.rows import Ask
from beliefgraph.ground.terms import part_iri

__all__ = [
    "RULE",
    "DivergenceAnswer",
    "Said",
    "Settling",
    "SideAnswer",
    "Touches",
    "declared",
    "differ",
    "divergences",
    "pulling",
    "structural",
]


RULE = "contested"  # the question that finds structural divergences
_FOUND = {one.value: one for one in Found}


@dataclass(frozen=True, slots=True)
class Said:
    """The words of an evidence line, and where they stand."""

    quotation: str
    place: Place


@dataclass(frozen=True, slots=True)
class SideAnswer:
    """One side: the writer's words, the thing that stands for it if there is one, and in
    a structural divergence which way it pulls, by which evidence lines, in the order of the
    chain; ``via`` is the claim through which it pulls, none if it does so directly.
    ``stakes.explained`` fills in what the lines say.
    """

    text: str
    thing: Ref | None = None
    direction: Relation | None = None
    lines: tuple[str, ...] = ()
    via: Ref | None = None
    said: tuple[Said, ...] = ()

    @property
    def words(self) -> str:
        """The writer's words, or the thing's title where he only named its file."""
        if self.thing is None or self.thing.is_open:
            return self.text
        file = self.thing.identifier.rpartition("/")[2].removesuffix(".md")
        is_name = self.text.strip("[]`").removesuffix(".md") in ("", file, self.thing.identifier)
        return self.thing.title if is_name else self.text


@dataclass(frozen=True, slots=True)
class Touches:
    """A belief that hangs on a side (by its number from 0) or, if that is none, on what the
    divergence is about: if that holds, it does this to the belief, so many steps on.
    """

    belief: Ref
    side: int | None
    direction: Relation
    steps: int


@dataclass(frozen=True, slots=True)
class Settling:
    """A test that would change a mind (``kind`` is ``test``), or what a note does not show."""

    kind: str
    about: Ref
    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class DivergenceAnswer:
    """A divergence with its sides; ``id`` is its IRI, the same from build to build.

    ``about`` is the contested proposition of a structural divergence, ``rule`` what found
    it; quotation, cue, voice, where and place belong to declared ones, ``reason`` to
    proposed ones. The rest is empty until ``stakes.explained`` fills it: ``shared`` are the
    things that both sides go back to, ``touches`` the beliefs that hang on it, ``hanging``
    the number of propositions that do, ``settling`` the places of tests and gaps that bear
    on it. ``history`` is what people decided about it, the earliest first.
    """

    id: str
    found: Found
    sides: tuple[SideAnswer, ...]
    about: Ref | None = None
    kind: str = ""
    is_explicit: bool = False
    quotation: str = ""
    cue: str = ""
    voice: Voice | None = None
    where: str = ""
    place: Place | None = None
    rule: str = ""
    reason: str = ""
    shared: tuple[Ref, ...] = ()
    touches: tuple[Touches, ...] = ()
    hanging: int = 0
    settling: tuple[Settling, ...] = ()
    history: tuple[Ruling, ...] = ()

    @property
    def key(self) -> str:
        """The last part of its IRI, by which the decisions file names it."""
        return self.id.rpartition("/")[2]

    @property
    def stand(self) -> Stand | None:
        """What was decided about it last, if anything was."""
        return self.history[-1].stand if self.history else None


def divergences(
    ask: Ask,
    *,
    found: Found | None = None,
    kind: str | None = None,
    known: Mapping[str, Thing] | None = None,
) -> tuple[DivergenceAnswer, ...]:
    """All divergences, declared ones first; or those found in one way, or of one kind."""
    known = things(ask) if known is None else known
    every = (*declared(ask, known=known), *structural(ask, known=known, base=base_in(known)))
    return tuple(one for one in every if found in (None, one.found) and kind in (None, one.kind))


def declared(ask: Ask, *, known: Mapping[str, Thing] | None = None) -> tuple[DivergenceAnswer, ...]:
    """The divergences that a writer states, in the order of the question's rows.

    Those that a build has computed and written stand in no document: they are computed again.
    """
    known = things(ask) if known is None else known
    grouped: dict[str, list[Record]] = {}
    for row in records(ask("divergences")):
        if row.get("document") or text_in(row, "found") == Found.PROPOSED:
            grouped.setdefault(text_in(row, "divergence"), []).append(row)
    return tuple(_declared(id, rows, known) for id, rows in grouped.items())


def structural(
    ask: Ask, *, known: Mapping[str, Thing] | None = None, base: str | None = None
) -> tuple[DivergenceAnswer, ...]:
    """The divergences that only the evidence lines show, one a contested proposition.

    These are the values that the graph floor writes as derived triples: ``about``, and
    of each side ``thing.iri`` and ``direction``.
    """
    known = things(ask) if known is None else known
    origins = origins_of(ask)
    contested: dict[str, list[Record]] = {}
    for row in records(ask("contested")):
        if differ(text_in(row, "supporter"), text_in(row, "opposer"), origins):
            contested.setdefault(text_in(row, "proposition"), []).append(row)
    return tuple(_structural(iri, rows, known, base) for iri, rows in contested.items())


def _declared(id: str, rows: list[Record], known: Mapping[str, Thing]) -> DivergenceAnswer:
    row = rows[0]
    name = text_in(row, "found").rpartition("#")[2]
    sides = dict.fromkeys(
        SideAnswer(
            text_in(one, "sideText"), ref_in(one, "thing", known) if one.get("thing") else None
        )
        for one in rows
        if one.get("side")
    )
    return DivergenceAnswer(
        id,
        _FOUND.get(name, Found.DECLARED),
        tuple(sides),
        ref_in(row, "about", known) if row.get("about") else None,
        text_in(row, "kind").rpartition("#")[2],
        flag_in(row, "explicit"),
        text_in(row, "quotation"),
        text_in(row, "cue"),
        voice_in(row),
        text_in(row, "where"),
        place_in(row),
    )


def _structural(
    iri: str, rows: list[Record], known: Mapping[str, Thing], base: str | None
) -> DivergenceAnswer:
    about = ref_in({**rows[0], "propositionKind": rows[0].get("kind")}, "proposition", known)
    names = ("divergence", Found.STRUCTURAL.value, RULE, iri)
    id = part_iri(*names) if base is None else part_iri(*names, base=base)
    return DivergenceAnswer(id, Found.STRUCTURAL, pulling(rows, known), about, rule=RULE)


def pulling(rows: list[Record], known: Mapping[str, Thing]) -> tuple[SideAnswer, ...]:
    """The sides of rows of the question ``contested``: first who supports, then who opposes."""
    return (
        *_pulling(rows, "supporter", "supportLine", Relation.SUPPORTS, known),
        *_pulling(rows, "opposer", "opposeLine", Relation.CONTRADICTS, known),
    )


def _pulling(
    rows: list[Record], end: str, line: str, way: Relation, known: Mapping[str, Thing]
) -> Iterator[SideAnswer]:
    lines: dict[Ref, dict[str, None]] = {}
    for row in rows:
        lines.setdefault(ref_in(row, end, known), {})[text_in(row, line)] = None
    for ref, stated in lines.items():
        yield SideAnswer(ref.title, ref, way, tuple(one for one in stated if one))


def differ(one: str, other: str, origins: Mapping[str, frozenset[str]]) -> bool:
    """Whether two things are two, and do not share an origin."""
    return one != other and not origins.get(one, frozenset()) & origins.get(other, frozenset())
