"""The head of a note that was saved as the text of a web page.

There the front matter has become a table: a row of names, then rows of values with
nothing but spaces between them. The values are told apart by what each field can hold.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from beliefgraph.ground.document import Entry, Field
from beliefgraph.ground.late import late_pattern
from beliefgraph.ground.notice import Notice, Severity
from beliefgraph.ground.place import Place

__all__ = ["PageHead", "read_page_head"]

_WORD = r"[\w./@&'-]+"
_FORMS = {
    "type": r"[a-z-]+",
    "url": r"https?://\S+",
    "source": r"https?://\S+|.+?",
    "date": r"\d{4}(?:-\d\d){0,2}",
    "processed_date": r"\d{4}(?:-\d\d){0,2}",
    "created": r"\d{4}(?:-\d\d){0,2}",
    "domain": r"[a-z]+(?:-[a-z]+)*",
    "secondary_domains": r"[a-z-]+(?:[ \n][a-z-]+)*?",
    "format": r"[a-z]+(?:-[a-z]+)*",
    "status": r"[a-z]+(?:-[a-z]+)*",
    "processed_by": _WORD,
    "agent": _WORD,
    "priority": r"high|medium|low|critical",
    "confidence": r"proven|likely|experimental|speculative",
    "tags": rf"{_WORD}(?:[ \n]{_WORD})*?",
    "extraction_model": r"[\w.-]+/[\w.:-]+",
}
_LISTS = {"tags", "secondary_domains"}
_NAMES = late_pattern(r"[a-z_]+(?: [a-z_]+){2,}")
_PATH = late_pattern(r"[^\s:]+/[^\s:]+\.(?:md|markdown)")
_LIMIT = 60
_MOST_NAMES = 24
_MOST_TEXT = 4_000


@dataclass(frozen=True, slots=True)
class PageHead:
    """The fields of a page's head, the number of its last line, and what was wrong.

    ``page_path`` is the path of the file behind the page, if the page shows it.
    """

    fields: tuple[Field, ...]
    last_line: int
    notices: tuple[Notice, ...]
    page_path: str = ""


def read_page_head(path: str, lines: list[str]) -> PageHead | None:
    """The head of a page saved as text, or nothing when the note has no such head."""
    row = next(
        (i for i, line in enumerate(lines[:15]) if line.startswith("type ") and _names(line)), None
    )
    if row is None:
        return None
    names = lines[row].split()
    end = row + 1
    while end < len(lines) and end - row < _LIMIT and lines[end].strip():
        end += 1
    values = "\n".join(line.strip() for line in lines[row + 1 : end])[:_MOST_TEXT]
    fields, joined = _split(names, values, row + 2)
    notices = []
    if joined:
        message = f"in this table {joined} can not be told apart; they were read as the first"
        help = "give the Markdown file in place of the page's text"
        notices.append(Notice("R301", message, help, Place(path, row + 2), Severity.NOTE))
    shown = next((line.strip() for line in lines[:row] if _PATH.match(line.strip())), "")
    return PageHead(fields, end, tuple(notices), shown)


def _names(line: str) -> bool:
    names = line.split()
    known = sum(name in _FORMS or name in ("title", "author") for name in names)
    shape = len(names) <= _MOST_NAMES and len(set(names)) == len(names)
    return shape and bool(_NAMES.fullmatch(line.strip())) and known >= max(3, len(names) // 2)


def _split(names: list[str], values: str, first: int) -> tuple[tuple[Field, ...], str]:
    """Values of a row by the form of each name; neighbours without a form are kept together."""
    groups: list[list[str]] = []
    for name in names:
        if groups and name not in _FORMS and groups[-1][0] not in _FORMS:
            groups[-1].append(name)
        else:
            groups.append([name])
    parts = [
        f"(?P<g{n}>{_FORMS.get(group[0], '.+?')}){'?' if group[0] in _LISTS else ''}"
        for n, group in enumerate(groups)
    ]
    match = re.fullmatch(r"\s+".join(parts).replace(r")?\s+", r"\s+)?"), values, re.DOTALL)
    if match is None:
        return (
            Field("type", first, (Entry(values.split(maxsplit=1)[0], first),)),
        ) if values else (), ""
    fields = []
    for n, group in enumerate(groups):
        text = (match[f"g{n}"] or "").strip()
        line = first + values.count("\n", 0, match.start(f"g{n}"))
        is_list = group[0] in _LISTS
        texts = text.split() if is_list else [" ".join(text.split())]
        entries = tuple(Entry(each, line) for each in texts if each)
        fields.append(Field(group[0], line, entries, is_list))
    joined = next((" and ".join(group) for group in groups if len(group) > 1), "")
    return tuple(fields), joined
