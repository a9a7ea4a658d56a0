"""What is around a thing, and how lists are answered."""

from __future__ import annotations

import subprocess
import sys

import fake_ask
import pytest

from beliefgraph.answer.beliefs import beliefs
from beliefgraph.answer.memory import remembering
from beliefgraph.answer.neighbourhood import neighbourhood
from beliefgraph.answer.thing import thing_of

B4 = fake_ask.iri("theseus#4")


@pytest.fixture
def ask():
    return fake_ask.sample()


def test_evidence_stands_below_and_dependents_above_the_centre(ask):
    away = {one.ref.title[:12]: one.distance for one in neighbourhood(ask, B4).things}
    assert away["Verification"] in (0, -1)
    assert away["Scalable ove"] == -1
    assert away["Scaling laws"] == -2
    assert away["Fund oversig"] == 1


def test_depth_one_leaves_the_second_step_out(ask):
    titles = {one.ref.identifier for one in neighbourhood(ask, B4, depth=1).things}
    assert fake_ask.DEGRADES in titles
    assert fake_ask.SCALING not in titles


def test_open_ends_of_the_centre_belong_to_it(ask):
    found = neighbourhood(ask, B4, depth=1)
    assert sum(one.ref.is_open for one in found.things) == 3
    inside = {one.ref.iri for one in found.things}
    assert all({bond.evidence, bond.target} <= inside for bond in found.bonds)


def test_mentions_are_left_out(ask):
    assert all(
        bond.evidence != fake_ask.iri("theseus#1") or bond.target != B4
        for bond in neighbourhood(ask, B4).bonds
    )


def test_a_list_of_beliefs_counts_evidence_lines(ask):
    (row,) = (one for one in beliefs(ask, owner="theseus") if one.label == "B4")
    assert (row.supports, row.contradicts, row.qualifies) == (4, 2, 2)
    assert str(row.place) == "beliefs/theseus/beliefs.md:46"


def test_a_source_shows_what_it_bears_on_and_what_it_does_not_show(ask):
    answer = thing_of(ask, fake_ask.iri(fake_ask.CIRCUITS))
    assert [item.thing.name for item in answer.bears] == ["theseus/B4", fake_ask.TRACES]
    assert [gap.kind for gap in answer.gaps] == ["not-shown", "not-found"]
    assert answer.evidence == ()


def test_a_remembering_ask_asks_each_question_once(ask):
    kept = remembering(ask)
    for _ in range(3):
        kept("all-things")
        kept("evidence", target=B4)
        kept("evidence", target=fake_ask.iri("rio#4"))
    assert ask.asked == ["all-things", "evidence", "evidence"]


def test_answers_load_no_library_until_they_are_asked():
    code = (
        "import sys, pkgutil, importlib, beliefgraph.answer as a\n"
        "for m in pkgutil.iter_modules(a.__path__):\n"
        "    m.ispkg or importlib.import_module('beliefgraph.answer.' + m.name)\n"
        "print([m for m in ('networkx', 'scipy', 'numpy') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
