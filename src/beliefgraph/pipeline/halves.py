"""Many notes, read by two processes: the first half here, the second in a process of its own.

    python -m beliefgraph.pipeline.halves    an inbox and paths on standard input

The second is a new interpreter and no fork, so that it is safe in any program; it is sent
pickled values of this program and nothing that a note says. What it reads lies in a file
without a name until its turn comes, so notes come in the same order as from one process.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, TYPE_CHECKING

from beliefgraph.ground.collector import uncollected
from beliefgraph.pipeline.inbox import Inbox, read_note

if TYPE_CHECKING:
    from beliefgraph.ground.knowledge import Interpretation

__all__ = ["main", "notes_of"]

_FEWEST = 500  # notes; to start a second process costs as much as to read some hundred


def notes_of(
    inbox: Inbox, paths: Sequence[str], *, beside: Path | None = None
) -> Iterator[Interpretation]:
    """What each note says, in the order of the paths; ``beside`` has room for half of them."""
    if len(paths) < _FEWEST or _cores() < 2:
        yield from (read_note(inbox, path) for path in paths)
        return
    middle = len(paths) // 2
    with TemporaryFile(dir=beside) as file, _reading(inbox, paths[middle:], file) as child:
        yield from (read_note(inbox, path) for path in paths[:middle])
        if child.wait() == 0:
            file.seek(0)
            yield from (pickle.load(file) for _ in paths[middle:])  # noqa: S301 - our own child's
        else:  # it could not start, or had no room: then this process does its work
            yield from (read_note(inbox, path) for path in paths[middle:])


@contextmanager
def _reading(
    inbox: Inbox, paths: Sequence[str], out: IO[bytes]
) -> Iterator[subprocess.Popen[bytes]]:
    with TemporaryFile() as asked:
        pickle.dump((inbox, tuple(paths)), asked)
        asked.seek(0)
        command = [sys.executable, "-m", __name__]
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
        with subprocess.Popen(  # noqa: S603 - this program again
            command, stdin=asked, stdout=out, stderr=subprocess.DEVNULL, env=environment
        ) as child:
            try:
                yield child
            finally:
                child.kill()


def main() -> None:
    """Read the notes that are named on standard input, and write what they say."""
    inbox, paths = pickle.load(sys.stdin.buffer)  # noqa: S301 - from the process that started this
    with uncollected():
        for path in paths:
            pickle.dump(read_note(inbox, path), sys.stdout.buffer, pickle.HIGHEST_PROTOCOL)
    sys.stdout.buffer.flush()


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


if __name__ == "__main__":
    main()
