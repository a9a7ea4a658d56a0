"""Words beside a name that take back what its place says of it: "does not bear on winter"."""

from __future__ import annotations

import re

from beliefgraph.ground.late import late_pattern
from beliefgraph.interpret.phrases import LINK

__all__ = ["is_doubted", "is_taken_back"]

_BESIDE = late_pattern(
    r"\b(?:see(?: also)?|cf\.?|compare(?: with| to)?|unlike|neither|nor|except|without)\W*$"
    r"|(?:\bnot|n['’]t|\bnever|\bno longer)(?! (?:only|just|merely|alone)\b)(?: [\w-]+){0,3}\W*$",
    re.IGNORECASE,
)
_AFTER = late_pattern(
    r"\?|(?:(?:but|though|although|it|this|that|which|who|he|she|they|now|the \w+) )*"
    r"(?:(?:do|does|did|is|are|was|were|has|have|had|can|could|will|would)(?: not|n['’]t)\b"
    r"(?! (?:only|just|merely|alone)\b)|cannot\b|can['’]t\b|no longer\b|never\b|fail(?:s|ed)? to\b"
    r"|(?:was |were |has been |since |later )*(?:retracted|withdrawn)\b|disagrees?\b"
    r"|says? (?:the opposite|otherwise|nothing)\b|irrelevant\b|unrelated\b)",
    re.IGNORECASE,
)
_DOUBT = late_pattern(
    r"(?:i am |i['’]m |we are )?(?:not (?:sure|certain|clear)|unsure|unclear|uncertain)"
    r"(?:,? (?:if|whether|that|how|it|this|they)\b|\W*$)",
    re.IGNORECASE,
)
_MARKS = ' \t—–-:;,.(*_"“”'


def is_taken_back(words: str) -> bool:
    """Whether the words around a name say that what its place says of it is not so.

    >>> is_taken_back(f"{LINK} does not bear on winter"), is_taken_back(f"see also {LINK}")
    (True, True)
    >>> is_taken_back(f"{LINK} does not only count eels")
    False
    """
    before, after = _sides(words)
    return _BESIDE.search(before) is not None or _AFTER.match(after) is not None


def is_doubted(words: str) -> bool:
    """Whether the writer is not sure of it: neither this nor the opposite is said then.

    >>> is_doubted(f"{LINK} — not sure it supports this")
    True
    """
    return _DOUBT.match(_sides(words)[1]) is not None


def _sides(words: str) -> tuple[str, str]:
    before, sign, after = words.partition(LINK)
    return (before, after.lstrip(_MARKS)) if sign else ("", words.lstrip(_MARKS))
