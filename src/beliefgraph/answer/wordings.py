"""What a sentence affirms, denies and measures, as sets of stems; and why two are opposed.

A denial is one of a predicate ("does not last", "never lasts", "fails to last"). A word that
is only set apart ("a matter of law, not of fact", "without help") denies nothing that
another sentence affirms.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

__all__ = ["Wording", "content", "opposition", "stem", "wording"]

_TOKEN = re.compile(
    r"[^\W\d_]+(?:['’]t)?|\$?\d+(?:[.,]\d+)*\s?(?:%|(?:x|k|m|bn)\b)?", re.IGNORECASE
)
_AUXILIARIES = frozenset(
    re.findall(r"\w+", "do does did is are was were be been has have had can could will would may must should"),
)  # fmt: skip
_NEVER = ("never", "cannot", "hardly", "rarely", "seldom")
_UNITS = frozenset(
    re.findall(r"\w+", "percent times fold hour day week month year point million billion"),
)
_SCALES = {"k": 1_000, "m": 1_000_000, "bn": 1_000_000_000}
_SAME_UNIT = {"percent": "%", "times": "x", "fold": "x"}
_NEAR_NUMBER = 3  # words on each side of a number that may say what it measures
_EMPTY = frozenset(
    re.findall(
        r"\w+",
        "the and for with from that this than then when where which while into only more most less"
        " are was were has have had can could may might will would should because its their they"
        " them these those does did between through over under about such other both each any all"
        " how what who why even though rather instead not but cannot never without one two by to",
    )
)
_PAIRS = (
    "increase decrease", "increase reduce", "increase lower", "raise lower", "raise reduce",
    "rise fall", "grow shrink", "expand contract", "improve degrade", "improve worsen",
    "improve impair", "strengthen weaken", "strengthen undermine", "help hurt", "help harm",
    "benefit harm", "accelerate slow", "outperform underperform", "gain lose", "enable prevent",
    "enable block", "allow prevent", "succeed fail", "survive fail", "survive collapse",
    "preserve destroy", "preserve erode", "create destroy", "build erode", "reliable unreliable",
    "possible impossible", "feasible infeasible", "solvable unsolvable", "inevitable avoidable",
    "inevitable optional", "centralize decentralize", "centralized decentralized",
    "faster slower", "better worse", "stronger weaker", "higher lower", "larger smaller",
    "homogenize diversify", "homogenizer diversifier", "concentrate disperse",
    "concentrate distribute", "complement substitute", "complement replace", "augment replace",
    "safe dangerous", "safe unsafe", "converge diverge", "always never", "sufficient insufficient",
    "necessary unnecessary", "rational irrational", "attract repel", "stabilize destabilize",
    "confirm refute", "cheap expensive", "easy hard", "robust fragile", "resilient fragile",
    "resistant vulnerable", "voluntary mandatory", "temporary permanent", "rare common",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Wording:
    """The stems of a sentence: all, those that it denies, and each number with unit and measure."""

    words: frozenset[str]
    denied: frozenset[str]
    measures: tuple[tuple[str, str, frozenset[str]], ...]


def wording(text: str) -> Wording:
    """What the words of a sentence come to.

    >>> sorted(wording("The dam does not last ten years").denied)
    ['last']
    """
    tokens = [token.strip() for token in _TOKEN.findall(text.replace("’", "'"))]
    stems = [content(token) for token in tokens]
    denied = {
        next((word for word in stems[n + 1 : n + 4] if word), "")
        for n, token in enumerate(tokens)
        if _denies(tokens, n, token.casefold())
    }
    measures = tuple(
        measure for n, token in enumerate(tokens) if (measure := _measure(tokens, stems, n, token))
    )
    return Wording(frozenset(filter(None, stems)), frozenset(denied - {""}), measures)


def opposition(one: Wording, other: Wording) -> str:
    """Why two sentences that are near in subject are opposed; empty if they are not."""
    for left, right in _OPPOSITES:
        for first, second in ((one, other), (other, one)):
            told = left in first.words and right in second.words
            clean = left not in second.words and right not in first.words
            same = (left in first.denied) == (right in second.denied)
            if told and clean and same:
                return f"one says “{_NAMES[left]}”, the other “{_NAMES[right]}”"
    return _measured(one, other) or _denied(one, other)


def _denied(one: Wording, other: Wording) -> str:
    for first, second in ((one, other), (other, one)):
        for word in sorted(first.denied & second.words - second.denied):
            return f"one denies what the other says (“{word}…”)"
    return ""


def _measured(one: Wording, other: Wording) -> str:
    for unit, number, about in one.measures:
        rest = [(n, shared) for u, n, a in other.measures if u == unit and (shared := about & a)]
        if rest and all(number != n for n, _ in rest):
            of = ", ".join(sorted(rest[0][1]))
            return f"one says {number} {unit}, the other {rest[0][0]} (of {of}…)"
    return ""


def _denies(tokens: list[str], n: int, word: str) -> bool:
    if word in _NEVER or word.endswith("n't"):
        return True
    before = tokens[n - 1].casefold() if n else ""
    after = tokens[n + 1].casefold() if n + 1 < len(tokens) else ""
    if word == "not":
        return before in _AUXILIARIES and after not in ("only", "just", "merely", "a", "an", "the")
    return word in ("fail", "fails", "failed") and after == "to"


def _measure(
    tokens: list[str], stems: list[str], n: int, token: str
) -> tuple[str, str, frozenset[str]] | None:
    number = re.match(r"(\$?)(\d+(?:[.,]\d+)*)\s?(?:(%|x)|(k|m|bn))?", token, re.IGNORECASE)
    if number is None:
        return None
    after = tokens[n + 1].casefold().rstrip("s") if n + 1 < len(tokens) else ""
    unit = number[1] or (number[3] or "").lower() or (after if after in _UNITS else "")
    near = [*stems[max(0, n - _NEAR_NUMBER) : n], *stems[n + 1 : n + 1 + _NEAR_NUMBER]]
    about = frozenset(word for word in near if word and word not in _UNIT_STEMS)
    return (_SAME_UNIT.get(unit, unit), _value(number[2], number[4] or ""), about) if unit else None


def _value(digits: str, scale: str) -> str:
    """A number as it is compared: without marks of thousands, and in full.

    >>> _value("125", "K"), _value("125,000", ""), _value("1.2", "m"), _value("51.7", "")
    ('125000', '125000', '1200000', '51.7')
    """
    plain = digits.replace(",", "") if re.fullmatch(r"\d{1,3}(?:,\d{3})+", digits) else digits
    times = _SCALES.get(scale.casefold())
    if times is None or plain.count(".") + plain.count(",") > 1:
        return plain
    return f"{float(plain.replace(',', '.')) * times:.0f}"


def content(token: str) -> str:
    """The stem of a word that says something of a subject; empty for any other."""
    word = token.casefold()
    return stem(word) if len(word) > 2 and word[0].isalpha() and word not in _EMPTY else ""


def stem(word: str) -> str:
    """A word without its commonest endings.

    >>> [stem(word) for word in ("degrades", "degrading", "degraded", "policies")]
    ['degrad', 'degrad', 'degrad', 'polic']
    """
    for end in ("ations", "ation", "ingly", "ities", "ing", "ies", "ity", "ed", "es", "ly", "s", "e"):  # fmt: skip
        if word.endswith(end) and len(word) - len(end) >= 4:
            return word.removesuffix(end)
    return word


_UNIT_STEMS = frozenset(stem(unit) for unit in _UNITS) | {"percent"}
_NAMES = {stem(word): word for pair in _PAIRS for word in pair.split()}
_OPPOSITES = tuple((stem(a), stem(b)) for a, b in (pair.split() for pair in _PAIRS))
