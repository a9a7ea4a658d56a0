"""Work that is given so much time and no more: in a process of its own, which is ended."""

from __future__ import annotations

import json
import os
import select
import signal
import time
import warnings
from collections.abc import Callable

from beliefgraph.ground import errors
from beliefgraph.ground.errors import BeliefgraphError, ChoiceError, TimeoutExceededError

__all__ = ["limited"]

_PIECE = 1 << 20


def limited(work: Callable[[], bytes], *, seconds: float) -> bytes:
    """What the work returns; after ``seconds`` its process is killed, whatever it does.

    >>> limited(lambda: b"done", seconds=10)
    b'done'
    """
    reader, writer = os.pipe()
    with warnings.catch_warnings():  # a store of the caller has threads; the child uses none
        warnings.simplefilter("ignore", DeprecationWarning)
        child = os.fork()
    if child == 0:
        os.close(reader)
        _work(work, writer)
    os.close(writer)
    try:
        data = _read(reader, time.monotonic() + seconds)
        if data is None:
            message = f"it took longer than {seconds:g} s and was ended"
            raise TimeoutExceededError(message, "allow more with --timeout, or ask for less")
    finally:
        os.close(reader)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    if data[:1] == b"+":
        return data[1:]
    raise _error(data[1:])


def _work(work: Callable[[], bytes], writer: int) -> None:
    """In the child: the result, or the error as text, then the end."""
    status = 1
    try:
        try:
            data = b"+" + work()
        except BeliefgraphError as error:
            choices = getattr(error, "choices", ())
            told = (type(error).__name__, error.message, error.help, choices)
            data = b"-" + json.dumps(told).encode("ascii")
        view = memoryview(data)
        while view:
            view = view[os.write(writer, view[:_PIECE]) :]
        status = 0
    finally:
        os._exit(status)


def _read(reader: int, until: float) -> bytes | None:
    parts: list[bytes] = []
    while True:
        ready, _, _ = select.select([reader], [], [], max(0.0, until - time.monotonic()))
        if not ready:
            return None
        part = os.read(reader, _PIECE)
        if not part:
            return b"".join(parts)
        parts.append(part)


def _error(data: bytes) -> BeliefgraphError:
    if not data:
        return errors.QuestionError("the query ended without an answer", "it may need more memory")
    name, message, help, choices = json.loads(data)
    kind = getattr(errors, name, errors.QuestionError)
    if kind is ChoiceError:
        return ChoiceError(message, help, tuple(choices))
    error = kind(message, help)
    assert isinstance(error, BeliefgraphError)
    return error
