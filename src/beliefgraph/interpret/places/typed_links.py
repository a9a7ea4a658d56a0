"""Typed links: `supports:: [[X]]`, `[weakens:: [[B4]]]`, `[[A]] :: weakens :: [[B4]]`, and lists
of relations (`- supports [[X]] (context)`).

The words are a closed vocabulary with its synonyms; another word is a mention, and a notice
says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from beliefgraph.ground.document import Section
from beliefgraph.ground.ends import End, Known, Named
from beliefgraph.ground.evidence import EvidenceLine, Relation, Voice
from beliefgraph.ground.late import late_pattern
from beliefgraph.ground.notice import Notice
from beliefgraph.ground.place import Place
from beliefgraph.ground.titles import plain_title
from beliefgraph.interpret.names import is_topic, mentions, strip_marks
from beliefgraph.interpret.note import Note
from beliefgraph.interpret.places.frontmatter import RELATION_OF_FIELD
from beliefgraph.interpret.places.place import PlaceReader
from beliefgraph.interpret.statements import pieces
from beliefgraph.interpret.typed_forms import RELATION_WORD, typed_in

__all__ = ["PLACE", "VOCABULARY", "unknown_words"]

_SYNONYMS = {
    "strengthens": "supports",
    "validates": "supports",
    "corroborates": "supports",
    "conflicts with": "contradicts",
    "opposes": "contradicts",
    "refutes": "contradicts",
    "disputes": "contradicts",
    "undermines": "weakens",
    "opposed by": "contradicted_by",
    "disputed by": "contradicted_by",
    "undermined by": "weakened_by",
    "refuted by": "contradicted_by",
    "complicated by": "qualified_by",
    "confirmed by": "supported_by",
    "corroborated by": "supported_by",
    "backed by": "supported_by",
    "informed by": "grounded_in",
    "builds on": "extends",
    "informs": "related_to",
    "relates to": "related_to",
    "related": "related_to",
    "see also": "related_to",
}
_PASSED = ("claims_extracted", "enrichments", "enrichments_applied", "related_claims")
VOCABULARY: dict[str, tuple[Relation, bool]] = {
    name.replace("_", " "): stated
    for name, stated in RELATION_OF_FIELD.items()
    if name not in _PASSED
}
VOCABULARY |= {word: RELATION_OF_FIELD[name] for word, name in _SYNONYMS.items()}

_LIST = "relations"
_MOST_LINKS = 400  # typed links of one line
_ITEM = late_pattern(rf"^(?P<word>{RELATION_WORD}) (?P<right>\[\[[^\[\]]+\]\])")


@dataclass(frozen=True, slots=True)
class _Typed:
    """One typed link as written: its word, what stands on both sides, and its line."""

    word: str
    left: str
    right: str
    line: int
    text: str

    @property
    def stated(self) -> tuple[Relation, bool] | None:
        """The relation and whether the linked thing bears on the note; none if unknown."""
        return VOCABULARY.get(_plain(self.word))


def _typed(note: Note) -> Iterator[_Typed]:
    for section in note.document.sections:
        if not section.items and not section.lead:
            continue
        title = plain_title(section.title) if section.level else ""
        yield from _lines(section, is_list=title == _LIST)


def _lines(section: Section, *, is_list: bool) -> Iterator[_Typed]:
    for item in pieces(section):
        for number, raw in item.lines:
            if "::" not in raw:
                if is_list and (listed := _ITEM.match(text := raw.strip())):
                    yield _Typed(listed["word"], "", listed["right"], number, text)
                continue
            text = raw.strip()
            for match in islice(typed_in(text), _MOST_LINKS):
                left = match.groupdict().get("left", "")
                yield _Typed(match["word"], left, match["right"], number, text)


def _read(note: Note) -> Iterator[EvidenceLine]:
    for each in _typed(note):
        relation, inwards = each.stated or (Relation.MENTIONS, False)
        left = _names(each.left)
        me: End = left[0] if left else Known(note.about(each.line))
        for name in _names(each.right):
            yield EvidenceLine(
                name if inwards else me,
                me if inwards else name,
                relation,
                Place(note.document.path, each.line),
                "typed_links",
                Voice.OWNER,
                _quotation(each.text),
                each.word.strip(),
                f"typed:{_plain(each.word)}" if each.stated else "typed:unknown",
            )


@lru_cache(maxsize=4)
def _quotation(text: str) -> str:
    """A line without marks; several links of one line have the same."""
    return strip_marks(text)


def _plain(word: str) -> str:
    return " ".join(word.lower().replace("_", " ").replace("-", " ").split())


def _names(text: str) -> list[Named]:
    found = (each.name for each in mentions(text) if each.name.form in ("link", "label"))
    return [name for name in found if not is_topic(name.text)]


def unknown_words(note: Note) -> Iterator[Notice]:
    """A notice for each typed link whose word is not of the vocabulary."""
    for each in _typed(note):
        if each.stated is None:
            word = each.word.strip()
            import difflib

            close = difflib.get_close_matches(word.lower(), VOCABULARY, 2)
            known = " or ".join(f"'{known}'" for known in close)
            help = f"did you mean {known}?" if close else "use a relation of the inbox's README"
            message = f"'{word}' is no relation that is known; the link was read as a mention"
            yield Notice("I201", message, help, Place(note.document.path, each.line))


PLACE = PlaceReader("typed_links", (_LIST,), (), _read)
