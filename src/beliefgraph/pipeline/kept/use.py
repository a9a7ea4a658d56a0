"""The kept store of an inbox: brought up to what its notes say, or as it is."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from beliefgraph.graph.store import open_store
from beliefgraph.ground.errors import DamagedStoreError, StoreError
from beliefgraph.pipeline.inbox import Inbox, Progress
from beliefgraph.pipeline.kept.files import program, stats_of
from beliefgraph.pipeline.kept.folder import Generation, Kept, locked
from beliefgraph.pipeline.kept.state import State, opened
from beliefgraph.read.files import Stat

if TYPE_CHECKING:
    from beliefgraph.pipeline.kept.update import Update

__all__ = ["Fresh", "bring_up", "fresh_or_none", "landed"]

_FEW = 200  # notes; with more than these and a third of all stale, a new build is faster


@dataclass(frozen=True, slots=True)
class Fresh:
    """A generation that says what the notes say, and what had to be done for it.

    ``is_new`` tells that it was built from nothing.
    """

    generation: Generation
    update: Update | None = None
    is_new: bool = False


def landed(generation: Generation) -> tuple[str, str]:
    """What landed last in a store: another value where anything was written since."""
    with opened(generation.state, read_only=True) as state:
        return generation.folder.name, state.meta("version")


def fresh_or_none(inbox: Inbox, kept: Kept, *, standings: bool = False) -> Generation | None:
    """A store that can be asked, brought up to date if need be; none if none was built, or
    if what was built is damaged.

    While another process writes, or where nothing may be written, it is the store as it is.
    ``standings`` is as for ``bring_up``.
    """
    current = kept.current()
    if current is None:
        return None
    try:
        with opened(current.state, read_only=True) as state:
            if _is_fresh(inbox, state):
                return current
        return bring_up(inbox, kept, standings=standings).generation
    except DamagedStoreError:
        return None
    except StoreError:
        return kept.current()


def bring_up(
    inbox: Inbox,
    kept: Kept,
    *,
    progress: Progress | None = None,
    anew: bool = False,
    standings: bool = False,
    wait: float = 0.0,
    told: Callable[[str], None] = lambda _: None,
) -> Fresh:
    """The store of an inbox as its notes are now: from nothing, or after the edits.

    One that is damaged is built from nothing. With ``standings`` those of the beliefs land
    with an edit; else an edit that reaches them takes them out. While another process writes,
    this one waits so many seconds, and ``told`` hears of it.
    """
    with locked(kept, wait=wait, told=told):
        current = None if anew else kept.current()
        if current is not None:
            with suppress(DamagedStoreError):
                found = _followed(inbox, current, standings=standings)
                if found is not None:
                    return found
        from beliefgraph.pipeline.kept.cold import build_anew

        return Fresh(build_anew(inbox, kept, progress=progress), is_new=True)


def _followed(inbox: Inbox, current: Generation, *, standings: bool) -> Fresh | None:
    """A generation after the edits, if to follow them is less work than to build."""
    with opened(current.state) as state:
        if state.meta("program") != program(inbox):
            return None
        now = stats_of(inbox)
        stale = _stale(now, state.stats())
        if not stale and not state.is_pending():
            open_store(current.store)  # raises if it is damaged
            return Fresh(current)
        if len(stale) > max(_FEW, len(now) // 3):
            return None
        from beliefgraph.pipeline.kept.update import update

        done = update(inbox, current, state, now, stale, standings=standings)
        return Fresh(current, done)


def _is_fresh(inbox: Inbox, state: State) -> bool:
    if state.is_pending() or state.meta("program") != program(inbox):
        return False
    return not _stale(stats_of(inbox), state.stats())


def _stale(now: dict[str, Stat], then: dict[str, Stat]) -> list[str]:
    """The paths that came, went, or may have changed."""
    changed = {path for path, _ in now.items() ^ then.items()}
    return sorted(changed.union(path for path, (_, time, _) in now.items() if time < 0))
