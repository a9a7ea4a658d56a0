"""Lines that say it by themselves: "Supports [[X]]", "- weakened by B4: …", "B2: Weirs harm eels".

The forms alone: where a sentence begins with a verb of relation and a name, or an item with
the label of a belief.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from beliefgraph.ground.late import late_pattern
from beliefgraph.interpret.relation_words import BESIDE_VERBS, IN_PHRASES, VERBS, of_many

__all__ = ["LABELLED", "NAMED", "may_state", "stated_in"]

NAMED = ">"

_ADVERBS = (
    *("also", "directly", "strongly", "partly", "partially", "weakly", "clearly", "further"),
    *("indirectly", "in part", "strong", "weak", "some", "more", "clear", "good", "direct"),
)
_PLURALS = {of_many(verb): verb for verb in (*IN_PHRASES, *BESIDE_VERBS)}
_MANY = (
    *("findings", "results", "data", "figures", "numbers", "observations", "measurements"),
    *("trials", "experiments", "studies", "cases", "estimates", "notes", "sources"),
)
_SELVES = (
    *("note", "source", "paper", "study", "claim", "finding", "result", "trial", "report"),
    *("analysis", "article", "evidence", "survey", "book", "post", "experiment", "case"),
)


def _one_of(words: Sequence[str]) -> str:
    """A pattern of any of these words: those of one first letter together, which is faster."""
    rests: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        rests.setdefault(word[0], []).append(word[1:])
    groups = (f"{letter}(?:{'|'.join(rest)})" for letter, rest in rests.items())
    return f"(?:{'|'.join(groups)})"


_SIGN = r"(?:[^\w\s\[\]\"'“”‘’`|#-]{1,4} ?)?"  # an arrow, a tick, the sign of emphasis
_SELF = rf"(?:(?P<self>this (?:{_one_of(_SELVES)} )?)?(?:is |are )?)"
_HOW = rf"(?:{_one_of(_ADVERBS)},? )?"
_VERB = _one_of(VERBS)
_LABEL = r"(?:[a-z]+(?:['’?]s)?[ /])?(?:#?b\d|beliefs? #?\d)"
_NAME = rf"(?:\[\[|\[[^\[\]\n]{{1,300}}\]\(|{_LABEL})"
_MARKS = r"[*_]{0,3}"
_TO = rf"{_MARKS}(?::|,| ?(?:[-=]>|→|\?))?{_MARKS} "
_FORM = rf"{_MARKS}{_SELF}{_HOW}(?P<verb>{_VERB}){_TO}{_NAME}"
_MANY_SAY = rf"{_HOW}(?P<plural>{_one_of(tuple(_PLURALS))}){_TO}{_NAME}"
_MANY_FORM = (
    rf"{_MARKS}(?P<selves>(?:these|the|our|its|both|such) (?:\w{{1,20}} )?{_one_of(_MANY)} )"
    rf"(?:all )?{_MANY_SAY}"
)
_NAMED = (
    rf"\[\[[^\[\]\n]{{1,300}}\]\] (?:is )?{_HOW}(?P<named>{_VERB}) (?:this|it)"
    rf"(?: {_one_of(('claim', 'belief', 'note', 'idea', 'view', 'position'))})?\b"
)
_CELL = r"(?:[*_]{0,3}(?:[ \t]*[:(|?]| (?:[—–-]+|->|=>)) ?[*_]{0,3})"  # between a label and what is said
_TABLED = (
    rf"(?:\|[ \t]*)?[*_]{{0,3}}(?:#?b|belief #?)\d{{1,3}}{_CELL}"
    rf"{_HOW}(?P<tabled>{_one_of((*IN_PHRASES, *BESIDE_VERBS))})(?=[*_]{{0,3}} ?(?:[.,;:)|(?—–-]|$|\n))"
)
_BEGUN = r"[\n.;!?)][ \t>]*(?:(?:[-*+•]|\d{1,3}[.)])[ \t]+(?:\[[ x]\] )?)?"
_LABELLED = (
    r"(?:\|[ \t]*)?\*{0,2}b\d{1,3}\*{0,2}(?:[:.)]| [—–?-]|[ \t]*\|)\*{0,2} "  # "?": not of ASCII
)
_FIRST = "".join(sorted({word[0] for word in (*VERBS, *_ADVERBS, "b", "this", "our", "its")}))
_ANYWHERE = late_pattern(
    rf"{_BEGUN}(?=[{_FIRST}*_|(\[])\(?(?:{_FORM}|{_MANY_FORM}|{_LABELLED}|{_NAMED}|{_TABLED})"
)
_STATED = late_pattern(rf"{_SIGN}(?:{_FORM}|{_MANY_FORM}|{_NAMED}|{_TABLED})", re.IGNORECASE)
_FURTHER = late_pattern(  # after another statement
    rf"(?:it |they )?{_FORM}|(?:they )?(?:all )?{_MANY_SAY}", re.IGNORECASE
)
LABELLED = late_pattern(_LABELLED.replace("b", "B").replace("?-]", "-]"))


def may_state(lowered: str) -> bool:
    """Whether a text in small letters holds such a line."""
    plain = lowered.encode("ascii", "replace").decode("ascii")  # a tick or an arrow is a "?"
    return _ANYWHERE.search(f"\n{plain}") is not None


def stated_in(
    text: str, starts: Iterable[int], *, is_self: bool = True, is_further: bool = False
) -> Iterator[tuple[int, str]]:
    """Where a sentence begins so, each with its verb in small letters.

    ``starts`` are those of the sentences; ``is_self`` tells that "this" is the note itself,
    ``is_further`` that what stands there goes on with another statement. A verb whose subject is named ("[[A]] supports this") has a sign.

    >>> list(stated_in("Supports [[A]]. This is consistent with B4.", (0, 16)))
    [(0, 'supports'), (16, 'consistent with')]
    >>> list(stated_in("[[A]] supports this", [0])), list(stated_in("B4: weakens (table 2)", [0]))
    ([(0, '>supports')], [(0, 'weakens')])
    >>> list(stated_in("These findings support B1.", [0]))
    [(0, 'supports')]
    """
    form = _FURTHER if is_further else _STATED
    for start in starts:
        match = form.match(text, start)
        said = match.groupdict() if match else {}
        if said and (is_self or not (said.get("self") or said.get("selves"))):
            yield start, _verb_of(said)


def _verb_of(said: dict[str, str | None]) -> str:
    if named := said.get("named"):
        return f"{NAMED}{named}".lower()
    if plural := said.get("plural"):
        return _PLURALS[plural.lower()]
    return (said["verb"] or said.get("tabled") or "").lower()
