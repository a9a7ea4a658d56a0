"""The fields of the front matter that somebody reads, and names that are nearly theirs."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from beliefgraph.ground.document import Document
from beliefgraph.ground.notice import Notice, Severity
from beliefgraph.ground.place import Place
from beliefgraph.interpret.gaps import TEST_FIELDS
from beliefgraph.interpret.places import PLACES

__all__ = ["KNOWN_FIELDS", "nearly_known"]

_PLAIN = """
    type title name aliases permalink description summary agent owner held_by staked_by
    proposed_by label belief_id level confidence status domain date date_published created
    last_evaluated processed_date author authors url source doi derived_from compilation_of
    press_release_for format source_type tags processed_by archived_by extraction_notes notes
"""
KNOWN_FIELDS = frozenset(
    (*_PLAIN.split(), *TEST_FIELDS, *(field for place in PLACES for field in place.fields))
)
_CLOSE = 0.88


def nearly_known(document: Document) -> Iterator[Notice]:
    """A notice for each field that is not read and whose name is a slip from one that is."""
    for field in document.fields:
        if field.key in KNOWN_FIELDS:
            continue
        close = _nearest(field.key)
        if close:
            message = f"the field '{field.key}' is not read; '{close}' is"
            help = f"write {close}, or name yours under [fields] in beliefgraph.toml"
            place = Place(document.path, field.line)
            yield Notice("I104", message, help, place, Severity.WARNING)


@lru_cache(maxsize=1024)  # the notes of an inbox bear the same few fields over and over
def _nearest(written: str) -> str:
    """The known field from which a name is a slip, or nothing."""
    key = written.lower().replace("-", "_").replace(" ", "_")
    if len(key) < 4:
        return ""
    import difflib

    close = difflib.get_close_matches(key, _by_length(len(key)), 1, _CLOSE)
    return close[0] if close else ""


def _by_length(length: int) -> list[str]:
    return sorted(name for name in KNOWN_FIELDS if abs(len(name) - length) <= 2)
