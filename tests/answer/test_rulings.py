"""Decisions on divergences: written by a command, shown with what they speak of, named when stale."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from beliefgraph.cli.main import main
from beliefgraph.ground.decision import Stand
from beliefgraph.ground.errors import ChoiceError
from beliefgraph.ground.place import Place
from beliefgraph.pipeline.answers import belief, divergences
from beliefgraph.pipeline.check import check, explain
from beliefgraph.pipeline.rulings import rule_on
from beliefgraph.pipeline.view import view
from beliefgraph.read.decisions import DECISIONS, read_rulings

CLAIM = "---\ntype: claim\n---\n# {}\n"
SOURCE = "---\ntype: source\ntitle: {0}\nurl: https://weir.example/{0}\n{1}:\n  - '[[eels climb weirs]]'\n---\n# {0}\n"


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    notes = {
        "eels climb weirs.md": CLAIM.format("eels climb weirs"),
        "warm rivers raise the number of eels at weirs.md": CLAIM.format(
            "warm rivers raise the number of eels at weirs"
        ),
        "warm rivers lower the number of eels at weirs.md": CLAIM.format(
            "warm rivers lower the number of eels at weirs"
        ),
        "spring.md": SOURCE.format("Spring", "supports"),
        "autumn.md": SOURCE.format("Autumn", "challenges"),
    }
    for name, text in notes.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def _run(inbox: Path, *arguments: str) -> tuple[int, str]:
    done = CliRunner().invoke(main, ["divergences", "--inbox", str(inbox), *arguments])
    return done.exit_code, done.output


def test_the_command_writes_a_decision_that_is_shown_with_its_reason(inbox: Path) -> None:
    (one,) = divergences(inbox=inbox)
    said = ("--dismiss", one.key[:6], "--by", 'ann "the reader"', "--why", "two\nrivers")
    assert _run(inbox, *said) == (0, f"{inbox / DECISIONS}\n")
    text = (inbox / DECISIONS).read_text(encoding="utf-8")
    assert text.startswith("# eels climb weirs\n[[divergence]]\n")
    (ruling,) = read_rulings(inbox / DECISIONS)
    assert (ruling.divergence, ruling.stand, ruling.by) == (one.key, Stand.DISMISSED, 'ann "the reader"')  # fmt: skip
    assert (ruling.why, ruling.place) == ("two rivers", Place(DECISIONS, 2))
    assert "dismissed by ann" in _run(inbox)[1]
    assert check(inbox) == ()


def test_what_bears_on_a_proposition_tells_what_was_decided(inbox: Path) -> None:
    (parted,) = divergences(inbox=inbox)
    (proposal,) = divergences(inbox=inbox, found="proposed")
    assert [touch.divergence.key for touch in belief("eels climb weirs", inbox=inbox).divergences] == [parted.key]  # fmt: skip
    rule_on(proposal.key, Stand.ACCEPTED, by="ann", inbox=inbox)
    rule_on(parted.key, Stand.DISMISSED, by="bo", inbox=inbox)
    (about,) = belief("eels climb weirs", inbox=inbox).divergences
    assert (about.divergence.stand, about.divergence.history[0].by) == (Stand.DISMISSED, "bo")
    (side,) = belief("warm rivers raise the number of eels at weirs", inbox=inbox).divergences
    assert (side.divergence.key, side.divergence.stand) == (proposal.key, Stand.ACCEPTED)


def test_several_decisions_are_a_history_of_which_the_last_counts(inbox: Path) -> None:
    (one,) = divergences(inbox=inbox)
    for stand, day in (("dismissed", "2026-03-14"), ("accepted", "2026-03-15")):
        rule_on(one.key, stand, by="ann", when=day, inbox=inbox)
    (again,) = divergences(inbox=inbox)
    assert [(each.stand, each.when) for each in again.history] == [
        ("dismissed", "2026-03-14"),
        ("accepted", "2026-03-15"),
    ]
    assert again.stand is Stand.ACCEPTED


def test_a_proposal_that_is_accepted_is_listed_and_has_a_page(inbox: Path, tmp_path: Path) -> None:
    (proposal,) = divergences(inbox=inbox, found="proposed")
    assert proposal.key not in [one.key for one in divergences(inbox=inbox)]
    rule_on(proposal.id, "accepted", by="ann", why="both of one river", inbox=inbox)
    assert proposal.key in [one.key for one in divergences(inbox=inbox)]
    view(output=tmp_path / "site", inbox=inbox)
    (page,) = (
        text
        for file in (tmp_path / "site/divergences").glob("*.html")
        if proposal.key in (text := file.read_text(encoding="utf-8"))
    )
    assert "accepted by ann" in page
    assert "both of one river" in page
    assert "one says “raise”, the other “lower”" in page


def test_a_decision_whose_divergence_is_gone_is_named(inbox: Path) -> None:
    (one,) = divergences(inbox=inbox)
    rule_on(one.key, "accepted", by="ann", when="2026-03-14", inbox=inbox)
    assert check(inbox) == ()
    (inbox / "autumn.md").write_text(SOURCE.format("Autumn", "supports"), encoding="utf-8")
    (notice,) = check(inbox)
    assert (notice.code, str(notice.place)) == ("A101", f"{DECISIONS}:2")
    assert one.key in notice.message
    assert explain("A101").title == "a decision on a divergence that is gone"


@pytest.mark.parametrize(
    ("key", "stand", "by"),
    [("ffff0000ffff0000", "accepted", "ann"), ("", "blessed", "ann"), ("", "accepted", " ")],
)
def test_a_wrong_decision_is_refused_and_nothing_is_written(inbox, key, stand, by) -> None:
    (one,) = divergences(inbox=inbox)
    with pytest.raises(ChoiceError):
        rule_on(key or one.key, stand, by=by, inbox=inbox)
    assert not (inbox / DECISIONS).exists()


@pytest.mark.parametrize(
    "arguments",
    [("--accept", "0f0f", "--dismiss", "0f0f", "--by", "ann"), ("--by", "ann"), ("--accept", "0f0f", "--by", "ann")],
)  # fmt: skip
def test_options_that_do_not_go_together_are_refused(inbox: Path, arguments) -> None:
    assert _run(inbox, *arguments)[0] == 2
    assert not (inbox / DECISIONS).exists()
