"""fix: what has one sure answer, as a patch of the notes."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from beliefgraph.pipeline.inbox import Inbox, open_inbox, read_note

__all__ = ["Fix", "fixes"]

_LINK = re.compile(r"\[\[([^\[\]|#\n]+)(?=[|#\]])")


@dataclass(frozen=True, slots=True)
class Fix:
    """A note with its links mended: its path, its text before and after."""

    path: str
    before: str
    after: str

    @property
    def patch(self) -> str:
        """The change as a unified diff, with the path relative to the inbox."""
        lines = difflib.unified_diff(
            self.before.splitlines(keepends=True),
            self.after.splitlines(keepends=True),
            f"a/{self.path}",
            f"b/{self.path}",
        )
        return "".join(line if line.endswith("\n") else f"{line}\n" for line in lines)


def fixes(inbox: str | Path | None = None, *, write: bool = False) -> tuple[Fix, ...]:
    """The notes whose links can be mended in one sure way; ``write`` also writes them.

    A shortened title becomes the whole one, a title in another case that of the note. No
    link is ever taken out, and a link that resolves to nothing or to several things stays.
    """
    from beliefgraph.read.files import note_paths

    opened = open_inbox(inbox)
    paths = note_paths(opened.folder, ignore=opened.settings.ignore)
    found = tuple(_fixes(opened, paths))
    for each in found if write else ():
        (opened.folder / each.path).write_bytes(each.after.encode("utf-8"))
    return found


def _fixes(inbox: Inbox, paths: list[str]) -> Iterator[Fix]:
    from beliefgraph.ground.ends import Known, Named
    from beliefgraph.ground.titles import plain_name
    from beliefgraph.link.catalogue import catalogue_of
    from beliefgraph.link.resolve import resolve
    from beliefgraph.read.files import read_bytes

    said = [read_note(inbox, path) for path in paths]
    catalogue = catalogue_of(said)
    for document in said:
        data = read_bytes(inbox.folder, document.path)
        try:
            before = data.decode("utf-8") if isinstance(data, bytes) else ""
        except UnicodeDecodeError:
            continue

        def mended(match: re.Match[str], document: object = document) -> str:
            written = match[1].strip()
            end = resolve(Named(written), document, catalogue)  # type: ignore[arg-type]
            if not isinstance(end, Known) or "/" in written or not end.id.endswith(".md"):
                return match[0]
            stem = end.id.rsplit("/", 1)[-1].removesuffix(".md")
            plain, names = plain_name(written), catalogue.nodes[end.id].names
            is_short = plain not in {plain_name(name) for name in names}
            is_case = written.lower() == stem.lower() and written != stem
            return f"[[{stem}" if is_short or is_case else match[0]

        after = _LINK.sub(mended, before)
        if after != before:
            yield Fix(document.path, before, after)
