"""The forms of sentence in which two sides part; "a" and "b" are the words of each."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from beliefgraph.interpret.parting_words import WORKS

__all__ = ["FORMS", "KINDS", "First", "Form", "Of"]

KINDS = r"(?:divergence|tension|conflict|debate|dispute|split|contradiction|disagreement)s?"
_SPOKEN = r"(?:debate|dispute|contradiction|disagreement|controversy)s?"
_FELT = r"(?:divergence|tension|conflict|split)s?"
_SAYS = r"(?:says?|argues?|claims?|holds?|contends?|finds?|found|reports?|shows?|showed|suggests?|insists?)"
_SAY = r"(?:say|argue|contend|insist|maintain|conclude|reply|counter)"
_NAME = r"(?-i:[A-Z])[\w.&'’/-]*(?: (?:(?-i:[A-Z(])[\w.&'’)/-]*|et al\.|and|of|for|the)){0,5}"
_CITED = rf"(?:{_NAME}(?: \(\d{{4}}[a-z]?\)|['’]s? (?:[\w-]+ ){{0,2}}{WORKS})|the (?:[\w-]+ ){{1,2}}{WORKS})"
_PARTIES = r"(?:critics|opponents|s[ck]eptics|proponents|advocates|supporters|defenders|optimists|pessimists|some|others|[\w-]+ists)"
_GROUPS = (
    r"(?:camps|sides|schools|agencies|courts|teams|opinions|experts|scholars|researchers|authors|sources|stud(?:y|ies)|papers"
    r"|findings|results|reports|estimates|views|accounts|trials|surveys|counts|data)"
)
_VERB = r"(?:is|are|was|were|matters?|suggests?|confirms?|shows?|reveals?|remains?|makes?|means|implies)"
_END_OF_SIDE = r" (?:over|about|as to|on whether|(?:that|which) (?:this|we|it|remains?|is|are|was|has|does|do))\b"

_PARTS = (
    "divergence", "tension", "conflict", "debate", "dispute", "split", "contradiction", "disagreement", "controversy",
)  # fmt: skip
_VIEWS = ("narrative", "wisdom", "view", "story")


class Of(StrEnum):
    """What the sides of a form must be, where its words are used of things as well."""

    ANY = "any"
    FINDINGS = "findings"
    APPROACHES = "approaches"


class First(StrEnum):
    """Where the words of the first side stand if the form has no place for them."""

    THIS = "this"  # the note itself
    BEFORE = "before"  # before it, in its clause
    LAST = "last"  # the sentence before


@dataclass(frozen=True)
class Form:
    """A form of sentence: one of each group of words must be there before it is tried.

    The smaller group comes first. A ``core`` is a part of the form that is found in no time
    where the whole is not.
    """

    needs: tuple[tuple[str, ...], tuple[str, ...]]
    text: str
    is_declared: bool
    first: First
    of: Of
    core: str = ""

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The form compiled when it is first tried: few notes have the words of any."""
        return re.compile(self.text, re.IGNORECASE)

    @cached_property
    def _core(self) -> re.Pattern[str]:
        return re.compile(self.core, re.IGNORECASE)

    def may_stand_in(self, lowered: str) -> bool:
        """Whether a sentence in lower case has the words that the form needs."""
        for words in self.needs:
            for word in words:
                if word in lowered:
                    break
            else:
                return False
        return True

    def search(self, sentence: str) -> re.Match[str] | None:
        """Where the form stands in a sentence that has the words it needs."""
        if self.core and not self._core.search(sentence):
            return None
        return self.pattern.search(sentence)


def _form(
    first: tuple[str, ...],
    second: tuple[str, ...],
    text: str,
    *,
    declared: bool,
    one: First = First.THIS,
    of: Of = Of.ANY,
    core: str = "",
) -> Form:
    few, more = sorted((first, second), key=len)
    return Form((few, more), text, declared, one, of, core)


FORMS = (
    _form(
        _PARTS,
        (" between ",),
        rf"\b{_SPOKEN} between (?P<a>[^.;:—()]{{3,160}}?) (?:and|vs\.?) (?P<b>[^.;:—()]{{3,160}}?)(?= {_VERB}\b|{_END_OF_SIDE}|[.;:—()]|$)",
        declared=True,
    ),
    _form(
        _PARTS,
        (" between ",),
        rf"\b{_FELT} between (?P<a>[^.;:—]{{3,160}}?) (?:and|vs\.?) (?P<b>[^.;:—()]{{3,160}}?)(?= {_VERB}\b|{_END_OF_SIDE}|[.;:—()]|$)",
        declared=True,
        of=Of.FINDINGS,
    ),
    _form(
        _PARTS,
        ("-vs-", "-versus-"),
        rf"(?P<a>\b[\w'’/]+)-(?:vs\.?|versus)-(?P<b>[\w'’/]+) (?:[\w-]+ )?(?!split){KINDS}\b",
        declared=True,
    ),
    _form(
        _PARTS,
        ("vs", "versus"),
        rf"(?:\b(?:the|an?|this|that) )?(?P<a>\b[\w'’/]+(?: [\w'’/]+){{0,3}}?) (?:vs\.?|versus) (?P<b>[\w'’/]+(?: [\w'’/]+){{0,4}}?) (?!split){KINDS}\b",
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
        of=Of.FINDINGS,
    ),
    _form(
        _PARTS,
        (" with ", " against "),
        rf"\b(?:genuine|real|central|key|core|fundamental|unresolved|ongoing|direct) (?:\w+ )?{KINDS} (?:with|against) (?P<b>[^.;—]{{4,200}})",
        declared=True,
        of=Of.FINDINGS,
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
        core="diverge[sd]? from ",
    ),
    _form(
        ("disagree",),
        (" with ",),
        rf"(?<!to )(?P<a>\b{_NAME}) (?:strongly |sharply |openly |explicitly )?disagree[sd]? with (?P<b>[^.;—]{{3,160}})",
        declared=True,
    ),
    _form(
        ("while ", "whereas", "although"),
        (", ",),
        rf"\b(?:while|whereas|although) (?P<a>[^,;.]{{6,240}}), (?P<b>[^.;]*(?:\b(?:this|that|the|these|those|other|later|our|their) (?:[\w-]+ ){{0,2}}{WORKS}\b|\(\d{{4}}[a-z]?\)|\bet al\b)[^.;]{{3,240}})",
        declared=False,
    ),
    _form(
        ("but ", "yet ", "however", "whereas"),
        ("this ", "that ", "another ", "a later", "a second", "the new", "a recent"),
        rf"\b(?:but|yet|however,?|whereas) (?P<b>(?:this|that|another|a later|a second|the new|a recent) (?:[\w-]+ )?{WORKS} {_SAYS}[^.;]{{4,240}})",
        declared=False,
        one=First.BEFORE,
    ),
    _form(
        (
            " found ",
            " finds ",
            " find ",
            " report",
            " show",
            " puts ",
            " point",
            " suggest",
            " indicat",
        ),
        (", but ", "; but ", ", while ", " whereas ", ", yet "),
        rf"(?P<a>[^,.;]*\b(?:{WORKS}|\d{{4}}\)) (?:finds?|found|reports?|reported|shows?|showed|puts?|points? to|suggests?|indicates?) [^.;]{{4,160}}?)[,;] (?:but|while|whereas|yet) (?P<b>[^,.;]*\b(?:{WORKS}|\d{{4}}\)) (?:finds?|found|reports?|reported|shows?|showed|puts?|points? to|suggests?|indicates?) [^.;]{{4,160}})",
        declared=False,
        core=rf"[,;] (?:but|while|whereas|yet) [^,.;]*\b(?:{WORKS}|\d{{4}}\)) ",
    ),
    _form(
        ("by contrast", "in contrast,", "conversely"),
        (" find", " found", " report", " show", " argue", " suggest", " conclude"),
        rf"^\W*(?:by contrast|in contrast|conversely), (?P<b>[^.;]*\b(?:{WORKS}|\d{{4}}\)|{_NAME}) (?:finds?|found|reports?|reported|shows?|showed|argues?|suggests?|concludes?) [^.;]{{4,240}})",
        declared=False,
        one=First.LAST,
        of=Of.FINDINGS,
    ),
    _form(
        ("some ", "other ", "several "),
        ("report", "say", "claim", "suggest", "find", "show", "argue", "put", "give"),
        rf"(?P<b>\b(?:some|other|several) (?:sources|{WORKS}|reports|estimates|researchers|analysts|scholars) (?:report|say|claim|suggest|find|show|argue|put|give)[^.;)]{{1,160}})",
        declared=False,
        one=First.BEFORE,
    ),
    _form(
        ("the opposite", "misses the point", "does not hold", "is mistaken"),
        ("this ", "the "),
        r"\b(?:this|the) (?:claim|note|paper|piece|post|article|essay|source|study) (?:argues?|claims?|says?|finds?|shows?|holds?) (?:exactly |precisely |just )?the opposite\b"
        r"|\bth(?:is|at) (?:objection|criticism|argument|reading|view|critique) (?:misses the point|does not hold|is mistaken|is wrong)\b",
        declared=False,
        one=First.LAST,
    ),
    _form(
        ("the opposite",),
        ("f", "show", "report", "argue", "reach"),
        r"(?P<b>[^.;]{4,240}?\b(?:finds?|found|shows?|showed|reports?|reported|argues?|reach(?:es|ed)) (?:exactly |precisely |just )?the opposite\b[^.;]{0,200})",
        declared=False,
        core=r"(?:finds?|found|shows?|showed|reports?|reported|argues?|reach(?:es|ed)) (?:exactly |precisely |just )?the opposite",
    ),
    _form(
        (" assume", " treat", " expect", " predict", " frame", " hold", " argue", " claim"),
        (" but th", " whereas th", " while th", " yet th", " but new ", " but his ", " but her "),
        r"(?P<a>\b(?:we|our|the (?:KB|knowledge base|literature)|prior|earlier|previous|most|existing|standard) (?:[\w-]+ ){0,3}(?:treats?|assumes?|assumed|expects?|expected|predicts?|frames?|holds?|argues?|claims?) [^.;]{6,200}?)[,;]? (?:but|whereas|while|yet) (?P<b>[^.;]*\b(?:this|that|these|the|their|his|her|new) (?:[\w-]+ ){0,2}(?:study|studies|paper|evidence|data|findings?|results?|report|source|authors?|trial|survey|analysis|work|article)\b[^.;]{3,240})",
        declared=False,
    ),
    _form(
        ("challenge", "contradict", "overturn", "refute", "undercut", "undermine"),
        (" that ",),
        r"\b(?:challenges|contradicts|overturns|refutes|undercuts|undermines) (?:the|a) (?:\w+ )?(?P<b>(?:assumption|premise|idea|notion|view|belief|intuition|consensus) that [^.;—]{6,200})",
        declared=False,
        one=First.BEFORE,
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
        r"\b(?:contradicts?|against|contrary to|challenges?|inverts?) (?P<b>(?:the|a) (?:dominant|conventional|prevailing|mainstream|popular|standard) (?:narrative|wisdom|view|story)\b[^.;]{0,160}?)(?= and (?:is|are|has|have)\b|[.;]|$)",
        declared=False,
    ),
    _form(
        (", ", "; "),
        (" say", " argue", " claim", " hold", " contend", " insist"),
        rf"(?P<a>\b(?:{_NAME}|the [\w-]+) (?-i:{_SAYS}) [^,;.]{{4,160}})[,;] (?:while |but |whereas )?(?P<b>(?:{_NAME} (?-i:{_SAYS})|(?!every|each|all|any|no |you|we |they |i )[\w'’-]{{2,20}}(?: [\w'’-]{{2,20}})? {_SAY}) [^.;]{{4,160}})",
        declared=False,
    ),
    _form(
        ("disagree", "conflict", "diverge", "differ", "clash", "divided", "split", "at odds"),
        (":", "—"),
        rf"\b{_GROUPS} (?:\w+ly )?(?:disagree|conflict|diverged?|differ|clash|are (?:deeply |sharply )?(?:divided|split|at odds|in conflict))\b[^.;:—]{{0,80}}(?::| —) (?P<a>[^.;]{{4,200}}?)[,;] (?:and |but |while |whereas )?(?P<b>[^.;]{{4,200}})",
        declared=True,
        core=rf"\b{_GROUPS} (?:\w+ly )?(?:disagree|conflict|diverge|differ|clash|are )",
    ),
    _form(
        ("opposite", "opposing", "contrary", "contradictory", "conflicting"),
        (" conclusion", " result", " finding", " answer", " verdict"),
        r"(?P<a>[^.;:,—]{3,120}?) and (?P<b>[^.;:,—]{3,120}?) (?:reach(?:ed|es)?|c[oa]me to|dr[ae]w|arrived? at|give|gave|report(?:ed)?) (?:opposite|opposing|contrary|contradictory|conflicting) (?:conclusions?|results?|findings?|answers?|verdicts?)",
        declared=True,
        core=r"(?:opposite|opposing|contrary|contradictory|conflicting) (?:conclusion|result|finding|answer|verdict)",
    ),
    _form(
        ("contested", "disputed", "debated", "unresolved", "controversial"),
        (" vs", " versus "),
        r"(?P<a>[^.;:—]{3,100}?) (?:vs\.?|versus) (?P<b>[^.;:—]{3,100}?) (?:remains?|is|are) (?:still |hotly |much )?(?:contested|disputed|debated|unresolved|controversial)\b",
        declared=True,
    ),
    _form(
        ("contradict", "conflict", "at odds", "refute", "dispute", "clash"),
        (" with ", "s ", "t "),
        rf"(?P<a>\b{_CITED}) (?:\w+ly )?(?:contradict(?:s|ed)?|conflict(?:s|ed)? with|(?:is|are|was|were|stands?) at odds with|refute[sd]?|dispute[sd]?|clash(?:es|ed)? with) (?P<b>{_CITED}[^.;—]{{0,120}})",
        declared=True,
        core=r"(?:contradict|conflict|at odds|refute|dispute|clash)(?:s|ed|d|es)? (?:with )?\w",
    ),
    _form(
        ("unlike ",),
        (", this", ", these", ", the ", ", our ", ", we "),
        r"\bunlike (?P<b>[^,.;—]{4,160}), (?P<a>(?:this|these|the|our|we)\b[^.;]{0,80}\b(?:finds?|found|reports?|reported|shows?|showed|argues?|suggests?|concludes?|estimates?)\b[^.;]{3,200})",
        declared=False,
        of=Of.FINDINGS,
    ),
    _form(
        (
            "critics",
            "opponents",
            "keptics",
            "ceptics",
            "proponents",
            "advocates",
            "supporters",
            "optimists",
            "pessimists",
        ),
        (" say", " argue", " claim", " hold", " contend", " insist", " maintain"),
        rf"(?P<a>\b{_PARTIES} (?:{_SAY}|claim|hold) [^.;]{{4,160}}?)[,;.] (?:while |but |whereas |and )?(?P<b>{_PARTIES} (?:{_SAY}|claim|hold) [^.;]{{4,160}})",
        declared=False,
    ),
    _form(
        ("in contrast",),
        (" to ", " with "),
        r"\bin contrast (?:to|with) (?P<b>[^,.;—]{4,200}), (?P<a>[^.;]{6,240})",
        declared=False,
        of=Of.APPROACHES,
    ),
    _form(
        ("contrary to",),
        (", ",),
        r"\bcontrary to (?!popular|common|wishful)(?P<b>[^,.;—]{4,200}), (?P<a>[^.;]{6,240})",
        declared=False,
        of=Of.FINDINGS,
    ),
    _form(
        ("counterpoint",),
        (" to ",),
        r"\b(?:empirical |direct )?counterpoint to (?P<b>[^.;—]{4,200})",
        declared=False,
    ),
    _form(
        ("the contrast with",),
        (" ",),
        rf"\bthe contrast with (?P<b>[^.;—]{{4,200}}?)(?= {_VERB}\b|[.;—]|$)",
        declared=False,
        of=Of.APPROACHES,
    ),
    _form(
        ("contrast", "stands against", "stand against"),
        (" ",),
        r"(?<!the )\b(?:contrasts? (?:sharply |directly )?with|stands? (?:against|in contrast to)|in contrast (?:to|with)) (?P<b>[^.;—]{4,200})",
        declared=False,
        of=Of.APPROACHES,
    ),
    _form(
        ("rebut",),
        (" to ", " of "),
        rf"(?:(?P<a>\b{_NAME})['’]s )?\b(?:\w+ )?rebuttal (?:to|of) (?P<b>[^.;—]{{4,160}}?)(?= {_VERB}\b|[.;—]|$)",
        declared=False,
        one=First.BEFORE,
    ),
)
