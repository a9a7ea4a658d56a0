"""Lines that say it by themselves, in sections that no other place reads.

A sentence begins with a verb of relation and names: "Supports [[X]] and B4, but weakens [[Y]]",
"- supported by [[Z]]". What is told of other things in it is prose.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice, pairwise

from beliefgraph.ground.document import Item
from beliefgraph.ground.evidence import EvidenceLine, Voice
from beliefgraph.ground.late import late_pattern
from beliefgraph.interpret.around import LISTED, SENTENCE
from beliefgraph.interpret.names import line_at, mentions, strip_marks
from beliefgraph.interpret.note import Note
from beliefgraph.interpret.places.place import PlaceReader
from beliefgraph.interpret.places.typed_links import VOCABULARY
from beliefgraph.interpret.relation_words import BESIDE_VERBS, IN_PHRASES, INWARDS
from beliefgraph.interpret.stated_forms import NAMED, may_state, stated_in
from beliefgraph.interpret.statements import Default, pieces, read_piece

__all__ = ["PLACE"]

_WHERE = "stated_lines"
_JOINT = late_pattern(r"[,;—–]\s+(?:(?:and|but|while|yet)\s+)?|\s(?:and|but|while|yet)\s+")
_OTHER = late_pattern(
    r"[,;:—–(]|\s(?:and|or|but|which|who|as|while|because|since|than|over|unlike|not|in|with|from)\b"
)
_MOST = 400  # statements of one item
_FORMS = frozenset({"link", "label"})
_RELATIONS = {verb: VOCABULARY[verb] for verb in (*IN_PHRASES, *INWARDS)}
_RELATIONS |= {verb: (relation, False) for verb, relation in BESIDE_VERBS.items()}
_RELATIONS |= {f"{NAMED}{verb}": (relation, True) for verb, (relation, _) in _RELATIONS.items()}
_DEFAULTS = {
    verb: Default(relation, inwards, Voice.OWNER, is_read=False)
    for verb, (relation, inwards) in _RELATIONS.items()
}


def _read(note: Note) -> Iterator[EvidenceLine]:
    is_self = not note.node.kind.is_proposition  # "this" is a source; in a claim it is an argument
    for section in note.unread():
        for piece in pieces(section):
            for each in _rows(piece):
                if not may_state(each.text.lower()):
                    continue
                if found := list(islice(_statements(each.text, is_self=is_self), _MOST)):
                    quotation = strip_marks(each.text)
                    for start, end, verb in found:
                        line, text = line_at(each, start), each.text[start:end]
                        part = replace(each, text=text, line=line, lines=((line, text),))
                        yield from _lines(note, part, verb, quotation)


def _rows(piece: Item) -> list[Item]:
    """The rows of a table, each by itself; all else is one."""
    if not piece.text.startswith("|"):
        return [piece]
    return [
        Item(raw.strip(" |"), number, lines=((number, raw.strip(" |")),))
        for number, raw in piece.lines[:_MOST]
    ]


def _lines(note: Note, part: Item, verb: str, quotation: str) -> Iterator[EvidenceLine]:
    word = verb.removeprefix(NAMED)
    for line in read_piece(
        note,
        part,
        where=_WHERE,
        about=note.about(part.line),
        default=_DEFAULTS[verb],
        forms=_FORMS,
    ):
        told = replace(line, quotation=quotation)
        is_told = line.rule.startswith("place:") and not line.relation.is_neutral
        yield replace(told, rule=f"stated:{word}", cue=word) if is_told else told


def _statements(text: str, *, is_self: bool) -> Iterator[tuple[int, int, str]]:
    """Each statement of a text: where it begins and ends, and its verb."""
    borders = [0, *(match.end() for match in SENTENCE.finditer(text)), len(text)]
    is_further = False
    for begin, end in pairwise(borders):
        first = list(stated_in(text, [begin], is_self=is_self))
        if not first and is_further:
            first = list(stated_in(text, [begin], is_self=is_self, is_further=True))
        is_further = bool(first)
        if not first:
            continue
        joints = {match.end(): match.start() for match in _JOINT.finditer(text, begin, end)}
        found = [*first, *stated_in(text, joints, is_self=is_self, is_further=True)]
        ends = [*(joints[start] for start, _ in found[1:]), end]
        for (start, verb), stop in zip(found, ends, strict=True):
            yield start, start + _own(text[start:stop]), verb


def _own(statement: str) -> int:
    """The length of a statement as far as it speaks of the names right behind its verb.

    Where another name follows, the words before it speak of that one from the first joint on.
    """
    names = [each for each in mentions(statement) if each.name.form in _FORMS]
    for former, each in pairwise(names):
        if not LISTED.fullmatch(statement, former.end, each.start):
            joint = _OTHER.search(statement, former.end, each.start)
            return joint.start() if joint else each.start
    return len(statement)


PLACE = PlaceReader(_WHERE, (), (), _read)
