"""Titles and names made comparable: without marks, case, separators and endings."""

from __future__ import annotations

import re
from functools import lru_cache

__all__ = ["plain_name", "plain_title"]

_MARKS = re.compile(r"[*_`#]+|\s*\(.*?\)\s*$")
_BEFORE = re.compile(r"^(?:\d{1,2}[.)]\s+|[^\w\s]+\s+|[^\w\s(\[\"]+(?=\w))+")  # a number, a picture
_EXTENSION = re.compile(r"\.(?:md|markdown|txt)$", re.IGNORECASE)
_NOT_WORD = re.compile(r"[\W_]+")


@lru_cache(maxsize=8192)
def plain_title(title: str) -> str:
    """A section's title without marks, number, brackets at its end, case and end signs.

    >>> plain_title("**KB Connections:**"), plain_title("3. Curator Notes (structured handoff)")
    ('kb connections', 'curator notes')
    """
    text = _MARKS.sub("", title.strip()).strip().rstrip(":.").strip()
    text = _BEFORE.sub("", text)
    return " ".join(text.lower().replace("-", " ").split())


@lru_cache(maxsize=16384)
def plain_name(name: str) -> str:
    """A thing's name as its words alone; apostrophes join, all other signs part.

    >>> plain_name("Debate-helps a_judge's view.md") == plain_name("debate helps a judges view")
    True
    """
    text = _EXTENSION.sub("", name.strip())
    text = text.replace("'", "").replace("’", "").replace("&", " and ")
    return " ".join(_NOT_WORD.sub(" ", text).lower().split())
