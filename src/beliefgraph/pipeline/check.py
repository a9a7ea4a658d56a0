"""check and explain: what is wrong in an inbox, and what the codes mean."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from pathlib import Path

from beliefgraph.ground.codes import CODES, Explanation
from beliefgraph.ground.errors import ChoiceError
from beliefgraph.ground.knowledge import Knowledge
from beliefgraph.ground.notice import Notice
from beliefgraph.ground.place import Place
from beliefgraph.ground.rows import Ask
from beliefgraph.pipeline.graph import graph_of
from beliefgraph.pipeline.inbox import Inbox, Progress, open_inbox, read_inbox
from beliefgraph.pipeline.quotations import lost_quotations
from beliefgraph.pipeline.rulings import stale_rulings
from beliefgraph.pipeline.worklist import stale_decisions
from beliefgraph.read.files import SUFFIXES

__all__ = ["check", "explain", "found_in"]

_OF_SHAPES = "G"  # how the codes begin that tell of the graph, not of the notes


def check(
    inbox: str | Path | None = None,
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    shapes: bool = False,
    progress: Progress | None = None,
) -> tuple[Notice, ...]:
    """The findings of an inbox, by file and line.

    ``select`` keeps the codes that begin with one of its texts, ``ignore`` leaves out those
    that do; capitals do not matter. With ``shapes``, or where ``select`` names a code of
    theirs, the graph is held against ``ontology/shapes.ttl`` too.
    """
    chosen, left_out = _codes(select), _codes(ignore)
    opened = open_inbox(inbox)
    knowledge = read_inbox(opened, progress=progress)
    graph = cache(lambda: graph_of(knowledge, base=opened.settings.base))
    found = found_in(opened, knowledge, lambda: graph().ask)
    if shapes or any(code.startswith(_OF_SHAPES) for code in chosen):
        from beliefgraph.graph.shapes import violations

        found = _by_place((*found, *violations(graph().quads)))
    kept = (n for n in found if not select or n.code.startswith(chosen))
    return tuple(n for n in kept if not ignore or not n.code.startswith(left_out))


def found_in(inbox: Inbox, knowledge: Knowledge, ask: Callable[[], Ask]) -> tuple[Notice, ...]:
    """All findings of an inbox of which it is known what its notes say, by file and line.

    ``ask`` opens its graph; it is called where a person has ruled on a divergence.
    """
    from beliefgraph.link.findings import findings

    found = [notice for each in knowledge.documents for notice in each.notices]
    found += [] if knowledge.documents else [_nothing(inbox)]
    found += findings(knowledge)
    found += dict.fromkeys(lost_quotations(inbox, knowledge))
    found += stale_decisions(inbox, knowledge)
    found += stale_rulings(inbox, ask)
    return _by_place(found)


def _by_place(found: Iterable[Notice]) -> tuple[Notice, ...]:
    return tuple(sorted(found, key=lambda n: (n.place, n.code, n.message)))


def explain(code: str) -> Explanation:
    """What a code means, why it matters, and what to do about it."""
    wanted = code.strip().upper()
    if wanted not in CODES:
        raise _unknown(code)
    return CODES[wanted]


def _codes(given: Sequence[str]) -> tuple[str, ...]:
    """The beginnings of codes, each of which begins at least one."""
    wanted = tuple(each.strip().upper() for each in given)
    for text, start in zip(given, wanted, strict=True):
        if not start or not any(code.startswith(start) for code in CODES):
            raise _unknown(text)
    return wanted


def _unknown(code: str) -> ChoiceError:
    close = difflib.get_close_matches(code.strip().upper(), CODES, 3, 0.5) or list(CODES)
    return ChoiceError(f"there is no code {code}", f"one of: {', '.join(close)}")


def _nothing(inbox: Inbox) -> Notice:
    help = f"{', '.join(SUFFIXES[:-1])} and {SUFFIXES[-1]} files are read; name their folder"
    return Notice("R005", f"no notes found in {inbox.folder}", help, Place("."))
