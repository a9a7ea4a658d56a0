"""A process that answers queries for the server, one at a time, until it is ended.

It reads a line of JSON for each query and writes a line of JSON and the bytes of the
answer. Whoever started it ends it when a query takes too long: nothing else stops one.
"""

from __future__ import annotations

import json
import resource
import sys
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from beliefgraph.ground.errors import BeliefgraphError
from beliefgraph.pipeline.kept.folder import Kept
from beliefgraph.pipeline.kept.state import opened

if TYPE_CHECKING:
    from pyoxigraph import Store

__all__ = ["main"]

_MOST_MEMORY = 4 << 30  # bytes of address space; a query that needs more ends its worker


def main(folder: str) -> None:
    """Answer queries over the kept store in a folder, always as it is now."""
    resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
    current = _Current(Kept(Path(folder)))
    reader, writer = sys.stdin.buffer, sys.stdout.buffer
    for line in reader:
        _reply(writer, *_answer(current, json.loads(line)))


class _Current:
    """The store, opened anew when it has changed."""

    def __init__(self, kept: Kept) -> None:
        self.kept = kept
        self.mark: object = None
        self.opened: Store | None = None

    def store(self) -> Store:
        from beliefgraph.graph.store import open_store

        generation = self.kept.current()
        if generation is None:
            raise BeliefgraphError("there is no store", "build one")
        with opened(generation.state, read_only=True) as state:
            pending = state.database.execute("SELECT COUNT(*) FROM pending").fetchone()[0]
            mark = (generation, state.meta("version"), state.meta("standings"), pending)
        if self.opened is None or mark != self.mark:
            self.opened, self.mark = open_store(generation.store), mark
        return self.opened


def _answer(current: _Current, asked: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    from beliefgraph.graph.protocol import protocol_answer

    try:
        kind, data = protocol_answer(
            current.store(),
            asked["query"],
            form=asked["form"],
            graph_form=asked["graph_form"],
            default_graphs=asked["default"],
            named_graphs=asked["named"],
            most_bytes=asked["most_bytes"],
        )
    except BeliefgraphError as error:
        return {"error": error.message}, b""
    except MemoryError:
        return {"error": "the query needs more memory than it is given"}, b""
    return {"kind": kind}, data


def _reply(writer: IO[bytes], head: dict[str, Any], data: bytes) -> None:
    writer.write(json.dumps({**head, "length": len(data)}).encode("ascii") + b"\n")
    writer.write(data)
    writer.flush()


if __name__ == "__main__":
    main(sys.argv[1])
