"""Lines that say it by themselves: "Supports [[X]]", "- weakened by B4: …", "B2: Weirs harm eels".

The forms alone: where a sentence begins with a verb of relation and a name, or an item with
the label of a belief.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from beliefgraph.ground.late import late_pattern
from beliefgraph.interpret.relation_words import IN_PHRASES, INWARDS

__all__ = ["LABELLED", "may_state", "stated_in"]

_ADVERBS = (
    *("also", "directly", "strongly", "partly", "partially", "weakly", "clearly", "further"),
    *("indirectly", "in part"),
)
_VERBS = (*IN_PHRASES, *INWARDS)


def _one_of(words: Sequence[str]) -> str:
    """A pattern of any of these words: those of one first letter together, which is faster."""
    rests: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        rests.setdefault(word[0], []).append(word[1:])
    groups = (f"{letter}(?:{'|'.join(rest)})" for letter, rest in rests.items())
    return f"(?:{'|'.join(groups)})"


_HOW = rf"(?:{_one_of(_ADVERBS)},? )?"
_NAME = r"(?:\[\[|\[[^\[\]\n]{1,300}\]\(|(?:[a-z]+(?:['’?]s)?[ /])?(?:b\d|beliefs? #?\d))"
_MARKS = r"[*_]{0,3}"
_FORM = rf"{_MARKS}{_HOW}(?P<verb>{_one_of(_VERBS)}){_MARKS}:?{_MARKS} {_NAME}"
_BEGUN = r"[\n.;!?)][ \t>]*(?:(?:[-*+•]|\d{1,3}[.)])[ \t]+)?"
_LABEL = r"\*{0,2}b\d{1,3}\*{0,2}(?:[:.)]| [—–?-])\*{0,2} "  # "?" is a sign beyond ASCII
_FIRST = "".join(sorted({word[0] for word in (*_VERBS, *_ADVERBS, "b")}))
_ANYWHERE = late_pattern(rf"{_BEGUN}(?=[{_FIRST}*_])(?:{_FORM}|{_LABEL})")
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
