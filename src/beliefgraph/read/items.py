"""The lines of a section to its items: list items and paragraphs."""

from __future__ import annotations

import re
from collections.abc import Callable

from beliefgraph.ground.document import Item

__all__ = ["COMMENT", "ITEM", "items_of"]

ITEM = re.compile(r"^(\s*)([-*+•]|\d{1,4}[.)])(?:\s+(?:\[[ xX]\]\s+)?(.*))?$")  # a box is no text
COMMENT = re.compile(r"<!--.*?-->")
_RULE = re.compile(r"^\s{0,3}([-*_])(?:\s*\1){2,}\s*$")


def items_of(lines: list[tuple[int, str]], is_telling: Callable[[str], bool] | None) -> list[Item]:
    """List items and paragraphs; the lines of one are joined, quotes and rules passed over.

    Where ``is_telling`` is given, only those of whose text it says so.
    """
    found: list[Item | None] = []
    pending: list[tuple[int, str]] = []
    marker, depth = "", 0
    for line in lines:
        text = line[1]
        first = text.lstrip()[:1]
        if first == ">":
            text = text.lstrip("> ")
            first = text.lstrip()[:1]
        if first in "-*_+•" or first.isdecimal():  # also "": all others begin no rule and no item
            if not first or (first in "-*_" and _RULE.match(text)):
                if pending:
                    found.append(_item(pending, marker, depth, is_telling))
                    pending = []
                marker, depth = "", 0
                continue
            if match := ITEM.match(text):
                if pending:
                    found.append(_item(pending, marker, depth, is_telling))
                    pending = []
                marker, depth = match[2].rstrip(".)"), len(match[1].expandtabs(4))
                if match[3]:
                    pending.append((line[0], match[3]))
                continue
        pending.append(line if text is line[1] else (line[0], text))
    if pending:
        found.append(_item(pending, marker, depth, is_telling))
    return [item for item in found if item is not None]


def _item(
    lines: list[tuple[int, str]],
    marker: str,
    depth: int,
    is_telling: Callable[[str], bool] | None,
) -> Item | None:
    """The item of some lines; none where nothing is left of it, or it tells nothing."""
    text = " ".join([part.strip() for _, part in lines])
    if "<!--" in text:
        text = COMMENT.sub("", text).strip()
    if not text or (is_telling is not None and not _tells(text, lines, is_telling)):
        return None
    return Item(text, lines[0][0], marker, depth, tuple(lines))


def _tells(text: str, lines: list[tuple[int, str]], is_telling: Callable[[str], bool]) -> bool:
    """Whether an item tells something, as one text or by one of its lines."""
    return is_telling(text) or (len(lines) > 1 and is_telling("\n".join([raw for _, raw in lines])))
