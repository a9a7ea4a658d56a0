"""Any answer as JSON: the fields of its dataclasses under their own names."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from enum import Enum

from beliefgraph.ground.rows import Rows
from beliefgraph.show.look import Look

__all__ = ["json_", "plain"]


def json_(answer: object, look: Look | None = None) -> str:
    """The answer as JSON text, indented, ending in a line break."""
    return json.dumps(plain(answer), ensure_ascii=False, indent=2) + "\n"


def plain(value: object) -> object:
    """The value as dictionaries, lists, texts and numbers; rows as a list of dictionaries."""
    if isinstance(value, Rows):
        return [dict(zip(value.columns, row, strict=True)) for row in value.rows]
    if isinstance(value, Enum):
        return value.value
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, dict):
        return {str(key): plain(one) for key, one in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [
            plain(one) for one in (sorted(value) if isinstance(value, (set, frozenset)) else value)
        ]
    if isinstance(value, float):
        return round(value, 9)  # so that no machine's last bit shows
    if isinstance(value, (str, int, bool)) or value is None:
        return value
    return str(value)
