"""A bare label where one agent alone holds beliefs."""

from __future__ import annotations

from pathlib import Path

import pytest

from beliefgraph.ground.ends import Known, Open, Reason
from beliefgraph.pipeline.inbox import open_inbox, read_inbox

BELIEFS = "{}# Beliefs\n\n- **B1**: Rain wakes eels\n"
NOTE = "---\ntype: source\n{}---\nSupports B1.\n"


def _target(folder: Path, **notes: str) -> object:
    for name, text in notes.items():
        (folder / name / "beliefs.md").parent.mkdir()
        (folder / name / "beliefs.md").write_text(text)
    (line,) = (x for d in read_inbox(open_inbox(folder)).documents for x in d.lines)
    return line.target


@pytest.mark.parametrize("named", ["", "processed_by: a-program\n", "agent: ann, bo\n"])
def test_it_is_his_whomever_the_note_names(named: str, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(NOTE.format(named))
    assert _target(tmp_path, one=BELIEFS.format("")) == Known("me#1")


def test_a_second_holder_leaves_it_open(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(NOTE.format(""))
    two = BELIEFS.format("---\nagent: iris\n---\n")
    target = _target(tmp_path, one=BELIEFS.format(""), two=two)
    assert target == Open("B1", Reason.OWNERLESS, ("iris#1", "me#1"))


def test_a_label_that_he_does_not_hold_is_missing(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(NOTE.format("").replace("B1", "B7"))
    target = _target(tmp_path, one=BELIEFS.format(""))
    assert isinstance(target, Open)
    assert target.reason is Reason.MISSING
