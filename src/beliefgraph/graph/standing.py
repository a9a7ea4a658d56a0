"""The standings of propositions, as the rows of a graph of their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from beliefgraph.graph.body import Body, body_of
from beliefgraph.graph.lines import RELATIONS
from beliefgraph.graph.shown import FALSE, TRUE, TYPE, Row, Shown, literal, shown_in
from beliefgraph.ground.derived import DerivedStanding
from beliefgraph.ground.terms import BASE

__all__ = ["standing_body", "standing_iri"]


def standing_iri(*, base: str = BASE) -> str:
    """The name of the graph that holds the standings.

    >>> standing_iri()
    'https://beliefgraph.example/id/derived/standing'
    """
    return f"{base}derived/standing"


def standing_body(
    standings: Iterable[DerivedStanding], *, version: str, scores: str, base: str = BASE
) -> Body:
    """The graph of some standings, as text.

    ``version`` is that of the program, ``scores`` the digest of the table of base scores:
    the rule that made the standings carries both.
    """
    shown = shown_in(base)
    found = list(standings)
    rows = [row for one in found for row in _rows(one, shown)]
    for rule in sorted({one.rule for one in found}):
        run = shown.iri(f"{base}rule/{rule}")
        rows += [
            (run, TYPE, "prov:Activity"),
            (run, "rdfs:label", literal(rule)),
            (run, "schema:softwareVersion", literal(version)),
            (run, "bg:scores", literal(scores)),
        ]
    return Body(shown.iri(standing_iri(base=base)), body_of(rows))


def _rows(one: DerivedStanding, shown: Shown) -> Iterator[Row]:
    whole = shown.part("standing", one.rule, one.proposition)
    subject = shown.iri(whole)
    yield subject, TYPE, "bg:Standing"
    yield subject, "bg:about", shown.iri(one.proposition)
    yield subject, "bg:grounds", str(one.grounds)
    yield subject, "bg:groundsAsked", str(one.asked)
    yield subject, "bg:baseScore", _number(one.base_score)
    yield subject, "prov:wasGeneratedBy", shown.iri(f"{shown.base}rule/{one.rule}")
    for tally in one.tallies:
        part = shown.iri(shown.part("tally", whole, tally.relation.value))
        yield subject, "bg:tally", part
        yield part, TYPE, "bg:Tally"
        yield part, "bg:direction", RELATIONS[tally.relation]
        yield part, "bg:items", str(tally.items)
        yield part, "bg:sources", str(tally.sources)
        yield part, "bg:origins", str(tally.origins)
    for figure in one.figures:
        part = shown.iri(shown.part("figure", whole, figure.semantics))
        yield subject, "bg:figure", part
        yield part, TYPE, "bg:Figure"
        yield part, "bg:semantics", literal(figure.semantics)
        yield part, "bg:value", _number(figure.value)
        yield part, "bg:converged", TRUE if figure.converged else FALSE


def _number(value: float) -> str:
    """A decimal as Turtle writes it, to six places, in the form that stores keep.

    >>> _number(0.75), _number(1.0)
    ('0.75', '"1"^^xsd:decimal')
    """
    text = f"{value:.6f}".rstrip("0").rstrip(".")
    return text if "." in text else f'"{text}"^^xsd:decimal'
