"""The matrix: which source does what to which belief, so that the contested columns show."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from beliefgraph.answer.propositions import Proposition
from beliefgraph.answer.ref import Ref
from beliefgraph.answer.standing import Standing
from beliefgraph.ground.evidence import Relation
from beliefgraph.show.pages.contexts import MatrixPage
from beliefgraph.show.pages.frame import page
from beliefgraph.show.pages.links import Links
from beliefgraph.show.pages.long import long
from beliefgraph.show.pages.views import MatrixCell, MatrixColumn, MatrixRow
from beliefgraph.show.words import SIGNS, counted, one_line

__all__ = ["matrix_context", "matrix_page"]

_WAYS = (Relation.SUPPORTS, Relation.CONTRADICTS, Relation.QUALIFIES)
_RANKS = {Relation.SUPPORTS: 2, Relation.QUALIFIES: -1, Relation.CONTRADICTS: -4}

_NOTHING = (
    "No source reaches a belief yet. A source does where its note names a belief, or a claim that"
    " bears on one, and says what it does to it, such as “theseus B4: supports it”."
)

Pulls = dict[str, dict[Relation, bool]]  # source → direction → whether it bears on it itself


def matrix_page(standings: Iterable[Standing], links: Links) -> str:
    """The HTML of matrix.html."""
    context = matrix_context(standings, links)
    return page("matrix.html.j2", context, root=links.root, stamp=links.stamp)


def matrix_context(standings: Iterable[Standing], links: Links) -> MatrixPage:
    """What the page shows: beliefs in their order, sources by title."""
    held = [one for one in standings if one.proposition.ref.kind == "belief"]
    pulls = [_pulls(one) for one in held]
    sources: dict[str, Ref] = {}
    for standing in held:
        sources.update((ref.iri, ref) for ref in _sources(standing))
    columns = tuple(
        _column(one.proposition, found, links) for one, found in zip(held, pulls, strict=True)
    )
    ordered = sorted(sources.values(), key=lambda ref: (ref.title.casefold(), ref.iri))
    rows = tuple(
        MatrixRow(
            links.to(ref, limit=90),
            tuple(
                _cell(found.get(ref.iri, {}), column.href)
                for found, column in zip(pulls, columns, strict=True)
            ),
        )
        for ref in ordered
    )
    summary = f"{counted(len(rows), 'source')} that reach {counted(len(columns), 'belief')}"
    nothing = "" if rows and columns else _NOTHING
    title = "Which source does what to which belief?"
    return MatrixPage(title, summary, columns, long(rows), nothing)


def _column(held: Proposition, found: Pulls, links: Links) -> MatrixColumn:
    counts = [(way, sum(way in ways for ways in found.values())) for way in _WAYS]
    there = [(SIGNS[way], number) for way, number in counts if number]
    return MatrixColumn(
        _heading(held),
        links.page(held.ref.iri),
        one_line(held.ref.title, 120),
        " ".join(f"{sign.mark}{number}" for sign, number in there),
        ", ".join(
            f"{number} {sign.word if number == 1 else sign.plural}" for sign, number in there
        ),
        all(number for way, number in counts if way is not Relation.QUALIFIES),
    )


def _heading(held: Proposition) -> str:
    """The name of a belief; where it has no label, whose it is and how it begins."""
    if held.label:
        return one_line(held.name, 60)
    begin = one_line(held.ref.title, 40)
    return f"{one_line(held.owner, 30)}: {begin}" if held.owner else begin


def _sources(standing: Standing) -> Iterator[Ref]:
    groups = standing.groups
    direct = (*groups.supports, *groups.contradicts, *groups.qualifies, *groups.not_weakening)
    yield from (item.thing for item in direct if item.thing.kind == "source")
    yield from (chain.start for chain in standing.chains if chain.start.kind == "source")


def _pulls(standing: Standing) -> Pulls:
    """Each source's directions on one belief; a direct line is kept before a chain."""
    found: Pulls = {}
    groups = standing.groups
    for chain in standing.chains:
        if chain.start.kind == "source":
            found.setdefault(chain.start.iri, {}).setdefault(chain.direction, False)
    for item in (*groups.supports, *groups.contradicts, *groups.qualifies, *groups.not_weakening):
        if item.thing.kind == "source":
            found.setdefault(item.thing.iri, {})[item.relation] = True
    return {source: _nearest(ways) for source, ways in found.items()}


def _nearest(ways: dict[Relation, bool]) -> dict[Relation, bool]:
    """What a source says of a belief itself, where it says anything of it itself."""
    if not any(ways.values()):
        return ways
    return {way: near for way, near in ways.items() if near}


def _cell(ways: dict[Relation, bool], href: str) -> MatrixCell:
    shown = [way for way in _WAYS if way in ways]
    far = bool(ways) and not any(ways.values())
    words = " and ".join(SIGNS[way].word for way in shown)
    return MatrixCell(
        way=shown[0].value if len(shown) == 1 else "both" if shown else "",
        marks=" ".join(SIGNS[way].mark for way in shown),
        words=f"{words} by way of claims" if far else words,
        href=href if shown else "",
        is_far=far,
        rank=sum(_RANKS[way] * (1 if far else 2) for way in shown),
    )
