"""worklist: the lines whose relation no wording decides, for a person to decide."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from beliefgraph.ground.decision import Undecided
from beliefgraph.ground.errors import ChoiceError
from beliefgraph.ground.evidence import Relation
from beliefgraph.ground.knowledge import Knowledge
from beliefgraph.ground.notice import Notice
from beliefgraph.pipeline.decisions_file import added
from beliefgraph.pipeline.inbox import Inbox, Progress, open_inbox, read_note

__all__ = ["decide", "stale_decisions", "worklist"]


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


def decide(
    key: str, relation: str, *, by: str, when: str = "", inbox: str | Path | None = None
) -> Path:
    """Write a decision on a line of the worklist; the decisions file is what comes back.

    ``when`` is today where it is not said.
    """
    from beliefgraph.read.decisions import written_decision

    if not relation:
        raise ChoiceError(f"{key!r} names no relation", "write --decide KEY=RELATION")
    opened = open_inbox(inbox)
    line = next((each for each in worklist(inbox) if each.key == key), None)
    if line is None:
        raise ChoiceError(
            f"no line that waits for a decision has the key {key!r}", "see `beliefgraph worklist`"
        )
    if relation not in tuple(Relation):
        names = tuple(each.value for each in Relation)
        raise ChoiceError(f"{relation!r} is no relation", f"one of: {', '.join(names)}", names)
    if not by.strip():
        raise ChoiceError("a decision needs a name", "say who decides: --by NAME")
    day = when or datetime.now(UTC).date().isoformat()
    about = f"{line.place}\n{' '.join(line.quotation.split())[:300]}"
    text = written_decision(key, Relation(relation), by=by.strip(), when=day, about=about)
    return added(opened, text)


def stale_decisions(inbox: Inbox, knowledge: Knowledge) -> tuple[Notice, ...]:
    """A notice for each decision whose line has changed, or stands in no note any more."""
    from beliefgraph.interpret.decide import stale

    keys = {key for document in knowledge.documents for key in document.decided}
    return tuple(stale(inbox.decisions, keys))
