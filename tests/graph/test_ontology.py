"""Every term that is used is defined, and every term that is defined is used."""

from __future__ import annotations

import json
import re

from graph_sample import all_quads

from beliefgraph.graph.document_ontology import documented, terms
from beliefgraph.graph.questions import questions
from beliefgraph.ground.resources import ontology_path
from beliefgraph.ground.terms import BG, PREFIXES

FOLDER = ontology_path()
NAME = re.compile(r"\bbg:([A-Za-z]+)")


def used() -> set[str]:
    emitted = {
        value.removeprefix(BG)
        for quad in all_quads()
        for value in (quad.predicate.value, getattr(quad.object, "value", ""))
        if value.startswith(BG)
    }
    texts = [question.sparql for question in questions().values()]
    texts += [(FOLDER / name).read_text("utf-8") for name in ("shapes.ttl", "context.jsonld")]
    return emitted | {name for text in texts for name in NAME.findall(text)}


def test_every_used_term_is_defined() -> None:
    assert used() - set(terms()) == set()


def test_every_defined_term_is_used_or_stands_above_one_that_is() -> None:
    above = {
        value.removeprefix("bg:")
        for name in terms()
        for predicate in ("rdfs:subClassOf", "rdf:type")
        for value in terms()[name].get(predicate, ())
    }
    assert set(terms()) - used() - above == set()
    assert len(terms()) == 87


def test_every_term_has_one_label_one_definition_and_one_example() -> None:
    for name, properties in terms().items():
        for predicate in ("rdfs:label", "skos:definition", "skos:example"):
            assert len(properties.get(predicate, ())) == 1, (name, predicate)


def test_the_vocabulary_has_a_version() -> None:
    text = (FOLDER / "beliefgraph.ttl").read_text("utf-8")
    assert "a owl:Ontology" in text
    assert 'owl:versionInfo "0.1.0"' in text


def test_the_tables_of_the_readme_are_current() -> None:
    text = (FOLDER / "README.md").read_text("utf-8")
    assert documented(text) == text
    assert "| `bg:EvidenceLine` |" in text
    assert "| [`sources-of`](questions/sources-of.rq) |" in text


def test_the_context_names_the_namespaces_as_the_program_does() -> None:
    context = json.loads((FOLDER / "context.jsonld").read_text("utf-8"))["@context"]
    for prefix in ("bg", "cito", "dcterms", "foaf", "oa", "prov", "schema", "skos", "xsd"):
        assert context[prefix] == PREFIXES[prefix]


def test_a_note_with_the_context_is_read_as_the_graph_writes_it() -> None:
    import rdflib

    context = json.loads((FOLDER / "context.jsonld").read_text("utf-8"))["@context"]
    note = {
        "@context": context,
        "id": "https://e.example/a",
        "type": "claim",
        "title": "Rain",
        "depends_on": ["https://e.example/b"],
        "voice": "curatorVoice",
    }
    graph = rdflib.Graph().parse(data=json.dumps(note), format="json-ld")
    assert sorted(line for line in graph.serialize(format="nt").splitlines() if line) == [
        '<https://e.example/a> <http://purl.org/dc/terms/title> "Rain" .',
        f"<https://e.example/a> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <{BG}Claim> .",
        f"<https://e.example/a> <{BG}voice> <{BG}curatorVoice> .",
        f"<https://e.example/b> <{BG}supports> <https://e.example/a> .",
    ]
