"""Chains as a belief page shows them: by the thing through which they come."""

from __future__ import annotations

from collections.abc import Iterable

from beliefgraph.answer.chains import Chain
from beliefgraph.answer.ref import Ref
from beliefgraph.ground.evidence import Relation
from beliefgraph.show.pages.links import Links
from beliefgraph.show.pages.views import ChainGroup, ChainView, Link
from beliefgraph.show.words import SIGNS, counted, one_line

__all__ = ["chain_groups"]

FEW = 8  # so many chains in all are read at once; more are unfolded on demand


def chain_groups(chains: Iterable[Chain], links: Links) -> tuple[ChainGroup, ...]:
    """The chains of a proposition, a group for each thing through which they reach it."""
    found: dict[tuple[Ref, Relation], list[Chain]] = {}
    for chain in chains:
        found.setdefault((chain.via, chain.steps[-1].relation), []).append(chain)
    is_open = sum(map(len, found.values())) <= FEW
    return tuple(
        ChainGroup(
            way.value,
            SIGNS[way].mark,
            SIGNS[way].word,
            links.to(via, via.kind, 200),
            f"{counted(len(group), 'chain')}: {_summary(group)}",
            is_open,
            tuple(_view(chain, links) for chain in group),
        )
        for (via, way), group in found.items()
    )


def _summary(group: list[Chain]) -> str:
    ways = [chain.direction for chain in group]
    return " ".join(f"{SIGNS[way].mark} {ways.count(way)}" for way in SIGNS if way in ways)


def _view(chain: Chain, links: Links) -> ChainView:
    sign = SIGNS[chain.direction]
    steps = tuple(
        Link(
            one_line(step.target.title, 160),
            links.page(step.target.iri),
            SIGNS[step.relation].word,
            str(step.place),
        )
        for step in chain.steps[:-1]
    )
    return ChainView(
        chain.direction.value,
        sign.mark,
        sign.word,
        links.to(chain.start, chain.start.kind),
        steps,
        chain.is_circular,
    )
