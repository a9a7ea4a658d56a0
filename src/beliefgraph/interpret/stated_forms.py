"""Lines that say it by themselves: "Supports [[X]]", "- weakened by B4: …", "B2: Weirs harm eels".

The forms alone: where a sentence begins with a verb of relation and a name, or an item with
the label of a belief.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from beliefgraph.ground.late import late_pattern
from beliefgraph.interpret.relation_words import IN_PHRASES, INWARDS

__all__ = ["LABELLED", "may_state", "stated_in"]

_HOW = (
    r"(?:(?:also|directly|strongly|partly|partially|weakly|clearly|further|indirectly|in part),? )?"
)
_VERB = "|".join(sorted((*IN_PHRASES, *INWARDS), key=len, reverse=True))
_NAME = r"(?:\[\[|\[[^\[\]\n]{1,300}\]\(|(?:[a-z]+(?:['’?]s)?[ /])?(?:b\d|beliefs? #?\d))"
_MARKS = r"[*_]{0,3}"
_FORM = rf"{_MARKS}{_HOW}(?P<verb>{_VERB}){_MARKS}:?{_MARKS} {_NAME}"
_BEGUN = r"[\n.;!?)][ \t>]*(?:(?:[-*+•]|\d{1,3}[.)])[ \t]+)?"
_LABEL = r"\*{0,2}b\d{1,3}\*{0,2}(?:[:.)]| [—–?-])\*{0,2} "  # "?" is a sign beyond ASCII
_ANYWHERE = late_pattern(rf"{_BEGUN}(?:{_FORM}|{_LABEL})")
_STATED = late_pattern(_FORM, re.IGNORECASE)
LABELLED = late_pattern(_LABEL.replace("b", "B").replace("?-]", "-]"))


def may_state(lowered: str) -> bool:
    """Whether a text in small letters holds such a line."""
    return _ANYWHERE.search(f"\n{lowered}") is not None


def stated_in(text: str, starts: Iterable[int]) -> Iterator[tuple[int, str]]:
    """Where a sentence begins so, each with its verb in small letters.

    ``starts`` are those of the sentences.

    >>> list(stated_in("Supports [[A]]. Also weakened by B4.", (0, 16)))
    [(0, 'supports'), (16, 'weakened by')]
    """
    for start in starts:
        match = _STATED.match(text, start)
        if match:
            yield start, match["verb"].lower()
