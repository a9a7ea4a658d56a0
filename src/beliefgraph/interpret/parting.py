"""Sentences in which two sides part, and the words of each side."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from beliefgraph.ground.late import late_pattern
from beliefgraph.interpret.parting_forms import FORMS, First, Form, Of
from beliefgraph.interpret.parting_marks import marked
from beliefgraph.interpret.parting_words import (
    is_denied,
    is_noticed,
    speaks_of_approaches,
    speaks_of_findings,
)
from beliefgraph.interpret.telling import is_telling

__all__ = ["SENTENCE", "THIS", "Parting", "parting"]

THIS = "\x00this"  # stands for the note itself as a side

# A border begins with a blank or what closes a quotation; what stands before is looked at then.
SENTENCE = late_pattern(
    r"[\"”)\s](?<=[.!?][\"”)\s])(?<!\bvs\.[\"”)\s])(?:(?<=\s)|\s)\s*(?=[\"“(*]*[A-Z])"
)
_END = late_pattern(r"\s[—–]\s|(?<=[a-z)\]])[.:;]\s")
_CLAUSE = late_pattern(r"[;]\s|\.\s|\s—\s")
_VERSUS = late_pattern(r"\s(?:vs\.?|versus)\s", re.IGNORECASE)
_PIVOT = late_pattern(
    r",? (?:but|whereas|while|yet|rather than|not|outperforms?|underperforms?) ", re.IGNORECASE
)
_LINK = late_pattern(r"\[\[[^\[\]\n]+\]\]")
_SET_ASIDE = late_pattern(r"\x01(\d+)\x02")
_BARE = late_pattern(r"\W*\x01\d+\x02\W*(?:(?:is|as|the|an?)\W*)*")
_POINTS = late_pattern(
    r"(?:this|the|it|here)\b(?: \w+){0,2} (?:is|was)(?: an?| the)?|an?|the"
    r"|(?:this|it|which|that)(?: \w+)?(?: also| directly| partly| even| further)?|and|also",
    re.IGNORECASE,
)
_BOTH = late_pattern("both", re.IGNORECASE)
_FEWEST = 4  # letters of a side


@dataclass(frozen=True, slots=True)
class Parting:
    """The words of each side, those that show that they part, and whether a writer says so."""

    sides: tuple[str, ...]
    cue: str
    is_declared: bool


def parting(
    text: str,
    *,
    is_declared: bool = False,
    before: Sequence[str] = (),
    after: Sequence[str] = (),
) -> Parting | None:
    """The first divergence that a text states; one that is called so before one that is shown.

    ``before`` and ``after`` are the items of a list that stand around it. Names in double
    brackets are one word each: what parts within a title is not stated here.

    >>> parting("There is a real tension between the net count and the later report.").sides
    ('the net count', 'the later report')
    >>> parting("There is a real tension between the two banks of the river.")
    """
    links: list[str] = []
    text = _LINK.sub(lambda match: _aside(match, links), text.replace("\x01", " "))
    sentences = SENTENCE.split(text)
    found = None
    for n, sentence in enumerate(sentences):
        if is_declared or is_telling(sentence):
            around = _Around(
                (sentences[n - 2] if n > 1 else "", sentences[n - 1] if n else ""),
                tuple(sentences[n + 1 : n + 3]),
                tuple(before),
                tuple(after),
            )
            here = _stated(sentence, around) or _marked(sentence, around)
            if here is not None and (found is None or here.is_declared):
                found = here
            if found is not None and found.is_declared:
                break
    if found is None and is_declared:
        found = _versus(text)
    return found and _restored(found, links)


@dataclass(frozen=True, slots=True)
class _Around:
    """The sentences before and after one, and the items before and after."""

    last: tuple[str, str]
    rest: tuple[str, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]


def _aside(match: re.Match[str], links: list[str]) -> str:
    links.append(match.group())
    return f"\x01{len(links) - 1:010d}\x02"


def _restored(found: Parting, links: list[str]) -> Parting:
    def back(text: str) -> str:
        return _SET_ASIDE.sub(lambda match: links[int(match[1])], text)

    return Parting(tuple(map(back, found.sides)), back(found.cue), found.is_declared)


def _stated(sentence: str, around: _Around) -> Parting | None:
    lowered = sentence.lower()
    for form in FORMS:
        if not form.may_stand_in(lowered):
            continue
        match = form.search(sentence)
        if match is None or is_denied(sentence[: match.start()]):
            continue
        sides = _sides(form, match, around)
        if all(len(side) >= _FEWEST for side in sides) and _is_of(form, match, sides):
            return Parting(sides, _cue(match), form.is_declared)
    return None


def _sides(form: Form, match: re.Match[str], around: _Around) -> tuple[str, str]:
    groups = match.groupdict()
    first = groups.get("a") or ""
    if not first and form.first is First.BEFORE:
        first = _before(match)
    if form.first is First.LAST:
        first = first or around.last[1]
        second = groups.get("b")
        return _tidy(first), _tidy(_END.split(second)[0]) if second else THIS
    return _tidy(first) or THIS, _tidy(_END.split(groups["b"])[0])


def _is_of(form: Form, match: re.Match[str], sides: tuple[str, ...]) -> bool:
    """Whether the sides are such as the form asks for, or somebody says that they part."""
    if form.of is Of.ANY:
        return True
    told = tuple(side for side in sides if side != THIS)
    if form.of is Of.APPROACHES:
        return speaks_of_approaches(*told)
    return speaks_of_findings(*told) or is_noticed(match.string[: match.start()])


def _before(match: re.Match[str]) -> str:
    """What stands before a match in its clause, nothing if that only points at the note."""
    words = _CLAUSE.split(match.string[: match.start()])[-1].strip(" (,")
    return "" if _POINTS.fullmatch(words) else words


def _cue(match: re.Match[str]) -> str:
    """The words between the sides, or before the only one."""
    start, end = match.span()
    spans = sorted(match.span(name) for name, text in match.groupdict().items() if text)
    if not spans:
        return match.group()[:80]
    if len(spans) == 1:
        words = match.string[start : spans[0][0]] or match.group()
    else:
        words = match.string[start : spans[0][0]] or match.string[spans[0][1] : spans[1][0]]
    words = words.strip(" ,;:(*-")
    return (words or match.string[spans[-1][0] : end])[:80].strip()


def _marked(sentence: str, around: _Around) -> Parting | None:
    """A sentence that calls something a divergence and names the sides in no set form."""
    mark = marked(sentence)
    if mark is None or is_denied(sentence[: mark.start()]):
        return None
    cue, after, ahead = mark.group(), sentence[mark.end() :], sentence[: mark.start()]
    if "split" in cue.lower():
        return Parting(around.before, cue, True) if len(around.before) == 2 else None
    if cue.lower().endswith((" each other", " one another")):
        return _two(around.after or around.rest, cue)
    if cue.lower().startswith("tension"):
        return _two(around.rest, cue)
    if _BARE.fullmatch(ahead) and len(after) <= 2 * _FEWEST:
        return None  # a name in a list, and what it is called
    sides = _about(sentence, after, ahead, around)
    is_told = speaks_of_approaches(cue, after, ahead, *sides) or "candidate" in cue.lower()
    return Parting(sides, cue, not _BOTH.match(cue)) if sides and is_told else None


def _two(texts: Sequence[str], cue: str) -> Parting | None:
    """Two items or sentences, each of which is a side."""
    sides = tuple(_tidy(text) for text in texts)
    is_told = len(sides) == 2 and all(len(side) > 2 * _FEWEST for side in sides)
    return Parting(sides, cue, True) if is_told else None


def _about(sentence: str, after: str, ahead: str, around: _Around) -> tuple[str, ...]:
    """The sides that stand around a word for a divergence, none if there are none."""
    for part in (after, ahead):
        for sign in (_VERSUS, _PIVOT):
            pair = [
                _tidy(_END.split(each)[0]) for each in sign.split(part.lstrip(" :*"), maxsplit=1)
            ]
            if len(pair) == 2 and all(len(side) > 2 * _FEWEST for side in pair):
                return tuple(pair)
    last, rest = around.last[1], " ".join(around.rest)
    if after.startswith((" between them", " between the two", " between these", " between both")):
        ahead, after = around.last
    sides = [_tidy(each) for each in (ahead or last, after if len(after) > 20 else rest or after)]
    if all(len(side) > 2 * _FEWEST for side in sides):
        return tuple(sides)
    one = max(sides, key=len)
    return (THIS, one) if len(one) > 2 * _FEWEST else ()


def _versus(text: str) -> Parting | None:
    """What stands on both sides of "vs." where a title says that sides part."""
    match = _VERSUS.search(text)
    sides = [_tidy(_END.split(each)[0]) for each in _VERSUS.split(text, maxsplit=4)]
    if match is None or not all(len(side) >= _FEWEST for side in sides):
        return None
    return Parting(tuple(sides), match.group().strip(), True)


def _tidy(text: str) -> str:
    return text.strip(" \t,;:.—–-*?")
