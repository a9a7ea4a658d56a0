from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pyoxigraph
import pytest
from graph_sample import CLAIM, SAMPLE, SOURCE, all_quads

from beliefgraph.graph.files import write_files
from beliefgraph.graph.quads import document_quads
from beliefgraph.graph.turtle import trig, turtle
from beliefgraph.ground.errors import SettingsError, StoreError
from beliefgraph.ground.knowledge import Interpretation
from beliefgraph.ground.terms import BG, document_iri, node_iri


def shuffled(documents: Sequence[Interpretation], seed: int) -> list[Interpretation]:
    shuffle = random.Random(seed)
    return [
        replace(
            document,
            nodes=tuple(shuffle.sample(document.nodes, len(document.nodes))),
            lines=tuple(shuffle.sample(document.lines, len(document.lines))),
            divergences=tuple(shuffle.sample(document.divergences, len(document.divergences))),
            gaps=tuple(shuffle.sample(document.gaps, len(document.gaps))),
        )
        for document in shuffle.sample(documents, len(documents))
    ]


@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_documents_and_of_their_parts_does_not_change_the_files(
    seed: int, tmp_path: Path
) -> None:
    write_files(all_quads(), tmp_path / "a")
    write_files(all_quads(shuffled(SAMPLE, seed)), tmp_path / "b")
    for name in ("knowledge.trig", "knowledge.ttl"):
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()
    names = sorted(path.name for path in (tmp_path / "a").iterdir())
    assert names == ["knowledge.trig", "knowledge.ttl"]


def test_quads_of_a_document_are_sorted_and_each_stands_once() -> None:
    for document in SAMPLE:
        quads = document_quads(document)
        assert quads == sorted(set(quads), key=str)


def test_all_quads_of_a_document_stand_in_the_graph_that_bears_its_name() -> None:
    for document in SAMPLE:
        names = {quad.graph_name for quad in document_quads(document)}
        assert names == {pyoxigraph.NamedNode(document_iri(document.path))}


def test_there_are_no_blank_nodes() -> None:
    assert not any(
        isinstance(term, pyoxigraph.BlankNode)
        for quad in all_quads()
        for term in (quad.subject, quad.object, quad.graph_name)
    )


def test_a_line_that_stands_twice_is_two_lines_with_one_short_edge() -> None:
    quads = document_quads(next(d for d in SAMPLE if d.path == SOURCE))
    supports = pyoxigraph.NamedNode(BG + "supports")
    relation = pyoxigraph.NamedNode(BG + "relation")
    lines = {q.subject for q in quads if q.predicate == relation and q.object == supports}
    assert len(lines) == 2
    edges = [(q.subject, q.object) for q in quads if q.predicate == supports]
    assert edges == [
        (pyoxigraph.NamedNode(node_iri(SOURCE)), pyoxigraph.NamedNode(node_iri(CLAIM)))
    ]


def test_a_rejected_document_is_its_path_its_digest_and_the_word() -> None:
    rejected = next(d for d in SAMPLE if d.is_rejected)
    quads = document_quads(rejected)
    assert [(q.predicate.value.split("#")[1], q.object.value) for q in quads] == [
        ("type", BG + "Document"),
        ("digest", "3" * 64),
        ("isRejected", "true"),
        ("path", "broken.md"),
    ]


def test_trig_read_back_gives_the_same_quads() -> None:
    quads = all_quads()
    back = pyoxigraph.parse(trig(quads), format=pyoxigraph.RdfFormat.TRIG)
    assert set(back) == set(quads)


def test_turtle_read_back_gives_the_union_of_the_graphs_each_triple_once() -> None:
    quads = all_quads()
    back = [q.triple for q in pyoxigraph.parse(turtle(quads), format=pyoxigraph.RdfFormat.TURTLE)]
    assert len(back) == len(set(back))
    assert set(back) == {quad.triple for quad in quads}


@pytest.mark.parametrize("base", ["https://a.example/x/", "urn:x:", "https://a.example/x#"])
def test_any_base_comes_back_as_it_was(base: str) -> None:
    quads = [quad for document in SAMPLE for quad in document_quads(document, base=base)]
    back = pyoxigraph.parse(trig(quads, base=base), format=pyoxigraph.RdfFormat.TRIG)
    assert set(back) == set(quads)


def test_a_base_that_is_no_iri_is_an_error_of_the_settings() -> None:
    with pytest.raises(SettingsError, match="is not an IRI"):
        document_quads(SAMPLE[0], base="no base at all/")


def test_files_that_can_not_be_written_are_an_error_of_the_store(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="can not be written"):
        write_files([], tmp_path / "file")
