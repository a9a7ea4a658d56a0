"""All divergences of a graph with what hangs on them, or some of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from beliefgraph.answer.basis import Basis, basis_of
from beliefgraph.answer.divergences import DivergenceAnswer, differ
from beliefgraph.answer.likeness import proposed
from beliefgraph.answer.ref import base_in
from beliefgraph.answer.rulings import listed, ruled
from beliefgraph.answer.stakes import explained
from beliefgraph.answer.statements import sentences_of_sources, titles_of
from beliefgraph.ground.decision import Ruling, Stand
from beliefgraph.ground.divergence import Found
from beliefgraph.ground.rows import Ask

__all__ = ["decided", "every_divergence", "partings"]


def partings(
    ask: Ask,
    *,
    found: Found | None = None,
    kind: str | None = None,
    touching: str | None = None,
    rulings: Sequence[Ruling] = (),
    basis: Basis | None = None,
) -> tuple[DivergenceAnswer, ...]:
    """The divergences, those first on which the most beliefs hang.

    Proposed ones come only if they are asked for by ``found``, or if a person has accepted
    them: ``rulings`` are the decisions of people. Nothing that was dismissed is left out: it
    stands behind the rest. ``touching`` is the IRI of a proposition: only those about it,
    with it as a side, or on which it hangs, are kept.
    """
    basis = basis or basis_of(ask)
    chosen = [
        one
        for one in explained(ask, decided(ask, basis, rulings, found=found), basis=basis)
        if kind in (None, one.kind) and (touching is None or _is_touched(one, touching))
    ]
    return tuple(sorted(chosen, key=_is_dismissed))


def decided(
    ask: Ask, basis: Basis, rulings: Sequence[Ruling], *, found: Found | None = None
) -> tuple[DivergenceAnswer, ...]:
    """The divergences of a basis and the proposals that were accepted, or those of one way
    found, with the decisions on each; what was dismissed stands behind the rest.
    """
    every = list(basis.divergences)
    is_accepted = any(one.stand is Stand.ACCEPTED for one in rulings)
    if found is Found.PROPOSED or (found is None and is_accepted):
        every += _proposals(ask, basis)
    held: Iterable[DivergenceAnswer] = ruled(every, rulings)
    held = listed(held) if found is None else (one for one in held if one.found is found)
    return tuple(sorted(held, key=_is_dismissed))


def every_divergence(ask: Ask) -> tuple[DivergenceAnswer, ...]:
    """All divergences, the proposed ones last, without what hangs on them."""
    basis = basis_of(ask)
    return (*basis.divergences, *_proposals(ask, basis))


def _proposals(ask: Ask, basis: Basis) -> Iterator[DivergenceAnswer]:
    """Those that wording proposes; what two writers already oppose needs no proposal."""
    stated = {_ends(one) for one in basis.divergences}
    joined = {(e.evidence, e.target) for edges in basis.web.bearing.values() for e in edges}
    base = base_in(basis.things)
    stating = (
        *titles_of(basis.propositions.values()),
        *sentences_of_sources(ask, base=base),
    )
    for one in proposed(stating, base=base):
        first, second = sorted(_ends(one))
        if (
            differ(first, second, basis.origins)
            and _ends(one) not in stated
            and not _joined(one, joined)
        ):
            yield one


def _is_dismissed(one: DivergenceAnswer) -> bool:
    return one.stand is Stand.DISMISSED


def _ends(one: DivergenceAnswer) -> frozenset[str]:
    return frozenset(side.thing.iri for side in one.sides if side.thing)


def _joined(one: DivergenceAnswer, joined: set[tuple[str, str]]) -> bool:
    """Whether an evidence line already says how the one side bears on the other."""
    first, second = sorted(_ends(one))
    return (first, second) in joined or (second, first) in joined


def _is_touched(one: DivergenceAnswer, iri: str) -> bool:
    if (one.about and one.about.iri == iri) or iri in _ends(one):
        return True
    return any(touch.belief.iri == iri for touch in one.touches)
