"""A body to sections: titles in all their forms, and the items below the ones asked for."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from beliefgraph.ground.document import Item, Section
from beliefgraph.ground.titles import plain_title
from beliefgraph.read.items import COMMENT, ITEM, items_of

__all__ = ["FENCE", "read_sections"]

_DEEPEST = 6  # signs of a heading
_MOST_INDENT = 3  # blanks before them
_BOLD = re.compile(r"^\s{0,3}((?:[-*+•]\s+)?)(\*\*|__)(.{2,90}?)(\*\*|__)(:?)\s*(.*)$")
_PLAIN = re.compile(
    r"^\s{0,3}(?:(?:[-*+•]|\d{1,3}[.)]|-+>|=>|→)\s+)?([A-Za-z][^:\n*\[\]]{2,60}?)\s?$"
)
_LONGEST_PLAIN = 75  # letters before the colon of a plain label
FENCE = re.compile(r"^\s{0,3}(```+|~~~+)")
_MARKER = re.compile(r"[ \t>*•-]*(?:\d{1,3}[.)][ \t*]*)?")  # what stands before an item's text
_CAPITALS = re.compile(r"(?<=\s)([A-Z]{2,}(?: [A-Z]{2,})*):\s")
_UNDERLINES = ("--", "==")
_UNDERLINE = re.compile(r"^(?:-{2,}|={2,})\s*$")
_LONGEST = 100_000  # letters of a line; a longer one is no line of labels


class _Open:
    """A section under construction."""

    __slots__ = ("lead", "level", "line", "lines", "parents", "title", "wanted")

    def __init__(
        self, title: str, level: int, line: int, lead: str, parents: tuple[str, ...], wanted: bool
    ) -> None:
        self.title, self.level, self.line, self.lead = title, level, line, lead
        self.parents, self.wanted = parents, wanted
        self.lines: list[tuple[int, str]] = []

    def close(self, is_telling: Callable[[str], bool] | None) -> Section:
        items: tuple[Item, ...] = ()
        if not self.lines:
            pass
        elif self.wanted:
            items = tuple(items_of(self.lines, None))
        elif is_telling is not None and is_telling("\n".join([text for _, text in self.lines])):
            items = tuple(items_of(self.lines, is_telling))
        lead = self.lead
        if lead:
            lead = (COMMENT.sub("", lead) if "<!--" in lead else lead).strip()
        return Section(self.title, self.level, self.line, lead, items, self.parents)


def read_sections(
    lines: Sequence[tuple[int, str]],
    *,
    is_known: Callable[[str], bool],
    is_telling: Callable[[str], bool] | None = None,
    headings_are_marked: bool = True,
) -> tuple[Section, ...]:
    """The sections of a body, given as (line number, text) pairs.

    Headings and bold labels always begin a section; a plain label (``PRIMARY
    CONNECTION:``), a label on a list item, and a bare line (where ``headings_are_marked``
    is false, as in a page saved as text) only when ``is_known`` says so of its
    `plain_title`. Items are made for the sections that are known, stand below a known
    heading or have a number; of all others those are kept of which ``is_telling`` says so.
    """
    out: list[_Open] = []
    headings: list[tuple[int, str]] = []
    above: tuple[str, ...] = ()  # the headings around the line that is read now
    is_below_known = False  # whether one of them is known
    current = _Open("", 0, lines[0][0] if lines else 1, "", (), False)
    out.append(current)
    keep = current.lines.append
    around: _Open | None = None  # the section whose list holds the label that is read now
    indent = 0  # blanks before that label's item
    fence = ""
    for line in _with_underlined(lines, is_known):
        number, text = line
        if fence:
            if text.strip().startswith(fence):
                fence = ""
            continue
        # Most lines are prose. A title has one of these signs, a fence two of its own.
        if (
            headings_are_marked
            and around is None
            and ":" not in text
            and "#" not in text
            and "**" not in text
            and "``" not in text
            and "__" not in text
            and "~~" not in text
        ):
            keep(line)
            continue
        first = text.lstrip()[:1]
        if first in "`~" and first and (mark := FENCE.match(text)):
            fence = mark[1]
            continue
        for piece in _pieces(text, is_known):
            found = _title(piece, is_known, headings_are_marked) if piece else None
            if found is None:
                item = ITEM.match(piece) if around is not None else None
                if item and around is not None and len(item[1]) <= indent:
                    # the list goes on without a label; what is deeper is the label's
                    current = _Open(
                        around.title, around.level, number, "", around.parents, around.wanted
                    )
                    out.append(current)
                    keep = current.lines.append
                    around = None
                keep((number, piece))
                continue
            title, level, lead = found
            item = ITEM.match(piece) if level > 6 else None
            around, indent = (around or current, len(item[1])) if item else (None, 0)
            if level <= 6:
                while headings and headings[-1][0] >= level:
                    headings.pop()
                above = tuple([name for _, name in headings])
                is_below_known = any(is_known(plain_title(name)) for name in above)
            title_is_known = is_known(plain_title(title))
            wanted = (
                title_is_known
                or is_below_known
                or (level <= 6 and title[:1].isdigit())
                or (level == 7 and not lead and is_telling is not None and is_telling(title))
            )
            current = _Open(title, level, number, lead, above, wanted)
            out.append(current)
            keep = current.lines.append
            if level <= 6:
                headings.append((level, title))
                above = (*above, title)
                is_below_known = is_below_known or title_is_known
    return tuple([section.close(is_telling) for section in out])


def _with_underlined(
    lines: Sequence[tuple[int, str]], is_known: Callable[[str], bool]
) -> Sequence[tuple[int, str]]:
    """The lines, with known titles above a row of dashes or equals signs as marked headings.

    Other lines above dashes are left as they are: a writer who forgets the blank line means a
    rule.
    """
    under = [n for n, (_, text) in enumerate(lines) if text[:2] in _UNDERLINES and n]
    if not under:
        return lines
    out = list(lines)
    for n in under:
        number, title = lines[n - 1]
        is_alone = n < 2 or not lines[n - 2][1].strip()
        if is_alone and _UNDERLINE.match(lines[n][1]) and is_known(plain_title(title)):
            out[n - 1] = (number, f"{'#' if lines[n][1][0] == '=' else '##'} {title.strip()}")
            out[n] = (lines[n][0], "")
    return out


def _pieces(text: str, is_known: Callable[[str], bool]) -> list[str]:
    """A line, cut before each known label in capitals that stands inside it."""
    if ": " not in text or len(text) > _LONGEST or not _is_shouted(text):
        return [text]
    starts = [m.start() for m in _CAPITALS.finditer(text) if is_known(plain_title(m[1]))]
    starts = [start for start in starts if not _MARKER.fullmatch(text, 0, start)]
    if not starts:
        return [text]
    return [text[a:b].rstrip() for a, b in zip([0, *starts], [*starts, len(text)], strict=True)]


def _is_shouted(text: str) -> bool:
    """Whether a capital stands before a colon."""
    end = text.find(": ")
    while end >= 0:
        if "A" <= text[end - 1 : end] <= "Z":
            return True
        end = text.find(": ", end + 1)
    return False


def _heading(text: str) -> tuple[str, int, str] | None:
    """The title and level of a line that begins with the sign of a heading.

    >>> _heading("## A title ##"), _heading("#tag")
    (('A title', 2, ''), None)
    """
    marked = text.lstrip(" ")
    title = marked.lstrip("#")
    level = len(marked) - len(title)
    if (
        not 1 <= level <= _DEEPEST
        or not title[:1].isspace()
        or len(text) - len(marked) > _MOST_INDENT
    ):
        return None
    return title.rstrip().rstrip("#").strip(), level, ""


def _title(
    text: str, is_known: Callable[[str], bool], headings_are_marked: bool
) -> tuple[str, int, str] | None:
    stripped = text.lstrip()
    if stripped[:1] == "#":
        return _heading(text)
    if "**" in stripped[:12] or "__" in stripped[:12]:
        match = _BOLD.match(text)
        if match:
            item, name, colon, lead = match[1], match[3], match[5], match[6]
            known = is_known(plain_title(name))
            if known or (not item and (colon or name.endswith(":"))):
                return name.rstrip(":"), 7, lead
            return None
    end = text.find(":", 0, _LONGEST_PLAIN + 1)
    if end >= 0 and (end + 1 == len(text) or text[end + 1].isspace()):
        match = _PLAIN.match(text, 0, end)
        if match and is_known(plain_title(match[1])):
            return match[1], 8, text[end + 1 :].lstrip()
    if not headings_are_marked and 2 < len(stripped) < 80:
        name = stripped.rstrip()
        if name[-1] not in ".:;,?!" and is_known(plain_title(name)):
            return name, 2, ""
    return None
