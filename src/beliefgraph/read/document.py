"""One file to one document."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from beliefgraph.ground.document import Document
from beliefgraph.ground.notice import Notice
from beliefgraph.read.front_matter import read_front_matter
from beliefgraph.read.page_text import read_page_head
from beliefgraph.read.sections import FENCE, read_sections
from beliefgraph.read.text import decode, split_lines

__all__ = ["read_document"]


def read_document(
    path: str,
    data: bytes,
    *,
    is_known: Callable[[str], bool],
    telling_in: Callable[[str], Callable[[str], bool]] | None = None,
    aliases: Mapping[str, str] | None = None,
) -> tuple[Document, tuple[Notice, ...]]:
    """The document that the bytes of a note hold, and what was wrong with them.

    ``is_known`` tells the titles of sections that somebody reads, ``telling_in`` makes of
    the whole text the test of the parts that are kept from all others (see `read_sections`),
    ``aliases`` gives fields their known names.
    """
    text, notices = decode(path, data)
    lines = split_lines(text)
    front = read_front_matter(path, lines)
    fields, skip, form = front.fields, front.lines, "yaml" if front.lines else "none"
    notices += front.notices
    last, page_path = 0, ""
    if not skip:
        head = read_page_head(path, lines)
        if head is not None:
            fields, last, form = head.fields, head.last_line, "table"
            notices += head.notices
            page_path = head.page_path
    if aliases:
        fields = tuple(replace(each, key=aliases.get(each.key, each.key)) for each in fields)
    top = max(skip, default=last)  # behind it every line is of the body
    body = [
        (number, line)
        for number, line in enumerate(lines[:top], 1)
        if number > last and number not in skip
    ]
    body += enumerate(lines[top:], top + 1)
    is_telling = telling_in(text) if telling_in is not None else None
    sections = read_sections(
        body, is_known=is_known, is_telling=is_telling, headings_are_marked=form != "table"
    )
    digest = hashlib.sha256(data).hexdigest()
    count = len(lines) - (not lines[-1])
    link = _first_link(body) if "[[" in text else 0
    document = Document(path, digest, fields, sections, form, count, page_path, link)
    return document, tuple(notices)


def _first_link(body: Iterable[tuple[int, str]]) -> int:
    """The line of the first double bracket that is not in a block of code; 0 if there is none."""
    fence = ""
    for number, line in body:
        if fence:
            fence = "" if line.strip().startswith(fence) else fence
        elif mark := FENCE.match(line):
            fence = mark[1]
        elif "[[" in line:
            return number
    return 0
