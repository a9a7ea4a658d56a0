"""Front matter to fields, each with its line, whatever a strict parser thinks of it.

What is simple is read line by line, all else by libyaml, which is imported when it is
needed; what libyaml rejects is read key by key.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from beliefgraph.ground.document import Entry, Field
from beliefgraph.ground.notice import Notice
from beliefgraph.ground.place import Place
from beliefgraph.read.simple_yaml import read_simple

if TYPE_CHECKING:
    from beliefgraph.read.front_matter_nodes import Found

__all__ = ["FrontMatter", "read_front_matter"]

_KEY = re.compile(r"^([A-Za-z_][\w .-]{0,60}?)\s*:(?:\s+(.*)|)$")
_BOUNDARY = re.compile(r"-{3,}\s*")
_ITEM = re.compile(r"^\s*-(?:\s+(.*))?$")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The fields, the numbers of the lines that they take up, and what was wrong."""

    fields: tuple[Field, ...] = ()
    lines: frozenset[int] = frozenset()
    notices: tuple[Notice, ...] = ()


def read_front_matter(path: str, lines: list[str]) -> FrontMatter:
    """The front matter at the head of a note; empty when there is none."""
    start = next((i for i, line in enumerate(lines) if line.strip()), None)
    if start is None or not _BOUNDARY.fullmatch(lines[start]):
        return FrontMatter()
    end = _end(lines, start)
    notices: list[Notice] = []
    if end is None:
        message = "the front matter is not closed by a line of three dashes"
        notices.append(Notice("R202", message, "close it with ---", Place(path, start + 1)))
        end = next((i for i in range(start + 1, len(lines)) if not lines[i].strip()), len(lines))
    fields = read_simple(lines[start + 1 : end], start + 2)
    taken = frozenset(range(start + 1, end + 2))
    if fields is None:
        found = _composed(lines[start + 1 : end], start)
        fields = tuple(found.fields)
        if found.error:
            message = f"the front matter is not YAML ({found.error}); it was read key by key"
            place = Place(path, min(found.error_line, len(lines)))
            notices.append(Notice("R201", message, "mend the line, or quote its value", place))
            fields, taken = _by_key(lines, start + 1, end)
    taken |= {start + 1, end + 1}
    notices += _doubled(path, fields)
    more = _second_block(path, lines, end + 1)
    if more is not None:
        return FrontMatter((*fields, *more.fields), taken | more.lines, (*notices, *more.notices))
    return FrontMatter(fields, taken, tuple(notices))


def _composed(block: list[str], start: int) -> Found:
    from beliefgraph.read.front_matter_nodes import composed

    return composed(block, start)


def _end(lines: list[str], start: int) -> int | None:
    for i in range(start + 1, len(lines)):
        if lines[i].startswith(("---", "...")) and re.fullmatch(r"-{3,}\s*|\.{3}\s*", lines[i]):
            return i
    return None


def _second_block(path: str, lines: list[str], after: int) -> FrontMatter | None:
    """A front matter block that follows the first one, with only blank lines between."""
    start = next((i for i in range(after, len(lines)) if lines[i].strip()), None)
    if start is None or lines[start].rstrip() != "---" or start + 1 >= len(lines):
        return None
    end = _end(lines, start)
    if end is None or not _KEY.match(lines[start + 1]):
        return None
    message = "a second front matter block follows the first; the fields of both were read"
    notice = Notice("R204", message, "merge the two blocks", Place(path, start + 1))
    fields, taken = _by_key(lines, start + 1, end)
    return FrontMatter(fields, taken | {start + 1, end + 1}, (notice,))


def _doubled(path: str, fields: tuple[Field, ...]) -> list[Notice]:
    seen: dict[str, int] = {}
    notices = []
    for each in fields:
        if each.key in seen:
            message = f"the field '{each.key}' stands twice (first on line {seen[each.key]})"
            notices.append(Notice("R203", message, "keep one", Place(path, each.line)))
        seen.setdefault(each.key, each.line)
    return notices


def _by_key(lines: list[str], start: int, end: int) -> tuple[tuple[Field, ...], frozenset[int]]:
    """Fields of a broken block, one key at a time; what is no field is left to the body."""
    fields: list[Field] = []
    taken: set[int] = set()
    i = start
    while i < end:
        match = _KEY.match(lines[i])
        if match is None:
            i += 1
            continue
        stop = i + 1
        while stop < end and _continues(lines[stop]):
            stop += 1
        while stop > i + 1 and not lines[stop - 1].strip():
            stop -= 1
        fields.append(_broken_field(match[1].strip(), lines, i, stop, match[2] or ""))
        taken.update(range(i + 1, stop + 1))
        i = stop
    return tuple(fields), frozenset(taken)


def _continues(line: str) -> bool:
    return not line.strip() or line.startswith((" ", "\t", "- ")) or line.rstrip() == "-"


def _broken_field(key: str, lines: list[str], start: int, stop: int, value: str) -> Field:
    from beliefgraph.read.front_matter_nodes import LineHandler

    handler = LineHandler(start - 1)
    handler.load("\n".join(lines[start:stop]).replace("\t", "  "))
    if not handler.found.error and len(handler.found.fields) == 1:
        return handler.found.fields[0]
    entries = [Entry(_bare(value), start + 1)] if _bare(value) else []
    for i in range(start + 1, stop):
        item = _ITEM.match(lines[i])
        text = _bare(item[1] or "" if item else lines[i])
        if text:
            entries.append(Entry(text, i + 1))
    return Field(key, start + 1, tuple(entries), len(entries) > 1)


def _bare(text: str) -> str:
    text = text.strip()
    if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'":
        return text[1:-1].strip()
    return "" if text in ("|", ">", "|-", ">-", "[]", "~", "null") else text
