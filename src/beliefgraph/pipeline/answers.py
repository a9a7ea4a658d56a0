"""The answers: beliefs, one belief, divergences, shipped questions."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from beliefgraph.ground.collector import uncollected
from beliefgraph.ground.divergence import Found
from beliefgraph.pipeline.graph import open_ask
from beliefgraph.pipeline.inbox import open_inbox
from beliefgraph.pipeline.moving import base_table

if TYPE_CHECKING:
    from beliefgraph.answer.beliefs import BeliefRow
    from beliefgraph.answer.divergences import DivergenceAnswer
    from beliefgraph.answer.standing import Standing

__all__ = ["belief", "beliefs", "divergences", "questions"]

Where = str | Path | None


def beliefs(
    *,
    inbox: Where = None,
    owner: str | None = None,
    store: Where = None,
    endpoint: str | None = None,
) -> tuple[BeliefRow, ...]:
    """All beliefs, with how many evidence lines support, contradict and qualify each."""
    from beliefgraph.answer.beliefs import beliefs as answer
    from beliefgraph.answer.choose import check_owner

    ask = open_ask(inbox, store=store, endpoint=endpoint)
    check_owner(ask, owner)
    return answer(ask, owner=owner)


def belief(
    label: str,
    *,
    inbox: Where = None,
    owner: str | None = None,
    store: Where = None,
    endpoint: str | None = None,
) -> Standing:
    """What bears on a belief: by label (``B4``, ``theseus/B4``), title, or path."""
    from beliefgraph.answer.standing import standing_of

    with uncollected():
        ask, table = open_ask(inbox, store=store, endpoint=endpoint), base_table(inbox)
        rulings = open_inbox(inbox).rulings
        return standing_of(ask, label, owner=owner, table=table, rulings=rulings)


def divergences(
    *,
    inbox: Where = None,
    found: Found | str | None = None,
    kind: str | None = None,
    belief: str | None = None,
    owner: str | None = None,
    store: Where = None,
    endpoint: str | None = None,
) -> tuple[DivergenceAnswer, ...]:
    """Where sources, findings and propositions part, those first on which most hangs.

    ``belief`` keeps those that touch one proposition; proposed ones come only if ``found``
    asks for them, or if the decisions file accepts them.
    """
    from beliefgraph.answer.choose import check_owner, find
    from beliefgraph.answer.partings import partings

    way = Found(found) if found is not None else None
    ask = open_ask(inbox, store=store, endpoint=endpoint)
    check_owner(ask, owner)
    touching = None if belief is None else find(ask, belief, owner=owner)
    rulings = open_inbox(inbox).rulings
    return partings(ask, found=way, kind=kind, touching=touching, rulings=rulings)


def questions() -> Mapping[str, str]:
    """The shipped questions, readings of the whole graph last: name to the question in words."""
    from beliefgraph.graph.questions import every_question

    return {name: question.words for name, question in every_question().items()}
