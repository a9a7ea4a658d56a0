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
_STRUCK = late_pattern(r"~~(?=\S).+?(?<=\S)~~")
RELATION_WORD = r"[A-Za-z][A-Za-z _-]{1,30}?"
_LINKS = r"(?:\[\[[^\[\]]+\]\](?:[,;]?\s*(?=\[\[))?)+"
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
    at = 0
    while _SIGN in text[at:]:
        found = [m for form in (_TRIPLE, _FIELD) if (m := form.search(text, at))]
        if not found:
            return
        first = min(found, key=re.Match.start)
        yield first
        at = first.end()


def without_typed(item: Item) -> Item:
    """An item with blanks in the place of its typed links and of what is struck out.

    All else stands where it stood.
    """
    if _SIGN not in item.text and _STRIKE not in item.text:
        return item
    text = item.text
    for match in (*typed_in(item.text), *_STRUCK.finditer(item.text)):
        start, end = match.span()
        text = text[:start] + " " * (end - start) + text[end:]
    return replace(item, text=text)
