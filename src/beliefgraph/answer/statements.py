"""What can be compared by its wording: the titles of propositions, and sentences of sources.

A sentence is a source's if an evidence line quotes it in the source's own voice, or reports it
as additional evidence from the source.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from beliefgraph.answer.cells import Record, records, text_in, voice_in
from beliefgraph.answer.propositions import Proposition
from beliefgraph.answer.ref import Ref, things
from beliefgraph.ground.evidence import Voice
from beliefgraph.ground.rows import Ask
from beliefgraph.ground.terms import BASE, part_iri

__all__ = ["Statement", "sentences_of_sources", "titles_of"]

_SENTENCE = re.compile(r"(?<=[.!?])[”\"']?\s+(?=[A-Z“\"'])")
_REPORTED = "additional_evidence"
_FEWEST, _MOST = 5, 40  # words of a sentence that is compared


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence and the thing that states it; ``key`` is an IRI of its own.

    ``rank`` orders those that say the same: the first speaks for all.
    """

    key: str
    ref: Ref
    text: str
    rank: int = 0


def titles_of(propositions: Iterable[Proposition]) -> Iterator[Statement]:
    """Each proposition as its title states it; what is only proposed speaks after the rest."""
    for one in propositions:
        yield Statement(one.ref.iri, one.ref, one.ref.title, int(one.is_proposed))


def sentences_of_sources(ask: Ask, *, base: str = BASE) -> Iterator[Statement]:
    """The sentences of sources that evidence lines quote or report, each once for a source."""
    seen: set[tuple[str, str]] = set()
    known = things(ask)
    for row in records(ask("all-lines")):
        source = known.get(text_in(row, "evidence"))
        if source is None or source.ref.kind != "source" or not _is_its_own(row):
            continue
        ref = source.ref
        for sentence in _SENTENCE.split(" ".join(text_in(row, "quotation").split())):
            number = len(sentence.split())
            if _FEWEST <= number <= _MOST and (ref.iri, sentence) not in seen:
                seen.add((ref.iri, sentence))
                key = part_iri("statement", ref.iri, sentence, base=base)
                yield Statement(key, ref, sentence, 2)


def _is_its_own(row: Record) -> bool:
    return voice_in(row) is Voice.SOURCE or text_in(row, "where") == _REPORTED
