"""A large graph is loaded in pieces, and is the same graph."""

from __future__ import annotations

import random
from pathlib import Path

import edits
import pytest

from beliefgraph.graph import loading
from beliefgraph.graph.store import open_store
from beliefgraph.pipeline.inbox import open_inbox
from beliefgraph.pipeline.kept.cold import build_anew
from beliefgraph.pipeline.kept.folder import Kept


def test_a_store_loaded_in_many_pieces_holds_the_same_quads(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chance = random.Random(2)
    for _ in range(20):
        edits.write(tmp_path / "inbox", chance)
    inbox, loaded = open_inbox(tmp_path / "inbox"), []
    real = loading.Loading._load
    monkeypatch.setattr(
        loading.Loading, "_load", lambda self, texts: (loaded.append(len(texts)), real(self, texts))
    )
    stores = []
    for name, size in (("one", loading._MOST), ("many", 1)):
        monkeypatch.setattr(loading, "_LEAST", size)
        monkeypatch.setattr(loading, "_MOST", size)
        kept = Kept(tmp_path / name)
        kept.folder.mkdir()
        generation = build_anew(inbox, kept)
        stores.append(sorted(map(str, open_store(generation.store))))
    assert stores[0] == stores[1]
    assert loaded[0] > 15, "all in one piece"
    assert len(loaded) > 15


def test_a_new_store_has_no_more_than_one_file_of_each_table(tmp_path: Path) -> None:
    chance = random.Random(2)
    for _ in range(20):
        edits.write(tmp_path / "inbox", chance)
    kept = Kept(tmp_path / "kept")
    kept.folder.mkdir()
    store = build_anew(open_inbox(tmp_path / "inbox"), kept).store
    assert 0 < len(list(store.glob("*.sst"))) <= 12  # Oxigraph has twelve tables
