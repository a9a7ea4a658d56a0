"""Graphs loaded into a store while others are still being made: by a thread of its own.

Oxigraph parses and sorts without Python's lock, so on a second core the loading costs no time.
"""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import Self

from pyoxigraph import RdfFormat, Store

from beliefgraph.graph.body import Body, header, trig_of
from beliefgraph.graph.shown import shown_in
from beliefgraph.ground.errors import StoreError

__all__ = ["Loading"]

_LEAST = 1_500_000  # characters of a piece; smaller ones make more layers in a store on disk
_MOST = 30_000_000  # or 400,000 quads: a store takes half a gigabyte to load so many
_SHARE = 2  # a piece is at most so much smaller than what is loaded: few layers, early begun


class Loading:
    """A store that takes bodies in, piece by piece; ``wait`` has it hold all of them.

    One piece is loaded while the next is gathered, and no more: what waits takes memory.
    """

    def __init__(self, store: Store, *, base: str) -> None:
        self._store, self._head = store, header(shown_in(base))
        self._thread = ThreadPoolExecutor(max_workers=1)
        self._running: Future[None] | None = None
        self._texts: list[str] = []
        self._size = self._loaded = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._thread.shutdown()
        self._running = None

    def add(self, body: Body) -> None:
        """Add one graph."""
        text = trig_of(body)
        self._texts.append(text)
        self._size += len(text)
        if self._size >= min(max(_LEAST, self._loaded // _SHARE), _MOST):
            self._start()

    def wait(self) -> None:
        """Have all that was added in the store; raises StoreError if there is no room."""
        if self._texts:
            self._start()
        self._finish()

    def _start(self) -> None:
        self._finish()
        texts, self._texts = [self._head, *self._texts], []
        self._loaded, self._size = self._loaded + self._size, 0
        self._running = self._thread.submit(self._load, texts)

    def _load(self, texts: list[str]) -> None:
        data = "".join(texts).encode("utf-8")
        texts.clear()
        self._store.bulk_load(data, RdfFormat.TRIG)

    def _finish(self) -> None:
        running, self._running = self._running, None
        if running is not None:
            try:
                running.result()
            except (OSError, RuntimeError) as error:
                message = f"the store can not be written: {error}"
                raise StoreError(
                    message, "check that there is room and that it may be written"
                ) from error
