"""Worker processes, and a bound for everything: how many, how long, how large, how many wait."""

from __future__ import annotations

import asyncio
import json
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from beliefgraph.ground.again import again

__all__ = ["Answer", "BusyError", "Limits", "Pool", "RefusedQueryError", "TooSlowError"]


@dataclass(frozen=True, slots=True)
class Limits:
    """What a server allows: seconds for a query, workers, queries that wait, bytes."""

    seconds: float = 30.0
    workers: int = max(1, min(4, os.cpu_count() or 1))
    waiting: int = 16
    most_bytes: int = 32 << 20
    most_query: int = 50_000


@dataclass(frozen=True, slots=True)
class Answer:
    """The media type and the bytes of an answer."""

    kind: str
    data: bytes


class BusyError(Exception):
    """All workers are at work and enough queries wait."""


class TooSlowError(Exception):
    """A query took too long; its process was ended."""


class RefusedQueryError(Exception):
    """A query that can not be answered, and why."""


class Pool:
    """Worker processes over one kept store; each is started when it is first needed."""

    def __init__(self, folder: Path, limits: Limits) -> None:
        self.folder, self.limits = folder, limits
        self._idle: list[asyncio.subprocess.Process] = []
        self._free = asyncio.Semaphore(limits.workers)
        self._inside = 0

    async def ask(self, query: str, **options: Any) -> Answer:
        """The answer to a query, from the next free worker."""
        if self._inside >= self.limits.workers + self.limits.waiting:
            raise BusyError
        self._inside += 1
        try:
            async with self._free, self._worker() as worker:
                return await self._ask(worker, query, options)
        finally:
            self._inside -= 1

    async def close(self) -> None:
        """End all workers."""
        for worker in self._idle:
            await _end(worker)
        self._idle.clear()

    @asynccontextmanager
    async def _worker(self) -> AsyncIterator[asyncio.subprocess.Process]:
        worker = self._idle.pop() if self._idle else await self._start()
        is_sound = False
        try:
            yield worker
            is_sound = worker.returncode is None
        except RefusedQueryError:
            is_sound = worker.returncode is None
            raise
        finally:
            if is_sound:
                self._idle.append(worker)
            else:
                await _end(worker)

    async def _start(self) -> asyncio.subprocess.Process:
        command, environment = again("beliefgraph.web.worker", os.fspath(self.folder))
        return await asyncio.create_subprocess_exec(
            *command,
            env=environment,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
        )

    async def _ask(
        self, worker: asyncio.subprocess.Process, query: str, options: dict[str, Any]
    ) -> Answer:
        asked = {"query": query, "most_bytes": self.limits.most_bytes, **options}
        try:
            async with asyncio.timeout(self.limits.seconds):
                head, data = await _exchange(worker, asked)
        except TimeoutError as error:
            raise TooSlowError from error
        except (EOFError, OSError, ValueError) as error:
            await _end(worker)
            message = "the query ended its process: it may need more memory than it is given"
            raise RefusedQueryError(message) from error
        if "error" in head:
            raise RefusedQueryError(str(head["error"]))
        return Answer(str(head["kind"]), data)


async def _exchange(
    worker: asyncio.subprocess.Process, asked: dict[str, Any]
) -> tuple[dict[str, Any], bytes]:
    assert worker.stdin is not None
    assert worker.stdout is not None
    worker.stdin.write(json.dumps(asked).encode("ascii") + b"\n")
    await worker.stdin.drain()
    head = json.loads(await worker.stdout.readline())
    return head, await worker.stdout.readexactly(head["length"])


async def _end(worker: asyncio.subprocess.Process) -> None:
    if worker.returncode is None:
        worker.kill()
    await worker.wait()
