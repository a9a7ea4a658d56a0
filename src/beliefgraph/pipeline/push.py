"""push: the graph on a SPARQL server, document by document, only what has changed."""

from __future__ import annotations

import hashlib
import json
import os
import random
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from beliefgraph.ground.errors import QuestionError, StoreError
from beliefgraph.ground.terms import digest_of
from beliefgraph.pipeline.inbox import Inbox, Progress, open_inbox
from beliefgraph.pipeline.kept.folder import Kept, kept_of
from beliefgraph.pipeline.kept.use import bring_up

if TYPE_CHECKING:
    from beliefgraph.graph.body import Body
    from beliefgraph.graph.endpoint import Endpoint

__all__ = ["PushReport", "push"]

_TRIES = 6
_FIRST_WAIT = 0.5  # seconds; each wait is twice the one before
_BATCH = 500_000  # characters of an update that holds several graphs
_AGAIN = (408, 425, 429, 500, 502, 503, 504)


@dataclass(frozen=True, slots=True)
class PushReport:
    """What a push did: how many graphs were sent, removed, and left as they were."""

    endpoint: str
    sent: int
    removed: int
    unchanged: int


def push(
    endpoint: str,
    *,
    inbox: str | Path | None = None,
    protocol: str = "update",
    everything: bool = False,
    store: str | Path | None = None,
    progress: Progress | None = None,
) -> PushReport:
    """Bring the graph of an inbox to a server; each document's graph replaces its former one.

    ``protocol`` is ``update`` (SPARQL Update) or ``store`` (the Graph Store Protocol). What
    was sent is remembered by address; ``everything`` sends all again. A push that was
    ended goes on where it stopped.
    """
    from beliefgraph.graph.endpoint import endpoint_at

    if protocol not in ("update", "store"):
        raise QuestionError(f"there is no protocol '{protocol}'", "one of: update, store")
    opened = open_inbox(inbox)
    kept = kept_of(opened, store)
    server, base = endpoint_at(endpoint), opened.settings.base
    bodies = _bodies(opened, kept)
    memory = _Memory(kept.folder / f"pushed-{digest_of(server.url, protocol)}.json")
    former = {} if everything else memory.read()
    now = {body.name: hashlib.sha256(body.text.encode()).hexdigest() for body in bodies}
    changed = [body for body in bodies if former.get(body.name) != now[body.name]]
    gone = sorted(former.keys() - now.keys())
    steps = [*changed, *(_gone(name) for name in gone)]
    batches = list(_batches(steps, 1 if protocol == "store" else _BATCH))
    names = progress(name for name in map(_first, batches)) if progress else map(_first, batches)
    for batch, _ in zip(batches, names, strict=True):
        _send(server, batch, base, protocol)
        for body in batch:
            former.pop(body.name, None)
            if body.text:
                former[body.name] = now[body.name]
        memory.write(former)
    return PushReport(server.url, len(changed), len(gone), len(bodies) - len(changed))


def _bodies(inbox: Inbox, kept: Kept) -> list[Body]:
    from beliefgraph.pipeline.kept.derive import derived_graph
    from beliefgraph.pipeline.kept.standing import standings_in
    from beliefgraph.pipeline.kept.state import opened

    generation = bring_up(inbox, kept, standings=True).generation
    standings = standings_in(inbox, kept, generation)
    with opened(generation.state, read_only=True) as state:
        extra = derived_graph(state.derived().values(), base=inbox.settings.base)
        return [*state.bodies(), *(body for body in (extra, standings) if body.text)]


def _gone(name: str) -> Body:
    from beliefgraph.graph.body import Body

    return Body(name, "")


def _first(batch: list[Body]) -> str:
    return batch[0].name


def _batches(bodies: Iterable[Body], size: int) -> Iterator[list[Body]]:
    batch: list[Body] = []
    length = 0
    for body in bodies:
        if batch and length + len(body.text) > size:
            yield batch
            batch, length = [], 0
        batch.append(body)
        length += max(1, len(body.text))
    if batch:
        yield batch


def _send(server: Endpoint, batch: list[Body], base: str, protocol: str) -> None:
    from beliefgraph.graph.send import graph_iri, replacement, turtle_of

    if protocol == "update":
        _retried(lambda: server.update(replacement(batch, base=base)))
        return
    for body in batch:
        name = graph_iri(body, base=base)
        if body.text:
            _retried(lambda: server.put(name, turtle_of(body, base=base)))  # noqa: B023
        else:
            _retried(lambda: server.delete(name))  # noqa: B023


def _retried(work: Callable[[], None]) -> None:
    """Do it again after a while where the server is busy or away, each time later."""
    from beliefgraph.graph.endpoint import RefusedError, UnreachableError
    from beliefgraph.ground.errors import TimeoutExceededError

    for attempt in range(_TRIES):
        try:
            work()
        except (RefusedError, UnreachableError, TimeoutExceededError) as error:
            is_passing = not isinstance(error, RefusedError) or error.status in _AGAIN
            if not is_passing or attempt == _TRIES - 1:
                raise
            time.sleep(_FIRST_WAIT * 2**attempt * (0.5 + random.random() / 2))  # noqa: S311
        else:
            return


class _Memory:
    """What a server was sent: the digest of each graph, by name."""

    def __init__(self, file: Path) -> None:
        self.file = file

    def read(self) -> dict[str, str]:
        try:
            found = json.loads(self.file.read_bytes())
        except (OSError, ValueError):
            return {}
        return {str(key): str(value) for key, value in found.items()}

    def write(self, sent: dict[str, str]) -> None:
        beside = self.file.with_name(f"{self.file.name}.{os.getpid()}")
        try:
            beside.write_text(json.dumps(sent), encoding="ascii")
            beside.replace(self.file)
        except OSError as error:
            message = f"what was sent can not be remembered in {self.file}: {error}"
            raise StoreError(message, "check that the folder may be written") from error
