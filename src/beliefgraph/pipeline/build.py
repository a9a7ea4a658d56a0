"""build: notes to graph, files and pages."""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from beliefgraph.ground.collector import uncollected
from beliefgraph.ground.errors import DamagedStoreError, InboxError
from beliefgraph.ground.notice import Severity
from beliefgraph.ground.rows import Ask
from beliefgraph.pipeline.inbox import Inbox, Progress, open_inbox, read_inbox
from beliefgraph.pipeline.kept.folder import Generation, Kept, kept_of, locked
from beliefgraph.read.files import SUFFIXES, has_notes
from beliefgraph.show.report import BuildReport

if TYPE_CHECKING:
    from beliefgraph.graph.body import Body
    from beliefgraph.ground.knowledge import Knowledge

__all__ = ["build"]


_WAIT = 10.0  # seconds that a build waits while another process writes the store
_WAIT_FOR_FILES = 120.0  # and while another writes files from it: pages take their time
_TURNS = 3  # times that files are written again because another build has landed


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What to build from, where to write, and what."""

    inbox: Inbox
    folder: Path
    progress: Progress | None
    told: Callable[[str], None]
    pages: bool
    files: bool


@dataclass(frozen=True, slots=True)
class _Built:
    """What was built, to be asked for as it is needed."""

    bodies: Callable[[], Iterable[Body]]
    ask: Callable[[], Ask]
    said: Callable[[], Knowledge]
    counts: Counter[str]
    kept: tuple[Kept, Generation] | None = None


def build(
    inbox: str | Path | None = None,
    *,
    out: str | Path | None = None,
    pages: bool = True,
    files: bool = True,
    store: bool | str | Path = True,
    progress: Progress | None = None,
    told: Callable[[str], None] = lambda _: None,
) -> BuildReport:
    """Read the notes of an inbox and write its graph, and its pages, into a folder.

    ``store`` also keeps the graph in ``.beliefgraph`` beside the inbox, or in the folder
    that it names, where questions find it without reading the notes again, and where the
    next build reads only what has changed. ``files=False`` writes nothing else. While another
    process writes the store, or files from it, this one waits some seconds: ``told`` hears
    for whom.
    """
    with uncollected():
        opened = open_inbox(inbox)
        if not has_notes(opened.folder, ignore=opened.settings.ignore):
            message = f"no notes found in {opened.folder}"
            kinds = f"{', '.join(SUFFIXES[:-1])} and {SUFFIXES[-1]} files are read"
            raise InboxError(message, f"{kinds}; name their folder")
        folder = Path(out) if out is not None else opened.out
        wanted = _Wanted(opened, folder, progress, told, pages, files)
        if not store:
            return _written(wanted, _read(opened, progress))
        kept = kept_of(opened, None if isinstance(store, bool) else store)
        try:
            return _build(wanted, kept)
        except DamagedStoreError:  # found late, in a part that only a build reads
            return _build(wanted, kept, anew=True)


def _build(wanted: _Wanted, kept: Kept, *, anew: bool = False) -> BuildReport:
    """Bring the store up to the notes; then write the files of what it holds.

    Two builds do not write files at once, and each writes what has landed last: if another
    lands meanwhile, they are written again.
    """
    from beliefgraph.pipeline.kept.use import bring_up, landed

    fresh = bring_up(
        wanted.inbox,
        kept,
        progress=wanted.progress,
        anew=anew,
        standings=wanted.files,
        wait=_WAIT,
        told=wanted.told,
    )
    if not wanted.files:
        return _written(wanted, _kept(wanted.inbox, kept, fresh.generation, files=False))
    with locked(kept, "out", wait=_WAIT_FOR_FILES, told=wanted.told):
        for _ in range(_TURNS):
            generation = kept.current() or fresh.generation
            last = landed(generation)
            report = _written(wanted, _kept(wanted.inbox, kept, generation, files=True))
            if landed(kept.current() or generation) == last:
                break
    return report


def _written(wanted: _Wanted, built: _Built) -> BuildReport:
    written = [] if built.kept is None else [built.kept[0].folder]
    if wanted.files:
        from beliefgraph.graph.files import write_bodies

        base = wanted.inbox.settings.base
        written[:0] = write_bodies(built.bodies, wanted.folder, base=base)
        if wanted.pages:
            written += _pages(built, wanted.inbox, wanted.folder)
    inbox, out = str(wanted.inbox.folder), str(wanted.folder)
    return _report(built, inbox=inbox, out=out, written=written)


def _pages(built: _Built, inbox: Inbox, folder: Path) -> list[Path]:
    """Write the pages; with a kept store only where something has changed since."""
    from beliefgraph.pipeline.check import found_in
    from beliefgraph.pipeline.pages import stamp_of, write_pages

    ask = cache(built.ask)
    findings = found_in(inbox, built.said(), ask)
    if built.kept is None:
        return write_pages(ask(), inbox, folder, findings)
    from beliefgraph.pipeline.kept.pages import graph_in, once

    kept, generation = built.kept
    of = (graph_in(generation), findings, inbox.rulings, inbox.settings.web, stamp_of(inbox.folder))
    return once(kept, folder, of, lambda leave: write_pages(ask(), inbox, folder, findings, leave))


def _read(inbox: Inbox, progress: Progress | None) -> _Built:
    from beliefgraph.pipeline.graph import bodies_of
    from beliefgraph.pipeline.kept.derive import counts_in, derived_graph
    from beliefgraph.pipeline.kept.summary import counts_of
    from beliefgraph.pipeline.standings import standings_of

    knowledge = read_inbox(inbox, progress=progress)
    bodies, graph = bodies_of(knowledge, base=inbox.settings.base)
    standings = standings_of(graph.ask, inbox)
    bodies = sorted([*bodies, standings]) if standings.text else bodies
    counts: Counter[str] = Counter()
    for each in knowledge.documents:
        counts.update(counts_of(each))
    computed = derived_graph((), base=inbox.settings.base).name
    counts.update(counts_in(body.text for body in bodies if body.name == computed))
    return _Built(lambda: bodies, lambda: graph.ask, graph.said, counts)


def _kept(inbox: Inbox, kept: Kept, generation: Generation, *, files: bool) -> _Built:
    """What a kept store holds; its standings are written with the files."""
    from beliefgraph.pipeline.kept.derive import counts_in, derived_graph
    from beliefgraph.pipeline.kept.facts import said_in
    from beliefgraph.pipeline.kept.state import opened

    with opened(generation.state, read_only=True) as state:
        counts, derived = state.counts(), state.derived()
    counts.update(counts_in(derived.values()))
    more: list[Body] = []
    if files:
        from beliefgraph.pipeline.kept.standing import standings_in

        extra = derived_graph(derived.values(), base=inbox.settings.base)
        more = sorted(each for each in (extra, standings_in(inbox, kept, generation)) if each.text)

    def bodies() -> Iterable[Body]:
        with opened(generation.state, read_only=True) as state:
            yield from heapq.merge(state.bodies(), more)

    def ask() -> Ask:
        from beliefgraph.answer.memory import remembering
        from beliefgraph.pipeline.kept.remembered import open_kept

        return remembering(open_kept(generation)[1])

    said = partial(said_in, generation.state)
    return _Built(bodies, ask, said, counts, (kept, generation))


def _report(built: _Built, *, inbox: str, out: str, written: list[Path]) -> BuildReport:
    """The account of a build: each file of the inbox, each thing and each line is in it."""
    counts = built.counts
    return BuildReport(
        inbox=inbox,
        out=out,
        loaded=counts["file loaded"],
        with_notices=counts["file noted"],
        rejected=counts["file rejected"],
        things=_part(counts, "thing"),
        statements=_part(counts, "statement"),
        divergences=_part(counts, "divergence"),
        names=_part(counts, "name"),
        open_ends=counts["open"],
        gaps=counts["gap"],
        findings=_findings(counts),
        written=tuple(str(path) for path in written),
    )


def _findings(counts: Counter[str]) -> tuple[tuple[str, int], ...]:
    """How many notices there are of each code: errors first, then by code."""
    found: dict[str, tuple[int, int]] = {}
    for name, number in _part(counts, "finding"):
        severity, _, code = name.partition(" ")
        weight, before = found.get(code, (len(Severity), 0))
        found[code] = min(weight, [*Severity].index(Severity(severity))), before + number
    return tuple((code, n) for code, (_, n) in sorted(found.items(), key=lambda x: (x[1][0], x[0])))


def _part(counts: Counter[str], kind: str) -> tuple[tuple[str, int], ...]:
    named = (key.partition(" ") for key in counts if counts[key])
    return tuple(
        sorted((name, counts[f"{kind} {name}"]) for first, _, name in named if first == kind)
    )
