"""Letters of a phrase that are told from its expression, so that it is tried only where they stand.

What is not told for sure is left open: a phrase may be tried in vain, and is never missed.
"""

from __future__ import annotations

import re

__all__ = ["folded", "is_folded", "needed"]

_PART = re.compile(
    r"(?P<open>\(\?(?:-i)?:|\(\?<?[=!]|\()|(?P<close>\))|(?P<bar>\|)|\[\^?\]?(?:\\.|[^\]\\])*\]|\{[\d,]*\}"
    r"|(?:\\(?P<sign>[^\w\x80-\U0010ffff])|(?P<letter>[A-Za-z0-9 ,;:'\"/%&_§-]))(?![?*+{])|\\.|.",
    re.DOTALL,
)
_UNTOLD = re.compile(r"\\[^\WbBwWsSdDAZ]|\(\?(?!:|-i:|<?[=!])")  # what is not looked into
_ESCAPED = re.compile(r"\\.", re.DOTALL)


def folded(text: str) -> str:
    """A text of the same length, its letters those that an expression finds that ignores case.

    >>> folded("MAſS İN")
    'mass in'
    """
    if text.isascii():
        return text.lower()
    return text.replace("İ", "i").lower().replace("ſ", "s").replace("ı", "i")


def is_folded(phrase: str) -> bool:
    r"""Whether a phrase fits a folded text just where it fits the text itself without case.

    >>> is_folded(r"not \S+ true"), is_folded("(?-i:IS)"), is_folded("stützt")
    (True, False, False)
    """
    plain = _ESCAPED.sub("", phrase)
    others = (each for each in plain if not each.isascii())
    return plain == plain.lower() and all(each == each.upper() for each in others)


def needed(phrase: str) -> str:
    r"""A text that stands in all that a phrase fits, folded; an empty one where that is open.

    >>> needed(r"an? (?:[\w-]+ ){0,2}challenge\b"), needed("it rests? on"), needed("not|never")
    ('challenge', 'it rest', '')
    """
    if _UNTOLD.search(phrase):
        return ""
    best, run, depth = "", "", 0
    for part in _PART.finditer(phrase):
        letter = part["letter"] or part["sign"]
        if letter and depth == 0:
            run += letter.lower()
            continue
        if part["bar"] and depth == 0:
            return ""
        best, run = max(best, run, key=len), ""
        depth += bool(part["open"]) - bool(part["close"])
    return max(best, run, key=len)
