"""Front matter to fields by way of libyaml, each with its line.

python-frontmatter strips the text before it splits it and hands plain Python objects
back, so lines are lost and a date like 2026-03-00 stops the file. `LineHandler` keeps
its splitting and gives it another `load`: libyaml composes the nodes, whose marks hold
the lines, and nothing is constructed from them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import frontmatter
import yaml
from frontmatter.default_handlers import YAMLHandler

from beliefgraph.ground.document import Entry, Field

__all__ = ["Found", "LineHandler", "composed"]

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NO_BREAKS = dict.fromkeys(map(ord, "\r\x85\u2028\u2029"), " ")  # line breaks to YAML alone
_MAX_ENTRIES = 2_000


@dataclass(slots=True)
class Found:
    """The fields of a block, or what libyaml has against it and where."""

    first: int = 0  # line of the first field on disk
    fields: list[Field] = field(default_factory=list)
    error: str = ""
    error_line: int = 0
    text: str = ""


class LineHandler(YAMLHandler):
    """python-frontmatter's YAML handler, with the line of each key and each item kept."""

    FM_BOUNDARY = re.compile(r"^-{3,}[ \t]*$", re.MULTILINE)

    def __init__(self, skipped: int) -> None:
        super().__init__()
        self.found = Found(first=skipped + 2)

    def load(self, fm: str, **_: object) -> dict[str, object]:
        """Compose the nodes and note the fields; the dictionary itself stays empty."""
        self.found.text = fm.removeprefix("\n").translate(_NO_BREAKS)
        try:
            root = yaml.compose(self.found.text, Loader=_LOADER)
        except (yaml.YAMLError, RecursionError, ValueError) as error:
            mark = getattr(error, "problem_mark", None)
            self.found.error = str(getattr(error, "problem", None) or error).splitlines()[0]
            self.found.error_line = self.found.first + (mark.line if mark else 0)
            return {}
        if isinstance(root, yaml.MappingNode):
            for key, value in root.value:
                if isinstance(key, yaml.ScalarNode):
                    self.found.fields.append(_field(key, value, self.found.first))
        elif root is not None:
            self.found.error = "it is not a list of `key: value` lines"
            self.found.error_line = self.found.first
        return {}


def composed(block: list[str], start: int) -> Found:
    """What libyaml finds in the lines of a block that begins after line ``start``, from 0."""
    handler = LineHandler(start)
    frontmatter.parse("\n".join(["---", *block, "---", ""]), handler=handler)
    return handler.found


def _field(key: yaml.ScalarNode, value: yaml.Node, first: int) -> Field:
    line = first + key.start_mark.line
    entries = _entries(value, first)
    is_list = isinstance(value, yaml.SequenceNode)
    return Field(key.value.strip(), line, tuple(entries), is_list)


def _entries(root: yaml.Node, first: int) -> list[Entry]:
    """Scalars of a value in order; a mapping gives `key: value` texts, bounded in size.

    An alias is the same node again: a list or mapping that was walked is not walked
    twice, so a bomb of aliases costs no more than it is long.
    """
    out: list[Entry] = []
    walked: set[int] = set()
    pending: list[tuple[str, yaml.Node]] = [("", root)]
    while pending and len(out) < _MAX_ENTRIES:
        key, node = pending.pop()
        line = first + node.start_mark.line
        if isinstance(node, yaml.ScalarNode):
            is_null = node.tag.endswith(":null") and node.style is None
            if key or (node.value.strip() and not is_null):
                out.append(Entry(f"{key}{node.value.strip()}", line))
        elif id(node) in walked:
            continue
        elif isinstance(node, yaml.SequenceNode):
            walked.add(id(node))
            if _is_link(node):
                out.append(Entry(f"[[{node.value[0].value[0].value.strip()}]]", line))
            else:
                pending.extend(("", each) for each in reversed(node.value))
        elif isinstance(node, yaml.MappingNode):
            walked.add(id(node))
            pending.extend((_name(name), value) for name, value in reversed(node.value))
    return out


def _name(key: yaml.Node) -> str:
    return f"{key.value.strip()}: " if isinstance(key, yaml.ScalarNode) else ""


def _is_link(node: yaml.SequenceNode) -> bool:
    """`[[title]]` without quotes, which YAML takes for a list in a list."""
    inner = node.value[0] if len(node.value) == 1 else None
    return (
        isinstance(inner, yaml.SequenceNode)
        and len(inner.value) == 1
        and isinstance(inner.value[0], yaml.ScalarNode)
        and node.flow_style is True
    )
