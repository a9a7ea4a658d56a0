from __future__ import annotations

from time import perf_counter

import pytest
from graph_sample import CLAIM, SAMPLE
from pyoxigraph import Store

from beliefgraph.graph.free_query import refuse_service
from beliefgraph.graph.quads import document_quads
from beliefgraph.graph.results import answered, rows_in
from beliefgraph.graph.store import open_memory
from beliefgraph.ground.errors import QuestionError
from beliefgraph.ground.rows import Iri, Rows
from beliefgraph.ground.terms import document_iri, node_iri


def query(store: Store, text: str, *, limit: int | None = None) -> Rows | bool | str:
    return rows_in(answered(store, text, limit=limit))


STORE = open_memory(quad for document in SAMPLE for quad in document_quads(document))


def test_a_select_gives_rows_over_all_graphs_without_declared_prefixes() -> None:
    found = query(STORE, "SELECT ?a { ?a bg:confidence 'likely' }")
    assert found == Rows(("a",), ((Iri(node_iri(CLAIM)),),))


def test_from_narrows_the_data_set() -> None:
    name = document_iri(SAMPLE[0].path)
    every = query(STORE, "SELECT DISTINCT ?a { ?a ?b ?c }")
    one = query(STORE, f"SELECT DISTINCT ?a FROM <{name}> {{ ?a ?b ?c }}")
    inside = query(STORE, f"SELECT DISTINCT ?a {{ GRAPH <{name}> {{ ?a ?b ?c }} }}")
    assert isinstance(every, Rows)
    assert isinstance(one, Rows)
    assert isinstance(inside, Rows)
    assert set(one.rows) == set(inside.rows)
    assert 0 < len(one.rows) < len(every.rows)
    assert query(STORE, "ASK FROM <urn:none> { ?a ?b ?c }") is False


def test_a_limit_cuts_the_rows() -> None:
    found = query(STORE, "SELECT ?a { ?a ?b ?c }", limit=3)
    assert isinstance(found, Rows)
    assert len(found.rows) == 3


def test_an_ask_gives_a_truth() -> None:
    assert query(STORE, "ASK { ?a a bg:Claim }") is True
    assert query(STORE, "ASK { ?a a bg:Nothing }") is False


def test_a_construct_gives_turtle() -> None:
    text = "CONSTRUCT { ?a bg:confidence ?c } { ?a bg:confidence ?c }"
    found = query(STORE, text)
    assert isinstance(found, str)
    assert found.endswith(f'<{node_iri(CLAIM)}> bg:confidence "likely" .\n')


@pytest.mark.parametrize(
    "text",
    [
        "INSERT DATA { <a:a> <a:b> <a:c> }",
        "DELETE WHERE { ?s ?p ?o }",
        "DELETE { ?s ?p ?o } INSERT { ?s ?p 1 } WHERE { ?s ?p ?o }",
        "LOAD <http://127.0.0.1:9/>",
        "CLEAR ALL",
        "DROP ALL",
        "SELECT * { ?s ?p ?o } ; DROP ALL",
        "nonsense",
        "",
    ],
)
def test_updates_and_nonsense_are_refused_and_change_nothing(text: str) -> None:
    before = len(STORE)
    with pytest.raises(QuestionError, match="can not be answered"):
        query(STORE, text)
    assert len(STORE) == before


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * { service silent <http://127.0.0.1:9/>{ ?s ?p ?o } }",
        "SELECT * { SERVICESILENT<http://127.0.0.1:9/>{ ?s ?p ?o } }",
        "SELECT * { ?s ?p ?x SERVICE ?x { ?s ?p ?o } }",
        "SELECT * { ?s ?p ?x SERVICE $x\n{ ?s ?p ?o } }",
        "PREFIX e: <http://127.0.0.1:9/> SELECT * { SERVICE e: { ?s ?p ?o } }",
        "PREFIX e: <http://127.0.0.1:9/> SELECT * { SERVICEe:a { ?s ?p ?o } }",
        "PREFIX : <http://127.0.0.1:9/> SELECT * { SERVICE:{ ?s ?p ?o } }",
        "SELECT * { ?s ?p 1SERVICE<http://127.0.0.1:9/>{ ?s ?p ?o } }",
        "SELECT * { SERVICE # <x> {\n <http://127.0.0.1:9/> # {\n { ?s ?p ?o } }",
        'SELECT * { ?s ?p ?a FILTER(?a<2)#>"""\nSERVICE <http://127.0.0.1:9/> {} #"""\n }',
        "SELECT * { SERVICE ?a\u0300 { ?s ?p ?o } }",
        "PREFIX e: <http://127.0.0.1:9/> SELECT * { SERVICE e:\u1680 { ?s ?p ?o } }",
        "PREFIX e: <http://127.0.0.1:9/> SELECT * { SERVICE e:a\\#b#}\n{ ?s ?p ?o } }",
        "SELECT * { { SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } } } }",
        "ASK { FILTER EXISTS { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } } }",
        "CONSTRUCT { ?s ?p ?o } { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
    ],
)
def test_a_call_to_another_server_is_refused_before_it_is_made(text: str) -> None:
    with pytest.raises(QuestionError, match="SERVICE"):
        query(STORE, text)


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * { ?s ?p 'the SERVICE was good' }",
        "SELECT * { ?service ?p ?o } # SERVICE",
        "SELECT * { ?service bg:service ?o { ?o ?p ?x } }",
        "SELECT * { <https://example.org/service> <https://example.org/service#a> ?o }",
        "SELECT * { ?s <a:service> ?o OPTIONAL { ?o ?p ?x } }",
    ],
)
def test_the_word_alone_is_no_call(text: str) -> None:
    refuse_service(text)
    assert isinstance(query(STORE, text), Rows)


def test_looking_for_a_call_ends_soon_whatever_the_text() -> None:
    started = perf_counter()
    refuse_service("SERVICE " + "# \n" * 4_000 + "SERVICE " * 1_500)
    refuse_service("# SERVICE\n" * 2_500)
    refuse_service("SERVICEa" * 3_000)
    assert perf_counter() - started < 30


def test_a_query_that_is_too_long_is_refused() -> None:
    with pytest.raises(QuestionError, match="longer than 50000 characters"):
        query(STORE, "#" * 50_001)


def test_the_place_of_a_mistake_is_a_place_in_the_text_that_was_given() -> None:
    with pytest.raises(QuestionError, match="error at 2:"):
        query(STORE, "SELECT * {\n ?s }")
