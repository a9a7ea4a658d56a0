"""The forms of sentence in which two sides part; "a" and "b" are the words of each."""

from __future__ import annotations

import re
from dataclasses import dataclass

__all__ = ["FORMS", "MARK", "Form"]

_KINDS = r"(?:divergence|tension|conflict|debate|dispute|split|contradiction|disagreement)s?"
_WORKS = r"(?:study|studies|paper|trial|findings?|research|results?|report|survey|experiment|authors?|work|analysis|literature|evidence|approach|method)s?"
_SAYS = r"(?:says?|argues?|claims?|holds?|contends?|finds?|found|reports?|shows?|showed|suggests?|insists?)"

_PARTS = (
    "divergence", "tension", "conflict", "debate", "dispute", "split", "contradiction", "disagreement",
)  # fmt: skip
_VIEWS = ("narrative", "wisdom", "view", "story")


@dataclass(frozen=True, slots=True)
class Form:
    """A form of sentence: one of each group of words must be there before it is tried."""

    needs: tuple[tuple[str, ...], tuple[str, ...]]
    pattern: re.Pattern[str]
    is_declared: bool
    has_side_before: bool


def _form(
    first: tuple[str, ...],
    second: tuple[str, ...],
    text: str,
    *,
    declared: bool,
    before: bool = False,
) -> Form:
    return Form((first, second), re.compile(text, re.IGNORECASE), declared, before)


FORMS = (
    _form(
        _PARTS,
        (" between ",),
        rf"\b{_KINDS} between (?P<a>[^.;:—()]{{3,160}}?) (?:and|vs\.?) (?P<b>[^.;:—()]{{3,160}})",
        declared=True,
    ),
    _form(
        _PARTS,
        ("vs", "versus"),
        rf"(?P<a>\b[\w'’/]+(?: [\w'’/]+){{0,3}}?)(?:-| )(?:vs\.?|versus)(?:-| )(?P<b>[\w'’/]+(?: [\w'’/]+){{0,4}}?) (?!split){_KINDS}\b",
        declared=True,
    ),
    _form(
        ("diverg",),
        ("vs", "versus"),
        r"\b(?:(?:possible |potential |strategic |declared )?divergences?(?: candidates?)?)\**:?\**\s+(?P<a>[^.;]{3,300}?)\s(?:vs\.?|versus)\s(?P<b>[^;]{3,300})",
        declared=True,
    ),
    _form(
        ("tension", "conflict"),
        (" with ",),
        r"\b(?:in|creates?|is in|sits? in|stands? in) (?:an? )?(?:\w+ )?(?:tension|conflict) with (?P<b>[^.;—]{4,200})",
        declared=True,
    ),
    _form(
        _PARTS,
        (" with ", " against "),
        rf"\b(?:genuine|real|central|key|core|fundamental|unresolved|ongoing|direct) (?:\w+ )?{_KINDS} (?:with|against) (?P<b>[^.;—]{{4,200}})",
        declared=True,
    ),
    _form(
        ("dispute", "debate"),
        (" or ", "vs", "versus"),
        r"\b(?:central|key|core|main|ongoing|open|unresolved) (?:unresolved |open )?(?:dispute|debate)\**:\**\s*(?P<a>[^.;]{3,200}?) (?:or|vs\.?|versus) (?P<b>[^.;]{3,200})",
        declared=True,
    ),
    _form(
        ("diverge",),
        (" from ",),
        r"(?P<a>[^.;:—\[\]]{0,80}\b(?:stud(?:y|ies)|papers?|findings?|results?|reports?|estimates?|accounts?|sources?|authors?|figures|claims?|trials?|surveys?)\b[^.;:—\[\]]{0,80}?),? (?:but |and )?diverge[sd]? from (?P<b>[^.;—]{4,160})",
        declared=True,
    ),
    _form(
        ("while ", "whereas", "although"),
        (", ",),
        rf"\b(?:while|whereas|although) (?P<a>[^,;.]{{6,240}}), (?P<b>[^.;]*\b(?:this|that|the|these|those|other|later|our|their) (?:[\w-]+ ){{0,2}}{_WORKS}\b[^.;]{{3,240}})",
        declared=False,
    ),
    _form(
        ("but ", "yet ", "however", "whereas"),
        ("this ", "that ", "another ", "a later", "a second", "the new", "a recent"),
        rf"\b(?:but|yet|however,?|whereas) (?P<b>(?:this|that|another|a later|a second|the new|a recent) (?:[\w-]+ )?{_WORKS} {_SAYS}[^.;]{{4,240}})",
        declared=False,
        before=True,
    ),
    _form(
        ("some ", "other ", "several "),
        ("report", "say", "claim", "suggest", "find", "show", "argue", "put", "give"),
        rf"(?P<b>\b(?:some|other|several) (?:sources|{_WORKS}|reports|estimates|researchers|analysts|scholars) (?:report|say|claim|suggest|find|show|argue|put|give)[^.;)]{{1,160}})",
        declared=False,
        before=True,
    ),
    _form(
        ("the opposite",),
        ("f", "show", "report", "argue", "reach"),
        r"(?P<b>[^.;]{4,240}?\b(?:finds?|found|shows?|showed|reports?|reported|argues?|reach(?:es|ed)) (?:exactly |precisely |just )?the opposite\b[^.;]{0,200})",
        declared=False,
    ),
    _form(
        _VIEWS,
        ("wrong", "false", "mistaken", "contradicted", "incomplete"),
        r"\b(?P<b>the (?:dominant|conventional|prevailing|mainstream|popular|standard) (?:narrative|wisdom|view|story)\b[^.;]{0,160}?) (?:is|are) (?:\w+ )?(?:wrong|false|mistaken|contradicted|incomplete)",
        declared=False,
    ),
    _form(
        _VIEWS,
        ("contradict", "against", "contrary", "challenge", "invert"),
        r"\b(?:contradicts?|against|contrary to|challenges?|inverts?) (?P<b>(?:the|a) (?:dominant|conventional|prevailing|mainstream|popular) (?:narrative|wisdom|view|story)\b[^.;]{0,160})",
        declared=False,
    ),
    _form(
        (", ", "; "),
        (" say", " argue", " claim", " hold", " contend", " insist"),
        rf"(?P<a>\b[A-Z][\w.&'’ -]{{1,40}} (?-i:{_SAYS}) [^,;.]{{4,160}})[,;] (?:while |but |whereas )?(?P<b>[\w.&'’ -]{{2,40}} (?-i:{_SAYS}) [^.;]{{4,160}})",
        declared=False,
    ),
    _form(
        ("contrast", "counterpoint", "stands against", "stand against"),
        (" ",),
        r"\b(?:contrasts? (?:sharply |directly )?with|stands? (?:against|in contrast to)|in contrast (?:to|with)|(?:empirical |direct )?counterpoint to) (?P<b>[^.;—]{4,200})",
        declared=False,
    ),
)
MARK = re.compile(
    rf"\b(?:possible |potential |strategic |central |unresolved |key |core |circuit |genuine |open )+{_KINDS}\b"
    r"|\bdivergence candidates?\b|\bthe divergence\b|\bdiverged? on\b|\bboth (?:findings|results|claims) can be (?:true|correct)\b",
    re.IGNORECASE,
)
