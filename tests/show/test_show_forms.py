"""What text, Markdown, JSON and CSV show."""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import sys

import pytest
from fake_pages import HOSTILE, fake_ask, hostile_sample

from beliefgraph.answer.beliefs import beliefs
from beliefgraph.answer.choose import find
from beliefgraph.answer.divergences import divergences
from beliefgraph.answer.fragile import fragile
from beliefgraph.answer.impact import impact_of
from beliefgraph.answer.rankings import strengths_of
from beliefgraph.answer.ref import things
from beliefgraph.answer.sensitive import sensitivity_of
from beliefgraph.answer.standing import standing_of
from beliefgraph.answer.what_if import what_if
from beliefgraph.answer.why import why
from beliefgraph.ground.decision import Undecided
from beliefgraph.ground.evidence import Relation
from beliefgraph.ground.notice import Notice, Severity
from beliefgraph.ground.place import Place
from beliefgraph.ground.rows import Rows
from beliefgraph.show.formats import FORMATS, render
from beliefgraph.show.look import Look, look_of
from beliefgraph.show.report import BuildReport

WORKLIST = (
    Undecided(
        "0f1e2d3c4b5a6978",
        Place("claims/a.md", 7),
        "relevant_notes",
        "b — some words beside it",
        "b",
        (Relation.MENTIONS, Relation.SUPPORTS),
    ),
)
NOTICES = (
    Notice("L301", "nothing is called 'Snow'", "closest: 'Rain'", Place("claims/a.md", 3)),
    Notice("L301", "nothing is called 'Hail'", "closest: 'Rail'", Place("claims/b.md", 4)),
    Notice("R101", "the file is no UTF-8", "save it as UTF-8", Place("c.md"), Severity.ERROR),
)
REPORT = BuildReport("inbox", "graphs", 20, 2, 1, (("source", 14),), (("supports", 40),),
                     (("declared", 2),), 3, 4, (("R101", 1), ("L301", 2)), ("graphs/knowledge.trig",), names=(("missing", 1), ("resolved", 9)))  # fmt: skip
ROWS = Rows(("thing", "count"), (("https://beliefgraph.example/id/note/a", 3), (None, 0)))


@pytest.fixture
def ask():
    return fake_ask.sample()


@pytest.fixture
def hostile():
    return hostile_sample()


def answers(ask, who="theseus/B4"):
    belief = find(ask, who)
    source = next(iri for iri, one in things(ask).items() if one.ref.kind == "source")
    return {
        "why": why(ask, source, belief),
        "what_if": what_if(ask, without=[source]),
        "sensitivity": sensitivity_of(ask, belief),
        "impact": impact_of(ask, source),
        "fragile": fragile(ask),
        "strengths": strengths_of(ask),
        "beliefs": beliefs(ask),
        "standing": standing_of(ask, who),
        "divergences": divergences(ask),
        "rows": ROWS,
        "notices": NOTICES,
        "report": REPORT,
        "worklist": WORKLIST,
    }


EVERY = [(what, form) for what, forms in FORMATS.items() for form in forms]


@pytest.mark.parametrize(("what", "form"), EVERY)
def test_every_answer_has_every_form_and_ends_in_one_line_break(ask, what, form):
    text = render(what, answers(ask)[what], form)
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert text == render(what, answers(ask)[what], form)


def test_the_command_line_has_these_choices():
    assert {what: list(forms) for what, forms in FORMATS.items()} == {
        "beliefs": ["text", "markdown", "json", "csv"],
        "standing": ["text", "markdown", "json", "csv"],
        "divergences": ["text", "markdown", "json", "csv"],
        "why": ["text", "markdown", "json", "csv"],
        "what_if": ["text", "markdown", "json", "csv"],
        "sensitivity": ["text", "markdown", "json", "csv"],
        "impact": ["text", "markdown", "json", "csv"],
        "fragile": ["text", "markdown", "json", "csv"],
        "strengths": ["text", "markdown", "json", "csv"],
        "rows": ["text", "markdown", "json", "csv"],
        "notices": ["text", "markdown", "json", "csv", "sarif", "github"],
        "worklist": ["text", "json"],
        "report": ["text", "markdown", "json"],
    }


def test_a_standing_begins_with_the_belief_and_has_its_sections_in_order(ask):
    text = render("standing", standing_of(ask, "theseus/B4"))
    lines = text.splitlines()
    assert lines[:4] == [
        "theseus/B4  Verification degrades faster than capability grows",
        "belief · likely · beliefs/theseus/beliefs.md:46",
        "▲ 4 support   ▼ 2 contradict   ◆ 2 qualify   from 5 sources of 4 independent origins",
        "3 grounds; a belief asks for 3",
    ]
    heads = [line for line in lines if re.match(r"(. )?[A-Z]{2,} ?", line)]
    assert [head.partition("   ")[0] for head in heads] == [
        "▲ SUPPORTS (4)",
        "▼ CONTRADICTS (1)",
        "◆ QUALIFIES (1)",
        "BY WAY OF CLAIMS (4)",
        "CHALLENGES (1 open, 1 answered)",
        "RELATED (2)",
        "DIVERGENCES (3)",
        "GAPS (3)",
        "WHAT WOULD CHANGE THE MIND",
        "RESTS ON IT",
        "STRENGTH",
    ]


@pytest.mark.parametrize("form", ["text", "markdown", "csv", "json"])
def test_every_line_is_shown_with_its_quotation_and_place(ask, form):
    text = " ".join(render("standing", standing_of(ask, "theseus/B4"), form).split())
    flat = text.replace("\\", "")
    for line in (line for line in ask.lines if line.target == "theseus#4"):
        assert " ".join(line.quotation.split()[-6:]) in flat
        assert line.document in flat
        assert str(line.line) in flat


def test_what_does_not_weaken_says_why(ask):
    text = render("standing", standing_of(ask, "theseus/B4"))
    assert "does not weaken: the demonstrated capability (tracing reasoning)" in text


@pytest.mark.parametrize("width", [40, 60, 80, 120])
@pytest.mark.parametrize("what", list(FORMATS))
def test_text_keeps_to_the_width(ask, what, width):
    text = render(what, answers(ask)[what], "text", look=Look(width))
    longest = max(len(line) for line in text.splitlines())
    assert longest <= width


def test_colours_are_written_only_when_asked_for(ask):
    standing = standing_of(ask, "theseus/B4")
    assert "\x1b" not in render("standing", standing)
    coloured = render("standing", standing, look=Look(100, has_colour=True))
    assert "\x1b[1;38;5;" in coloured


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_the_look_follows_the_terminal_and_no_color():
    assert look_of(Terminal(), {"COLUMNS": "72"}) == Look(72, has_colour=True)
    assert look_of(Terminal(), {"COLUMNS": "72", "NO_COLOR": "1"}) == Look(72)
    assert look_of(Terminal(), {"COLUMNS": "72", "TERM": "dumb"}) == Look(72)
    assert look_of(io.StringIO(), {}) == Look(100)
    assert look_of(io.StringIO(), {"COLUMNS": "9"}).width == 40


@pytest.mark.parametrize("what", ["beliefs", "standing", "divergences"])
def test_hostile_text_reaches_no_terminal_as_control(hostile, what):
    for form in ("text", "markdown"):
        text = render(what, answers(hostile, fake_ask.iri("theseus#4"))[what], form)
        for sign in ("\x00", "\x1b", "\u202e", "\u2028"):
            assert sign not in text
        assert "⟦U+202E⟧" in text.replace("\n", "").replace(" ", "")


def test_markdown_escapes_what_a_note_says(hostile):
    text = render("beliefs", beliefs(hostile), "markdown")
    assert "\\<img src=x" in text
    assert "<img" not in text.replace("\\<img", "")
    assert all(line.startswith("| ") for line in text.splitlines())


def test_json_holds_the_fields_of_the_dataclasses(ask):
    data = json.loads(render("standing", standing_of(ask, "theseus/B4"), "json"))
    assert data["proposition"]["label"] == "B4"
    assert data["groups"]["not_weakening"][0]["verdict"] == "not-weakened"
    assert data["counts"]["supports"] == {"items": 4, "sources": 3, "origins": 2}
    rows = json.loads(render("rows", ROWS, "json"))
    assert rows[1] == {"thing": None, "count": 0}


def test_csv_has_a_row_for_each_evidence_line(ask):
    text = render("standing", standing_of(ask, "theseus/B4"), "csv")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert len(rows) == 10
    assert [row["group"] for row in rows].count("not_weakening") == 1
    assert all(row["path"] and row["line"] for row in rows)


def test_findings_are_grouped_errors_first(ask):
    assert render("notices", NOTICES).splitlines() == [
        "3 findings in 3 files",
        "",
        "R101  error",
        "  the file is no UTF-8",
        "  → save it as UTF-8",
        "    c.md",
        "",
        "L301  warning  2 times, for example",
        "  nothing is called 'Snow'",
        "  → closest: 'Rain'",
        "    claims/a.md:3  'Snow'",
        "    claims/b.md:4  'Hail'",
        "",
        "`beliefgraph explain CODE` says more; --format json lists all",
    ]
    assert render("notices", ()) == "nothing to report\n"


def test_a_build_accounts_for_every_file():
    assert render("report", REPORT).splitlines() == [
        "inbox → graphs",
        "23 files: 20 loaded, 2 with notices, 1 rejected",
        "14 things: 14 source",
        "40 evidence lines: 40 supports",
        "2 divergences: 2 declared",
        "10 names of others: 1 missing (10%), 9 resolved (90%)",
        "4 gaps, 3 open ends",
        "",
        "written",
        "  graphs/knowledge.trig",
        "",
        "3 findings: R101 (1), L301 (2)",
        "`beliefgraph check` shows them, and what it finds across notes",
    ]


def test_iris_of_the_graph_are_shortened_in_tables():
    assert "id:note/a" in render("rows", ROWS)


def test_a_cell_that_looks_like_markup_stays_text():
    rows = Rows(("a",), (("[bold]x[/bold] :smile:",),))
    assert "[bold]x[/bold] :smile:" in render("rows", rows, look=Look(100, has_colour=True))


def test_knowing_the_formats_loads_no_library():
    code = (
        "import sys, beliefgraph.show.formats, beliefgraph.show.look\n"
        "print([m for m in ('rich', 'jinja2', 'pyvis', 'networkx') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_hostile_code_is_no_markup():
    notice = Notice("X[red]", HOSTILE, HOSTILE, Place("a\x1b[2J.md", 1))
    text = render("notices", (notice,))
    assert "X[red]" in text
    assert "\x1b" not in text


@pytest.mark.parametrize("what", ["beliefs", "strengths"])
def test_a_belief_without_a_label_leaves_room_for_what_it_says_and_its_figures(ask, what):
    title = "what flows downhill is seldom asked whether it would"
    path = f"agents/theseus/beliefs/{title} rather have stayed where it was.md"
    ask.things.append(fake_ask.FakeThing(path, "belief", title, owner="theseus"))
    lines = render(what, answers(ask)[what], "text", look=Look(width=80)).splitlines()
    (at,) = (n for n, line in enumerate(lines) if "what flows" in line)
    assert lines[at].startswith("theseus ")
    assert "…" not in lines[at]
    assert lines[at].endswith("·   ·   ·" if what == "beliefs" else "0.500")
