"""What a text says of two things that it names: "[[A]] refutes [[B]]"."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from beliefgraph.ground.document import Item
from beliefgraph.ground.evidence import EvidenceLine, Voice
from beliefgraph.ground.late import late_pattern
from beliefgraph.ground.place import Place
from beliefgraph.interpret.around import LONGEST_JOINT, SENTENCE, masked
from beliefgraph.interpret.names import Mention, line_of, strip_marks
from beliefgraph.interpret.note import Note
from beliefgraph.interpret.phrases import LINK
from beliefgraph.interpret.wording import Reading

__all__ = ["Pair", "line_between", "paired"]

_PAIRED = late_pattern(
    r"[\s\"”*`)]*(?:, which (?:in turn |then |thereby |thus )?)?(?P<verb>(?:(?:also|is|are|was|were|\w+ly) )*"
    r"[a-z]+(?:s|ed)(?: (?:with|by|against))?)[\s\"“*`(]*"
)


@dataclass(frozen=True, slots=True)
class Pair:
    """What a text says of two names; ``follows`` where it says something of the first besides."""

    reading: Reading
    follows: bool


def paired(note: Note, item: Item, found: list[Mention], where: str) -> dict[int, Pair]:
    """What is said of those names of which the name before says something: "[[A]] refutes [[B]]".

    Nothing may stand before the first of them in its sentence but what the verb says.
    """
    flat, starts = masked(item.text, found)
    out = {}
    for n, (a, b) in enumerate(pairwise(starts), 1):
        between = flat[a + 1 : b]
        match = _PAIRED.fullmatch(between) if len(between) <= LONGEST_JOINT else None
        if match is None:
            continue
        borders = [0, *(each.end() for each in SENTENCE.finditer(flat, 0, a))]
        is_first = not flat[borders[-1] : a].strip(' \t"“*`(→-')
        if not is_first and "which" not in between:
            continue
        reading = note.wording.read(f"{match['verb']} {LINK}", place=where)
        if reading is not None and not reading.relation.is_neutral and not reading.verdict:
            out[n] = Pair(reading, not is_first)
    return out


def line_between(
    note: Note,
    item: Item,
    pair: tuple[Mention, Mention],
    reading: Reading,
    *,
    where: str,
    voice: Voice,
) -> EvidenceLine:
    """The line that a text states of two things that it names."""
    first, second = (each.name for each in pair)
    if reading.is_passive:
        first, second = second, first
    return EvidenceLine(
        first,
        second,
        reading.relation,
        Place(note.document.path, line_of(item, pair[0])),
        where,
        voice,
        strip_marks(item.text),
        reading.cue,
        f"wording:{reading.rule}",
        strength=reading.strength,
    )
