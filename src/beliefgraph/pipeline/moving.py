"""What moves the beliefs: why, what_if, sensitivity, impact, fragile, and the strengths."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from beliefgraph.ground.rows import Ask, Rows
from beliefgraph.pipeline.graph import open_ask
from beliefgraph.pipeline.inbox import open_inbox

if TYPE_CHECKING:
    from beliefgraph.answer.fragile import Spot
    from beliefgraph.answer.impact import Impact
    from beliefgraph.answer.rankings import Ranked
    from beliefgraph.answer.sensitive import SensitivityAnswer
    from beliefgraph.answer.strength.base import BaseTable
    from beliefgraph.answer.what_if import WhatIf
    from beliefgraph.answer.why import Why

__all__ = [
    "base_scores",
    "base_table",
    "fragile",
    "impact",
    "sensitivity",
    "strengths",
    "what_if",
    "why",
]

Where = str | Path | None


def why(
    thing: str,
    proposition: str,
    *,
    longest: int = 4,
    owner: str | None = None,
    inbox: Where = None,
    store: Where = None,
    endpoint: str | None = None,
) -> Why:
    """Every chain by which a thing bears on a proposition, the shortest first."""
    from beliefgraph.answer.choose import find, find_thing
    from beliefgraph.answer.why import why as answer

    ask = open_ask(inbox, store=store, endpoint=endpoint)
    start, end = find_thing(ask, thing), find(ask, proposition, owner=owner)
    return answer(ask, start, end, longest=longest)


def what_if(
    *,
    without: Sequence[str] = (),
    only_origin: str | None = None,
    as_of: str | None = None,
    owner: str | None = None,
    inbox: Where = None,
    store: Where = None,
    endpoint: str | None = None,
) -> WhatIf:
    """The beliefs that would stand otherwise without some things; nothing is written."""
    from beliefgraph.answer.choose import check_owner
    from beliefgraph.answer.what_if import what_if as answer

    ask, table = _opened(inbox, store, endpoint)
    check_owner(ask, owner)
    return answer(
        ask, without=without, only_origin=only_origin, as_of=as_of, owner=owner, table=table
    )


def sensitivity(
    label: str,
    *,
    owner: str | None = None,
    inbox: Where = None,
    store: Where = None,
    endpoint: str | None = None,
) -> SensitivityAnswer:
    """What the strength of a belief hangs on, and the smallest loss that turns it."""
    from beliefgraph.answer.choose import find
    from beliefgraph.answer.sensitive import sensitivity_of

    ask, table = _opened(inbox, store, endpoint)
    return sensitivity_of(ask, find(ask, label, owner=owner), table=table)


def impact(
    thing: str,
    *,
    owner: str | None = None,
    longest: int = 4,
    inbox: Where = None,
    store: Where = None,
    endpoint: str | None = None,
) -> Impact:
    """Which claims, beliefs and positions rest on a thing, in order of review."""
    from beliefgraph.answer.choose import find_thing
    from beliefgraph.answer.impact import impact_of

    ask, table = _opened(inbox, store, endpoint)
    return impact_of(ask, find_thing(ask, thing, owner=owner), longest=longest, table=table)


def fragile(
    *,
    owner: str | None = None,
    wide: bool = False,
    inbox: Where = None,
    store: Where = None,
    endpoint: str | None = None,
) -> tuple[Spot, ...]:
    """Beliefs that stand on less than they seem to; ``wide`` takes in positions and claims."""
    from beliefgraph.answer.choose import check_owner
    from beliefgraph.answer.fragile import fragile as answer

    ask, table = _opened(inbox, store, endpoint)
    check_owner(ask, owner)
    return answer(ask, owner=owner, is_wide=wide, table=table)


def strengths(
    *,
    owner: str | None = None,
    inbox: Where = None,
    store: Where = None,
    endpoint: str | None = None,
) -> tuple[Ranked, ...]:
    """Every belief with its base score and its strength by each semantics."""
    from beliefgraph.answer.choose import check_owner
    from beliefgraph.answer.rankings import strengths_of

    ask, table = _opened(inbox, store, endpoint)
    check_owner(ask, owner)
    return strengths_of(ask, owner=owner, table=table)


def base_scores(*, inbox: Where = None) -> Rows:
    """The table of base scores, with what the settings change in it."""
    from beliefgraph.answer.strength.base import rows_of

    return Rows(("of", "word", "score", "reason"), rows_of(base_table(inbox)))


def _opened(inbox: Where, store: Where, endpoint: str | None) -> tuple[Ask, BaseTable]:
    return open_ask(inbox, store=store, endpoint=endpoint), base_table(inbox)


def base_table(inbox: Where) -> BaseTable:
    """The table of base scores that the settings of an inbox give."""
    from beliefgraph.answer.strength.base import table_from

    return table_from(open_inbox(inbox).settings.base_scores)
