"""Each shipped question against a small graph and the rows that it must give, on two engines."""

from __future__ import annotations

import csv
import json
import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from pyoxigraph import Quad, QuerySolutions, RdfFormat, parse

from beliefgraph.graph.ask import ask_store
from beliefgraph.graph.cells import rows_of
from beliefgraph.graph.questions import every_question, question_text, questions, readings
from beliefgraph.graph.rdflib_graph import ask_rdflib, to_rdflib
from beliefgraph.graph.sorting import sorted_rows, without_order
from beliefgraph.graph.store import open_memory
from beliefgraph.ground.errors import QuestionError
from beliefgraph.ground.rows import Cell, Iri, Rows
from beliefgraph.ground.terms import PREFIXES

CASES = Path(__file__).parent.parent / "cases" / "questions"
NAMES = sorted(path.stem for path in CASES.glob("*.trig"))


def parameters(name: str) -> dict[str, Cell]:
    path = CASES / f"{name}.params.json"
    given = json.loads(path.read_text("utf-8")) if path.exists() else {}
    return {key: Iri(value) for key, value in given.items()}


def quads_of_case(name: str) -> list[Quad]:
    return list(parse(path=CASES / f"{name}.trig", format=RdfFormat.TRIG))


def shown(cell: Cell) -> str:
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return "" if cell is None else str(cell)


def test_every_question_has_its_case_and_every_case_its_question() -> None:
    assert len(NAMES) == 28
    assert sorted(every_question()) == NAMES
    assert sorted([*questions(), *readings()]) == NAMES
    assert sorted(path.stem for path in CASES.glob("*.csv")) == NAMES
    with_parameters = [n for n, question in sorted(every_question().items()) if question.parameters]
    assert sorted(path.name for path in CASES.glob("*.json")) == [
        f"{name}.params.json" for name in with_parameters
    ]


@pytest.mark.parametrize("name", NAMES)
def test_a_question_gives_the_expected_rows_in_their_order(name: str) -> None:
    rows = ask_store(open_memory(quads_of_case(name)))(name, **parameters(name))
    with (CASES / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        expected = list(csv.reader(file))
    assert [list(rows.columns), *([shown(cell) for cell in row] for row in rows.rows)] == expected
    assert len(expected) > 1


@pytest.mark.parametrize("name", NAMES)
def test_rdflib_gives_the_same_rows_as_oxigraph(name: str) -> None:
    quads = quads_of_case(name)
    one = ask_store(open_memory(quads))(name, **parameters(name))
    other = ask_rdflib(to_rdflib(quads))(name, **parameters(name))
    assert one == other
    assert [[type(cell) for cell in row] for row in one.rows] == [
        [type(cell) for cell in row] for row in other.rows
    ]


@pytest.mark.parametrize("name", NAMES)
def test_the_order_of_quads_does_not_change_the_rows(name: str) -> None:
    quads = quads_of_case(name)
    one = ask_store(open_memory(quads))(name, **parameters(name))
    assert ask_store(open_memory(quads[::-1]))(name, **parameters(name)) == one


@pytest.mark.parametrize("name", NAMES)
def test_rows_are_sorted_here_as_the_engine_sorts_them(name: str) -> None:
    store = open_memory(quads_of_case(name))
    text = question_text(name, **parameters(name))
    solutions = store.query(text, use_default_graph_as_union=True)
    assert isinstance(solutions, QuerySolutions)
    assert ask_store(store)(name, **parameters(name)) == rows_of(solutions)
    cut, columns = without_order(text)
    assert cut.count("ORDER BY") == cut.count("LIMIT")  # a page of notes stays in its order
    assert ("LIMIT" in cut) == (f"all-{name}" in readings())
    assert columns


@pytest.mark.parametrize("name", sorted(readings()))
def test_the_pages_of_a_question_are_together_what_its_reading_tells(name: str) -> None:
    paged, whole = name.removeprefix("all-"), ask_store(open_memory(many()))(name)
    text = question_text(paged)
    (size,) = map(int, re.findall(r"LIMIT (\d+)", text))
    pages = []
    for start in range(0, 260, size):
        solutions = open_memory(many()).query(
            text.replace(f"LIMIT {size}", f"LIMIT {size} OFFSET {start}"),
            use_default_graph_as_union=True,
        )
        assert isinstance(solutions, QuerySolutions)
        pages.append(rows_of(solutions))
    assert pages[0] == ask_store(open_memory(many()))(paged)
    assert {page.columns for page in pages} == {whole.columns}
    assert Counter(row for page in pages for row in page.rows) == Counter(whole.rows)
    assert len(whole.rows) == 240
    at = whole.columns.index("document")
    documents = [sorted({str(row[at]) for row in page.rows}) for page in pages]
    assert sum(documents, []) == sorted({str(row[at]) for row in whole.rows})  # noqa: RUF017
    assert max(map(len, documents)) == size


@cache
def many() -> tuple[Quad, ...]:
    """A graph of 240 notes, each with a line on the note before it."""
    text = "".join(
        f'<n{n:03}> {{ <n{n:03}> bg:path "{n:03}.md" . <t{n:03}> a bg:Claim ; dcterms:title '
        f'"Claim {n}" ; bg:identifier "{n:03}.md" ; bg:statedIn <n{n:03}> . <l{n:03}> a '
        f"bg:EvidenceLine ; bg:evidence <t{n:03}> ; bg:target <t{max(n - 1, 0):03}> ; bg:relation "
        f'bg:supports ; bg:voice bg:ownerVoice ; bg:where "grounding" ; bg:statedIn <n{n:03}> }}\n'
        for n in range(240)
    )
    head = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items())
    return tuple(parse(f"BASE <https://e.example/>\n{head}{text}", format=RdfFormat.TRIG))


def test_cells_of_all_kinds_are_sorted_as_sparql_sorts_them() -> None:
    cells: tuple[Cell, ...] = (None, Iri("urn:a"), Iri("urn:b"), 2, 10, "B", "a", "é", "\U0001f600")
    rows = Rows(("n", "cell"), tuple((n, cell) for n, cell in enumerate(cells)))
    mixed = Rows(rows.columns, rows.rows[::2] + rows.rows[1::2])
    assert sorted_rows(mixed, ("cell",)) == rows


@pytest.mark.parametrize("name", NAMES)
def test_a_question_says_itself_in_words_and_keeps_to_the_form(name: str) -> None:
    question = every_question()[name]
    assert question.words.endswith("?")
    assert "GRAPH" not in question.sparql
    assert "PREFIX" not in question.sparql
    assert "ORDER BY" in question.sparql
    selected = question.sparql.partition("WHERE")[0]
    assert not any(f"?{parameter} " in selected for parameter in question.parameters)


def test_a_parameter_is_put_in_as_a_whole_term() -> None:
    text = question_text("voices", target=Iri("https://e.example/a"))
    assert "bg:target <https://e.example/a> ;" in text
    assert "?target" not in text


@pytest.mark.parametrize(
    ("name", "given", "message"),
    [
        ("nonsense", {}, "there is no question 'nonsense'"),
        ("evidence", {}, "takes target"),
        ("beliefs", {"target": Iri("https://e.example/a")}, "takes no parameters"),
        ("evidence", {"target": Iri("a> } DROP ALL")}, "is not an IRI"),
        ("evidence", {"target": None}, "has no value"),
    ],
)
def test_a_question_that_can_not_be_asked_is_an_error(
    name: str, given: dict[str, Cell], message: str
) -> None:
    with pytest.raises(QuestionError, match=message):
        ask_store(open_memory())(name, **given)


def test_a_text_parameter_can_not_leave_its_quotes() -> None:
    rows = ask_store(open_memory())("evidence", target='" } DROP ALL # \n \\')
    assert rows.rows == ()
