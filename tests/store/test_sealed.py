"""What is kept beside a store is believed as it was written, and not otherwise."""

from __future__ import annotations

from pathlib import Path

import pytest

from beliefgraph.graph.ask import ask_store
from beliefgraph.pipeline.build import build
from beliefgraph.pipeline.inbox import open_inbox
from beliefgraph.pipeline.kept.folder import kept_of
from beliefgraph.pipeline.kept.remembered import open_kept
from beliefgraph.pipeline.kept.sealed import json_to_keep, kept_json

NOISE = {
    "nothing": "",
    "a pit": "[" * 100_000,
    "other columns": '[["a"], ["mixed"], [[""]]]',
    "no rows": "[[], [], []]",
    "no text": "\udcff",
}


def test_what_was_written_is_read_again(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_text(json_to_keep({"a": [1, None, "\u00e4"]}), encoding="ascii")
    assert kept_json(file) == {"a": [1, None, "\u00e4"]}
    assert kept_json(tmp_path / "none.json") is None


@pytest.mark.parametrize("noise", NOISE)
def test_a_remembered_answer_that_was_changed_is_asked_anew(noise: str, tmp_path: Path) -> None:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    (inbox / "a.md").write_text("---\ntype: claim\n---\n# eels climb\n", encoding="utf-8")
    build(inbox, store=tmp_path / "store", files=False)
    generation = kept_of(open_inbox(inbox), tmp_path / "store").current()
    assert generation is not None
    store, ask = open_kept(generation)
    assert ask("all-things").rows
    (file,) = (generation.folder / "answers").glob("all-things-*.json")
    file.write_text(NOISE[noise], encoding="utf-8", errors="surrogateescape")
    assert open_kept(generation)[1]("all-things") == ask_store(store)("all-things")


def test_the_answer_to_one_question_does_not_remove_that_to_another(tmp_path: Path) -> None:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    (inbox / "a.md").write_text("---\ntype: claim\n---\n# eels climb\n", encoding="utf-8")
    build(inbox, store=tmp_path / "store", files=False)
    generation = kept_of(open_inbox(inbox), tmp_path / "store").current()
    assert generation is not None
    _, ask = open_kept(generation)
    names = ["all-edges", "all-things", "open-challenges", "open-ends"]
    for name in names:
        ask(name)
    kept = sorted(path.name for path in (generation.folder / "answers").iterdir())
    assert [name.rsplit("-", 2)[0] for name in kept if name.startswith(("all-", "open-"))] == names
