"""Where quads are kept: in memory, or in a folder on disk."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

from pyoxigraph import Quad, RdfFormat, Store

from beliefgraph.graph.body import Body, header, trig_of
from beliefgraph.graph.shown import shown_in
from beliefgraph.ground.errors import DamagedStoreError, StoreError
from beliefgraph.ground.terms import BASE

__all__ = [
    "apply", "back_up", "load", "merge_files", "new_store", "open_bodies", "open_memory",
    "open_store", "opening",
]  # fmt: skip

_WAITS = (0.005, 0.01, 0.02, 0.04, 0.08, 0.15, 0.3, 0.5)  # seconds between tries
_DAMAGE = ("Corruption", "No such file")  # as RocksDB says it
_HELP = "check that the folder is a store, may be read and written, and is not in use"


def open_memory(quads: Iterable[Quad] = ()) -> Store:
    """A store in memory that holds the quads."""
    store = Store()
    load(store, quads)
    return store


def open_bodies(bodies: Iterable[Body], *, base: str = BASE, into: Store | None = None) -> Store:
    """A store in memory with graphs that are given as texts."""
    store = Store() if into is None else into
    text = header(shown_in(base)) + "".join(map(trig_of, bodies))
    store.bulk_load(text.encode("utf-8"), RdfFormat.TRIG)
    return store


def new_store(path: Path) -> Store:
    """A new store in a folder, to be written."""
    with _opening_errors(path):
        return Store(path)


def open_store(path: Path, *, read_only: bool = True) -> Store:
    """The store in a folder; a reader sees it as it was when it was opened.

    A store that is not as it was written is told apart from one that may not be opened.
    """
    with _opening_errors(path):
        if not (path / "CURRENT").is_file():  # else a writer would begin an empty one there
            raise DamagedStoreError(f"{path} holds no store", "build one first")
        return _open_to_read(path) if read_only else Store(path)


@contextmanager
def _opening_errors(path: Path) -> Iterator[None]:
    try:
        yield
    except (OSError, RuntimeError) as error:
        if any(words in str(error) for words in _DAMAGE):
            message = f"the store {path} is damaged: {error}"
            raise DamagedStoreError(message, "`beliefgraph build` makes it anew") from error
        raise StoreError(f"the store {path} can not be opened: {error}", _HELP) from error


@contextmanager
def opening(path: Path) -> Iterator[Callable[[], Store]]:
    """A store that is opened to be written while other work goes on; what is given waits for
    it, and raises what ``open_store`` raises.

    Oxigraph opens its files without Python's lock.
    """
    found: list[Store | Exception] = []

    def work() -> None:
        try:
            found.append(open_store(path, read_only=False))
        except Exception as error:  # noqa: BLE001 - raised where the store is asked for
            found.append(error)

    def store() -> Store:
        thread.join()
        if isinstance(found[0], Exception):
            raise found[0]
        return found[0]

    thread = Thread(target=work)
    thread.start()
    try:
        yield store
    finally:
        thread.join()
        found.clear()


def _open_to_read(path: Path) -> Store:
    """Open a store that another process may be writing.

    A writer removes files that it has merged into others, just when they may be opened: what
    is gone then is no longer needed, so the next try finds what has taken its place.
    """
    for wait in _WAITS:
        try:
            return Store.read_only(str(path))
        except (OSError, RuntimeError) as error:
            if "No such file" not in str(error):
                raise
            time.sleep(wait)
    return Store.read_only(str(path))


def load(store: Store, quads: Iterable[Quad]) -> None:
    """Add the quads to the store."""
    try:
        store.bulk_extend(quads)
    except OSError as error:
        raise StoreError(f"the store can not be written: {error}", _HELP) from error


def merge_files(store: Store) -> None:
    """Write a store on disk as one layer of files with filters and indexes of keys.

    Files as they are bulk-loaded have neither, and each look-up of a text goes through all
    that may hold it: questions take half of the time once they are merged.
    """
    try:
        store.optimize()
        store.flush()
    except (OSError, RuntimeError) as error:
        raise StoreError(f"the store can not be written: {error}", _HELP) from error


def apply(store: Store, update: str) -> None:
    """Run one SPARQL update of our own making; all of it lands, or nothing."""
    if not update:
        return
    try:
        store.update(update)
    except (OSError, RuntimeError) as error:
        raise StoreError(f"the store can not be written: {error}", _HELP) from error


def back_up(store: Store, path: Path) -> None:
    """Make a store in a new folder that holds the same; files that never change are linked."""
    try:
        store.backup(path)
    except (OSError, RuntimeError) as error:
        raise StoreError(f"the store {path} can not be written: {error}", _HELP) from error
