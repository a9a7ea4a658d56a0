"""Whatever a note holds, the graph can be written, read, and asked."""

from __future__ import annotations

import pyoxigraph
import pytest

from beliefgraph.graph.ask import ask_store
from beliefgraph.graph.quads import document_quads
from beliefgraph.graph.rdflib_graph import ask_rdflib, to_rdflib
from beliefgraph.graph.store import open_memory
from beliefgraph.graph.turtle import trig, turtle
from beliefgraph.ground.ends import Known, Open, Reason
from beliefgraph.ground.evidence import EvidenceLine, Relation, Voice
from beliefgraph.ground.knowledge import Interpretation
from beliefgraph.ground.node import Kind, Node
from beliefgraph.ground.place import Place
from beliefgraph.ground.rows import Iri
from beliefgraph.ground.terms import node_iri

TEXTS = {
    "quotes": '"a" \'b\' """c""" \\" \\',
    "lines": "a\nb\r\nc\rd\u2028e\u2029f\x85g\x0bh\x0ci",
    "controls": "".join(map(chr, range(0x20))) + "\x7f\x9f",
    "others": "\ufeff\ufffe\uffff\U0001f600\u202e \u00ad ${x} {{y}} %s } . <a> # @x ^^y",
    "sparql": '"} ; DROP ALL # ',
    "spaces": "  \t ",
}

PATHS = (
    "a b.md",
    'q"<>{}|\\^`.md',
    "50% #1?.md",
    "ünï/日本.md",
    "x\ny.md",
    "a:b.md",
    "a//b.md",
    "./a.md",
    "a/../b.md",
    "-_~.md",
    "$(x);'.md",
    ".md",
)


def note(path: str, text: str) -> Interpretation:
    line = EvidenceLine(
        evidence=Open(text, Reason.MISSING),
        target=Known(path),
        relation=Relation.SUPPORTS,
        place=Place(path, 2),
        where="body",
        voice=Voice.OWNER,
        quotation=text,
    )
    node = Node(path, Kind.CLAIM, text, Place(path, 1), owner=text, domain=text, tags=(text,))
    return Interpretation(path, "", (node,), lines=(line,))


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_any_text_comes_back_from_files_and_questions_as_it_was(text: str) -> None:
    quads = document_quads(note("a.md", text))
    assert set(pyoxigraph.parse(trig(quads), format=pyoxigraph.RdfFormat.TRIG)) == set(quads)
    (row,) = ask_store(open_memory(quads))("evidence", target=Iri(node_iri("a.md")))
    assert (row["quotation"], row["evidenceTitle"]) == (text, text)
    rdflib_rows = ask_rdflib(to_rdflib(quads))("evidence", target=Iri(node_iri("a.md")))
    assert list(rdflib_rows) == [row]


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_a_text_never_breaks_a_line_of_a_file(text: str) -> None:
    quads = document_quads(note("a.md", text))
    for written in (trig(quads), turtle(quads)):
        assert written.splitlines() == written.removesuffix("\n").split("\n")


@pytest.mark.parametrize("path", PATHS)
def test_any_path_gives_an_iri_that_comes_back_as_it_was(path: str) -> None:
    quads = document_quads(note(path, "text"))
    for written in (trig(quads), turtle(quads)):
        back = pyoxigraph.parse(written, format=pyoxigraph.RdfFormat.TRIG)
        assert {quad.triple for quad in back} == {quad.triple for quad in quads}
    (row,) = ask_store(open_memory(quads))("all-things")
    assert (row["thing"], row["identifier"], row["document"]) == (node_iri(path), path, path)


def test_different_paths_have_different_iris() -> None:
    assert len({node_iri(path) for path in PATHS}) == len(PATHS)


def test_a_lone_surrogate_becomes_the_replacement_character_and_a_pair_its_character() -> None:
    quads = document_quads(note("\udcff.md", "a\ud800b \ud83d\ude00"))
    (row,) = ask_store(open_memory(quads))("all-things")
    assert (row["title"], row["document"]) == ("a\ufffdb \U0001f600", "\ufffd.md")


def test_paths_that_differ_in_a_lone_surrogate_alone_keep_different_iris() -> None:
    assert node_iri("\udcff.md") != node_iri("\udcfe.md")
