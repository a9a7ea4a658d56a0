"""Extraction hints: the claims that a source is said to offer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from beliefgraph.ground.document import Item
from beliefgraph.ground.ends import Known, Named
from beliefgraph.ground.evidence import EvidenceLine, Relation, Voice
from beliefgraph.ground.late import late_pattern
from beliefgraph.ground.place import Place
from beliefgraph.interpret.names import strip_marks
from beliefgraph.interpret.note import Note
from beliefgraph.interpret.places.place import PlaceReader
from beliefgraph.interpret.statements import Default, pieces, read_piece

__all__ = ["PLACE", "proposals"]

_TITLES = ("extraction hints", "claim candidate", "claim candidates", "proposed claims")
_FIELDS = ("extraction_hints",)
_CLAIM = late_pattern(
    r"^(?:-> ?|→ ?|[-*]+ ?)?(?:\*\*)?(?:new |key |potential |possible |primary )*claims?(?: candidates?)?(?: \d+)?"
    r"(?: \([^)]*\))?:?(?:\*\*)?[:\s—–-]+(?P<text>.+)$",
    re.IGNORECASE,
)
_INTRODUCED = late_pattern(
    r"\b(?:(?:extract |key |new |potential |possible |candidate |two |three |primary )*"
    r"claims?(?: candidates?)?(?: (?:about|on|that|like|include|around))?|claim candidates?)\s*:?\s*(?=\(?1[).]|\([ai]\)|[\"“])",
    re.IGNORECASE,
)
_NAMED_CLAIM = late_pattern(
    r"\b(?:potential|possible|candidate|key|new) claims?\b(?!s? (?:extraction|priority))|\bclaim candidates?\b"
    r"|\b(?:worth|could be|should be|may be|might be) (?:extract(?:ing|ed) as |an? )?(?:\w+ )?claims?\b",
    re.IGNORECASE,
)
_TO_EXTRACT = late_pattern(
    r"^(?:focus on )?extract(?:ing)? (?:a |the )?claims? (?:about|on|that|for) (?P<text>.+)$",
    re.IGNORECASE,
)
_NOT_A_CLAIM = late_pattern(
    r"\b(?:no|not|low|null|weak)\b|^\W*(?:extract|check|look|focus|note|compare|see)\b",
    re.IGNORECASE,
)
_NEXT_CLAIM = late_pattern(
    r"(?<=[.!?;\"”])\s+(?=\**(?:CLAIM|Claim|claim|Another claim)s?(?: [Cc]andidate)?(?: \d+)?\**:)"
)
_NUMBERS = late_pattern(r"\s*(?:\(?\d{1,2}[).]|\((?:[a-h]|i{1,3}|iv|v)\))\s+(?:and\s+)?")
_QUOTED = late_pattern(r"[\"“]([^\"”]{20,600})[\"”]")
_ASIDE = late_pattern(r"^\W*(?:FLAG|QUESTION|NOTE|TODO)\b|^(?:This|These) (?:connects?|relates?)\b")
_MOST_CLAIMS = 100  # of one hint
_FEWEST_WORDS = 3
_DIVERGENCE = late_pattern(r"^\W*(?:possible |potential )?divergence", re.IGNORECASE)


def proposals(text: str) -> list[str]:
    """The claims that one hint proposes, in their own words.

    >>> proposals('CLAIM: "Oversight fails when the gap widens too much"')
    ['Oversight fails when the gap widens too much']
    >>> proposals("Key claims: (1) probes find lies, (2) debate helps a judge")
    ['probes find lies', 'debate helps a judge']
    >>> proposals("Possible claims: (a) probes find lies; (b) debate helps a judge")
    ['probes find lies', 'debate helps a judge']
    >>> proposals("CLAIM: probes find lies. Claim candidate: debate helps a judge.")
    ['probes find lies', 'debate helps a judge']
    """
    plain = text.strip()
    parts = _NEXT_CLAIM.split(plain)
    if len(parts) > 1:
        return [each for part in parts for each in proposals(part)]
    if _DIVERGENCE.match(plain):
        return []
    introduced = _INTRODUCED.search(plain)
    if introduced:
        rest = plain[introduced.end() :]
        if re.match(r"\(?1[).]|\([ai]\)", rest):
            parts = [_clean(part) for part in _NUMBERS.split(rest)]
            return [part for part in parts if len(part) > 8]
        return [_clean(each) for each in _QUOTED.findall(plain[introduced.start() :])]
    match = _CLAIM.match(plain) or _TO_EXTRACT.match(plain)
    if match:
        body = match["text"].strip()
        quoted = _QUOTED.match(body)
        return [_clean(quoted[1] if quoted else body)]
    if _NAMED_CLAIM.search(plain) and not _NOT_A_CLAIM.search(plain):
        return [_clean(plain)]
    return []


def _listed(text: str) -> list[str]:
    """The claim that an item below a heading of claims is; asides and marks are none."""
    claim = _clean(text)
    if _ASIDE.match(claim) or len(claim.split()) < _FEWEST_WORDS:
        return []
    return proposals(text) or [claim]


def _clean(text: str) -> str:
    return strip_marks(text).strip(' "“”,;.')


def _read(note: Note) -> Iterator[EvidenceLine]:
    for section in note.sections(_TITLES):
        is_claim = section.title.strip().lower().startswith(("claim", "proposed"))
        for piece in pieces(section):
            texts = _listed(piece.text) if is_claim else proposals(piece.text)
            yield from _lines(note, piece, texts)
            yield from _targets(note, piece)
    for field in note.document.fields:
        if field.key in _FIELDS:
            for entry in field.entries:
                item = Item(entry.text, entry.line, lines=((entry.line, entry.text),))
                yield from _lines(note, item, proposals(entry.text))
                yield from _targets(note, item)


def _targets(note: Note, item: Item) -> Iterator[EvidenceLine]:
    """What a hint says of things that are there already ("enriches 'TITLE'")."""
    for line in read_piece(
        note,
        item,
        where="extraction_hints",
        about=note.about(item.line),
        default=Default(voice=Voice.ARCHIVIST, takes_direction=False),
        forms=frozenset({"link", "quoted", "bare"}),
    ):
        if line.rule.startswith("wording:"):
            yield line


def _lines(note: Note, piece: Item, texts: list[str]) -> Iterator[EvidenceLine]:
    quotation = strip_marks(piece.text)
    for text in texts[:_MOST_CLAIMS]:
        yield EvidenceLine(
            Known(note.about(piece.line)),
            Named(text, "proposal"),
            Relation.SUPPORTS,
            Place(note.document.path, piece.line),
            "extraction_hints",
            Voice.ARCHIVIST,
            quotation,
            "",
            "place:extraction_hints",
        )


PLACE = PlaceReader("extraction_hints", _TITLES, _FIELDS, _read)
