"""Decisions of people: they win over the rules, and are named when their line has changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from beliefgraph.ground.errors import ChoiceError, SettingsError
from beliefgraph.ground.evidence import Relation
from beliefgraph.pipeline.check import check
from beliefgraph.pipeline.decisions_file import added
from beliefgraph.pipeline.inbox import open_inbox, read_inbox
from beliefgraph.pipeline.worklist import decide, worklist
from beliefgraph.read.decisions import DECISIONS, read_decisions, written_decision

CLAIM = "---\ntype: claim\n---\n# {}\n"
NOTE = CLAIM.format("eels climb") + "\nRelevant Notes:\n- [[eels sleep]] — {}\n- [[eels wake]]\n"
DECISION = '[[decision]]\nquotation = "a"\nrelation = "supports"\nby = "a"\nwhen = "b"\n'
WORDS = "herons at the weir in spring"


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    (tmp_path / "a.md").write_text(NOTE.format(WORDS), encoding="utf-8")
    (tmp_path / "eels sleep.md").write_text(CLAIM.format("eels sleep"), encoding="utf-8")
    (tmp_path / "eels wake.md").write_text(CLAIM.format("eels wake"), encoding="utf-8")
    return tmp_path


def _decide(inbox: Path, relation: Relation = Relation.CONTRADICTS) -> None:
    (line,) = worklist(inbox)
    text = written_decision(line.key, relation, by="ann", when="2026-03-14", about=line.quotation)
    (inbox / DECISIONS).write_text(text, encoding="utf-8")


def _relations(inbox: Path) -> list[tuple[str, str]]:
    documents = read_inbox(open_inbox(inbox)).documents
    return [(line.relation.value, line.rule) for each in documents for line in each.lines]


def test_the_worklist_holds_what_only_the_place_tells(inbox: Path) -> None:
    (line,) = worklist(inbox)
    assert (str(line.place), line.target) == ("a.md:7", "eels sleep")
    assert line.quotation == f"eels sleep — {WORDS}"
    assert line.likeliest == (Relation.MENTIONS, Relation.SUPPORTS)


def test_a_decision_wins_and_leaves_the_worklist(inbox: Path) -> None:
    place = ("mentions", "place:relevant_notes")
    assert _relations(inbox) == [("mentions", "weighed"), place]
    _decide(inbox)
    assert _relations(inbox) == [("contradicts", "decision:ann"), place]
    assert worklist(inbox) == ()
    assert check(inbox) == ()


def test_a_decision_whose_line_has_changed_decides_nothing_and_is_named(inbox: Path) -> None:
    _decide(inbox)
    (inbox / "a.md").write_text(NOTE.format(WORDS + " and autumn"), encoding="utf-8")
    (notice,) = check(inbox)
    assert (notice.code, notice.place.path, notice.place.line) == ("L301", DECISIONS, 2)
    assert _relations(inbox)[0][0] == "mentions"


def test_the_notes_are_not_touched(inbox: Path) -> None:
    before = {path: path.read_bytes() for path in inbox.glob("*.md")}
    _decide(inbox)
    worklist(inbox)
    check(inbox)
    assert {path: path.read_bytes() for path in inbox.glob("*.md")} == before


@pytest.mark.parametrize(
    "text",
    [
        "[[decision]]\nquotation = 1\n",
        "[[decision",
        "[decision]\n",
        "decision = [1]\n",
        DECISION,
        DECISION.replace('"b"', "2026"),
        DECISION.replace("relation", "relatoin"),
        DECISION.replace('"b"', "2026-03-14").replace("[[decision]]", "[[decisions]]"),
        DECISION.replace('"b"', "2026-03-14") + 'why = "so it is"\n',
        '[[decision]]\nquotation = "a"\nrelation = "x"\nby = "a"\nwhen = "b"\n',
    ],
)
def test_a_wrong_file_is_an_error_that_says_where(tmp_path: Path, text: str) -> None:
    (tmp_path / DECISIONS).write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError, match=DECISIONS):
        read_decisions(tmp_path / DECISIONS)


def test_decide_writes_a_decision_that_is_read(inbox: Path) -> None:
    (line,) = worklist(inbox)
    file = decide(line.key, "qualifies", by='ann "the reader"', when="2026-03-14", inbox=inbox)
    assert file == inbox / DECISIONS
    (decision,) = read_decisions(file)
    assert (decision.by, decision.when) == ('ann "the reader"', "2026-03-14")
    assert _relations(inbox)[0] == ("qualifies", 'decision:ann "the reader"')


@pytest.mark.parametrize(
    ("key", "relation", "by"),
    [("0f", "supports", "ann"), ("", "blesses", "ann"), ("", "supports", " ")],
)
def test_a_wrong_decision_is_refused(inbox: Path, key: str, relation: str, by: str) -> None:
    (line,) = worklist(inbox)
    with pytest.raises(ChoiceError):
        decide(key or line.key, relation, by=by, inbox=inbox)
    assert not (inbox / DECISIONS).exists()


def test_the_closest_name_is_told(tmp_path: Path) -> None:
    file = tmp_path / DECISIONS
    for text, closest in (
        (DECISION.replace("[[decision]]", "[[decisions]]"), "did you mean 'decision'?"),
        (DECISION.replace("relation", "relatoin"), "did you mean 'relation'?"),
    ):
        file.write_text(text, encoding="utf-8")
        with pytest.raises(SettingsError) as raised:
            read_decisions(file)
        assert raised.value.help == closest


def test_what_a_note_hides_does_not_make_the_file_unreadable(inbox: Path) -> None:
    hidden = "\x1b[2J\x9b\u202e\x00 "
    (inbox / "a.md").write_text(NOTE.format(f"{hidden}{WORDS}"), encoding="utf-8")
    (line,) = worklist(inbox)
    file = decide(line.key, "supports", by=f"ann {hidden}", inbox=inbox)
    (decision,) = read_decisions(file)
    assert decision.by.startswith("ann \x1b[2J")
    assert not any(sign in file.read_text(encoding="utf-8") for sign in "\x1b\x9b\u202e\x00")


def test_a_decision_that_could_not_be_read_leaves_the_file_as_it_was(inbox: Path) -> None:
    _decide(inbox)
    file = inbox / DECISIONS
    before = file.read_bytes()
    file.rename(inbox / "aside")
    (line,) = worklist(inbox)
    (inbox / "aside").rename(file)
    with pytest.raises(SettingsError, match="can not be written"):
        added(open_inbox(inbox), written_decision(line.key, Relation.SUPPORTS, by="x", when="now"))
    assert file.read_bytes() == before
    assert sorted(each.name for each in inbox.iterdir() if each.name.startswith(".")) == []
