"""worklist: the lines whose relation no wording decides, for a person to decide."""

from __future__ import annotations

from pathlib import Path

from beliefgraph.ground.decision import Undecided
from beliefgraph.ground.notice import Notice
from beliefgraph.pipeline.inbox import Inbox, Progress, open_inbox, read_note

__all__ = ["stale_decisions", "worklist"]


def worklist(
    inbox: str | Path | None = None, *, progress: Progress | None = None
) -> tuple[Undecided, ...]:
    """The lines whose relation only their place suggests, by file and line.

    A decision goes into ``beliefgraph.decisions.toml`` beside the settings (or the notes),
    under the line's key; a line that is decided is not listed again.
    """
    from beliefgraph.interpret.decide import undecided
    from beliefgraph.read.files import note_paths

    opened = open_inbox(inbox)
    paths = note_paths(opened.folder, ignore=opened.settings.ignore)
    said = (read_note(opened, path) for path in (progress(paths) if progress else paths))
    found = (each for one in said for each in undecided(one))
    return tuple(sorted(found, key=lambda each: (each.place, each.key)))


def stale_decisions(inbox: Inbox) -> tuple[Notice, ...]:
    """A notice for each decision whose line has changed, or stands in no note any more."""
    from beliefgraph.interpret.decide import key_of, stale
    from beliefgraph.read.files import note_paths

    if not inbox.decisions:
        return ()
    paths = note_paths(inbox.folder, ignore=inbox.settings.ignore)
    keys = {key_of(line) for path in paths for line in read_note(inbox, path).lines}
    return tuple(stale(inbox.decisions, keys))
