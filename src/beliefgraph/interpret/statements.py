"""A piece of text to evidence lines: one for each name in it, by the words around the name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from beliefgraph.ground.document import Item, Section
from beliefgraph.ground.ends import Known
from beliefgraph.ground.evidence import EvidenceLine, Relation, Verdict, Voice
from beliefgraph.ground.late import late_pattern
from beliefgraph.ground.node import Kind
from beliefgraph.ground.place import Place
from beliefgraph.interpret.around import words_around
from beliefgraph.interpret.direction import linked_is_evidence, names_a_source
from beliefgraph.interpret.names import (
    Mention,
    is_topic,
    line_of,
    listed_title,
    mentions,
    strip_marks,
)
from beliefgraph.interpret.note import Note
from beliefgraph.interpret.pairs import line_between, paired
from beliefgraph.interpret.phrases import LINK
from beliefgraph.interpret.taken_back import is_doubted, is_taken_back
from beliefgraph.interpret.typed_forms import without_typed
from beliefgraph.interpret.wording import Reading

__all__ = ["Default", "pieces", "read_piece", "statement_of"]

_NOT_SO = late_pattern(
    r"(?:is|are|was|were|does|do|did|has|have|can|could|would|will)(?: not|n['’]t)\W*"
)
_AGAINST_IT = late_pattern(
    r"\b(?:weaken|refut|undermin|contradict|challeng|disput|disprov)\w*(?: (?:it|this|that|B\d)\b|\W*$)"
    r"|\bagainst (?:it|this)\b|\bcounter-?(?:evidence|examples?|arguments?)\b",
    re.IGNORECASE,
)
_A_WORD = late_pattern(r"[A-Za-z]{2}")


@dataclass(frozen=True, slots=True)
class Default:
    """What a place says where no wording does."""

    relation: Relation = Relation.MENTIONS
    linked_is_evidence: bool = False
    voice: Voice = Voice.OWNER
    takes_direction: bool = True  # whether wording may make the linked thing the evidence
    takes_titles: bool = False  # whether a list item without a link begins with a title
    is_weighed: bool = False  # whether signs are weighed where no sure wording decides
    is_read: bool = True  # whether wording decides; where not, only what is said of this very note


def pieces(section: Section) -> Iterator[Item]:
    """The text on a label's own line, then each item below it."""
    if section.lead:
        yield Item(section.lead, section.line, lines=((section.line, section.lead),))
    yield from section.items


def read_piece(
    note: Note,
    item: Item,
    *,
    where: str,
    about: str,
    default: Default,
    also: str = "",
    forms: frozenset[str] = frozenset({"link", "code", "quoted", "label", "bare", "authors"}),
) -> Iterator[EvidenceLine]:
    """An evidence line between ``about`` (an identifier) and each name of a piece of text.

    ``also`` is text from elsewhere that speaks about the same pair.
    """
    quotation, item = strip_marks(item.text), without_typed(item)
    found = _names(item, forms, takes_titles=default.takes_titles)
    pairs = paired(note, item, found, where) if len(found) > 1 else {}
    around = words_around(item.text, found)
    for n, (mention, words) in enumerate(zip(found, around, strict=True)):
        if n in pairs:
            pair = found[n - 1], mention
            yield line_between(note, item, pair, pairs[n].reading, where=where, voice=default.voice)
            continue
        if n + 1 in pairs and not pairs[n + 1].follows:
            continue
        denied = around[n - 1] if n and _NOT_SO.fullmatch(words) else ""  # "…, [[B]] is not"
        reading = _worded(note, mention, words, denied, also, where, default)
        is_sure = reading is not None and where not in reading.unsure
        if default.is_weighed and not is_sure and _A_WORD.search(words):
            own, linked = note.node.title, mention.name.text
            reading = note.weighing.read(words, own, linked, reading, place=where)
        yield statement_of(
            note,
            mention,
            reading if reading is None else _of_a_source(note, mention, reading, default),
            Place(note.document.path, line_of(item, mention)),
            where=where,
            about=about,
            default=_said_of(words, default),
            quotation=quotation,
            reason=also or words,
        )


def _names(item: Item, forms: frozenset[str], *, takes_titles: bool) -> list[Mention]:
    found = [
        each
        for each in mentions(item.text)
        if each.name.form in forms and not is_topic(each.name.text)
    ]
    if not found and takes_titles and item.marker:
        title = listed_title(item.text)
        found = [title] if title is not None else []
    return found


def _worded(
    note: Note,
    mention: Mention,
    words: str,
    denied: str,
    also: str,
    where: str,
    default: Default,
) -> Reading | None:
    """What the words around a name say of it; ``denied`` are those of which they are the denial."""
    told = f"not {denied}" if denied else words
    reading = note.wording.read(f"{told} {also}".strip(), place=where)
    if reading is None:
        return None
    if denied:
        reading = replace(reading, cue=words.rstrip(" .;,"))
    if not default.is_read and not _speaks_of_here(reading, words):
        return None
    if not default.is_read and (
        is_doubted(words) or (reading.relation is default.relation and is_taken_back(words))
    ):
        return None
    if reading.is_passive:
        return reading
    is_linked = default.takes_direction and linked_is_evidence(
        reading, words, note.node.title, mention.name.text
    )
    return _directed(reading, linked_is_evidence=is_linked)


def _of_a_source(note: Note, mention: Mention, reading: Reading, default: Default) -> Reading:
    """The reading, turned round where what a claim or belief names is a source."""
    is_turned = (
        not reading.relation.is_neutral
        and default.takes_direction
        and note.node.kind is not Kind.SOURCE
        and names_a_source(mention.name.text)
    )
    return _directed(reading, linked_is_evidence=True) if is_turned else reading


def _directed(reading: Reading, *, linked_is_evidence: bool) -> Reading:
    if reading.linked_is_evidence == linked_is_evidence:
        return reading
    return replace(reading, linked_is_evidence=linked_is_evidence)


def _said_of(words: str, default: Default) -> Default:
    """What a place says of a name: no more than a mention where the words take it back."""
    if not default.is_read and (is_taken_back(words) or is_doubted(words)):
        return replace(default, relation=Relation.MENTIONS)
    return default


def _speaks_of_here(reading: Reading, words: str) -> bool:
    """Whether a reading is of this very note, where the place alone says the rest."""
    if reading.relation is Relation.CONTRADICTS:
        return reading.linked_is_evidence or _AGAINST_IT.search(words) is not None
    return reading.linked_is_evidence or reading.relation is Relation.QUALIFIES


def statement_of(
    note: Note,
    mention: Mention,
    reading: Reading | None,
    place: Place,
    *,
    where: str,
    about: str,
    default: Default,
    quotation: str,
    reason: str = "",
) -> EvidenceLine:
    """The evidence line that a reading makes of a pair, or the default of the place."""
    linked = default.linked_is_evidence
    relation, cue, rule = default.relation, "", f"place:{where}"
    verdict, strength = Verdict.NONE, ""
    if reading is not None:
        relation, cue = reading.relation, reading.cue
        rule = "weighed" if reading.runner_up is not None else f"wording:{reading.rule}"
        verdict, strength = reading.verdict, reading.strength
        if default.takes_direction or reading.is_passive:
            linked = reading.linked_is_evidence or default.linked_is_evidence
    me, other = Known(about), mention.name
    return EvidenceLine(
        evidence=other if linked else me,
        target=me if linked else other,
        relation=relation,
        place=place,
        where=where,
        voice=default.voice,
        quotation=quotation,
        cue=cue,
        rule=rule,
        verdict=verdict,
        reason=strip_marks(reason.replace(LINK, "").strip(" —–-:;,.")) if verdict else "",
        strength=strength,
        runner_up=reading.runner_up if reading is not None else None,
    )
