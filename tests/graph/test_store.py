from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from graph_sample import all_quads

from beliefgraph.graph import store as stores
from beliefgraph.graph.ask import ask_store
from beliefgraph.graph.store import load, new_store, open_memory, open_store, opening
from beliefgraph.ground.errors import DamagedStoreError, StoreError


def test_a_store_on_disk_answers_as_one_in_memory(tmp_path: Path) -> None:
    store = new_store(tmp_path / "store")
    load(store, all_quads())
    store.flush()
    del store
    reader = open_store(tmp_path / "store")
    assert ask_store(reader)("all-edges") == ask_store(open_memory(all_quads()))("all-edges")
    assert len(ask_store(reader)("all-edges").rows) == 4


def test_what_can_not_be_opened_is_an_error_of_the_store(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="holds no store"):
        open_store(tmp_path)
    with pytest.raises(StoreError, match="holds no store"):
        open_store(tmp_path, read_only=False)
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="can not be opened"):
        new_store(tmp_path / "file")


def test_a_store_that_is_being_written_is_locked_for_a_second_writer(tmp_path: Path) -> None:
    store = new_store(tmp_path / "store")
    with pytest.raises(StoreError, match="can not be opened"):
        open_store(tmp_path / "store", read_only=False)
    assert len(store) == 0


def test_a_store_that_is_opened_beside_other_work_is_locked_until_the_end(tmp_path: Path) -> None:
    path = tmp_path / "store"
    new_store(path).flush()
    with opening(path) as store:
        load(store(), all_quads())
        store().flush()
        with pytest.raises(StoreError, match="can not be opened"):
            open_store(path, read_only=False)
    assert set(open_store(path, read_only=False)) == set(all_quads())


def test_what_can_not_be_opened_beside_other_work_is_an_error_when_it_is_asked_for(
    tmp_path: Path,
) -> None:
    with opening(tmp_path) as store:
        for _ in range(2):
            with pytest.raises(DamagedStoreError, match="holds no store"):
                store()


def test_any_error_of_the_other_thread_is_raised_where_the_store_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(path: Path, *, read_only: bool) -> None:
        raise MemoryError(path, read_only)

    monkeypatch.setattr(stores, "open_store", fail)
    with opening(tmp_path) as store, pytest.raises(MemoryError):
        store()


def test_asking_loads_neither_rdflib_nor_pyshacl() -> None:
    code = (
        "import sys, beliefgraph.graph.ask, beliefgraph.graph.files, beliefgraph.graph.shapes, "
        "beliefgraph.graph.rdflib_graph, beliefgraph.graph.free_query; "
        "print([m for m in ('rdflib', 'pyshacl') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_the_package_of_the_floor_loads_nothing() -> None:
    code = "import sys, beliefgraph.graph; print('pyoxigraph' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
