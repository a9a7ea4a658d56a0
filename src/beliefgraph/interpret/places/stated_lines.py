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
from beliefgraph.interpret.around import LISTED, LONGEST_JOINT, SENTENCE
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
_CAPITAL = late_pattern(r"[*_(]{0,4}[A-Z]")
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
            if not may_state("\n".join([piece.text, *(raw for _, raw in piece.lines)]).lower()):
                continue
            for each in _parts(piece):
                found = islice(_statements(each.text, is_self=is_self), _MOST)
                for start, end, verb, sentence in found:
                    line, text = line_at(each, start), each.text[start:end]
                    part = replace(each, text=text, line=line, lines=((line, text),))
                    yield from _lines(note, part, verb, strip_marks(sentence))


def _parts(piece: Item) -> list[Item]:
    """What is said apart: each row of a table, and what stands from one line that begins a
    statement up to the next.

    A sentence may be broken at the end of a line: what goes on in a small letter begins none,
    but where the line above ends with a name.
    """
    lines = [(number, raw.strip()) for number, raw in piece.lines]
    if piece.text.startswith("|"):
        return [_joined([(number, raw.strip(" |"))]) for number, raw in lines[:_MOST]]
    starts = [
        n
        for n, ((_, above), (_, line)) in enumerate(pairwise(lines), 1)
        if any(stated_in(line, [0])) and (_CAPITAL.match(line) or _ends_named(above))
    ]
    if not starts or "<!--" in "".join(raw for _, raw in lines):
        return [piece]
    return [_joined(lines[a:b]) for a, b in pairwise([0, *starts, len(lines)])]


def _joined(lines: list[tuple[int, str]]) -> Item:
    return Item(" ".join(text for _, text in lines), lines[0][0], lines=tuple(lines))


def _ends_named(line: str) -> bool:
    names = [each for each in mentions(line) if each.name.form in _FORMS]
    return bool(names) and not line[names[-1].end :].strip(" .;:!)*_]")


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


def _statements(text: str, *, is_self: bool) -> Iterator[tuple[int, int, str, str]]:
    """Each statement of a text: where it begins and ends, its verb, and the sentence around it."""
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
            yield start, start + _own(text[start:stop]), verb, text[begin:end]


def _own(statement: str) -> int:
    """The length of a statement as far as it speaks of the names right behind its verb.

    Where another name follows, the words before it speak of that one from the first joint on.
    """
    names = [each for each in mentions(statement) if each.name.form in _FORMS]
    for former, each in pairwise(names):
        is_near = each.start - former.end <= LONGEST_JOINT
        if not (is_near and LISTED.fullmatch(statement, former.end, each.start)):
            joint = _OTHER.search(statement, former.end, each.start)
            return joint.start() if joint else each.start
    return len(statement)


PLACE = PlaceReader(_WHERE, (), (), _read)
