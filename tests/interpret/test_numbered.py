"""The beliefs of a page: under headings, or in lines; and whose they are."""

from __future__ import annotations

import pytest

from beliefgraph.ground.node import Kind
from beliefgraph.ground.resources import ontology_path
from beliefgraph.interpret.document import interpret_document, is_known_title, telling_in
from beliefgraph.interpret.wording import load_wording
from beliefgraph.read.document import read_document


def _beliefs(text: str, *, path: str = "beliefs.md") -> list[tuple[str, str, int]]:
    document, _ = read_document(path, text.encode(), is_known=is_known_title, telling_in=telling_in)
    said = interpret_document(document, wording=load_wording(ontology_path() / "wording.toml"))
    return [
        (node.id, node.title, node.place.line) for node in said.nodes if node.kind is Kind.BELIEF
    ]


@pytest.mark.parametrize(
    "line",
    [
        "- **B4**: Eels climb",
        "- B4: Eels climb. At night.",
        "* **B4.** Eels climb",
        "1. B4 — Eels climb",
        "B4) Eels climb",
        "**B4**: Eels climb",
        "**B4:** Eels climb",
        "**B4: Eels climb**",
        "> - **B4** - Eels climb",
        "- [ ] B4: Eels climb",
        "- [x] **B4 — Eels climb**",
        "| B4 | Eels climb | likely |",
        "|**B4**| Eels climb |",
    ],
)
def test_a_line_that_begins_with_a_label_is_a_belief(line: str) -> None:
    assert _beliefs(f"# Beliefs\n\n{line}\n") == [("me#4", "Eels climb", 3)]


def test_each_line_of_a_paragraph_may_be_one_and_the_first_of_a_label_counts() -> None:
    text = "---\nagent: otter\n---\n# Beliefs\n\nB1: Eels climb\nB2: Eels sleep\nB1: Eels swim\n"
    assert _beliefs(text) == [("otter#1", "Eels climb", 6), ("otter#2", "Eels sleep", 7)]


@pytest.mark.parametrize(
    "text",
    [
        "# Beliefs\n\n- B4 is the oldest\n- see B4: it says so\n- B4567: none\n",
        "# Beliefs\n\n```\nB4: code\n```\n",
        "# Eels\n\n- B4: the page is none of beliefs\n",
        "---\ntype: source\n---\n# Eels\n\nB4: what the source bears on\n",
    ],
)
def test_other_lines_and_other_pages_hold_none(text: str) -> None:
    path = "beliefs.md" if text.startswith("# Beliefs") else "eels.md"
    assert _beliefs(text, path=path) == []


def test_where_headings_are_numbered_labels_in_lines_name_them() -> None:
    text = "# Beliefs\n\n### B1: Eels climb\n\n- B2: see there\n\n### 2. Eels sleep\n"
    assert _beliefs(text) == [("me#1", "Eels climb", 3), ("me#2", "Eels sleep", 7)]


def test_the_sections_of_one_belief_that_names_no_agent_are_no_beliefs() -> None:
    head = "---\ntype: belief\n---\n# Eels climb\n\n"
    assert _beliefs(f"{head}## 1. Evidence\n\n## 2. Doubts\n", path="eels climb.md") == [
        ("eels climb.md", "Eels climb", 4)
    ]
    assert _beliefs(f"{head}## B1: Eels climb\n\n## 2. Doubts\n", path="eels climb.md") == [
        ("me#1", "Eels climb", 6)
    ]
