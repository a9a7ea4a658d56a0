"""Challenges: what is held against a claim, belief or position, answered or not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from beliefgraph.ground.document import Item, Section
from beliefgraph.ground.ends import Known, Open, Reason
from beliefgraph.ground.evidence import EvidenceLine, Relation, Verdict, Voice
from beliefgraph.ground.late import late_pattern
from beliefgraph.ground.place import Place
from beliefgraph.ground.titles import plain_title
from beliefgraph.interpret.names import is_nothing, is_topic, mentions, strip_marks
from beliefgraph.interpret.note import Note
from beliefgraph.interpret.places.place import PlaceReader
from beliefgraph.interpret.statements import pieces
from beliefgraph.interpret.typed_forms import without_typed

__all__ = ["PLACE"]

_LIMITS = (
    "limitations",
    "limitation",
    "scope limitations",
    "scope and limitations",
    "important limitations",
    "data limitations",
    "limitations and open questions",
    "limitations and unresolved questions",
    "challenges and limitations",
)
_TITLES = (
    "challenges",
    "challenges considered",
    "challenges to this",
    "evidence against",
    "arguments against",
    "counter evidence",
    "counterevidence",
    "counterarguments",
    "counter arguments",
    "objections",
    "challenge",
    "challenges and caveats",
    "caveats",
    "strongest counterarguments",
    "the strongest counterarguments",
    "against",
    "con",
    "cons",
    "counterpoint",
    "counterpoints",
    "rebuttals",
    "reasons against",
    "reasons to doubt",
    "evidence against this",
    "evidence against this claim",
    "evidence against this belief",
    "contradicting evidence",
    "contradictory evidence",
    "conflicting evidence",
    "disconfirming evidence",
    "opposing evidence",
    *_LIMITS,
)
_STOP = ("additional evidence", "relevant notes", "topics", "related claims")
_ANSWER = late_pattern(
    r"(?:^|(?<=[.!?;)\]*])\s+|\s[—–-]+\s)\**(?:(?:The )?(?:[Cc]ounter(?:argument)?|[Rr]esponse|[Aa]nswer)|Counter|Response|Rebuttal|Answer|Reply|Mitigation)s?\**:\**\s*(.+)$"
    r"|\b((?:But|However|Still|Yet),? .+)$",
    re.DOTALL,
)
_LENGTH = 200


def _read(note: Note) -> Iterator[EvidenceLine]:
    for section in note.below(_TITLES):
        titles = [plain_title(title) for title in (*section.parents, section.title)]
        if any(title in _STOP for title in titles):
            continue
        is_limit = any(title in _LIMITS for title in titles)
        for piece in map(without_typed, pieces(section)):
            if not piece.text.strip() or is_nothing(piece.text):
                continue
            yield from _challenge(note, section, piece, is_limit=is_limit)


def _challenge(
    note: Note, section: Section, item: Item, *, is_limit: bool
) -> Iterator[EvidenceLine]:
    """One challenge: its link if it has one, else its words; with its answer if it has one."""
    answer = _ANSWER.search(item.text)
    text = item.text[: answer.start()].strip() if answer else item.text
    reply = strip_marks(next(g for g in answer.groups() if g)) if answer else ""
    reading = note.wording.read(strip_marks(text), place="challenges")
    relation, cue, rule = Relation.CONTRADICTS, "", "place:challenges"
    if answer:
        relation, cue, rule = Relation.QUALIFIES, answer.group(0)[:40].strip(), "place:answered"
    elif is_limit:
        relation, rule = Relation.QUALIFIES, "place:limitation"
    elif reading is not None and reading.relation is Relation.QUALIFIES:
        relation, cue, rule = Relation.QUALIFIES, reading.cue, f"wording:{reading.rule}"
    line = EvidenceLine(
        Open(strip_marks(text)[:_LENGTH], Reason.PROSE),
        Known(note.about(item.line)),
        relation,
        Place(note.document.path, item.line),
        "challenges",
        Voice.OWNER,
        strip_marks(item.text),
        cue,
        rule,
        Verdict.ANSWERED if answer else Verdict.NONE,
        reply,
    )
    names = [m for m in mentions(text) if m.name.form in ("link", "label")]
    names = [m for m in names if not is_topic(m.name.text)]
    if not names:
        yield line
    for mention in names:
        yield replace(line, evidence=mention.name)


PLACE = PlaceReader("challenges", _TITLES, (), _read)
