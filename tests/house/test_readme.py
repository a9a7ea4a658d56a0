"""The plain notes of the README give the answer that a reader expects of them."""

from __future__ import annotations

import re
from pathlib import Path

from beliefgraph.pipeline.answers import belief


def _files(readme: str) -> dict[str, str]:
    """The two files that stand side by side in the README, by name."""
    (block,) = re.findall(r"```markdown\n(<!-- beliefs\.md.*?)```", readme, re.DOTALL)
    lines = block.splitlines()
    second = lines[0].index("<!--", 1)
    columns = [line[:second].rstrip() for line in lines], [line[second:] for line in lines]
    return {
        re.sub(r"<!-- | -->", "", name): "\n".join(rest) + "\n"
        for name, *rest in map(list, columns)
    }


def test_plain_notes_answer_at_once(root: Path, tmp_path: Path) -> None:
    files = _files((root / "README.md").read_text(encoding="utf-8"))
    assert list(files) == ["beliefs.md", "eel-counts.md"]
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    first = belief("B1", inbox=tmp_path)
    assert [line.thing.title for line in first.groups.supports] == ["Eel counts of 2024"]
    assert not first.groups.contradicts
    second = belief("B2", inbox=tmp_path)
    assert [line.place.path for line in second.groups.contradicts] == [
        "beliefs.md",
        "eel-counts.md",
    ]
    assert not second.groups.supports
