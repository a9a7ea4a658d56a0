"""Sentences in which two sides part, and the words of each side."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from beliefgraph.interpret.parting_forms import FORMS, MARK

__all__ = ["THIS", "Parting", "is_telling", "parting", "telling_in"]

THIS = "\x00this"  # stands for the note itself as a side

_TELLING = (
    "diverg", "tension", "conflict", "dispute", "debate", "split", "contradict", "opposite",
    "contrast", "counterpoint", "disagree", "whereas", "while ", "some sources", "other studies",
    "other sources", "other reports", "some reports", "stands against", "but this ", "narrative", "wisdom", "::",
)  # fmt: skip
_PROBES = tuple((word, word.split()[0]) for word in _TELLING)
_SENTENCE = re.compile(r"(?<!\bvs\.)(?<=[.!?])[\"”)]?\s+(?=[\"“(*]*[A-Z])")
_END = re.compile(r"\s[—–]\s|(?<=[a-z)\]])[.:;]\s")
_CLAUSE = re.compile(r"[;]\s|\.\s|\s—\s")
_VERSUS = re.compile(r"\s(?:vs\.?|versus)\s", re.IGNORECASE)
_PIVOT = re.compile(
    r",? (?:but|whereas|while|yet|rather than|not|outperforms?|underperforms?) ", re.IGNORECASE
)
_FEWEST = 4  # letters of a side


@dataclass(frozen=True, slots=True)
class Parting:
    """The words of each side, those that show that they part, and whether a writer says so."""

    sides: tuple[str, ...]
    cue: str
    is_declared: bool


def is_telling(text: str) -> bool:
    """Whether a text holds a word without which no divergence is stated.

    >>> is_telling("Two camps disagree"), is_telling("All agree")
    (True, False)
    """
    return any(map(text.lower().__contains__, _TELLING))


def telling_in(text: str) -> Callable[[str], bool]:
    """`is_telling` for the parts of a text: only the words that stand in the whole are tried.

    >>> tells = telling_in("Two camps disagree. All agree on the rest.")
    >>> tells("Two camps disagree."), tells("All agree on the rest.")
    (True, False)
    """
    has = text.lower().__contains__
    words = tuple(word for word, probe in _PROBES if has(probe))
    return lambda part: any(map(part.lower().__contains__, words))


def parting(text: str, *, is_declared: bool = False, before: Sequence[str] = ()) -> Parting | None:
    """The first divergence that a text states; ``before`` are the items that stand before it.

    >>> parting("There is a real tension between speed and care.").sides
    ('speed', 'care')
    """
    sentences = _SENTENCE.split(text)
    for n, sentence in enumerate(sentences):
        if is_declared or is_telling(sentence):
            rest = " ".join(sentences[n + 1 : n + 3])
            last = sentences[n - 1] if n else ""
            earlier = sentences[n - 2] if n > 1 else ""
            found = _stated(sentence) or _marked(sentence, rest, last, earlier, before)
            if found is not None:
                return found
    return _versus(text) if is_declared else None


def _stated(sentence: str) -> Parting | None:
    lowered = sentence.lower()
    has = lowered.__contains__
    for form in FORMS:
        one, other = form.needs
        if not any(map(has, one)) or not any(map(has, other)):
            continue
        match = form.pattern.search(sentence)
        if match is None:
            continue
        groups = match.groupdict()
        first = groups.get("a") or (_before(match) if form.has_side_before else "")
        sides = (_tidy(first) or THIS, _tidy(_END.split(groups["b"])[0]))
        if all(len(side) >= _FEWEST for side in sides):
            return Parting(sides, _cue(match), form.is_declared)
    return None


def _before(match: re.Match[str]) -> str:
    """What stands before a match in its clause."""
    return _CLAUSE.split(match.string[: match.start()])[-1].strip(" (,")


def _cue(match: re.Match[str]) -> str:
    """The words between the sides, or before the only one."""
    start, end = match.span()
    spans = sorted(match.span(name) for name, text in match.groupdict().items() if text)
    if len(spans) == 1:
        words = match.string[start : spans[0][0]] or match.group()
    else:
        words = match.string[start : spans[0][0]] or match.string[spans[0][1] : spans[1][0]]
    words = words.strip(" ,;:(*-")
    return (words or match.string[spans[-1][0] : end])[:80].strip()


def _marked(
    sentence: str, rest: str, last: str, earlier: str, before: Sequence[str]
) -> Parting | None:
    """A sentence that calls something a divergence and names the sides in no set form."""
    mark = MARK.search(sentence)
    if mark is None:
        return None
    if "split" in mark.group().lower():
        return Parting(tuple(before), mark.group(), True) if len(before) == 2 else None
    after, ahead = sentence[mark.end() :], sentence[: mark.start()]
    for part in (after, ahead):
        for sign in (_VERSUS, _PIVOT):
            sides = [
                _tidy(_END.split(each)[0]) for each in sign.split(part.lstrip(" :*"), maxsplit=1)
            ]
            if len(sides) == 2 and all(len(side) > 2 * _FEWEST for side in sides):
                return Parting(tuple(sides), mark.group(), True)
    if after.startswith(" between them"):
        ahead, after = earlier, last
    sides = [_tidy(each) for each in (ahead or last, after if len(after) > 20 else rest or after)]
    if all(len(side) > 2 * _FEWEST for side in sides):
        return Parting(tuple(sides), mark.group(), True)
    one = max(sides, key=len)
    return Parting((THIS, one), mark.group(), True) if len(one) > 2 * _FEWEST else None


def _versus(text: str) -> Parting | None:
    """What stands on both sides of "vs." where a title says that sides part."""
    match = _VERSUS.search(text)
    sides = [_tidy(_END.split(each)[0]) for each in _VERSUS.split(text, maxsplit=4)]
    if match is None or not all(len(side) >= _FEWEST for side in sides):
        return None
    return Parting(tuple(sides), match.group().strip(), True)


def _tidy(text: str) -> str:
    return text.strip(" \t,;:.—–-*?")
