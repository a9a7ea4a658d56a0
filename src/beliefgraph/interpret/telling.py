"""Words without which prose states no divergence and no bearing, looked for before all else."""

from __future__ import annotations

import re
from collections.abc import Callable

from beliefgraph.ground.late import late_pattern
from beliefgraph.interpret.stated_forms import may_state

__all__ = ["is_telling", "telling_in"]

_TELLING = (
    "diverg", "tension", "conflict", "dispute", "debate", "split", "contradict", "opposite",
    "contrast", "counterpoint", "disagree", "whereas", "while ", "some sources", "other studies",
    "other sources", "other reports", "some reports", "stands against", "but this ", "narrative", "wisdom",
    "contrary to", "conversely", "rebuttal", "misses the point", "can be true", "can be correct", ", but the",
    "challenges the", "undermines the", "unlike ", "at odds", "contested", "clash", "divided",
    "critics", "proponents", "opposing conclusion", "differ:", "::",
)  # fmt: skip
# One search for several words: a part of them that is rare without them.
_SHARED = ("contra", "other", "can be ", "some ", "but th")
_LONG = 5  # letters; the first word of several is enough to look for if it is as long


def _probe(word: str) -> str:
    """What is looked for in a whole text in place of a word."""
    first = word.split(maxsplit=1)[0]
    shared = (part for part in _SHARED if part in word)
    return next(shared, first if len(first) >= _LONG else word)


_PROBES = tuple(
    (probe, tuple(word for word in _TELLING if probe in word))
    for probe in dict.fromkeys(map(_probe, _TELLING))
)
_TYPE = late_pattern(r"^type:\s*[\"']?(?:tension|divergence)\b", re.MULTILINE)
_ANNOUNCED = late_pattern(r"(?:contradict|conflict with|disagree with|oppose) each other[^.\n]*:")


def is_telling(text: str) -> bool:
    """Whether a text holds a word without which no divergence is stated.

    >>> is_telling("Two camps disagree"), is_telling("All agree")
    (True, False)
    """
    return any(map(text.lower().__contains__, _TELLING))


def telling_in(text: str) -> Callable[[str], bool]:
    """The test of the parts of a text: `is_telling`, or a line that says it by itself.

    Only what stands in the whole is looked for.

    >>> tells = telling_in("Two camps disagree. All agree on the rest.")
    >>> tells("Two camps disagree."), tells("All agree on the rest.")
    (True, False)
    """
    lowered = text.encode("ascii", "replace").decode("ascii").lower()  # no word has other letters
    probed = [word for probe, each in _PROBES if probe in lowered for word in each]
    words = tuple(word for word in probed if word in lowered)
    if ("tension" in words or "diverg" in words) and _TYPE.search(text.lower()):
        words = (*words, "[[")  # the notes that it names are the sides
    if "each other" in lowered and _ANNOUNCED.search(text.lower()):
        words = ("",)  # the sides are told below, in whatever words
    is_stated = may_state(lowered)
    if not words and not is_stated:
        return _tells_nothing

    def tells(part: str) -> bool:
        lowered = part.lower()
        return any(map(lowered.__contains__, words)) or (is_stated and may_state(lowered))

    return tells


def _tells_nothing(part: str) -> bool:
    return False
