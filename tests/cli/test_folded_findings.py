"""Findings of one code are folded, and each still names its thing."""

from __future__ import annotations

from pathlib import Path

import terminal


def test_each_thing_is_named_beside_its_place(tmp_path: Path) -> None:
    links = "\nRelevant Notes:\n- [[herons]] — supports it\n- [[otters]] — supports it\n"
    (tmp_path / "a.md").write_text(terminal.CLAIM.format("eels climb") + links, encoding="utf-8")
    text = terminal.run("check", tmp_path).stdout
    assert "L101  warning  2 times, for example" in text
    assert "    a.md:7  'herons'\n    a.md:8  'otters'\n" in text
