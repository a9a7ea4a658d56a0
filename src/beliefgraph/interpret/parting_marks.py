"""Words that call something a divergence, whatever stands on its sides."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from beliefgraph.interpret.parting_forms import KINDS
from beliefgraph.interpret.phrase_letters import folded

__all__ = ["MARKS", "Mark", "marked"]

_ADJECTIVES = (
    "possible ", "potential ", "strategic ", "central ", "unresolved ", "key ", "core ", "circuit ", "genuine ", "open ",
)  # fmt: skip


@dataclass(frozen=True)
class Mark:
    """One way to call something a divergence, and words of which one is in it."""

    needs: tuple[str, ...]
    text: str

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The mark compiled when it is first tried."""
        return re.compile(self.text, re.IGNORECASE)


MARKS = (
    Mark(_ADJECTIVES, rf"\b(?:{'|'.join(_ADJECTIVES)})+{KINDS}\b"),
    Mark(("divergence candidate",), r"\bdivergence candidates?\b"),
    Mark(("the divergence",), r"\bthe divergence(?= between (?:them|the two|these|both))"),
    Mark(("diverge on", "diverged on"), r"\bdiverged? on\b"),
    Mark(
        ("tension in ", "tensions in ", " within "),
        r"\btensions? (?:within|in) (?:our|the) (?:knowledge base|KB|claims|beliefs|notes|literature)\b",
    ),
    Mark(
        ("conflicting ",),
        r"\bconflicting (?:findings|results|evidence|reports|figures|estimates|accounts|claims)\b",
    ),
    Mark(
        (" each other", " one another"),
        r"\b(?:two|both|these|several) (?:[\w-]+ ){0,2}(?:claims|findings|results|studies|sources|papers|notes|beliefs)\b[^.;:]{0,60} (?:contradict|conflict with|disagree with|oppose) (?:each other|one another)",
    ),
    Mark((" can be ",), r"\bboth (?:findings|results|claims) can be (?:true|correct)\b"),
)


def marked(sentence: str) -> re.Match[str] | None:
    """Where a sentence calls something a divergence, whatever stands on its sides.

    >>> marked("A genuine split of 60 to 40").group(), marked("A banana split")
    ('genuine split', None)
    """
    has = folded(sentence).__contains__
    tried = (each.pattern.search(sentence) for each in MARKS if any(map(has, each.needs)))
    found = [match for match in tried if match is not None]
    return min(found, key=lambda match: match.start(), default=None)
