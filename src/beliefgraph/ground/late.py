"""Expressions that are compiled when they are first used: who reads one note uses few of them."""

from __future__ import annotations

import re
from typing import Any, cast

__all__ = ["late_pattern"]


class _Late:
    """Stands for a pattern; what is asked of it is asked of the pattern, and kept."""

    def __init__(self, text: str, flags: int) -> None:
        self._text, self._flags = text, flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        found = getattr(re.compile(self._text, self._flags), name)
        setattr(self, name, found)
        return found


def late_pattern(text: str, flags: int = 0) -> re.Pattern[str]:
    """What ``re.compile`` gives, made when it is first used.

    >>> late_pattern("a(b)").search("cab")[1]
    'b'
    """
    return cast("re.Pattern[str]", _Late(text, flags))
