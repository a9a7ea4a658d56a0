"""Answers taken from all lines at once are those that the questions themselves give."""

from __future__ import annotations

from pathlib import Path

from beliefgraph.answer.grouping import grouping
from beliefgraph.answer.ref import things
from beliefgraph.ground.rows import Iri
from beliefgraph.pipeline.graph import open_graph
from beliefgraph.pipeline.inbox import open_inbox


def test_what_bears_on_what_is_the_same_grouped_or_asked(sample: Path) -> None:
    ask = open_graph(open_inbox(sample)).ask
    grouped = grouping(ask)
    known = list(things(ask))
    assert len(known) > 50
    for iri in known:
        assert grouped("evidence", target=Iri(iri)) == ask("evidence", target=Iri(iri))
        assert grouped("bears", evidence=Iri(iri)) == ask("bears", evidence=Iri(iri))


def test_other_questions_are_passed_on(sample: Path) -> None:
    ask = open_graph(open_inbox(sample)).ask
    assert grouping(ask)("beliefs") == ask("beliefs")
