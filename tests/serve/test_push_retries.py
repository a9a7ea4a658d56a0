"""A push outlasts a server that is busy for a while, and stops at one that refuses."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from beliefgraph.graph.endpoint import RefusedError, UnreachableError
from beliefgraph.pipeline import push as module
from beliefgraph.pipeline.push import push

NOTE = "---\ntype: claim\n---\n# Rain falls\n"


@contextmanager
def answering(statuses: list[int]) -> Iterator[tuple[str, list[bytes]]]:
    """A server that gives these answers in turn, the last for ever; its address, what it got."""
    got: list[bytes] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            got.append(self.rfile.read(int(self.headers["Content-Length"])))
            self.send_response(statuses.pop(0) if len(statuses) > 1 else statuses[0])
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/update", got
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The seconds that a push would have waited."""
    waited: list[float] = []
    monkeypatch.setattr(module.time, "sleep", waited.append)
    return waited


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    (tmp_path / "inbox").mkdir()
    (tmp_path / "inbox" / "rain.md").write_text(NOTE, encoding="utf-8")
    return tmp_path / "inbox"


def test_a_busy_server_is_asked_again_each_time_later(inbox: Path, waits: list[float]) -> None:
    store = inbox.parent / "store"
    with answering([503, 429, 503, 200]) as (address, got):
        report = push(address, inbox=inbox, store=store)
        assert (report.sent, report.removed, report.unchanged) == (1, 0, 0)
        assert len(got) == 4
        assert len(set(got)) == 1
        again = push(address, inbox=inbox, store=store)
        assert (again.sent, again.unchanged, len(got)) == (0, 1, 4)
    for nth, seconds in enumerate(waits):
        assert 0.25 * 2**nth <= seconds <= 0.5 * 2**nth
    assert len(waits) == 3


def test_a_server_that_stays_busy_is_left_after_six_tries(inbox: Path, waits: list[float]) -> None:
    with (
        answering([503]) as (address, got),
        pytest.raises(RefusedError, match="answers 503"),
    ):
        push(address, inbox=inbox, store=inbox.parent / "store")
    assert (len(got), len(waits)) == (6, 5)
    with answering([200]) as (address, got):
        report = push(address, inbox=inbox, store=inbox.parent / "store")
    assert report.sent == 1, "what was not sent must not be remembered as sent"


@pytest.mark.parametrize("status", [400, 401, 403, 404, 501])
def test_a_server_that_refuses_is_asked_once(status: int, inbox: Path, waits: list[float]) -> None:
    with (
        answering([status]) as (address, got),
        pytest.raises(RefusedError, match=f"answers {status}"),
    ):
        push(address, inbox=inbox, store=inbox.parent / "store")
    assert (len(got), waits) == (1, [])


def test_a_server_that_is_away_is_waited_for(inbox: Path, waits: list[float]) -> None:
    with answering([200]) as (address, _):
        pass
    with pytest.raises(UnreachableError, match="can not be reached"):
        push(address, inbox=inbox, store=inbox.parent / "store")
    assert len(waits) == 5
