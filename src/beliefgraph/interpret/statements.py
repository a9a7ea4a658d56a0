"""A piece of text to evidence lines: one for each name in it, by the words around the name."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from beliefgraph.ground.document import Item, Section
from beliefgraph.ground.ends import Known
from beliefgraph.ground.evidence import EvidenceLine, Relation, Verdict, Voice
from beliefgraph.ground.late import late_pattern
from beliefgraph.ground.node import Kind
from beliefgraph.ground.place import Place
from beliefgraph.interpret.direction import linked_is_evidence, names_a_source
from beliefgraph.interpret.names import Mention, is_topic, listed_title, mentions, strip_marks
from beliefgraph.interpret.note import Note
from beliefgraph.interpret.phrases import LINK
from beliefgraph.interpret.typed_forms import without_typed
from beliefgraph.interpret.wording import Reading

__all__ = ["Default", "pieces", "read_piece", "statement_of", "words_around"]

_SENTENCE = late_pattern(r"(?<=[.!?;])[\"”)]?\s+(?=[\"“(]?[A-Z\x00\d])|(?<=;)\s+")
_OTHER_LINK = late_pattern(r"\[\[[^\[\]\x00]*\]\]")
_LISTED = late_pattern(
    r"[\s\"”’'*`)]*(?:[,;/&+]|\band\b|\bor\b|\bas well as\b|\balso\b|[\s\"“‘'*`(])+"
)
_OF_FORMER = late_pattern(r"[\s\"”*`)]*\([^()]*\)[\s,;/&*]*(?:and\s+)?[\s\"“*`]*")
_OF_NEXT = late_pattern(
    r"[\s\"”*`)]*(?:[,;]\s*(?:and |but |while |yet |whereas |though )?|(?:and|but|while|yet|whereas|though) )"
    r"(?:not|(?:which |then |in turn |thereby |thus )*(?:(?:also|\w+ly) )?[a-z]+(?:s|ed|ing)"
    r"(?: (?:with|for|of|to|on|against|by|the|our|in))*)[\s\"“*`(]*"
)
_PAIRED = late_pattern(
    r"[\s\"”*`)]*(?:, which (?:in turn |then |thereby |thus )?)?(?P<verb>(?:(?:also|is|are|was|were|\w+ly) )*"
    r"[a-z]+(?:s|ed)(?: (?:with|by|against))?)[\s\"“*`(]*"
)
_VERB = r"(?:is|are|was|were|does|do|did|has|have|can|could|would|will|\w{2,}(?:s|ed))(?:n['’]t)?\b"
_OF_ITSELF = late_pattern(rf"[\s\"”*`)]*{_VERB}")
_THEN_ANOTHER = late_pattern(
    r"[,;.]\s*(?:(?:while|whereas|but|and|yet|though|although) )?[\s\"“*`(]*$"
)
_NOT_SO = late_pattern(
    r"(?:is|are|was|were|does|do|did|has|have|can|could|would|will)(?: not|n['’]t)\W*"
)
_BESIDE = late_pattern(r"\b(?:see(?: also)?|cf\.?|compare(?: with| to)?|unlike)\W*$", re.IGNORECASE)
_LONGEST_JOINT = 300  # letters
_REACH = 4000  # letters on each side of a name that are still said of it
_DASHES = ("—", "–", "-", ":")
_MASK = late_pattern("\x00")
_AGAINST_IT = late_pattern(
    r"\b(?:weaken|refut|undermin|contradict|challeng|disput|disprov)\w*(?: (?:it|this|that|B\d)\b|\W*$)"
    r"|\bagainst (?:it|this)\b|\bcounter-?(?:evidence|examples?|arguments?)\b",
    re.IGNORECASE,
)
_JOINED = late_pattern(
    r"(?:\s[—–-]+|[;:])\s*((?:also )?(?:(?:connect(?:s|ed|ion)?|relat(?:es|ed)|links?) to|see(?: also)?|cf\.?))$",
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
    found = [
        each
        for each in mentions(item.text)
        if each.name.form in forms and not is_topic(each.name.text)
    ]
    if not found and default.takes_titles and item.marker:
        title = listed_title(item.text)
        found = [title] if title is not None else []
    if not found:
        return
    paired = _paired(note, item, found, where) if len(found) > 1 else {}
    around = words_around(item.text, found)
    for n, (mention, words) in enumerate(zip(found, around, strict=True)):
        if n in paired:
            pair = found[n - 1], mention
            yield _between(note, item, pair, paired[n].reading, where=where, default=default)
            continue
        if n + 1 in paired and not paired[n + 1].follows:
            continue
        denied = around[n - 1] if n and _NOT_SO.fullmatch(words) else ""  # "…, [[B]] is not"
        told = f"not {denied}" if denied else words
        reading = note.wording.read(f"{told} {also}".strip(), place=where)
        if denied and reading is not None:
            reading = replace(reading, cue=words.rstrip(" .;,"))
        if reading is not None and not default.is_read and not _speaks_of_here(reading, words):
            reading = None
        if reading is not None and not reading.is_passive:
            is_linked = default.takes_direction and linked_is_evidence(
                reading, words, note.node.title, mention.name.text
            )
            if is_linked != reading.linked_is_evidence:
                reading = replace(reading, linked_is_evidence=is_linked)
        before, sign, _ = words.partition(LINK)
        is_beside = not default.is_read and bool(sign) and _BESIDE.search(before) is not None
        is_sure = reading is not None and where not in reading.unsure
        if default.is_weighed and not is_sure and _A_WORD.search(words):
            own, linked = note.node.title, mention.name.text
            reading = note.weighing.read(words, own, linked, reading, place=where)
        if (
            reading is not None
            and not reading.relation.is_neutral
            and default.takes_direction
            and note.node.kind is not Kind.SOURCE
            and names_a_source(mention.name.text)
        ):
            reading = replace(reading, linked_is_evidence=True)
        yield statement_of(
            note,
            mention,
            reading,
            Place(note.document.path, line_of(item, mention)),
            where=where,
            about=about,
            default=replace(default, relation=Relation.MENTIONS) if is_beside else default,
            quotation=quotation,
            reason=also or words,
        )


@dataclass(frozen=True, slots=True)
class _Pair:
    """What a text says of two names; ``follows`` where it says something of the first besides."""

    reading: Reading
    follows: bool


def _paired(note: Note, item: Item, found: list[Mention], where: str) -> dict[int, _Pair]:
    """What is said of those names of which the name before says something: "[[A]] refutes [[B]]".

    Nothing may stand before the first of them in its sentence but what the verb says.
    """
    flat, starts = _masked(item.text, found)
    out = {}
    for n, (a, b) in enumerate(pairwise(starts), 1):
        between = flat[a + 1 : b]
        match = _PAIRED.fullmatch(between) if len(between) <= _LONGEST_JOINT else None
        if match is None:
            continue
        borders = [0, *(each.end() for each in _SENTENCE.finditer(flat, 0, a))]
        is_first = not flat[borders[-1] : a].strip(' \t"“*`(→-')
        if not is_first and "which" not in between:
            continue
        reading = note.wording.read(f"{match['verb']} {LINK}", place=where)
        if reading is not None and not reading.relation.is_neutral and not reading.verdict:
            out[n] = _Pair(reading, not is_first)
    return out


def _between(
    note: Note,
    item: Item,
    pair: tuple[Mention, Mention],
    reading: Reading,
    *,
    where: str,
    default: Default,
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
        default.voice,
        strip_marks(item.text),
        reading.cue,
        f"wording:{reading.rule}",
        strength=reading.strength,
    )


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


def line_of(item: Item, mention: Mention) -> int:
    """The line on disk on which a mention starts."""
    offset = 0
    for number, raw in item.lines:
        offset += len(raw.strip()) + 1
        if mention.start < offset:
            return number
    return item.line


def words_around(text: str, found: list[Mention]) -> list[str]:
    """For each mention the words that speak about it: its clause, and what follows it.

    Names that are only listed ("[[A]], [[B]] and [[C]]") share what is said before the first
    and after the last of them.
    """
    if not found:
        return []
    flat, starts = _masked(text, found)
    borders = [match.end() for match in _SENTENCE.finditer(flat)]
    between = [flat[a + 1 : b] for a, b in pairwise(starts)]
    is_listed = [_joins(_LISTED, each) for each in between]
    is_behind = [_joins(_OF_FORMER, each) for each in between]
    is_ahead = [_joins(_OF_NEXT, each) for each in between]
    apart = [
        _own_clause(each, flat, start) for each, start in zip(between, starts[1:], strict=True)
    ]
    out: list[str] = []
    for n, start in enumerate(starts):
        first, last = n, n
        while first and is_listed[first - 1]:
            first -= 1
        while last < len(is_listed) and is_listed[last]:
            last += 1
        at_border = bisect_right(borders, start)
        sentence_start = borders[at_border - 1] if at_border else 0
        if first and (is_behind[first - 1] or apart[first - 1] is not None):
            sentence_start = starts[first]
        before = max(sentence_start, starts[first - 1] + 1 if first else 0)
        if last + 1 == len(starts):
            after = len(flat)
        elif (joint := apart[last]) is not None:
            after = starts[last] + 1 + joint
        elif is_ahead[last]:
            after = starts[last] + 1  # the words speak of the next
        else:
            to_border = bisect_right(borders, starts[last + 1])
            after = borders[to_border - 1] if to_border > at_border else starts[last + 1]
        before = max(before, starts[first] - _REACH)
        after = min(after, starts[last] + _REACH)
        out.append(_tidy(flat[before : starts[first]], flat[starts[last] + 1 : after]))
    return out


def _own_clause(between: str, flat: str, following: int) -> int | None:
    """Where the clause of a name ends, if the next one (at ``following``) has a verb of its own."""
    if len(between) > _LONGEST_JOINT or _OF_ITSELF.match(between) is None:
        return None
    joint = _THEN_ANOTHER.search(between)
    if joint is None or _OF_ITSELF.match(flat, following + 1) is None:
        return None
    return joint.start()


def _joins(form: re.Pattern[str], words: str) -> bool:
    """Whether the words between two names have a form; long ones have none."""
    return len(words) <= _LONGEST_JOINT and form.fullmatch(words) is not None


def _masked(text: str, found: list[Mention]) -> tuple[str, list[int]]:
    """A text with one sign in the place of each mention and without other links; where they are."""
    masked: list[str] = []
    at = 0
    for mention in found:
        masked += (text[at : mention.start], "\x00")
        at = mention.end
    masked.append(text[at:])
    flat = "".join(masked)
    flat = _OTHER_LINK.sub("", flat) if "[[" in flat else flat
    return flat, [match.start() for match in _MASK.finditer(flat)]


def _tidy(before: str, after: str) -> str:
    """The words around a name, a sign in its stead; a remark after a dash starts anew."""
    before = before.strip(' \t-—–:,;("“*')
    if (joined := _JOINED.search(before)) is not None:
        before = joined[1]  # what stands before it speaks of something else
    rest = after.lstrip(' \t)"”*')
    after = rest.lstrip("—–-: ").strip()
    if not before:
        return after
    return f"{before} {LINK} {'— ' if rest.startswith(_DASHES) else ''}{after}".strip()
