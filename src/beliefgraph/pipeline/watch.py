"""watch: the store follows the notes as they are saved."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from beliefgraph.ground.errors import BusyStoreError
from beliefgraph.pipeline.inbox import Inbox, open_inbox
from beliefgraph.pipeline.kept.folder import Generation, Kept, kept_of
from beliefgraph.pipeline.kept.standing import standings_in
from beliefgraph.pipeline.kept.state import opened as state_in
from beliefgraph.pipeline.kept.update import Update
from beliefgraph.pipeline.kept.use import Fresh, bring_up, landed

if TYPE_CHECKING:
    from threading import Event

    from beliefgraph.answer.beliefs import BeliefRow

__all__ = ["Change", "watch"]

_WAIT = 0.2  # seconds until a store that another process writes is tried again
_LOOK = 500  # milliseconds without a save, after which the first look is taken


@dataclass(frozen=True, slots=True)
class Change:
    """What a save did: the note, how it changed, and what that means for which belief."""

    note: str
    how: str  # added, changed or removed
    beliefs: tuple[str, ...] = ()

    def __str__(self) -> str:
        """One line.

        >>> str(Change("a.md", "changed", ("theseus/B4: 3 support, was 2",)))
        'a.md changed; theseus/B4: 3 support, was 2'
        """
        return "; ".join((f"{self.note} {self.how}", *self.beliefs))


def watch(
    inbox: str | Path | None = None,
    *,
    store: str | Path | None = None,
    stop: Event | None = None,
    told: Callable[[str], None] = lambda _: None,
) -> Iterator[Change]:
    """Keep the store as the notes are, and tell of each change, until ``stop`` is set.

    ``told`` hears once that it watches, and what, and when it waits for who writes the store.
    """
    from watchfiles import watch as saves

    opened = open_inbox(inbox)
    kept = kept_of(opened, store)
    fresh = _bring_up(opened, kept, stop, told)
    last, notes, before = _seen(fresh.generation)
    if fresh.update is not None:
        yield from _told(fresh.update, before, before)
    standings_in(opened, kept, fresh.generation)
    told(f"watching {opened.folder}; Ctrl-C stops")
    is_checked = False
    for changes in saves(
        opened.folder,
        stop_event=stop,
        raise_interrupt=True,
        debounce=200,
        rust_timeout=_LOOK,
        yield_on_timeout=True,
    ):
        # What was saved just before the watch began is found by looking once.
        if not changes and is_checked:
            continue
        is_checked = True
        fresh = _bring_up(opened, kept, stop, told)
        if landed(fresh.generation) == last:
            continue
        # Another process may have brought the save in, or more than this one saw.
        was, told_of = notes, before
        last, notes, before = _seen(fresh.generation)
        yield from _told(_update(was, notes), told_of, before)
        standings_in(opened, kept, fresh.generation)  # takes longer than to tell what changed


def _bring_up(inbox: Inbox, kept: Kept, stop: Event | None, told: Callable[[str], None]) -> Fresh:
    """The store as the notes are; while another process writes it, this one waits."""
    is_told = False
    while True:
        try:
            return bring_up(open_inbox(inbox.folder), kept)
        except BusyStoreError as error:
            if stop is not None and stop.is_set():
                raise
            if not is_told:
                told(f"waiting: {error.message}")
                is_told = True
            time.sleep(_WAIT)


def _seen(generation: Generation) -> tuple[tuple[str, str], dict[str, str], _Beliefs]:
    """What a store holds now: what landed last, the digest of each note, the beliefs."""
    last = landed(generation)
    with state_in(generation.state, read_only=True) as state:
        notes = state.digests()
    return last, notes, _beliefs(generation)


def _update(before: dict[str, str], now: dict[str, str]) -> Update:
    """Which notes came, went or are others now."""
    both = sorted(now.keys() & before.keys())
    return Update(
        added=tuple(sorted(now.keys() - before.keys())),
        changed=tuple(path for path in both if now[path] != before[path]),
        removed=tuple(sorted(before.keys() - now.keys())),
    )


def _told(update: Update, before: _Beliefs, after: _Beliefs) -> Iterator[Change]:
    """A line for each note; what it did to beliefs stands with the first of them."""
    said = _differences(before, after)
    for how, notes in (
        ("added", update.added),
        ("changed", update.changed),
        ("removed", update.removed),
    ):
        for note in notes:
            yield Change(note, how, said)
            said = ()


def _differences(before: _Beliefs, after: _Beliefs) -> tuple[str, ...]:
    out = []
    for name in sorted(before.keys() | after.keys()):
        old, new = before.get(name), after.get(name)
        if old is None or new is None:
            out.append(f"{name}: {'new' if old is None else 'gone'}")
        elif old != new:
            pairs = zip(("support", "contradict", "qualify"), old, new, strict=True)
            told = [f"{now} {verb}, was {then}" for verb, then, now in pairs if then != now]
            out.append(f"{name}: {', '.join(told)}")
    return tuple(out)


_Beliefs = dict[str, tuple[int, int, int]]


def _beliefs(generation: Generation) -> _Beliefs:
    from beliefgraph.answer.beliefs import beliefs
    from beliefgraph.pipeline.kept.remembered import open_kept

    return {_name(row): _counts(row) for row in beliefs(open_kept(generation)[1])}


def _name(row: BeliefRow) -> str:
    return f"{row.owner}/{row.label}" if row.owner and row.label else row.identifier


def _counts(row: BeliefRow) -> tuple[int, int, int]:
    return row.supports, row.contradicts, row.qualifies
