"""The beliefs that a page numbers: under headings, or in lines that begin with a label."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from beliefgraph.ground.document import Document, Section
from beliefgraph.ground.late import late_pattern
from beliefgraph.ground.node import Kind, Node
from beliefgraph.ground.notice import Notice
from beliefgraph.ground.place import Place
from beliefgraph.ground.titles import plain_title
from beliefgraph.interpret.around import SENTENCE
from beliefgraph.interpret.names import strip_marks
from beliefgraph.interpret.stated_forms import LABELLED
from beliefgraph.interpret.things import NOBODYS, OWNERS_PAGE, holder, nobodys

__all__ = ["numbered_beliefs"]

_NUMBERED = late_pattern(r"^(?:Belief\s+|B)?#?(\d{1,3})[.:)]?(?:\s*[—–-])?\s+(.+)$")
_LABELLED = late_pattern(r"^(?:Belief\s+|B)#?\d{1,3}\b")
_ASIDE = late_pattern(r"\s*\*?\((?:[^()]|\([^()]*\))*\)\*?\s*$")
_BELIEFS_PAGE = late_pattern(r"^(?:my|our|the|\w+)?[ _-]?beliefs$", re.IGNORECASE)
_LEVELS = ("axiom", "belief", "hypothesis", "unconvinced")
_DIGITS = late_pattern(r"\d+")
_BOLD = 7  # level of a bold label


@dataclass(frozen=True, slots=True)
class _Numbered:
    """A belief as a page of several gives it."""

    number: int
    title: str
    place: Place
    description: str = ""
    level: str = ""
    confidence: str = ""
    status: str = ""


def numbered_beliefs(
    document: Document,
    main: Node,
    notices: list[Notice] | None = None,
    domains: Mapping[str, str] | None = None,
) -> tuple[Node, ...]:
    """The beliefs that a document numbers: under headings (``### 4. Title``), else in lines
    that begin with a label (``- **B4**: Title``).
    """
    is_named = _is_named_beliefs(document, main)
    if not (is_named or main.kind is Kind.BELIEF) or main.label:
        return ()
    owner = main.owner or holder(document, domains)
    is_sure = is_named or bool(owner)  # else the note may be one belief with numbered sections
    number = _NUMBERED if is_sure else _LABELLED
    headings = [s for s in document.sections if 1 < s.level <= 6 and number.match(s.title)]
    every = [_under_heading(document, each) for each in headings] or list(_labelled_lines(document))
    found = _once(every, [] if notices is None else notices)
    if not found:
        return ()
    if not owner:
        owner = NOBODYS
        if notices is not None:
            notices.append(nobodys("this page of beliefs", found[0].place))
    return tuple(
        replace(
            main,
            id=f"{owner}#{each.number}",
            kind=Kind.BELIEF,
            title=each.title,
            place=each.place,
            names=(each.title,),
            description=each.description,
            owner=owner,
            label=f"B{each.number}",
            level=each.level,
            confidence=each.confidence,
            status=each.status,
        )
        for each in found
    )


def _once(every: list[_Numbered], notices: list[Notice]) -> list[_Numbered]:
    """Each number once, as it stands first; a notice for each that stands again."""
    found: dict[int, _Numbered] = {}
    for each in every:
        if (first := found.setdefault(each.number, each)) is not each:
            message = f"B{each.number} stands on line {first.place.line} too; that one counts"
            notices.append(Notice("I107", message, "give one another number", each.place))
    return list(found.values())


def _under_heading(document: Document, section: Section) -> _Numbered:
    match = _NUMBERED.match(section.title)
    assert match
    return _Numbered(
        int(match[1]),
        strip_marks(_ASIDE.sub("", match[2])),
        Place(document.path, section.line),
        _first_paragraph(document, section),
        _level(document, section),
        _labelled(document, section, "confidence"),
        _labelled(document, section, "status"),
    )


def _labelled_lines(document: Document) -> Iterator[_Numbered]:
    """Each label once: where it begins a line for the first time."""
    seen: set[int] = set()
    for section in document.sections:
        lines = [line for item in section.items for line in item.lines]
        if section.level == _BOLD and section.lead:  # "**B4**: Title", "**B4.** Title"
            lines.insert(0, (section.line, f"{section.title}: {section.lead}"))
        for number, raw in lines:
            match = LABELLED.match(raw.strip())
            if match and (label := int(_DIGITS.findall(match[0])[0])) not in seen:
                seen.add(label)
                said = raw.strip()[match.end() :]
                cell = said.split("|")[0] if "|" in match[0] else said  # of a table
                title, more = _first_sentence(strip_marks(cell.strip()))
                yield _Numbered(label, title, Place(document.path, number), more)


def _first_sentence(text: str) -> tuple[str, str]:
    """The first sentence of a text without its full stop, and the others."""
    border = SENTENCE.search(text)
    if border is None:
        return text.rstrip("."), ""
    return text[: border.start()].rstrip(".;"), text[border.end() :]


def _is_named_beliefs(document: Document, main: Node) -> bool:
    """Whether the name of a note, or its title, says that it is a page of beliefs."""
    name = document.path.rsplit("/", 1)[-1].rsplit(".", 1)[0].lower()
    return any(_BELIEFS_PAGE.match(each) or OWNERS_PAGE.match(each) for each in (name, main.title))


def _below(document: Document, heading: Section) -> list[Section]:
    """The labels that stand between a heading and the next one."""
    out: list[Section] = []
    for section in document.sections:
        if section.line > heading.line:
            if section.level <= heading.level:
                break
            out.append(section)
    return out


def _labelled(document: Document, heading: Section, title: str) -> str:
    for section in _below(document, heading):
        if plain_title(section.title) == title:
            return strip_marks(section.lead).rstrip(".").lower()
    return ""


def _level(document: Document, heading: Section) -> str:
    level = _labelled(document, heading, "level")
    return level if level in _LEVELS else level.split(" ")[0] if level else ""


def _first_paragraph(document: Document, heading: Section) -> str:
    items = [item for item in heading.items if not item.marker]
    return strip_marks(items[0].text) if items else ""
