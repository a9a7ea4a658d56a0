"""Every shipped question gives the same rows on every engine.

rdflib is asked for fewer things: its engine takes seconds where the others take milliseconds.
"""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import engines
import pytest

from beliefgraph.graph.ask import ask_store
from beliefgraph.graph.endpoint import ask_endpoint, endpoint_at
from beliefgraph.graph.questions import every_question
from beliefgraph.graph.rdflib_graph import ask_rdflib, to_rdflib
from beliefgraph.graph.store import load, new_store, open_bodies, open_store
from beliefgraph.ground.knowledge import Knowledge
from beliefgraph.ground.rows import Ask, Iri, Rows
from beliefgraph.pipeline.graph import Graph
from beliefgraph.pipeline.inbox import open_inbox
from beliefgraph.pipeline.kept.folder import Kept
from beliefgraph.pipeline.push import _bodies as pushed_bodies
from beliefgraph.pipeline.push import push

ROOT = Path(__file__).resolve().parents[2]
NAMES = tuple(every_question())


@cache
def graph() -> Graph:
    """All that a push brings to a server, in memory."""
    inbox = open_inbox(ROOT / "inbox")
    with tempfile.TemporaryDirectory() as folder:
        store = open_bodies(pushed_bodies(inbox, Kept(Path(folder))), base=inbox.settings.base)
    return Graph(ask_store(store), store, lambda: Knowledge(()))


@cache
def parameters(name: str) -> tuple[dict[str, Iri], ...]:
    """The question for each of some things: beliefs of many lines, claims, and one that is not."""
    given = list(every_question()[name].parameters)
    if not given:
        return ({},)
    rows = [str(row["thing"]) for row in graph().ask("all-things")]
    some = [*rows[:: max(1, len(rows) // 12)], "https://beliefgraph.example/id/note/nothing"]
    return tuple({given[0]: Iri(each)} for each in some)


def asked(ask: Ask, name: str) -> list[Rows]:
    return [ask(name, **given) for given in parameters(name)]


@cache
def expected(name: str) -> list[Rows]:
    return asked(ask_store(graph().store), name)


def same(found: list[Rows], name: str) -> None:
    """The same columns and rows; the same order too, but for ties of an engine's collation."""
    assert [rows.columns for rows in found] == [rows.columns for rows in expected(name)]
    for one, other in zip(found, expected(name), strict=True):
        assert Counter(map(repr, one.rows)) == Counter(map(repr, other.rows))


def test_the_questions_have_rows_to_compare() -> None:
    empty = [name for name in NAMES if not any(rows.rows for rows in expected(name))]
    assert empty == []


@pytest.fixture(scope="module")
def on_disk() -> Iterator[Ask]:
    with tempfile.TemporaryDirectory() as folder:
        store = new_store(Path(folder) / "store")
        load(store, graph().quads)
        store.flush()
        del store
        yield ask_store(open_store(Path(folder) / "store"))


@pytest.mark.parametrize("name", NAMES)
def test_oxigraph_on_disk_gives_the_same_rows(name: str, on_disk: Ask) -> None:
    same(asked(on_disk, name), name)


@pytest.fixture(scope="module")
def in_rdflib() -> Ask:
    return ask_rdflib(to_rdflib(graph().store))


@pytest.mark.parametrize("name", NAMES)
def test_rdflib_gives_the_same_rows(name: str, in_rdflib: Ask) -> None:
    """For every third thing, and for the one that is not there."""
    every = range(len(parameters(name)))
    for nth in sorted({*every[::3], every[-1]}):
        found, wanted = in_rdflib(name, **parameters(name)[nth]), expected(name)[nth]
        assert found.columns == wanted.columns
        assert Counter(map(repr, found.rows)) == Counter(map(repr, wanted.rows))


def pushed(server: engines.Server, folder: Path, protocol: str) -> Ask:
    """The sample brought to a server by push, and whoever asks it."""
    address = server.update if protocol == "update" else server.store
    report = push(address, inbox=ROOT / "inbox", store=folder / "kept", protocol=protocol)
    assert report.sent == len({quad.graph_name for quad in graph().quads})
    again = push(address, inbox=ROOT / "inbox", store=folder / "kept", protocol=protocol)
    assert (again.sent, again.removed, again.unchanged) == (0, 0, report.sent)
    return ask_endpoint(endpoint_at(server.query))


@pytest.fixture(scope="module", params=["oxigraph by update", "oxigraph by store", "virtuoso"])
def server(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Ask]:
    folder = tmp_path_factory.mktemp("server")
    starts: dict[str, Callable[[Path], object]] = {
        "oxigraph by update": engines.oxigraph,
        "oxigraph by store": engines.oxigraph,
        "virtuoso": engines.virtuoso,
    }
    with starts[request.param](folder) as started:
        protocol = "store" if request.param.endswith("store") else "update"
        yield pushed(started, folder, protocol)


@pytest.mark.parametrize("name", NAMES)
def test_a_server_gives_the_same_rows(name: str, server: Ask) -> None:
    same(asked(server, name), name)
