"""Standings stay where an edit can not move them, and go where it can."""

from __future__ import annotations

from pathlib import Path

import pytest

from beliefgraph.graph.store import apply
from beliefgraph.ground.rows import Rows
from beliefgraph.pipeline.answers import beliefs
from beliefgraph.pipeline.build import build
from beliefgraph.pipeline.inbox import open_inbox
from beliefgraph.pipeline.kept import cold, standing, update, use
from beliefgraph.pipeline.kept.folder import kept_of
from beliefgraph.pipeline.kept.state import opened
from beliefgraph.pipeline.kept.use import bring_up
from beliefgraph.pipeline.query import query

BELIEFS = """---
type: belief
agent: leo
---
# Beliefs

### 1. Rain falls

**Grounding:**
- [[wet claim]]
"""
CLAIM = "---\ntype: claim\nconfidence: likely\n---\n# wet claim\n\nText.\n"
SOURCE = "---\ntype: source\ntitle: A gauge\n---\n# A gauge\n\n## KB connections\n\n{}\n"
EDITS = {
    "prose": ("claims/wet claim.md", CLAIM + "More text.\n", True),
    "a line above": ("beliefs/leo.md", BELIEFS.replace("# Beliefs", "# Beliefs\n\nWords."), True),
    "a mention": ("sources/gauge.md", SOURCE.format("- [[wet claim]]"), True),
    "a new note": ("sources/other.md", "---\ntype: source\n---\n# Other\n", True),
    "confidence": ("claims/wet claim.md", CLAIM.replace("likely", "proven"), False),
    "support": ("sources/gauge.md", SOURCE.format("- [[wet claim]] supports this"), False),
    "another belief": ("beliefs/leo.md", BELIEFS + "\n### 2. Snow falls\n", False),
    "level": ("beliefs/leo.md", BELIEFS.replace("1. Rain falls", "1. Rain fell"), False),
}


@pytest.fixture(autouse=True)
def _program_stays_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (use, cold):
        monkeypatch.setattr(module, "program", lambda _: "this program")


def inbox_in(folder: Path) -> Path:
    for at, said in (
        ("beliefs/leo.md", BELIEFS),
        ("claims/wet claim.md", CLAIM),
        ("sources/gauge.md", SOURCE.format("")),
    ):
        (folder / "inbox" / at).parent.mkdir(parents=True, exist_ok=True)
        (folder / "inbox" / at).write_text(said, encoding="utf-8")
    return folder / "inbox"


@pytest.mark.parametrize("question", ["standings", "SELECT ?x { ?x a bg:Standing }"])
@pytest.mark.parametrize("is_kept", [True, False])
def test_a_query_finds_the_standings_of_the_graph_as_it_is(
    question: str, is_kept: bool, tmp_path: Path
) -> None:
    inbox, store = inbox_in(tmp_path), tmp_path / "store"
    if is_kept:
        build(inbox, out=tmp_path / "out", store=store, pages=False)
    before = query(question, inbox=inbox, store=store)
    path, text, _ = EDITS["another belief"]
    (inbox / path).write_text(text, encoding="utf-8")
    beliefs(inbox=inbox, store=store)
    after = query(question, inbox=inbox, store=store)
    assert isinstance(before, Rows)
    assert isinstance(after, Rows)
    assert 0 < len(before.rows) < len(after.rows)


def test_a_build_lands_the_standings_with_the_edit_that_sways_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inbox, store = inbox_in(tmp_path), tmp_path / "store"
    build(inbox, out=tmp_path / "out", store=store, pages=False)
    path, text, _ = EDITS["confidence"]
    (inbox / path).write_text(text, encoding="utf-8")
    landings: list[str] = []
    for module in (update, standing):
        monkeypatch.setattr(
            module, "apply", lambda to, text: landings.append(text) or apply(to, text)
        )
    build(inbox, out=tmp_path / "out", store=store, pages=False)
    rehearsal, landing = landings
    assert "derived/standing" in landing
    assert "Figure" in landing
    assert "Figure" not in rehearsal


@pytest.mark.parametrize("name", EDITS)
def test_an_edit_drops_the_standings_only_where_it_sways_them(name: str, tmp_path: Path) -> None:
    inbox, store = inbox_in(tmp_path), tmp_path / "store"
    path, text, stays = EDITS[name]
    build(inbox, out=tmp_path / "out", store=store, pages=False)
    (inbox / path).write_text(text, encoding="utf-8")
    here = open_inbox(inbox)
    fresh = bring_up(here, kept_of(here, store))
    assert fresh.update
    assert not fresh.is_new
    with opened(fresh.generation.state, read_only=True) as state:
        assert bool(state.meta("standings")) is stays
    build(inbox, out=tmp_path / "warm", store=store, pages=False)
    build(inbox, out=tmp_path / "cold", store=False, pages=False)
    for file in ("knowledge.trig", "knowledge.ttl"):
        assert (tmp_path / "warm" / file).read_bytes() == (tmp_path / "cold" / file).read_bytes()
