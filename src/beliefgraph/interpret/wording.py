"""Wording to relation: which phrases decide, and what negation and concession do to them.

The rules are data (``ontology/wording.toml``, and ``[wording]`` of the settings).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from beliefgraph.ground.evidence import Relation, Verdict
from beliefgraph.ground.late import late_pattern
from beliefgraph.interpret.phrases import LINK, Phrase, PhraseIndex, phrase_of

__all__ = ["Reading", "Rule", "Wording", "load_wording"]


_HERE = late_pattern(
    r"\W*(?:(?:for|to|of|that|on|with|directly|partly)\W+){0,2}"
    r"(?:this|that|the present)(?: (?:claim|note|belief|position|one))?(?=\W*(?:$|[.;:,—–(]|\b(?:by|with|in|on|at|from|because|where|when|only|for|as|across|under|over|through|beyond|between|via|after|before|using|to|out|\w+ly)\b))",
    re.IGNORECASE,
)
_BY_LINKED = late_pattern(rf"\W{{0,3}}by(?: (?:our|the))?\W{{0,3}}{LINK}")
_OF_LINKED = late_pattern(
    r"(?:(?<= for)|(?<= to)|(?<= against)| (?:of|for|behind|to|against|under|beneath|that|why|how))"
    rf" [\"“(]?{LINK}",
    re.IGNORECASE,
)
_MOST_SHOWN = 80  # letters of the words that are shown
_CLAUSE = late_pattern(r"[.;:—§(]")
_FROM_HERE = late_pattern(
    r"\W*(?:this|the present) (?:claim|note|belief|position|source|paper)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Rule:
    """One wording rule: what its phrases say about the pair they stand between.

    ``places`` are the places in which it is read, none means all; in the places of
    ``unsure`` it does not decide alone: it is weighed with the other signs. ``turns`` says
    whether the linked thing is no longer the subject where the phrase is of it ("the basis
    of [[A]]").
    """

    name: str
    relation: Relation
    example: str
    subject: str = "document"
    negated: Relation = Relation.QUALIFIES
    verdict: Verdict = Verdict.NONE
    rank: int = 0
    places: tuple[str, ...] = ()
    unsure: tuple[str, ...] = ()
    turns: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """What a piece of text says of a pair: the relation, and the words and rule that decide.

    ``start`` is where the deciding words begin; ``unsure`` are the places in which they do
    not decide alone; ``runner_up`` is the next likeliest relation where signs were weighed.
    """

    relation: Relation
    cue: str
    rule: str
    linked_is_evidence: bool = False
    verdict: Verdict = Verdict.NONE
    strength: str = ""
    start: int = 0
    unsure: tuple[str, ...] = ()
    runner_up: Relation | None = None
    is_passive: bool = False  # "confirmed by [[A]]": the linked thing is the evidence everywhere


@dataclass(frozen=True, slots=True)
class Wording:
    """The wording rules, compiled; make one with `load_wording`."""

    rules: tuple[Rule, ...]
    phrases: PhraseIndex
    negation: re.Pattern[str]
    concession: re.Pattern[str]
    strong: re.Pattern[str]
    weak: re.Pattern[str]

    def read(self, text: str, *, place: str = "") -> Reading | None:
        """What the text states, or nothing when no phrase of it decides.

        Of several phrases the one of the highest rank wins, the first of these in the
        text. A negation just before a phrase turns it into what the rule says; a support
        that is conceded ("supports this, but only for …") qualifies.
        """
        text = text.replace("’", "'")
        best = self.phrases.best(text, place)
        if best is None:
            return None
        phrase, start, end = best
        return self._reading(text, start, end, self.rules[phrase.rule])

    def _reading(self, text: str, start: int, end: int, rule: Rule) -> Reading:
        relation, name, verdict = rule.relation, rule.name, rule.verdict
        shown, shown_end = start, end  # the words that are shown
        negation = self._negation_before(text, start)
        if relation is not Relation.QUALIFIES and negation is not None:
            shown = negation
            relation, name = rule.negated, f"{name}+negation"
            if rule.relation.is_neutral:
                relation = Relation.MENTIONS
            elif rule.relation is Relation.CONTRADICTS and relation is Relation.QUALIFIES:
                verdict = Verdict.NOT_WEAKENED
        elif (not relation.is_neutral or rule.name == "relevant") and (
            concession := self.concession.search(text, end)
        ):
            if concession.end() - start <= _MOST_SHOWN:
                shown_end = concession.end()
            relation, name = Relation.QUALIFIES, f"{name}+concession"
        is_passive = _BY_LINKED.match(text, end) is not None
        is_turned = rule.turns and _OF_LINKED.match(text, end) is not None
        return Reading(
            relation,
            _shown(text[shown:shown_end]),
            name,
            is_passive or (not is_turned if rule.subject == "linked" else _points_here(text, end)),
            verdict,
            self._strength(text, start, end),
            start,
            () if is_passive or is_turned else rule.unsure,
            is_passive=is_passive,
        )

    def _negation_before(self, text: str, start: int) -> int | None:
        """Where the negation of a phrase begins, in the clause before it."""
        clause = _CLAUSE.split(text[max(0, start - 60) : start])[-1]
        found = self.negation.search(clause)
        if found is None:
            return None
        at = start - len(clause) + found.start()
        while at and text[at - 1].isalpha():  # "doesn't" is negated by its end
            at -= 1
        return at

    def _strength(self, text: str, start: int, end: int) -> str:
        before = text[max(0, start - 24) : end]
        if found := self.strong.search(before):
            return found.group(0).lower()
        if found := self.weak.search(before):
            return found.group(0).lower()
        return ""


def _shown(words: str) -> str:
    """Deciding words as they are shown: an ellipsis for the name that stands among them."""
    return " ".join(words.replace(LINK, "…").split()).strip(" —–-:;,.…")


def _points_here(text: str, end: int) -> bool:
    """Whether a phrase has this very note as its object ("confirms this claim")."""
    return _HERE.match(text, end) is not None and not _FROM_HERE.match(text)


def load_wording(path: Path, *, extra: Mapping[str, tuple[str, ...]] | None = None) -> Wording:
    """The wording rules of a TOML file, with phrases of the settings added by relation."""
    return _load(path, tuple(sorted((extra or {}).items())))


@lru_cache(maxsize=8)
def _load(path: Path, extra: tuple[tuple[str, tuple[str, ...]], ...]) -> Wording:
    with path.open("rb") as file:
        data = tomllib.load(file)
    rules: list[Rule] = []
    phrases: list[Phrase] = []
    order = {name: rank for rank, name in enumerate(reversed(data["order"]), 2)}
    for entry in [*data["rule"], *_extra_rules(extra)]:
        rule = _rule(entry, order)
        phrases += [
            phrase_of(text, rule=len(rules), rank=rule.rank, places=rule.places)
            for text in entry["phrases"]
        ]
        rules.append(rule)
    reach = int(data["negation_reach"])
    negation = _any(data["negation"]) + rf"(?:\W+\w+){{0,{reach - 1}}}\W*$"
    return Wording(
        tuple(rules),
        PhraseIndex(tuple(sorted(phrases, key=lambda phrase: -phrase.rank))),
        late_pattern(negation, re.IGNORECASE),
        late_pattern(_any(data["concession"]), re.IGNORECASE),
        late_pattern(_any(data["strong"]), re.IGNORECASE),
        late_pattern(_any(data["weak"]), re.IGNORECASE),
    )


def _rule(entry: Mapping[str, Any], order: Mapping[str, int]) -> Rule:
    relation = Relation(entry["relation"])
    return Rule(
        entry["name"],
        relation,
        entry["example"],
        entry.get("subject", "document"),
        Relation(entry.get("negated", Relation.QUALIFIES)),
        Verdict(entry.get("verdict", "")),
        int(entry.get("level", order[relation.value])),
        tuple(entry.get("places", ())),
        tuple(entry.get("unsure", ())),
        bool(entry.get("turns", False)),
    )


def _extra_rules(extra: tuple[tuple[str, tuple[str, ...]], ...]) -> list[dict[str, Any]]:
    return [
        {
            "name": f"settings-{relation}",
            "relation": relation,
            "level": 10,
            "phrases": [re.escape(phrase) for phrase in phrases],
            "example": phrases[0],
        }
        for relation, phrases in extra
        if phrases
    ]


def _any(words: list[str]) -> str:
    return rf"(?:(?<!\w)|(?=n't))(?:{'|'.join(words)})(?!\w)"
