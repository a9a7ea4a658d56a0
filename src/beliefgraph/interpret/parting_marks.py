"""Words that call something a divergence, whatever stands on its sides."""

from __future__ import annotations

import re
from functools import cache

from beliefgraph.interpret.parting_forms import KINDS
from beliefgraph.interpret.phrase_letters import folded

__all__ = ["MARKS", "marked"]

_ADJECTIVES = (
    "possible ", "potential ", "strategic ", "central ", "unresolved ", "key ", "core ", "circuit ", "genuine ", "open ",
)  # fmt: skip


# Each with words of which one is in it.
MARKS = (
    (_ADJECTIVES, rf"\b(?:{'|'.join(_ADJECTIVES)})+{KINDS}\b"),
    (("divergence candidate",), r"\bdivergence candidates?\b"),
    (("the divergence",), r"\bthe divergence(?= between (?:them|the two|these|both))"),
    (("diverge on", "diverged on"), r"\bdiverged? on\b"),
    (
        ("tension in ", "tensions in ", " within "),
        r"\btensions? (?:within|in) (?:our|the) (?:knowledge base|KB|claims|beliefs|notes|literature)\b",
    ),
    (
        ("conflicting ",),
        r"\bconflicting (?:findings|results|evidence|reports|figures|estimates|accounts|claims)\b",
    ),
    (
        (" each other", " one another"),
        r"\b(?:two|both|these|several) (?:[\w-]+ ){0,2}(?:claims|findings|results|studies|sources|papers|notes|beliefs)\b[^.;:]{0,60} (?:contradict|conflict with|disagree with|oppose) (?:each other|one another)",
    ),
    ((" can be ",), r"\bboth (?:findings|results|claims) can be (?:true|correct)\b"),
)


def marked(sentence: str) -> re.Match[str] | None:
    """Where a sentence calls something a divergence, whatever stands on its sides.

    >>> marked("A genuine split of 60 to 40").group(), marked("A banana split")
    ('genuine split', None)
    """
    has = folded(sentence).__contains__
    tried = (_pattern(text).search(sentence) for needs, text in MARKS if any(map(has, needs)))
    found = [match for match in tried if match is not None]
    return min(found, key=lambda match: match.start(), default=None)


@cache
def _pattern(text: str) -> re.Pattern[str]:
    """A mark compiled when it is first tried."""
    return re.compile(text, re.IGNORECASE)
