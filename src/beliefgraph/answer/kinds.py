"""Of what kind a divergence is, where its words or dates tell."""

from __future__ import annotations

import re
from collections.abc import Iterable

__all__ = ["kind_in"]

_CUES: dict[str, re.Pattern[str]] = {
    kind: re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    for kind, words in {
        "time": r"no longer|since then|outdated|out of date|at the time|was true|used to|so far|"
        r"not yet|superseded|newer|older|earlier than|by now|has changed|future work|still early",
        "scope": r"only (?:in|for|when|where|if|to)|holds? (?:for|in|where|when)|scope|boundary|"
        r"generali[sz]\w*|in (?:this|that|some|other) (?:case|context|domain|setting)s?|"
        r"limited to|applies? (?:only )?(?:to|in)|at scale|small samples?|not in general|"
        r"wherever|uncontested|edge cases?",
        "method": r"method\w*|measur\w+|benchmarks?|sample size|experiment\w*|protocol|metric\w*|"
        r"naturalistic|observational|randomi[sz]ed|control group|stud(?:y|ies) design|survey\w*|"
        r"self-report\w*|replicat\w+",
        "interpretation": r"interpret\w*|fram(?:e|es|ing)|narrative|reads? (?:it|this|that) as|"
        r"means that|what it means|argues?|argument|theor(?:y|ies|etical)|philosoph\w*|in principle|"
        r"normative|should|ought",
        "fact": r"found (?:the opposite|no|that)|finds? (?:the opposite|no)|data (?:show|shows)|"
        r"evidence (?:that|shows)|no effect|\d+(?:\.\d+)? ?(?:%|percent)|in fact|empirical\w*|"
        r"observed|demonstrat\w+|counter-?evidence|counterexample",
    }.items()
}
_YEARS_APART = 2


def kind_in(words: Iterable[str], dates: Iterable[Iterable[str]] = ()) -> str:
    """The kind whose cues stand in the words most often; empty if none, or if two draw.

    ``dates`` holds the dates of each side: if the words say nothing and all of one side are
    two years or more before all of another, it is a matter of time.

    >>> kind_in(["the effect holds only in small samples"])
    'scope'
    >>> kind_in(["they part"], [["2019-05"], ["2024"]]), kind_in(["they part"])
    ('time', '')
    """
    text = " ".join(words)
    found = {kind: len(cue.findall(text)) for kind, cue in _CUES.items()}
    most = max(found.values())
    if most:
        best = [kind for kind, number in found.items() if number == most]
        return best[0] if len(best) == 1 else ""
    return "time" if _apart([sorted(each) for each in dates]) else ""


def _apart(dates: list[list[str]]) -> bool:
    spans = [(int(each[0][:4]), int(each[-1][:4])) for each in dates if _are_years(each)]
    return len(spans) == len(dates) and any(
        late - early >= _YEARS_APART for _, early in spans for late, _ in spans
    )


def _are_years(dates: list[str]) -> bool:
    return bool(dates) and all(date[:4].isdigit() for date in dates)
