from __future__ import annotations

import pyoxigraph
import pytest
from graph_sample import BELIEFS, CLAIM, SOURCE, all_quads

from beliefgraph.graph.shapes import violations
from beliefgraph.ground.notice import Severity
from beliefgraph.ground.place import Place
from beliefgraph.ground.resources import ontology_path
from beliefgraph.ground.terms import BG, node_iri


def without(predicate: str, subject_class: str) -> list[pyoxigraph.Quad]:
    quads = all_quads()
    kind = pyoxigraph.NamedNode(BG + subject_class)
    subjects = {quad.subject for quad in quads if quad.object == kind}
    gone = pyoxigraph.NamedNode(BG + predicate)
    return [q for q in quads if not (q.predicate == gone and q.subject in subjects)]


def test_what_the_program_builds_is_a_good_graph() -> None:
    assert violations(all_quads()) == []


@pytest.mark.parametrize(
    ("predicate", "subject_class", "message"),
    [
        ("identifier", "Claim", "a thing has one identifier"),
        ("statedIn", "Source", "a thing is described by a document"),
        ("path", "Document", "a document has one path"),
        ("identifier", "Origin", "an origin has one key"),
        ("evidence", "EvidenceLine", "an evidence line starts from one thing or open end"),
        ("target", "EvidenceLine", "an evidence line leads to one thing or open end"),
        ("relation", "EvidenceLine", "an evidence line has one of the five relations"),
        ("voice", "EvidenceLine", "an evidence line is in one of the four voices"),
        ("statedIn", "EvidenceLine", "an evidence line is stated in one document"),
        ("text", "OpenEnd", "an open end keeps its words"),
        ("openBecause", "OpenEnd", "an open end says why it is open"),
        ("found", "Divergence", "a divergence says how it was found"),
        ("side", "Divergence", "a divergence has two sides or more"),
        ("standsFor", "Side", "one thing or open end stands for a side"),
        ("about", "Gap", "a gap is about one thing"),
        ("kind", "Gap", "a gap is of one of the three kinds"),
        ("text", "Test", "a test has its words"),
    ],
)
def test_a_graph_that_lacks_a_property_breaks_a_shape(
    predicate: str, subject_class: str, message: str
) -> None:
    found = violations(without(predicate, subject_class))
    assert message in {notice.message.partition(": ")[0] for notice in found}
    assert {(notice.code, notice.severity) for notice in found} == {("G101", Severity.ERROR)}


def test_every_class_has_a_shape() -> None:
    shapes = (ontology_path() / "shapes.ttl").read_text("utf-8")
    classes = {
        getattr(quad.object, "value", "")
        for quad in all_quads()
        if quad.predicate.value.endswith("#type")
    }
    ours = {f"bg:{name.removeprefix(BG)}" for name in classes if name.startswith(BG)}
    targets = " ".join(part.partition(";")[0] for part in shapes.split("sh:targetClass")[1:])
    assert ours - set(targets.replace(",", " ").split()) == set()


def test_a_violation_names_the_file_and_the_line() -> None:
    found = violations(without("where", "EvidenceLine"))
    assert [notice.place for notice in found] == [
        Place(BELIEFS, 8),
        Place(BELIEFS, 9),
        Place(CLAIM, 9),
        Place(CLAIM, 10),
        Place(SOURCE, 30),
        Place(SOURCE, 30),
        Place(SOURCE, 31),
        Place(SOURCE, 32),
    ]


def test_an_end_that_no_document_describes_breaks_a_shape() -> None:
    claim = pyoxigraph.NamedNode(node_iri(CLAIM))
    quads = [quad for quad in all_quads() if quad.subject != claim]
    messages = {notice.message.partition(": ")[0] for notice in violations(quads)}
    assert messages == {
        "the evidence of an evidence line is described in some document",
        "the target of an evidence line is described in some document",
    }


def test_a_belief_without_an_owner_is_a_warning() -> None:
    (notice,) = violations(without("owner", "Belief"))
    assert (notice.code, notice.severity, notice.place) == (
        "G102",
        Severity.WARNING,
        Place(BELIEFS, 1),
    )
