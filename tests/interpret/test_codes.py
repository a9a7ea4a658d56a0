"""Each code of reading, interpreting and linking is raised by a small inbox that earns it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from beliefgraph.ground.codes import CODES
from beliefgraph.pipeline.answers import beliefs
from beliefgraph.pipeline.build import build
from beliefgraph.pipeline.check import check
from beliefgraph.read import files

BELIEF = "---\ntype: belief\nagent: {}\nlabel: B4\nlevel: hypothesis\n---\n# Eels climb for {}\n\n**Grounding:**\n- [[x]]\n"
CASES: dict[str, dict[str, str | bytes]] = {
    "R005": {"a.pdf": b"no note"},
    "R101": {"a.md": b"# caf\xe9\n"},
    "R102": {"a.md": "# a\x00b\n"},
    "R201": {"a.md": "---\ntitle: a: b: c\ntype: claim\n---\n"},
    "R202": {"a.md": "---\ntype: claim\n\n# no end\n"},
    "R203": {"a.md": "---\ntype: claim\ntype: source\n---\n"},
    "R204": {"a.md": "---\ntype: claim\n---\n---\ntype: source\n---\n"},
    "I101": {"a.md": "---\ntype: clam\n---\n"},
    "I102": {"a.md": "---\ntype: source\ndate: 2026-02-30\n---\n"},
    "I103": {"a.md": "---\ntype: source\ndate: someday\n---\n"},
    "I105": {
        "a.md": "---\ntype: belief\n---\n# Beliefs\n\n### 1. Eels climb\n\n### 2. Eels sleep\n"
    },
    "I104": {"a.md": "---\ntype: claim\nconfidense: likely\n---\n"},
    "I106": {
        "a.md": "---\ntype: claim\n---\n# Eels climb\n\nThis follows from [[b]].\n",
        "b.md": "# b\n",
    },
    "I107": {"a.md": "# Beliefs\n\n## B1: Eels climb\n\n## B1: Eels sleep\n"},
    "L205": {
        "a.md": BELIEF.format("iris", "iris"),
        "b.md": BELIEF.format("iris", "others"),
    },
    "I201": {"a.md": "gladdens:: [[b]]\n", "b.md": "# b\n"},
    "L101": {"a.md": "Relevant Notes:\n- [[nowhere at all]]\n"},
    "L102": {
        "a.md": "Relevant Notes:\n- [[twin]]\n",
        "one/twin.md": "---\ntype: claim\n---\n",
        "two/twin.md": "---\ntype: claim\n---\n",
    },
    "L103": {
        "a.md": "**KB connections:** supports B4\n",
        "b.md": BELIEF.format("iris", "iris"),
        "c.md": BELIEF.format("odo", "odo"),
    },
    "L104": {
        "a.md": "Relevant Notes:\n- [[eels return to the same]]\n",
        "eels return to the same stream.md": "---\ntype: claim\n---\n",
    },
    "L201": {
        "a.md": "---\ntype: claim\n---\n# Twins\n",
        "b.md": "---\ntype: claim\n---\n# Twins\n",
    },
    "L202": {"a.md": BELIEF.format("iris", "iris").replace("hypothesis", "axiom")},
    "L203": {"a.md": "---\ntype: claim\nconfidence: proven\n---\n# Eels climb\n"},
    "L204": {
        "a.md": "---\ntype: claim\n---\nRelevant Notes:\n- [[b]] — it says “all eels of this river sleep in winter”\n",
        "b.md": "---\ntype: source\n---\nMost eels of this river wake in winter.\n",
    },
}
ELSEWHERE = {
    "R001": "test_files.py, with links",
    "R002": "test_files.py",
    "R003": "below",
    "R004": "by recursion alone",
    "R301": "tests/read",
    "L301": "tests/link/test_decisions.py",
    "A101": "tests/answer/test_rulings.py",
    "G101": "tests/graph",
    "G102": "tests/graph",
}


def _inbox(folder: Path, notes: dict[str, str | bytes]) -> Path:
    for name, text in notes.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


@pytest.mark.parametrize("code", sorted(CASES))
def test_a_small_inbox_raises_the_code(code: str, tmp_path: Path) -> None:
    found = check(_inbox(tmp_path, CASES[code]))
    assert code in {notice.code for notice in found}
    assert all(notice.message and notice.help for notice in found)


def test_a_link_in_a_block_of_code_is_none(tmp_path: Path) -> None:
    notes: dict[str, str | bytes] = {
        "a.md": "---\ntype: claim\nconfidence: likely\n---\n# Eels climb\n\n```\nfrom [[b]]\n```\n",
    }
    assert check(_inbox(tmp_path, notes)) == ()


def test_a_build_counts_findings_by_code_errors_first(tmp_path: Path) -> None:
    inbox = _inbox(tmp_path / "inbox", {"a.md": "Relevant Notes:\n- [[b c]]\n- [[d e]]\n"})
    os.mkfifo(inbox / "pipe.md")
    for store in (False, tmp_path / "store"):
        report = build(inbox, out=tmp_path / "out", store=store, pages=False)
        assert report.findings == (("R002", 1), ("L101", 2))


def test_what_the_first_of_two_notes_says_of_a_belief_counts(tmp_path: Path) -> None:
    notes: dict[str, str | bytes] = {
        "b.md": BELIEF.format("iris", "others"),
        "c.md": BELIEF.format("iris", "nobody"),
        "a.md": "---\ntype: source\n---\nSupports iris B4.\n",
    }
    inbox, store = _inbox(tmp_path / "inbox", notes), tmp_path / "store"
    build(inbox, store=store, files=False)
    (row,) = beliefs(inbox=inbox, store=store)
    assert (row.title, str(row.place), row.supports) == ("Eels climb for others", "b.md:7", 3)
    (inbox / "b.md").unlink()
    (row,) = beliefs(inbox=inbox, store=store)
    assert (row.title, str(row.place), row.supports) == ("Eels climb for nobody", "c.md:7", 2)


def test_every_code_has_a_case() -> None:
    assert set(CASES) | set(ELSEWHERE) == set(CODES)


def test_a_file_that_is_too_large_is_named(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(files, "MAX_BYTES", 10)
    assert [n.code for n in check(_inbox(tmp_path, {"a.md": "# a long title\n"}))] == ["R003"]


def test_a_sound_inbox_has_no_findings(tmp_path: Path) -> None:
    notes: dict[str, str | bytes] = {
        "eels climb.md": "---\ntype: claim\nconfidence: likely\n---\n# eels climb\n\nRelevant Notes:\n- [[eels sleep]] — confirms this\n",
        "eels sleep.md": "---\ntype: claim\n---\n# eels sleep\n",
    }
    assert check(_inbox(tmp_path, notes)) == ()
