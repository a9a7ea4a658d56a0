"""Base scores: what the notes' own words are worth before any evidence is counted.

The scores are conventions, not measurements: nobody has counted how often a "likely" claim
comes true. They keep the order of the words, leave room above and below (0 and 1 would
never move under Euler-based semantics), and put at 0.5 what says nothing either way. Print
the table beside every strength; change it with ``table_with``; look with ``compare`` and
other tables whether a finding hangs on it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

__all__ = [
    "DEFAULT",
    "BaseTable",
    "Score",
    "base_score",
    "rows_of",
    "score_of",
    "table_from",
    "table_with",
]

_FIRST_WORD = re.compile(r"[^\W_]+(?:[-_][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Score:
    """The score of one word, from 0 to 1, and why it was set there."""

    word: str
    score: float
    reason: str

    def __post_init__(self) -> None:
        """Refuse a score that no strength can have."""
        if not 0.0 <= self.score <= 1.0:
            raise ValueError(f"the score of {self.word!r} is {self.score}, not between 0 and 1")


@dataclass(frozen=True, slots=True)
class BaseTable:
    """Scores by confidence word, by format of a source, by kind of thing, and for the rest."""

    confidence: tuple[Score, ...]
    format: tuple[Score, ...]
    kind: tuple[Score, ...]
    unknown: Score


_SAYS = "its writer says so: "
DEFAULT = BaseTable(
    confidence=(
        Score("proven", 0.95, _SAYS + "as sure as a note gets, yet open to evidence"),
        Score("established", 0.9, _SAYS + "beyond dispute in its field"),
        Score("strong", 0.85, _SAYS + "much evidence, little against"),
        Score("high", 0.85, _SAYS + "the same as strong"),
        Score("robust", 0.85, _SAYS + "the same as strong"),
        Score("solid", 0.8, _SAYS + "a step below strong"),
        Score("likely", 0.75, _SAYS + "half way from open to sure"),
        Score("moderate", 0.65, _SAYS + "more for than against"),
        Score("medium", 0.65, _SAYS + "the same as moderate"),
        Score("plausible", 0.6, _SAYS + "more for than against, not tried"),
        Score("developing", 0.55, _SAYS + "evidence is coming in"),
        Score("emerging", 0.55, _SAYS + "the same as developing"),
        Score("experimental", 0.5, _SAYS + "on trial, so neither way"),
        Score("cautious", 0.5, _SAYS + "held back on purpose"),
        Score("tentative", 0.45, _SAYS + "held loosely"),
        Score("contested", 0.4, _SAYS + "others deny it"),
        Score("speculative", 0.3, _SAYS + "a guess"),
        Score("weak", 0.3, _SAYS + "little evidence"),
        Score("low", 0.3, _SAYS + "the same as weak"),
    ),
    format=(
        Score("meta-analysis", 0.85, "many studies weighed together"),
        Score("systematic-review", 0.85, "many studies weighed together"),
        Score("trial", 0.8, "designed to be able to fail"),
        Score("legislation", 0.8, "the text itself is the fact"),
        Score("paper", 0.75, "reviewed, with its method shown"),
        Score("research-paper", 0.75, "reviewed, with its method shown"),
        Score("study", 0.7, "its method shown"),
        Score("observational-study", 0.7, "its method shown, causes not isolated"),
        Score("preprint", 0.7, "its method shown, not reviewed"),
        Score("data", 0.7, "recorded figures, not yet read"),
        Score("book", 0.65, "edited, sources given"),
        Score("report", 0.65, "edited, with an interest behind it"),
        Score("code-repository", 0.6, "can be run, says little of use"),
        Score("market-analysis", 0.55, "figures with an interest behind them"),
        Score("article", 0.55, "edited"),
        Score("news", 0.55, "edited, at second hand"),
        Score("interview", 0.5, "one voice, in its own words"),
        Score("transcript", 0.5, "one voice, in its own words"),
        Score("essay", 0.5, "an argument, rarely data"),
        Score("position-paper", 0.5, "an argument with an interest behind it"),
        Score("blog-post", 0.45, "not edited"),
        Score("post", 0.45, "not edited"),
        Score("newsletter", 0.45, "not edited"),
        Score("note", 0.45, "not edited"),
        Score("press-release", 0.4, "says what its sender wants said"),
        Score("thread", 0.4, "short, not edited"),
        Score("tweet", 0.35, "a sentence, not edited"),
    ),
    kind=(
        Score("belief", 0.5, "what it stands on decides"),
        Score("claim", 0.5, "what it stands on decides"),
        Score("conviction", 0.5, "what it stands on decides"),
        Score("position", 0.5, "what it stands on decides"),
        Score("source", 0.5, "its format is not known"),
    ),
    unknown=Score("unknown", 0.5, "nothing is said either way"),
)
"""The table used where none is given."""


def base_score(
    kind: str, confidence: str = "", format: str = "", *, table: BaseTable = DEFAULT
) -> float:
    """The base score of a thing: by its confidence word, else its format, else its kind.

    Case is ignored; of several words ("strong (revised)") the first counts. A word that
    the table lacks says nothing: ``table.unknown`` is the score when no word is known.

    >>> base_score("claim", "likely"), base_score("source", "", "tweet"), base_score("entity")
    (0.75, 0.35, 0.5)
    """
    return score_of(kind, confidence, format, table=table).score


def score_of(
    kind: str, confidence: str = "", format: str = "", *, table: BaseTable = DEFAULT
) -> Score:
    """The row of the table by which a thing gets its base score.

    >>> score_of("claim", "Likely").reason
    'its writer says so: half way from open to sure'
    """
    written = ((confidence, table.confidence), (format, table.format), (kind, table.kind))
    for text, scores in written:
        found = _FIRST_WORD.search(text.casefold())
        word = found.group().replace("_", "-") if found else ""
        for score in scores:
            if score.word == word:
                return score
    return table.unknown


def table_with(
    table: BaseTable = DEFAULT,
    *,
    confidence: Mapping[str, float] | None = None,
    format: Mapping[str, float] | None = None,
    kind: Mapping[str, float] | None = None,
    unknown: float | None = None,
) -> BaseTable:
    """A table with some scores changed or added.

    >>> base_score("claim", "likely", table=table_with(confidence={"likely": 0.7}))
    0.7
    """
    rest = table.unknown if unknown is None else Score("unknown", unknown, "as configured")
    return replace(
        table,
        confidence=_changed(table.confidence, confidence or {}),
        format=_changed(table.format, format or {}),
        kind=_changed(table.kind, kind or {}),
        unknown=rest,
    )


def table_from(scores: Mapping[str, Mapping[str, float]]) -> BaseTable:
    """The table with the scores of a settings file.

    >>> base_score("claim", "likely", table=table_from({"confidence": {"likely": 0.7}}))
    0.7
    """
    return table_with(
        confidence=scores.get("confidence"),
        format=scores.get("format"),
        kind=scores.get("kind"),
        unknown=scores.get("unknown", {}).get("unknown"),
    )


def rows_of(table: BaseTable = DEFAULT) -> tuple[tuple[str, str, float, str], ...]:
    """The table to print: a field, a word, its score and the reason, in order of use."""
    parts = (("confidence", table.confidence), ("format", table.format), ("kind", table.kind))
    rows = [(field, s.word, s.score, s.reason) for field, scores in parts for s in scores]
    return (*rows, ("", table.unknown.word, table.unknown.score, table.unknown.reason))


def _changed(scores: tuple[Score, ...], new: Mapping[str, float]) -> tuple[Score, ...]:
    words = {score.word: score for score in scores}
    for word, number in new.items():
        key = word.strip().casefold().replace("_", "-")
        words[key] = Score(key, number, "as configured")
    return tuple(words.values())
