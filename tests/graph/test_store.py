from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from graph_sample import CLAIM, SAMPLE, all_quads

from beliefgraph.graph.ask import ask_store
from beliefgraph.graph.quads import document_quads
from beliefgraph.graph.store import drop, load, open_memory, open_store, read_trig, replace_store
from beliefgraph.ground.errors import StoreError
from beliefgraph.ground.terms import document_iri


def test_a_store_on_disk_answers_as_one_in_memory(tmp_path: Path) -> None:
    store = open_store(tmp_path / "store", read_only=False)
    load(store, all_quads())
    store.flush()
    del store
    reader = open_store(tmp_path / "store")
    assert ask_store(reader)("all-edges") == ask_store(open_memory(all_quads()))("all-edges")
    assert len(ask_store(reader)("all-edges").rows) == 4


def test_dropping_the_graph_of_a_document_takes_out_all_that_it_said() -> None:
    rest = [document for document in SAMPLE if document.path != CLAIM]
    store = open_memory(quad for document in SAMPLE for quad in document_quads(document))
    drop(store, document_iri(CLAIM))
    assert set(store) == {quad for document in rest for quad in document_quads(document)}


def test_a_store_is_replaced_while_a_reader_of_the_old_one_reads_on(tmp_path: Path) -> None:
    path = tmp_path / "a" / "store"
    assert replace_store(path, all_quads()) == path
    reader = open_store(path)
    replace_store(path, [])
    assert set(reader) == set(all_quads())
    assert set(open_store(path)) == set()
    assert list((tmp_path / "a").iterdir()) == [path]


def test_a_store_that_can_not_be_replaced_is_an_error_and_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="can not be replaced"):
        replace_store(tmp_path / "file" / "store", all_quads())
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_what_can_not_be_opened_is_an_error_of_the_store(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="holds no store"):
        open_store(tmp_path)
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="can not be opened"):
        open_store(tmp_path / "file", read_only=False)


def test_a_store_that_is_being_written_is_locked_for_a_second_writer(tmp_path: Path) -> None:
    store = open_store(tmp_path / "store", read_only=False)
    with pytest.raises(StoreError, match="can not be opened"):
        open_store(tmp_path / "store", read_only=False)
    assert len(store) == 0


def test_a_file_that_is_no_trig_is_an_error_of_the_store(tmp_path: Path) -> None:
    (tmp_path / "a.trig").write_text("nonsense")
    with pytest.raises(StoreError, match="can not be read"):
        read_trig(tmp_path / "a.trig")
    with pytest.raises(StoreError, match="can not be read"):
        read_trig(tmp_path / "b.trig")


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
