"""From a folder of notes to what they say.

Reading is imported when a note is read: who asks a kept store does not wait for it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from beliefgraph.ground.collector import uncollected
from beliefgraph.ground.resources import ontology_path
from beliefgraph.ground.settings import Settings
from beliefgraph.read.decisions import DECISIONS, read_decisions, read_rulings
from beliefgraph.read.settings import find_settings, read_settings

if TYPE_CHECKING:
    from beliefgraph.ground.decision import Decision, Ruling
    from beliefgraph.ground.knowledge import Interpretation, Knowledge

__all__ = ["Inbox", "open_inbox", "read_inbox", "read_note"]

Progress = Callable[[Iterable[str]], Iterable[str]]


@dataclass(frozen=True, slots=True)
class Inbox:
    """A folder of notes with its settings and decisions; ``home`` is that of the settings file.

    ``decisions`` are those on lines, which change the graph; ``rulings`` those on
    divergences, which do not.
    """

    folder: Path
    settings: Settings
    home: Path
    decisions: tuple[Decision, ...] = ()
    rulings: tuple[Ruling, ...] = ()

    @property
    def out(self) -> Path:
        """The folder into which a build writes."""
        return self.home / self.settings.out


def open_inbox(folder: str | Path | None = None) -> Inbox:
    """The inbox in a folder; without one, what ``beliefgraph.toml`` names, else ``inbox/``.

    The settings are those of the nearest ``beliefgraph.toml`` in the folder or above it.
    """
    start = Path(folder) if folder is not None else Path.cwd()
    found = find_settings(start)
    settings = read_settings(found)
    home = found.parent if found is not None else Path.cwd()
    notes = Path(folder) if folder is not None else home / settings.inbox
    beside = next((each for each in (home, notes) if (each / DECISIONS).is_file()), home)
    file = beside / DECISIONS
    return Inbox(notes, settings, home, read_decisions(file), read_rulings(file))


def read_inbox(inbox: Inbox, *, progress: Progress | None = None) -> Knowledge:
    """What all notes of an inbox say, with every name linked as far as it goes."""
    from beliefgraph.link.document import link
    from beliefgraph.pipeline.both_ends import notes_of
    from beliefgraph.read.files import note_paths

    paths = note_paths(inbox.folder, ignore=inbox.settings.ignore)
    shown = paths if progress is None else progress(paths)
    with uncollected():
        return link([note for _, note in zip(shown, notes_of(inbox, paths), strict=True)])


def read_note(inbox: Inbox, path: str) -> Interpretation:
    """What one note says, its names not yet linked; a rejected one says only why."""
    from beliefgraph.ground.knowledge import Interpretation
    from beliefgraph.ground.notice import Notice, Severity
    from beliefgraph.ground.place import Place
    from beliefgraph.interpret.decide import decided
    from beliefgraph.interpret.document import interpret_document, is_known_title, telling_in
    from beliefgraph.interpret.wording import load_wording
    from beliefgraph.read.document import read_document
    from beliefgraph.read.files import read_bytes

    data = read_bytes(inbox.folder, path)
    if isinstance(data, Notice):
        return Interpretation(path, "", (), notices=(data,), is_rejected=True)
    settings = inbox.settings
    wording = load_wording(ontology_path() / "wording.toml", extra=settings.wording)
    try:
        document, notices = read_document(
            path, data, is_known=is_known_title, telling_in=telling_in, aliases=settings.fields
        )
        said = interpret_document(
            document,
            wording=wording,
            kinds=settings.types,
            domains=settings.owners,
            notices=notices,
        )
        return decided(said, {each.quotation: each for each in inbox.decisions})
    except RecursionError:
        message = "it is nested too deeply to be read"
        notice = Notice("R004", message, "flatten it", Place(path), Severity.ERROR)
        return Interpretation(path, "", (), notices=(notice,), is_rejected=True)
