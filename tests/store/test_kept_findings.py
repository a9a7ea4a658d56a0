"""The findings of a kept store, and those on the pages, are what ``check`` says."""

from __future__ import annotations

import random
from pathlib import Path

import edits
import pytest

from beliefgraph.ground.evidence import Relation
from beliefgraph.ground.notice import Notice
from beliefgraph.pipeline.build import build
from beliefgraph.pipeline.check import check, found_in
from beliefgraph.pipeline.graph import open_graph
from beliefgraph.pipeline.inbox import open_inbox
from beliefgraph.pipeline.worklist import worklist
from beliefgraph.read.decisions import DECISIONS, written_decision

QUOTING = """---
type: source
title: "Rain and quotations"
---

## KB connections

- [[{}]] supports this: "{}"
"""
WORDS = "the rain of the second spring fell on three days and on none of the others"
TITLE = "drought of the lower valley"
RULING = '[[divergence]]\nid = "nothing"\nstand = "accepted"\nby = "ann"\nwhen = "2026-03-14"\n'


def _kept(inbox: Path, store: Path) -> tuple[Notice, ...]:
    build(inbox, store=store, files=False)
    opened = open_inbox(inbox)
    graph = open_graph(opened, store=store)
    return found_in(opened, graph.said(), lambda: graph.ask)


@pytest.mark.parametrize("seed", range(4))
def test_after_any_edits_the_kept_findings_are_those_of_the_notes(
    seed: int, tmp_path: Path
) -> None:
    chance = random.Random(seed)
    inbox, store = tmp_path / "inbox", tmp_path / "store"
    for _ in range(12):
        edits.write(inbox, chance)
    for name, words in (("a", WORDS), ("b", f"{WORDS} in the north")):
        (inbox / f"{name}.md").write_text(QUOTING.format(TITLE, words), encoding="utf-8")
    (inbox / "d.md").write_text(edits.belief(chance), encoding="utf-8")
    (inbox / "c.md").write_text(
        f'---\ntype: source\ntitle: "{TITLE}"\n---\n\n{WORDS}\n', encoding="utf-8"
    )
    found = _kept(inbox, store)
    assert {"L202", "L204"} <= {one.code for one in found}
    for _ in range(4):
        assert found == check(inbox)
        edits.edit(inbox, chance)
        found = _kept(inbox, store)
    assert found == check(inbox)


def test_decisions_that_hold_and_those_that_do_not_are_told_apart(
    sample: Path, tmp_path: Path
) -> None:
    inbox = tmp_path / "inbox"
    for file in sample.rglob("*.md"):
        copy = inbox / file.relative_to(sample)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(file.read_bytes())
    line = worklist(inbox)[0]
    texts = [
        written_decision(key, Relation.SUPPORTS, by="ann", when="2026-03-14", about="")
        for key in (line.key, "0123456789abcdef")
    ]
    (inbox / DECISIONS).write_text("\n".join((*texts, RULING)), encoding="utf-8")
    found = _kept(inbox, tmp_path / "store")
    assert found == check(inbox)
    assert [one.code for one in found if one.place.path == DECISIONS] == ["L301", "A101"]


@pytest.mark.parametrize("kept", [False, True])
def test_a_build_reads_no_note_twice_for_its_pages(
    kept: bool, sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from beliefgraph.pipeline import both_ends, inbox

    read: list[str] = []
    plain = inbox.read_note

    def counted(opened: inbox.Inbox, path: str) -> object:
        read.append(path)
        return plain(opened, path)

    for module in (both_ends, inbox):
        monkeypatch.setattr(module, "read_note", counted)
    build(sample, out=tmp_path / "site", store=tmp_path / "store" if kept else False)
    assert len(read) == len(set(read)) > 20
    assert (tmp_path / "site/findings.html").is_file()
