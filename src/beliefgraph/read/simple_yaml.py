"""Front matter in the plainest form, read without a YAML parser: keys, values, lists of values.

A note's front matter is nearly always lines of `key: value` and lists of one depth. These
are told here by one expression a line; of a block in which one line has another form nothing
is read, and libyaml reads all of it. The form is drawn so narrow that both give the same.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from beliefgraph.ground.document import Entry, Field

__all__ = ["read_simple"]

# A plain value holds neither ": " nor " #", which part it, and begins with no sign of YAML.
# What "null" means is left to libyaml, as is what a backslash means.
_NULL = r"(?!(?:null|Null|NULL) *(?:$|[,\]]))"
_PLAIN = rf"{_NULL}[A-Za-z0-9/(+.$][^:#]*(?:(?::(?=[^ ])|(?<! )#)[^:#]*)*"
_DOUBLE = r'"[^"\\]*"'
_SINGLE = r"'[^']*'"
_FLOW_ITEM = rf"(?:{_NULL}[A-Za-z0-9_][A-Za-z0-9_ ./()+&'-]*|{_DOUBLE}|{_SINGLE})"
_LINE = re.compile(
    r"(?P<key>[A-Za-z_][A-Za-z0-9_-]{0,60}):(?: +(?:"
    rf"(?P<plain>{_PLAIN})|[\"'](?P<quoted>(?<=\")[^\"\\]*(?=\")|(?<=')[^']*(?='))[\"'] *"
    rf"|(?P<list>\[(?: *{_FLOW_ITEM} *(?:, *{_FLOW_ITEM} *)*)?\]) *)| *)$"
)
_ITEM = re.compile(
    rf"(?P<indent> *)- +(?:(?P<plain>{_PLAIN})"
    r"|[\"'](?P<quoted>(?<=\")[^\"\\]*(?=\")|(?<=')[^']*(?='))[\"'] *)$"
)
_FLOW = re.compile(rf" *({_FLOW_ITEM}) *[,\]]")
_MOST_LINES = 1_000  # beyond them the bounds of the slower way count


def read_simple(lines: Sequence[str], first: int) -> tuple[Field, ...] | None:
    """The fields of a block whose first line has the number ``first``; None if it is not simple.

    Letters that are not printable are left to libyaml, which rejects some of them.

    >>> [field.text for field in read_simple(["a: b", "c: [d, e]", "f:", "- g"], 2)]
    ['b', 'd, e', 'g']
    >>> read_simple(["a: b: c"], 2)
    """
    if not lines or len(lines) > _MOST_LINES or not "".join(lines).isprintable():
        return None
    fields: list[Field] = []
    at, count = 0, len(lines)
    while at < count:
        match = _LINE.match(lines[at])
        if match is None:
            return None
        key, plain, quoted, listed = match.groups()
        line = first + at
        at += 1
        if plain is not None:
            fields.append(Field(key, line, _entry(plain, line)))
        elif quoted is not None:
            fields.append(Field(key, line, _entry(quoted, line)))
        elif listed is not None:
            texts = _FLOW.findall(listed[1:])
            bare = (text[1:-1] if text[0] in "\"'" else text for text in texts)
            entries = tuple(entry for text in bare for entry in _entry(text, line))
            fields.append(Field(key, line, entries, is_list=True))
        else:
            items = _items(lines, at, first)
            if items is None:
                return None
            entries, stop = items
            fields.append(Field(key, line, entries, is_list=stop > at))
            at = stop
    return tuple(fields)


def _items(lines: Sequence[str], start: int, first: int) -> tuple[tuple[Entry, ...], int] | None:
    """The items of a list that begins at a line, and the line after it; None if not simple."""
    out: list[Entry] = []
    at, indent = start, None
    while at < len(lines) and lines[at][:1] in " -":
        match = _ITEM.match(lines[at])
        if match is None or indent not in (None, match["indent"]):
            return None
        indent, plain, quoted = match.groups()
        out += _entry(quoted if plain is None else plain, first + at)
        at += 1
    return tuple(out), at


def _entry(text: str, line: int) -> tuple[Entry, ...]:
    text = text.strip()
    return (Entry(text, line),) if text else ()
