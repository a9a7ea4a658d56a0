"""Many notes, read by two processes: this one from the first note on, a second from the last.

    python -m beliefgraph.pipeline.both_ends    what `_Second` writes on standard input

They meet where they meet, so neither waits long for the other: the second starts late, and
the cores are seldom equally free. It is a new interpreter and no fork, so that it is safe in
any program; it is sent pickled values of this program and nothing that a note says. What it
reads lies in a file without a name until its turn comes, so notes come in the same order as
from one process.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, suppress
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryFile
from threading import Thread
from typing import IO, TYPE_CHECKING

from beliefgraph.ground.again import again
from beliefgraph.ground.collector import uncollected
from beliefgraph.pipeline.inbox import Inbox, read_note

if TYPE_CHECKING:
    from beliefgraph.ground.knowledge import Interpretation

__all__ = ["main", "notes_of"]

_FEWEST = 500  # notes; to start a second process costs as much as to read some hundred
_TURN = 8  # notes that are taken at once: what one process may wait for the other at the end
_AHEAD = 2  # turns that the second process has in hand, so that it need not wait for the next

_Turn = Sequence[str]


def notes_of(
    inbox: Inbox, paths: Sequence[str], *, beside: Path | None = None
) -> Iterator[Interpretation]:
    """What each note says, in the order of the paths; ``beside`` has room for half of them."""
    if len(paths) < _FEWEST or _cores() < 2:
        yield from (read_note(inbox, path) for path in paths)
        return
    turns = deque(paths[at : at + _TURN] for at in range(0, len(paths), _TURN))
    with TemporaryFile(dir=beside) as file, closing(_Second(inbox, turns, file)) as second:
        while turn := _next(turns.popleft):
            yield from (read_note(inbox, path) for path in turn)
        yield from second.notes()


def _next(take: Callable[[], _Turn]) -> _Turn:
    """The turn that is taken, or none if the other process was quicker."""
    try:
        return take()
    except IndexError:
        return ()


class _Second:
    """The second process, which takes turns from the end as long as there are any."""

    def __init__(self, inbox: Inbox, turns: deque[_Turn], file: IO[bytes]) -> None:
        self._inbox, self._turns, self._file = inbox, turns, file
        self._taken: list[_Turn] = []
        self._ends = [0]  # in the file, of the turns that are done
        command, environment = again(__name__)
        self._child = subprocess.Popen(  # noqa: S603 - this program again
            command,
            stdin=subprocess.PIPE,
            stdout=file,
            stderr=subprocess.PIPE,
            env=environment,
        )
        self._thread = Thread(target=self._serve, daemon=True)
        self._thread.start()

    def _serve(self) -> None:
        """Hand out turns, and note where in the file the last one ends."""
        assert self._child.stdin
        assert self._child.stderr
        with suppress(OSError), self._child.stdin as out:
            pickle.dump(self._inbox, out)
            for _ in range(_AHEAD):
                self._hand(out)
            for line in self._child.stderr:
                if line.strip().isdigit():  # and no warning of Python's
                    self._ends.append(int(line))
                    self._hand(out)

    def _hand(self, out: IO[bytes]) -> None:
        if turn := _next(self._turns.pop):
            self._taken.append(turn)
        pickle.dump(turn, out)
        out.flush()

    def notes(self) -> Iterator[Interpretation]:
        """What it has read, in order; this process reads what it could not."""
        self._thread.join()
        self._child.wait()
        done = list(pairwise(self._ends))
        for at in reversed(range(len(self._taken))):
            if at < len(done):
                self._file.seek(done[at][0])
                yield from (pickle.load(self._file) for _ in self._taken[at])  # noqa: S301 - ours
            else:  # it could not start, or had no room
                yield from (read_note(self._inbox, path) for path in self._taken[at])

    def close(self) -> None:
        """End the process, whatever it does."""
        self._child.kill()
        self._thread.join()
        self._child.wait()
        assert self._child.stderr
        self._child.stderr.close()


def main() -> None:
    """Read the notes that are asked for on standard input, turn by turn, and write what they say.

    After each turn a line on standard error tells where in the output it ends.
    """
    asked, out, end = sys.stdin.buffer, sys.stdout.buffer, 0
    inbox: Inbox = pickle.load(asked)  # noqa: S301 - from the process that started this
    with uncollected():
        while paths := pickle.load(asked):  # noqa: S301
            for path in paths:
                data = pickle.dumps(read_note(inbox, path), pickle.HIGHEST_PROTOCOL)
                end += out.write(data)
            out.flush()
            sys.stderr.write(f"{end}\n")
            sys.stderr.flush()


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


if __name__ == "__main__":
    main()
