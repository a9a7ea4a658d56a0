"""check and explain: what is wrong in an inbox, and what the codes mean."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from pathlib import Path

from beliefgraph.ground.codes import CODES, Explanation
from beliefgraph.ground.errors import ChoiceError
from beliefgraph.ground.notice import Notice
from beliefgraph.pipeline.inbox import Progress, open_inbox, read_inbox
from beliefgraph.pipeline.quotations import lost_quotations
from beliefgraph.pipeline.rulings import stale_rulings
from beliefgraph.pipeline.worklist import stale_decisions

__all__ = ["check", "explain"]


def check(
    inbox: str | Path | None = None,
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    progress: Progress | None = None,
) -> tuple[Notice, ...]:
    """The findings of an inbox, by file and line.

    ``select`` keeps the codes that begin with one of its texts, ``ignore`` leaves out those
    that do.
    """
    from beliefgraph.link.findings import findings

    opened = open_inbox(inbox)
    knowledge = read_inbox(opened, progress=progress)
    found = [notice for each in knowledge.documents for notice in each.notices]
    found += findings(knowledge)
    found += dict.fromkeys(lost_quotations(opened, knowledge))
    found += stale_decisions(opened)
    found += stale_rulings(opened, knowledge)
    found = [n for n in found if not select or n.code.startswith(tuple(select))]
    found = [n for n in found if not ignore or not n.code.startswith(tuple(ignore))]
    return tuple(sorted(found, key=lambda n: (n.place, n.code, n.message)))


def explain(code: str) -> Explanation:
    """What a code means, why it matters, and what to do about it."""
    wanted = code.strip().upper()
    if wanted not in CODES:
        close = difflib.get_close_matches(wanted, CODES, 3, 0.5) or list(CODES)
        raise ChoiceError(f"there is no code {code}", f"one of: {', '.join(close)}")
    return CODES[wanted]
