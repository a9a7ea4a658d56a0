"""Standings stay where an edit can not move them, and go where it can."""

from __future__ import annotations

from pathlib import Path

import pytest

from beliefgraph.pipeline.build import build
from beliefgraph.pipeline.inbox import open_inbox
from beliefgraph.pipeline.kept import cold, use
from beliefgraph.pipeline.kept.folder import kept_of
from beliefgraph.pipeline.kept.state import opened
from beliefgraph.pipeline.kept.use import bring_up

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


@pytest.mark.parametrize("name", EDITS)
def test_an_edit_drops_the_standings_only_where_it_sways_them(name: str, tmp_path: Path) -> None:
    inbox, store = tmp_path / "inbox", tmp_path / "store"
    path, text, stays = EDITS[name]
    for at, said in (
        ("beliefs/leo.md", BELIEFS),
        ("claims/wet claim.md", CLAIM),
        ("sources/gauge.md", SOURCE.format("")),
    ):
        (inbox / at).parent.mkdir(parents=True, exist_ok=True)
        (inbox / at).write_text(said, encoding="utf-8")
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
