"""Findings as SARIF and as annotations of GitHub Actions: nothing in them breaks the form."""

from __future__ import annotations

import json

from beliefgraph.ground.notice import Notice, Severity
from beliefgraph.ground.place import Place
from beliefgraph.show.formats import render

NOTICES = (
    Notice("L101", "nothing is called 'a, b: 50%'\nat all", "mend it", Place("a b,c.md", 7, 3)),
    Notice("R003", "too large", "split it", Place("big.md"), Severity.ERROR),
    Notice("L104", "a shortened title", "", Place("ä.md", 2), Severity.NOTE),
)


def test_github_annotations_escape_what_would_end_them() -> None:
    assert render("notices", NOTICES, "github").splitlines() == [
        (
            "::warning file=a b%2Cc.md,line=7,col=3,title=L101 a link to nothing"
            "::nothing is called 'a, b: 50%25'%0Aat all%0Amend it"
        ),
        "::error file=big.md,title=R003 a file is too large::too large%0Asplit it",
        "::notice file=ä.md,line=2,col=1,title=L104 a shortened title::a shortened title",
    ]


def test_sarif_has_a_rule_for_each_code_and_a_region_for_each_line() -> None:
    log = json.loads(render("notices", NOTICES, "sarif"))
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["L101", "L104", "R003"]
    assert [rules[each["ruleIndex"]]["id"] for each in run["results"]] == ["L101", "R003", "L104"]
    assert [each["level"] for each in run["results"]] == ["warning", "error", "note"]
    places = [each["locations"][0]["physicalLocation"] for each in run["results"]]
    assert places[0] == {
        "artifactLocation": {"uri": "a%20b%2Cc.md"},
        "region": {"startLine": 7, "startColumn": 3},
    }
    assert "region" not in places[1]


def test_no_findings_are_an_empty_log() -> None:
    assert json.loads(render("notices", (), "sarif"))["runs"][0]["results"] == []
    assert render("notices", (), "github") == ""
