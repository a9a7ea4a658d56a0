"""Fixes: a patch of what has one sure answer, and of nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from beliefgraph.pipeline.fix import fixes

TITLE = "eels return to the same stream each spring"
NOTE = (
    "---\r\ntype: claim\r\n---\r\n# a\r\n\r\nRelevant Notes:\r\n- [[eels return to the same|eels]] — supports\r\n"
    "- [[Herons]]\n- [[nowhere at all]]\n- [[twin]]\n- [[herons]]"
)


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    for name in (TITLE, "herons", "one/twin", "two/twin"):
        file = tmp_path / f"{name}.md"
        file.parent.mkdir(exist_ok=True)
        file.write_text("---\ntype: claim\n---\n", encoding="utf-8")
    (tmp_path / "a.md").write_bytes(NOTE.encode())
    return tmp_path


def test_a_patch_mends_short_titles_and_case_and_leaves_the_rest(inbox: Path) -> None:
    (fix,) = fixes(inbox)
    assert fix.after == NOTE.replace("eels return to the same|", f"{TITLE}|").replace(
        "Herons", "herons"
    )
    assert [line for line in fix.patch.splitlines() if line[:1] in "+-"] == [
        "--- a/a.md",
        "+++ b/a.md",
        "-- [[eels return to the same|eels]] — supports",
        "-- [[Herons]]",
        f"+- [[{TITLE}|eels]] — supports",
        "+- [[herons]]",
    ]


def test_nothing_is_written_unless_asked_for(inbox: Path) -> None:
    (fix,) = fixes(inbox)
    assert (inbox / "a.md").read_bytes() == NOTE.encode()
    fixes(inbox, write=True)
    assert (inbox / "a.md").read_bytes() == fix.after.encode()
    assert fixes(inbox) == ()
