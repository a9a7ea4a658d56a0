"""What words say of a pair where no wording decides: their signs, each with its weight.

The weights are data (``ontology/weights.tsv``): a multinomial logistic regression on lines
that were labelled by hand, its coefficients in hundredths. They are whole numbers, so their
sum is the same on every machine.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from beliefgraph.ground.evidence import Relation
from beliefgraph.interpret.phrases import LINK
from beliefgraph.interpret.signs import Lexicon, load_lexicon, signs_of
from beliefgraph.interpret.wording import Reading

__all__ = ["OUTCOMES", "Weighing", "load_weighing"]

OUTCOMES = ("neutral", "own", "linked", "qualifies")  # own: the note supports what it names
_EACH = "(each line)"
_IN_WORDS = ("pair ", "opens ", "head ", "first ", "word ")  # signs that stand in the text itself
_RELATION = {
    "neutral": Relation.MENTIONS,
    "own": Relation.SUPPORTS,
    "linked": Relation.SUPPORTS,
    "qualifies": Relation.QUALIFIES,
}


@dataclass(frozen=True, slots=True)
class Weighing:
    """The lexicon by which signs are told, and what each sign counts for each outcome."""

    lexicon: Lexicon
    weights: dict[str, tuple[int, ...]]

    def read(
        self, words: str, own: str, linked: str, reading: Reading | None, *, place: str
    ) -> Reading:
        """The likeliest reading of the words around a name, and the words that tell most.

        ``reading`` is what a wording says that does not decide alone; it stands where the
        signs agree with it.
        """
        signs = signs_of(words, own, linked, reading, place=place, lexicon=self.lexicon)
        known = [(sign, found) for sign in signs if (found := self.weights.get(sign)) is not None]
        order = _likeliest([self.weights[_EACH], *(found for _, found in known)])
        outcome = OUTCOMES[order[0]]
        relation = _RELATION[outcome]
        if reading is not None and _agrees(reading, outcome):
            return reading  # the wording says it in words that can be shown
        return Reading(
            relation,
            self._telling(known, order, words),
            "weighed",
            outcome == "linked",
            runner_up=next(
                each for n in order[1:] if (each := _RELATION[OUTCOMES[n]]) is not relation
            ),
        )

    def _telling(
        self, known: Iterable[tuple[str, tuple[int, ...]]], order: list[int], words: str
    ) -> str:
        """The words that speak most for the outcome and against the next likeliest.

        Function words alone are shown only where no others speak for it.
        """
        text = words.lower()
        first, second = order[:2]
        best, most = ("", ""), [0, 0]
        for sign, weights in known:
            gain = weights[first] - weights[second]
            if gain > most[0] and sign.startswith(_IN_WORDS):
                cue = sign.split(" ", 1)[1]
                if LINK in cue or cue not in text:
                    continue
                if self._says(cue):
                    best, most[0] = (cue, best[1]), gain
                elif gain > most[1]:
                    best, most[1] = (best[0], cue), gain
        return best[0] or best[1]

    def _says(self, cue: str) -> bool:
        """Whether a word of the cue is more than a function word."""
        known = self.lexicon
        return any(each in known.classes or each not in known.function for each in cue.split())


def _likeliest(weights: Iterable[tuple[int, ...]]) -> list[int]:
    """The numbers of all outcomes, the largest sum of weights first."""
    sums = [sum(column) for column in zip(*weights, strict=True)]
    return sorted(range(len(sums)), key=lambda n: (-sums[n], n))


def _agrees(reading: Reading, outcome: str) -> bool:
    if reading.relation.is_neutral:
        return outcome == "neutral"
    if reading.relation is Relation.SUPPORTS:
        return outcome == ("linked" if reading.linked_is_evidence else "own")
    return outcome == "qualifies" and reading.relation is Relation.QUALIFIES


@lru_cache(maxsize=2)
def load_weighing(ontology: Path) -> Weighing:
    """The weighing whose lexicon and weights lie in a folder."""
    lines = (ontology / "weights.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    weights = {sign: tuple(int(each) for each in counts) for sign, *counts in rows}
    return Weighing(load_lexicon(ontology / "signs.toml"), weights)
