"""The words of a text that speak about each name in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise

from beliefgraph.ground.late import late_pattern
from beliefgraph.interpret.names import Mention
from beliefgraph.interpret.phrases import LINK

__all__ = ["LISTED", "LONGEST_JOINT", "SENTENCE", "masked", "words_around"]

SENTENCE = late_pattern(r"(?<=[.!?;])[\"”)]?\s+(?=[\"“(]?[A-Z\x00\d])|(?<=;)\s+")
_OTHER_LINK = late_pattern(r"\[\[[^\[\]\x00]*\]\]")
LISTED = late_pattern(
    r"[\s\"”’'*`)]*(?:[,;/&+]|\band\b|\bor\b|\bas well as\b|\balso\b|[\s\"“‘'*`(])+"
)
_OF_FORMER = late_pattern(r"[\s\"”*`)]*\([^()]*\)[\s,;/&*]*(?:and\s+)?[\s\"“*`]*")
_OF_NEXT = late_pattern(
    r"[\s\"”*`)]*(?:[,;]\s*(?:and |but |while |yet |whereas |though )?|(?:and|but|while|yet|whereas|though) )"
    r"(?:not|(?:which |then |in turn |thereby |thus )*(?:(?:also|\w+ly) )?[a-z]+(?:s|ed|ing)"
    r"(?: (?:with|for|of|to|on|against|by|the|our|in))*)[\s\"“*`(]*"
)
_VERB = r"(?:is|are|was|were|does|do|did|has|have|can|could|would|will|\w{2,}(?:s|ed))(?:n['’]t)?\b"
_OF_ITSELF = late_pattern(rf"[\s\"”*`)]*{_VERB}")
_THEN_ANOTHER = late_pattern(
    r"[,;.]\s*(?:(?:while|whereas|but|and|yet|though|although) )?[\s\"“*`(]*$"
)
LONGEST_JOINT = 300  # letters
_REACH = 4000  # letters on each side of a name that are still said of it
_DASHES = ("—", "–", "-", ":")
_MASK = late_pattern("\x00")
_JOINED = late_pattern(
    r"(?:\s[—–-]+|[;:])\s*((?:also )?(?:(?:connect(?:s|ed|ion)?|relat(?:es|ed)|links?) to|see(?: also)?|cf\.?))$",
    re.IGNORECASE,
)


def words_around(text: str, found: list[Mention]) -> list[str]:
    """For each mention the words that speak about it: its clause, and what follows it.

    Names that are only listed ("[[A]], [[B]] and [[C]]") share what is said before the first
    and after the last of them.
    """
    if not found:
        return []
    flat, starts = masked(text, found)
    borders = [match.end() for match in SENTENCE.finditer(flat)]
    between = [flat[a + 1 : b] for a, b in pairwise(starts)]
    is_listed = [_joins(LISTED, each) for each in between]
    is_behind = [_joins(_OF_FORMER, each) for each in between]
    is_ahead = [_joins(_OF_NEXT, each) for each in between]
    apart = [
        _own_clause(each, flat, start) for each, start in zip(between, starts[1:], strict=True)
    ]
    out: list[str] = []
    for n, start in enumerate(starts):
        first, last = n, n
        while first and is_listed[first - 1]:
            first -= 1
        while last < len(is_listed) and is_listed[last]:
            last += 1
        at_border = bisect_right(borders, start)
        sentence_start = borders[at_border - 1] if at_border else 0
        if first and (is_behind[first - 1] or apart[first - 1] is not None):
            sentence_start = starts[first]
        before = max(sentence_start, starts[first - 1] + 1 if first else 0)
        if last + 1 == len(starts):
            after = len(flat)
        elif (joint := apart[last]) is not None:
            after = starts[last] + 1 + joint
        elif is_ahead[last]:
            after = starts[last] + 1  # the words speak of the next
        else:
            to_border = bisect_right(borders, starts[last + 1])
            after = borders[to_border - 1] if to_border > at_border else starts[last + 1]
        before = max(before, starts[first] - _REACH)
        after = min(after, starts[last] + _REACH)
        out.append(_tidy(flat[before : starts[first]], flat[starts[last] + 1 : after]))
    return out


def _own_clause(between: str, flat: str, following: int) -> int | None:
    """Where the clause of a name ends, if the next one (at ``following``) has a verb of its own."""
    if len(between) > LONGEST_JOINT or _OF_ITSELF.match(between) is None:
        return None
    joint = _THEN_ANOTHER.search(between)
    if joint is None or _OF_ITSELF.match(flat, following + 1) is None:
        return None
    return joint.start()


def _joins(form: re.Pattern[str], words: str) -> bool:
    """Whether the words between two names have a form; long ones have none."""
    return len(words) <= LONGEST_JOINT and form.fullmatch(words) is not None


def masked(text: str, found: list[Mention]) -> tuple[str, list[int]]:
    """A text with one sign in the place of each mention and without other links; where they are."""
    parts: list[str] = []
    at = 0
    for mention in found:
        parts += (text[at : mention.start], "\x00")
        at = mention.end
    parts.append(text[at:])
    flat = "".join(parts)
    flat = _OTHER_LINK.sub("", flat) if "[[" in flat else flat
    return flat, [match.start() for match in _MASK.finditer(flat)]


def _tidy(before: str, after: str) -> str:
    """The words around a name, a sign in its stead; a remark after a dash starts anew."""
    before = before.strip(' \t-—–:,;("“*')
    if (joined := _JOINED.search(before)) is not None:
        before = joined[1]  # what stands before it speaks of something else
    rest = after.lstrip(' \t)"”*')
    after = rest.lstrip("—–-: ").strip()
    if not before:
        return after
    return f"{before} {LINK} {'— ' if rest.startswith(_DASHES) else ''}{after}".strip()
