"""The forms of typed links: `supports:: [[X]]`, `[weakens:: [[B4]]]`, `[[A]] :: weakens :: [[B4]]`.

What is written so is read as typed links alone, wherever it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from beliefgraph.ground.document import Item
from beliefgraph.ground.late import late_pattern

__all__ = ["RELATION_WORD", "typed_in", "without_typed"]

_SIGN = "::"
_STRIKE = "~~"
_STRUCK = late_pattern(r"~~(?=\S).{1,400}?(?<=\S)~~")
RELATION_WORD = r"[A-Za-z][A-Za-z _-]{1,30}?"
_LINK = r"\[\[[^\[\]]+\]\]"
_LABEL = r"#?\b(?:[A-Za-z]{2,30}(?:['’]s)?[ /])?B\d{1,3}\b"
_LINKS = rf"(?:{_LINK}|(?<=\s){_LABEL})(?:(?:[,;]\s*|\s*(?=\[\[)|[,;]?\s+(?=#?\w{{0,30}}[ /]?B\d))(?:{_LINK}|{_LABEL}))*"
_TRIPLE = late_pattern(
    rf"(?P<left>\[\[[^\[\]]+\]\])\s*::\s*(?P<word>{RELATION_WORD})\s*::\s*(?P<right>{_LINKS})"
)
_FIELD = late_pattern(
    rf"(?:^|(?<=[\s(\[]))\**(?P<word>{RELATION_WORD})\**\s?::\**\s*(?P<right>{_LINKS})"
)


def typed_in(text: str) -> Iterator[re.Match[str]]:
    """The typed links of a text: each has a ``word`` and a ``right``, a triple a ``left`` too.

    >>> [match["word"] for match in typed_in("(supports:: [[A]]), [[A]] :: weakens :: [[B4]]")]
    ['supports', 'weakens']
    """
    if _SIGN not in text:
        return
    ahead = [(form, found) for form in (_TRIPLE, _FIELD) if (found := form.search(text))]
    while ahead:
        first = min((found for _, found in ahead), key=re.Match.start)
        yield first
        end = first.end()
        ahead = [
            (form, later)
            for form, found in ahead
            if (later := found if found.start() >= end else form.search(text, end))
        ]


def without_typed(item: Item) -> Item:
    """An item with blanks in the place of its typed links and of what is struck out.

    All else stands where it stood.
    """
    if _SIGN not in item.text and _STRIKE not in item.text:
        return item
    kept: list[str] = []
    at = 0
    spans = [match.span() for match in (*typed_in(item.text), *_STRUCK.finditer(item.text))]
    for start, end in sorted(spans):
        kept += (item.text[at:start], " " * (end - max(start, at)))
        at = max(at, end)
    return replace(item, text="".join([*kept, item.text[at:]]))
