"""JSON beside a store, with a digest of itself: what is not as it was written is not read."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from beliefgraph.ground.terms import digest_of

__all__ = ["json_to_keep", "kept_json"]


def json_to_keep(value: object) -> str:
    """A value as JSON below its digest.

    >>> print(json_to_keep([1]))
    080a9ed428559ef6
    [1]
    """
    text = json.dumps(value)
    return f"{digest_of(text)}\n{text}"


def kept_json(file: Path) -> Any:
    """The value that was written into a file; None if it is not there, or is another by now."""
    try:
        digest, _, text = file.read_text(encoding="ascii").partition("\n")
    except (OSError, ValueError):
        return None
    return json.loads(text) if digest == digest_of(text) else None
