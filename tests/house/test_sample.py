"""The sample inbox holds what its README promises a reader will see."""

from __future__ import annotations

import random
import re
from collections import Counter
from pathlib import Path

import pytest

from beliefgraph.ground.ends import Known, Open, Reason
from beliefgraph.ground.evidence import Relation, Verdict
from beliefgraph.ground.node import Kind
from beliefgraph.link.document import link
from beliefgraph.pipeline.build import build
from beliefgraph.pipeline.graph import graph_of
from beliefgraph.pipeline.inbox import open_inbox, read_inbox, read_note


@pytest.fixture(scope="module")
def knowledge(sample: Path):
    return read_inbox(open_inbox(sample))


@pytest.fixture(scope="module")
def lines(knowledge):
    return [line for each in knowledge.documents for line in each.lines]


def test_it_has_sources_claims_positions_and_the_beliefs_of_two_agents(knowledge) -> None:
    nodes = [node for each in knowledge.documents for node in each.nodes if not node.is_proposed]
    kinds = Counter(node.kind for node in nodes)
    assert kinds[Kind.SOURCE] >= 14
    assert kinds[Kind.CLAIM] >= 18
    assert kinds[Kind.POSITION] == 2
    owned = Counter(node.owner for node in nodes if node.kind is Kind.BELIEF)
    assert owned == {"theseus": 5, "vida": 4}


def test_counter_evidence_is_said_not_to_weaken_b4_with_the_reason(lines) -> None:
    found = [
        x for x in lines if x.target == Known("theseus#4") and x.verdict is Verdict.NOT_WEAKENED
    ]
    assert [x.relation for x in found] == [Relation.QUALIFIES]
    assert "keeps this result from weakening B4" in found[0].reason


def test_a_claim_is_contradicted_by_another(lines) -> None:
    pairs = {
        (x.evidence.id, x.target.id)
        for x in lines
        if x.relation is Relation.CONTRADICTS
        and isinstance(x.evidence, Known)
        and isinstance(x.target, Known)
    }
    assert any(a.startswith("claims/") and b.startswith("claims/") for a, b in pairs)


def test_a_challenge_is_answered_and_one_is_not(lines) -> None:
    challenges = [x for x in lines if x.where == "challenges"]
    assert any(x.verdict is Verdict.ANSWERED for x in challenges)
    assert any(x.verdict is Verdict.NONE and x.relation is Relation.CONTRADICTS for x in challenges)


def test_two_divergences_are_declared_one_with_a_side_that_has_no_note(knowledge) -> None:
    found = [x for each in knowledge.documents for x in each.divergences]
    ends = [[isinstance(side.end, Known) for side in x.sides] for x in found]
    assert len(found) == 2
    assert [True, True] in ends
    assert any(not all(known) for known in ends)


def test_two_sources_have_one_origin(knowledge) -> None:
    keys = Counter(
        key for each in knowledge.documents for node in each.nodes for key in node.origins
    )
    assert max(keys.values()) >= 2


def test_the_notices_are_those_the_sample_is_meant_to_raise(knowledge) -> None:
    codes = Counter(n.code for each in knowledge.documents for n in each.notices)
    assert codes == {"I102": 1, "L101": 1, "L103": 1, "L104": 1}


def test_an_ambiguous_label_keeps_its_candidates(lines) -> None:
    found = [
        x.target
        for x in lines
        if isinstance(x.target, Open) and x.target.reason is Reason.OWNERLESS
    ]
    assert [x.candidates for x in found] == [("theseus#2", "vida#2")]


def test_some_divergence_is_shown_by_the_edges_alone(knowledge, sample: Path) -> None:
    graph = graph_of(knowledge, base=open_inbox(sample).settings.base)
    about = {
        str(row["aboutTitle"]) for row in graph.ask("divergences") if row["found"] == "structural"
    }
    assert "a weaker model can keep watch over a stronger one by reading its reasoning" in about


def test_the_graph_has_the_same_bytes_in_any_order_of_files(sample: Path) -> None:
    from beliefgraph.graph.turtle import trig, turtle

    inbox = open_inbox(sample)
    notes = [read_note(inbox, each.path) for each in read_inbox(inbox).documents]
    graphs = set()
    for seed in range(20):
        shuffled = random.Random(seed).sample(notes, len(notes))
        quads = graph_of(link(shuffled), base=inbox.settings.base).quads
        quads = random.Random(seed).sample(quads, len(quads))
        graphs.add((trig(quads), turtle(quads)))
    assert len(graphs) == 1


def _files(folder: Path) -> dict[str, bytes]:
    """Every file, the day and version at the foot of a page left out: a copy has no history."""
    stamp = re.compile(rb" \((?:notes of [\d-]+, )?beliefgraph[^)]*\)")
    return {
        str(p.relative_to(folder)): stamp.sub(b"", p.read_bytes())
        for p in folder.rglob("*")
        if p.is_file()
    }


def test_what_is_committed_is_what_a_build_makes(root: Path, sample: Path, tmp_path: Path) -> None:
    build(sample, out=tmp_path, store=False)
    made, kept = _files(tmp_path), _files(root / "graphs")
    assert sorted(made) == sorted(kept)
    assert [name for name in made if made[name] != kept[name]] == []


def test_the_graph_conforms_to_the_shapes(knowledge, sample: Path) -> None:
    from beliefgraph.graph.shapes import violations

    assert violations(graph_of(knowledge, base=open_inbox(sample).settings.base).quads) == []
