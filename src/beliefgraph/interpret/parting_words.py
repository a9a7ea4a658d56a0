"""Words that tell whether what parts are findings and claims, or things in the world.

Prices, groups and rivers diverge as well, and a split of 60 to 40 is none of opinions: a
tension is one of sources only if its sides are things that can be held or found.
"""

from __future__ import annotations

import re

from beliefgraph.ground.late import late_pattern

__all__ = ["WORKS", "is_denied", "is_noticed", "speaks_of_approaches", "speaks_of_findings"]

WORKS = (
    r"(?:study|studies|data(?! points?\b(?! to))|counts?|paper|trial|findings?|research|results?|report|survey|experiment|authors?"
    r"|work|analysis|literature|evidence|approach|method)s?"
)
_LINK = "\x01"  # begins a link that was set aside
_FINDING = late_pattern(
    rf"{_LINK}|\(\d{{4}}[a-z]?\)|\bet al\b|\b(?:findings?|results?|stud(?:y|ies)|papers?|trials?|research|reports?|surveys?"
    r"|experiments?|analys[ei]s|literatures?|evidence|estimates?|figures?|counts?|data|measurements?"
    r"|claims?|thes[ei]s|hypothes[ei]s|beliefs?|arguments?|views?|readings?|accounts?"
    r"|interpretations?|framings?|narratives?|theor(?:y|ies)|theorems?|predictions?|forecasts?"
    r"|positions?|conclusions?|assumptions?|premises?|propositions?|observations?|statements?"
    r"|sources?|authors?|wisdom|intuitions?|paradigms?|proofs?|empirical|perceptions?|scholars?|B\d{1,3})\b",
    re.IGNORECASE,
)
_APPROACH = late_pattern(
    r"\b(?:approach(?:es)?|methods?|strateg(?:y|ies)|models?|schools?|frameworks?|paradigms?"
    r"|architectures?|designs?|doctrines?|polic(?:y|ies)|techniques?|focus)\b",
    re.IGNORECASE,
)
_NOTICED = late_pattern(
    r"\b(?:see|note|find|report|describe|identify|identifie|discusse?|explore|examine|flag|extract"
    r"|observe|acknowledge|name|focus on|focuse on|points? to|points? out)(?:s|d|ed)?\s+"
    r"(?:an?|the|this|one)?\s*(?:[\w-]+\s+){0,2}$",
    re.IGNORECASE,
)
_DENIED = late_pattern(
    r"\b(?:without|no|not|never|absent|lack(?:s|ed)? of|hardly|little|is there|if)\s+"
    r"(?:an?|the|any|real|such)?\s*$",
    re.IGNORECASE,
)


def speaks_of_findings(*texts: str) -> bool:
    """Whether one of the texts names something that is held or found, or a note.

    >>> speaks_of_findings("our reading of the tables"), speaks_of_findings("the two banks")
    (True, False)
    """
    return any(map(_FINDING.search, texts))


def speaks_of_approaches(*texts: str) -> bool:
    """Whether one of the texts names a way of going about something, or a finding."""
    return speaks_of_findings(*texts) or any(map(_APPROACH.search, texts))


def is_noticed(before: str) -> bool:
    """Whether what stands before says that somebody sees it, or is told to look at it.

    >>> is_noticed("Focus on the "), is_noticed("There has always been ")
    (True, False)
    """
    return _NOTICED.search(before) is not None


def is_denied(before: str) -> bool:
    """Whether what stands before says that there is none.

    >>> is_denied("Without "), is_denied("This is a ")
    (True, False)
    """
    return _DENIED.search(before) is not None
