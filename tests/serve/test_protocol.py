"""The server speaks the SPARQL 1.1 Protocol, reads only, and bounds what a query may take."""

from __future__ import annotations

import shutil
import signal
import socket
import subprocess
import threading
import time
import urllib.parse
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import QueryResultsFormat, RdfFormat, parse, parse_query_results
from served import Ours, ours

COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
PRODUCT = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
FORM = "application/x-www-form-urlencoded"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ours]:
    with ours(tmp_path_factory.mktemp("serve"), "--timeout", "2", "--workers", "2") as started:
        yield started


def number(data: bytes) -> str:
    (row,) = parse_query_results(data, QueryResultsFormat.JSON)
    return row["n"].value


def test_get_post_of_a_form_and_post_of_the_query_say_the_same(server: Ours) -> None:
    form = urllib.parse.urlencode({"query": COUNT}).encode()
    answers = [
        server.ask(COUNT),
        server.get("/sparql", data=form, Content_Type=FORM),
        server.get("/sparql", data=COUNT.encode(), Content_Type="application/sparql-query"),
    ]
    assert {reply.status for reply in answers} == {200}
    assert int(number(answers[0].body)) > 5000
    assert len({number(reply.body) for reply in answers}) == 1


@pytest.mark.parametrize(
    ("accept", "kind"),
    [
        ("application/sparql-results+json", "application/sparql-results+json"),
        ("application/sparql-results+xml", "application/sparql-results+xml"),
        ("text/csv", "text/csv; charset=utf-8"),
        ("text/tab-separated-values", "text/tab-separated-values; charset=utf-8"),
        ("*/*", "application/sparql-results+json"),
        ("text/csv;q=0.2, application/sparql-results+xml;q=0.9", "application/sparql-results+xml"),
    ],
)
def test_rows_come_in_the_form_that_is_accepted(server: Ours, accept: str, kind: str) -> None:
    reply = server.ask("SELECT ?s { ?s a <https://beliefgraph.example/ns#Belief> }", Accept=accept)
    assert (reply.status, reply.headers["content-type"]) == (200, kind)


@pytest.mark.parametrize(
    ("accept", "syntax"),
    [
        ("text/turtle", RdfFormat.TURTLE),
        ("application/n-triples", RdfFormat.N_TRIPLES),
        ("application/trig", RdfFormat.TRIG),
        ("application/rdf+xml", RdfFormat.RDF_XML),
        ("application/ld+json", RdfFormat.JSON_LD),
    ],
)
def test_graphs_come_in_the_form_that_is_accepted(
    server: Ours, accept: str, syntax: RdfFormat
) -> None:
    reply = server.ask("CONSTRUCT { ?s ?p ?o } { ?s ?p ?o } LIMIT 7", Accept=accept)
    assert reply.headers["content-type"].startswith(accept)
    assert len({quad.triple for quad in parse(reply.body, syntax)}) == 7


def test_what_no_form_can_be_given_for_is_refused(server: Ours) -> None:
    assert server.ask(COUNT, Accept="image/png").status == 406


def test_without_a_query_the_service_describes_itself(server: Ours) -> None:
    reply = server.get("/sparql", Accept="text/turtle")
    words = {quad.object.value.rpartition("#")[2] for quad in parse(reply.body, RdfFormat.TURTLE)}
    assert {"Service", "SPARQL11Query", "UnionDefaultGraph"} <= words
    assert server.get("/sparql", Accept="text/html").headers["location"] == "/query"


def test_a_request_or_a_query_can_name_its_data_set(server: Ours) -> None:
    graph = "https://beliefgraph.example/id/document/beliefs/theseus.md"
    named = urllib.parse.urlencode({"query": COUNT, "default-graph-uri": graph})
    some = int(number(server.get(f"/sparql?{named}").body))
    assert 0 < some < int(number(server.ask(COUNT).body))
    written = f"SELECT (COUNT(*) AS ?n) FROM <{graph}> {{ ?s ?p ?o }}"
    assert int(number(server.ask(written).body)) == some


@pytest.fixture
def trap() -> Iterator[tuple[int, list[bytes]]]:
    """A port that remembers whoever calls it."""
    calls: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as here:
        here.settimeout(0.2)
        done = threading.Event()

        def listen() -> None:
            while not done.is_set():
                try:
                    there, _ = here.accept()
                except TimeoutError:
                    continue
                with there:
                    calls.append(b"called")

        thread = threading.Thread(target=listen)
        thread.start()
        yield here.getsockname()[1], calls
        time.sleep(0.3)
        done.set()
        thread.join()


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("SELECT * { SERVICE <http://127.0.0.1:PORT/> { ?s ?p ?o } }", 400),
        ("SELECT * { SERVICE SILENT <http://127.0.0.1:PORT/> { ?s ?p ?o } }", 400),
        ("SELECT * { BIND(<http://127.0.0.1:PORT/> AS ?x) SERVICE ?x { ?s ?p ?o } }", 400),
        ("PREFIX e: <http://127.0.0.1:PORT/> SELECT * { SERVICEe:x { ?s ?p ?o } }", 400),
        ("SELECT * FROM <http://127.0.0.1:PORT/data.ttl> { ?s ?p ?o }", 200),
        ("SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }", 200),
        ("SELECT * FROM NAMED <http://127.0.0.1:PORT/> { GRAPH ?g { ?s ?p ?o } }", 200),
        ("LOAD <http://127.0.0.1:PORT/>", 400),
        ("LOAD <file:///etc/passwd>", 400),
        ("INSERT DATA { <urn:a> <urn:b> <urn:c> }", 400),
        ("DROP ALL", 400),
    ],
)
def test_no_query_writes_or_calls_another_server(
    server: Ours, trap: tuple[int, list[bytes]], query: str, status: int
) -> None:
    port, calls = trap
    before = number(server.ask(COUNT).body)
    reply = server.ask(query.replace("PORT", str(port)))
    assert reply.status == status
    if status == 200:
        assert reply.json["results"]["bindings"] == []
    remote = urllib.parse.urlencode(
        {"query": COUNT, "default-graph-uri": f"http://127.0.0.1:{port}/x"}
    )
    assert number(server.get(f"/sparql?{remote}").body) == "0"
    assert number(server.ask(COUNT).body) == before
    assert calls == []


def test_updates_are_refused_in_every_form(server: Ours) -> None:
    update = b"INSERT DATA { <urn:a> <urn:b> <urn:c> }"
    form = urllib.parse.urlencode({"update": update.decode()}).encode()
    for data, kind in ((update, "application/sparql-update"), (form, FORM)):
        assert server.get("/sparql", data=data, Content_Type=kind).status == 403
    assert server.get("/sparql", method="PUT", data=b"").status == 405
    assert server.get("/", method="DELETE").status == 405


def test_a_product_over_the_graph_is_ended_and_takes_no_core(server: Ours) -> None:
    start = time.monotonic()
    reply = server.ask(PRODUCT)
    assert reply.status == 504
    assert time.monotonic() - start < 6
    before = cpu_of_children(server.process.pid)
    time.sleep(1)
    assert cpu_of_children(server.process.pid) - before < 30  # hundredths of a second
    assert server.ask(COUNT).status == 200


def cpu_of_children(pid: int) -> int:
    """Hundredths of a second that all processes of a process have used."""
    total = 0
    for each in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = each.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[1]) == pid:
            total += int(fields[11]) + int(fields[12])
    return total


def test_more_queries_than_fit_are_told_to_come_again(server: Ours) -> None:
    replies: list[int] = []
    threads = [
        threading.Thread(target=lambda: replies.append(server.ask(PRODUCT).status))
        for _ in range(24)
    ]
    for thread in threads:
        thread.start()
    time.sleep(0.7)
    reply = server.ask(COUNT)
    assert (reply.status, reply.headers.get("retry-after")) == (503, "1")
    for thread in threads:
        thread.join()
    assert set(replies) <= {503, 504}
    assert 503 in replies


def test_an_answer_that_is_too_large_is_refused(server: Ours) -> None:
    words = "CONCAT(STR(?a), STR(?b), STR(?c), STR(?d), STR(?e), STR(?f))"
    reply = server.ask(f"SELECT ({words} AS ?x) {{ ?a ?b ?c . ?d ?e ?f }} LIMIT 400000")
    assert reply.status in (400, 504)
    assert "larger than" in reply.text or "longer than" in reply.text


def test_a_query_of_a_megabyte_is_refused(server: Ours) -> None:
    query = f"SELECT * {{ ?s ?p '{'x' * 1_000_000}' }}".encode()
    kind = "application/sparql-query"
    assert server.get("/sparql", data=query, Content_Type=kind).status == 413


def test_headers_tell_browsers_to_be_careful(server: Ours) -> None:
    for path in ("/", "/query", "/sparql", "/nothing"):
        headers = server.get(path).headers
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["x-frame-options"] == "DENY"
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert "access-control-allow-origin" not in headers
        assert "server" not in headers


def test_another_name_than_its_own_is_refused(server: Ours) -> None:
    assert server.get("/", Host="evil.example").status == 421
    assert server.get("/", Host="localhost:1").status == 200
    assert (
        server.ask(COUNT, Origin="https://evil.example").headers.get("access-control-allow-origin")
        is None
    )


def test_every_iri_leads_to_a_page_or_to_its_triples(server: Ours) -> None:
    html = server.get("/id/belief/theseus/B4", Accept="text/html")
    assert (html.status, html.headers["location"]) == (303, "/beliefs/theseus-b4.html")
    assert "<h1" in server.get(html.headers["location"]).text
    rdf = server.get("/id/belief/theseus/B4", Accept="text/turtle")
    assert (rdf.status, rdf.headers["location"]) == (303, "/data/belief/theseus/B4")
    triples = list(parse(server.get(rdf.headers["location"]).body, RdfFormat.TURTLE))
    assert {quad.subject.value for quad in triples} == {
        "https://beliefgraph.example/id/belief/theseus/B4"
    }
    document = server.get("/data/document/beliefs/theseus.md", Accept="application/n-triples")
    assert len(document.text.splitlines()) > 100
    assert server.get("/data/belief/nobody/B9").status == 404


def test_no_page_lies_outside_of_the_site(server: Ours) -> None:
    for path in ("/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/assets/..%2fapp.py"):
        assert server.get(path).status == 404


def test_sparqlwrapper_talks_to_it(server: Ours) -> None:
    wrapper = pytest.importorskip("SPARQLWrapper", reason="SPARQLWrapper is not installed")
    client = wrapper.SPARQLWrapper(f"{server.url}/sparql", returnFormat=wrapper.JSON)
    client.setQuery(COUNT)
    found = client.query().convert()
    assert found["results"]["bindings"][0]["n"]["value"] == number(server.ask(COUNT).body)


def test_curl_talks_to_it(server: Ours) -> None:
    if shutil.which("curl") is None:
        pytest.skip("curl is not installed")
    command = ["curl", "-s", "-G", f"{server.url}/sparql", "--data-urlencode", f"query={COUNT}"]
    done = subprocess.run(
        [*command, "-H", "Accept: text/csv"], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["n", number(server.ask(COUNT).body)]


def test_the_query_page_runs_a_shipped_question_in_a_browser(server: Ours) -> None:
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        pytest.skip("Chromium is not installed")
    quiet = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"]
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=chromium, args=quiet)
        page = browser.new_page()
        called: list[str] = []
        wrong: list[str] = []
        page.on("request", lambda request: called.append(request.url))
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.goto(f"{server.url}/query#beliefs")
        page.wait_for_selector("#yasgui[data-ready]")
        page.click(".tabPanel.active .yasqe_queryButton")
        page.wait_for_selector(".tabPanel.active .yasr table tbody tr")
        assert len(page.query_selector_all(".tabPanel.active .yasr table tbody tr")) == 9
        browser.close()
    assert wrong == []
    assert [url for url in called if not url.startswith((server.url, "data:"))] == []


def test_where_others_can_reach_it_a_token_is_asked_for(tmp_path: Path) -> None:
    with ours(tmp_path, "--token", "secret", "--name", "127.0.0.1", host="0.0.0.0") as server:
        assert server.ask(COUNT).status == 401
        assert server.ask(COUNT, Authorization="Bearer wrong").status == 401
        assert server.ask(COUNT, Authorization="Bearer secret").status == 200
        first = server.get("/query?token=secret")
        assert first.status == 200
        cookie = first.headers["set-cookie"].partition(";")[0]
        assert server.ask(COUNT, Cookie=cookie).status == 200
    assert "secret" in (tmp_path / "log").read_text()


def test_a_server_that_is_killed_loses_nothing(tmp_path: Path) -> None:
    with ours(tmp_path) as server:
        before = number(server.ask(COUNT).body)
        server.process.kill()
        server.process.wait()
    with ours(tmp_path) as server:
        assert number(server.ask(COUNT).body) == before


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP], ids=str)
def test_a_server_that_is_ended_leaves_nothing_behind(
    number: signal.Signals, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "scratch").mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "scratch"))
    with ours(tmp_path) as server:
        assert server.get("/").status == 200
        assert list((tmp_path / "scratch").iterdir())
        server.process.send_signal(number)
        assert server.process.wait(20) == 128 + number
    assert list((tmp_path / "scratch").iterdir()) == []


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP], ids=str)
def test_a_client_that_never_ends_its_request_does_not_keep_a_server(
    number: signal.Signals, tmp_path: Path
) -> None:
    with ours(tmp_path) as server:
        host, _, port = server.url.removeprefix("http://").partition(":")
        with socket.create_connection((host, int(port))) as client:
            head = f"POST /sparql HTTP/1.1\r\nHost: {host}\r\nContent-Length: 50\r\n"
            client.sendall(f"{head}Content-Type: application/sparql-query\r\n\r\nASK".encode())
            assert server.get("/questions.json").status == 200
            server.process.send_signal(number)
            assert server.process.wait(20) == 128 + number
