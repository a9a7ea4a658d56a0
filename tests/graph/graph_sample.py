"""A small inbox as Python values: every kind of thing, every part, every sort of end."""

from __future__ import annotations

from collections.abc import Sequence

import pyoxigraph

from beliefgraph.graph.derived import derived_quads
from beliefgraph.graph.quads import document_quads, quads_of
from beliefgraph.graph.standing import standing_body
from beliefgraph.ground.derived import (
    DerivedDivergence,
    DerivedFigure,
    DerivedSide,
    DerivedStanding,
    DerivedTally,
)
from beliefgraph.ground.divergence import Divergence, Side
from beliefgraph.ground.ends import Known, Named, Open, Reason
from beliefgraph.ground.evidence import EvidenceLine, Relation, Verdict, Voice
from beliefgraph.ground.gap import Gap, Test
from beliefgraph.ground.knowledge import Interpretation
from beliefgraph.ground.node import Day, Kind, Node
from beliefgraph.ground.place import Place
from beliefgraph.ground.terms import node_iri

SOURCE = "sources/rain.md"
CLAIM = "claims/rain is coming.md"
BELIEFS = "agents/theseus/b4.md"


def _source() -> Interpretation:
    at = Place(SOURCE, 30)
    said = EvidenceLine(
        evidence=Known(SOURCE),
        target=Known(CLAIM),
        relation=Relation.SUPPORTS,
        place=at,
        where="kb_connections",
        voice=Voice.ARCHIVIST,
        quotation="supports [[rain is coming]]",
        cue="supports",
        rule="supports.verb",
        strength="strong",
    )
    weak = EvidenceLine(
        evidence=Known(SOURCE),
        target=Known("theseus#4"),
        relation=Relation.CONTRADICTS,
        place=Place(SOURCE, 31),
        where="agent_notes",
        voice=Voice.SOURCE,
        verdict=Verdict.NOT_WEAKENED,
        reason="a small sample",
    )
    named = EvidenceLine(
        evidence=Known(SOURCE),
        target=Open("B4", Reason.AMBIGUOUS, ("theseus#4", "leo#4")),
        relation=Relation.MENTIONS,
        place=Place(SOURCE, 32),
        where="curator_notes",
        voice=Voice.CURATOR,
        quotation="see B4",
    )
    return Interpretation(
        path=SOURCE,
        digest="0" * 64,
        nodes=(
            Node(
                id=SOURCE,
                kind=Kind.SOURCE,
                title="On rain",
                place=Place(SOURCE, 1),
                description="A paper.",
                status="processed",
                domain="weather",
                date=Day("2026-03", "2026-03-00"),
                url="https://example.org/rain?a=1&b=2",
                authors=("Ann", "Bo"),
                format="paper",
                tags=("rain", "snow"),
                processed_by="theseus",
                origins=("url:example.org/rain", "doi:10.1/rain"),
            ),
            Node(f"{SOURCE}#claim-0f", Kind.CLAIM, "Hail", Place(SOURCE, 40), is_proposed=True),
            Node("entities/office.md", Kind.ENTITY, "Office", Place(SOURCE, 41)),
            Node("maps/weather.md", Kind.NOTE, "", Place(SOURCE)),
        ),
        # The same line twice, word for word: they are two lines.
        lines=(said, said, weak, named),
        divergences=(
            Divergence(
                sides=(Side("more rain", Known(SOURCE)), Side("less", Open("less", Reason.PROSE))),
                place=Place(SOURCE, 33),
                where="curator_notes",
                voice=Voice.CURATOR,
                quotation="the two diverge",
                cue="diverge",
                kind="method",
                rule="divergence.verb",
            ),
        ),
        gaps=(Gap(Known(SOURCE), "no south", "not-shown", Place(SOURCE, 34), Voice.ARCHIVIST),),
    )


def _claim() -> Interpretation:
    return Interpretation(
        path=CLAIM,
        digest="1" * 64,
        nodes=(
            Node(
                id=CLAIM,
                kind=Kind.CLAIM,
                title="Rain is coming",
                place=Place(CLAIM, 1),
                confidence="likely",
                evaluated=Day("2026-03-14", "2026-03-14"),
                date=Day("2026", "2026"),
            ),
        ),
        lines=(
            EvidenceLine(
                evidence=Open("Snow is coming", Reason.MISSING, (CLAIM,)),
                target=Known(CLAIM),
                relation=Relation.QUALIFIES,
                place=Place(CLAIM, 9),
                where="relevant_notes",
                voice=Voice.OWNER,
                quotation="[[Snow is coming]]",
            ),
            EvidenceLine(
                evidence=Named("never linked"),
                target=Known(CLAIM),
                relation=Relation.EXTENDS,
                place=Place(CLAIM, 10),
                where="relevant_notes",
                voice=Voice.OWNER,
            ),
        ),
    )


def _belief() -> Interpretation:
    return Interpretation(
        path=BELIEFS,
        digest="2" * 64,
        nodes=(
            Node(
                "theseus#4",
                Kind.BELIEF,
                "It will rain",
                Place(BELIEFS, 1),
                label="B4",
                level="axiom",
                owner="theseus",
            ),
            Node("p.md", Kind.POSITION, "Build dams", Place(BELIEFS, 2), owner="theseus"),
            Node("c.md", Kind.CONVICTION, "Water finds a way", Place(BELIEFS, 3), owner="theseus"),
        ),
        lines=(
            EvidenceLine(
                evidence=Known(CLAIM),
                target=Known("theseus#4"),
                relation=Relation.SUPPORTS,
                place=Place(BELIEFS, 8),
                where="grounding",
                voice=Voice.OWNER,
                quotation="[[rain is coming]]",
            ),
            EvidenceLine(
                evidence=Open("Dry years.", Reason.PROSE),
                target=Known("theseus#4"),
                relation=Relation.CONTRADICTS,
                place=Place(BELIEFS, 9),
                where="challenges",
                voice=Voice.OWNER,
                verdict=Verdict.ANSWERED,
                reason="they end",
            ),
        ),
        tests=(Test(Known("theseus#4"), "two dry years", Place(BELIEFS, 12)),),
    )


SAMPLE: tuple[Interpretation, ...] = (
    _belief(),
    _claim(),
    _source(),
    Interpretation(path="broken.md", digest="3" * 64, nodes=(), is_rejected=True),
)

DERIVED: tuple[DerivedDivergence, ...] = (
    DerivedDivergence(
        proposition=node_iri("theseus#4"),
        sides=(
            DerivedSide(node_iri(CLAIM), Relation.SUPPORTS, ("https://example.org/line/1",)),
            DerivedSide(node_iri(SOURCE), Relation.CONTRADICTS, ("https://example.org/line/2",)),
        ),
    ),
    DerivedDivergence(
        proposition=node_iri(CLAIM),
        sides=(
            DerivedSide(node_iri(SOURCE), Relation.SUPPORTS, ("https://example.org/line/3",)),
            DerivedSide(
                node_iri("theseus#4"),
                Relation.CONTRADICTS,
                ("https://example.org/line/1", "https://example.org/line/2"),
                via=node_iri(CLAIM),
            ),
        ),
        rule="through-claims",
    ),
    DerivedDivergence(
        proposition="",
        sides=(
            DerivedSide(node_iri("theseus#4"), None, ("https://example.org/line/1",)),
            DerivedSide(node_iri(CLAIM), None, ("https://example.org/line/1",)),
        ),
        rule="opposed",
    ),
)


STANDINGS: tuple[DerivedStanding, ...] = (
    DerivedStanding(
        node_iri("theseus#4"),
        grounds=1,
        asked=5,
        base_score=0.5,
        tallies=tuple(
            DerivedTally(way, 1, 1, 1)
            for way in (Relation.SUPPORTS, Relation.CONTRADICTS, Relation.QUALIFIES)
        ),
        figures=(DerivedFigure("DF-QuAD", 0.8125, converged=True),),
    ),
)


def all_quads(documents: Sequence[Interpretation] = SAMPLE) -> list[pyoxigraph.Quad]:
    """The quads of the documents and of the derived graphs."""
    quads = [quad for document in documents for quad in document_quads(document)]
    standings = standing_body(STANDINGS, version="0.1.0", scores="0f")
    return quads + derived_quads(DERIVED, version="0.1.0") + quads_of(standings)
