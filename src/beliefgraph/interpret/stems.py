"""The words of a text that tell what it is about, cut to their first letters."""

from __future__ import annotations

from functools import lru_cache

from beliefgraph.ground.late import late_pattern

__all__ = ["stem", "stems"]

_WORD = late_pattern(r"[A-Za-z]\w{3,}")
_COMMON = """
    about after also because been before being between both cannot claim claims could does each
    enrichment enrichments evidence existing first from have into just made make makes many more
    most much must only other over same should some source such than that their them there these
    they this those through under very what when where which while will with without would
"""
_PASSED = frozenset(_COMMON.split())
_LETTERS = 5  # by which two forms of a word are taken as one


def stem(word: str) -> str:
    """The first letters of a word in lower case; none of one that is short or common.

    >>> stem("overseers"), stem("what")
    ('overs', '')
    """
    return word[:_LETTERS] if len(word) > 3 and word not in _PASSED else ""


@lru_cache(maxsize=4096)
def stems(text: str) -> frozenset[str]:
    """The first letters of each word that is long and not common.

    >>> sorted(stems("Overseers oversee what the models do"))
    ['model', 'overs']
    """
    words = (word.lower() for word in _WORD.findall(text.replace("-", " ")))
    return frozenset(word[:_LETTERS] for word in words if word not in _PASSED)
