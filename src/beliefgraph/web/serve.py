"""serve: the graph for SPARQL clients and browsers, until it is stopped."""

from __future__ import annotations

import os
import secrets
import signal
import socket
import sys
import tempfile
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from beliefgraph.ground.errors import SettingsError, StoreError
from beliefgraph.pipeline.inbox import Inbox, open_inbox
from beliefgraph.pipeline.kept.folder import Kept, kept_of
from beliefgraph.pipeline.kept.standing import standings_in
from beliefgraph.pipeline.kept.state import opened
from beliefgraph.pipeline.kept.use import bring_up
from beliefgraph.web.pool import Limits, Pool

if TYPE_CHECKING:
    import uvicorn
    from starlette.types import ASGIApp

__all__ = ["serve", "served"]

_GRACE = 5  # seconds in which requests may end once the server is to end


def serve(
    inbox: str | Path | None = None,
    *,
    host: str = "127.0.0.1",
    port: int = 7878,
    token: str = "",
    hosts: Iterable[str] = (),
    origins: Iterable[str] = (),
    timeout: float = 30.0,
    workers: int | None = None,
    store: str | Path | None = None,
    told: Callable[[str], None] = lambda _: None,
) -> None:
    """Serve the graph of an inbox: ``/sparql``, ``/query``, its pages, and each IRI's data.

    Only this machine can reach it, unless ``host`` says otherwise; then a ``token`` is asked
    for (from ``BELIEFGRAPH_TOKEN``, else a new one is made and told). ``hosts`` are more
    names under which it may be called, ``origins`` web pages elsewhere that may ask it.
    """
    import uvicorn

    from beliefgraph.web.guard import Policy, hosts_of, is_loopback

    token = token or os.environ.get("BELIEFGRAPH_TOKEN", "")
    if not is_loopback(host) and not token:
        token = secrets.token_urlsafe(24)
    limits = Limits(seconds=timeout)
    if workers is not None:
        limits = replace(limits, workers=workers)
    policy = Policy(hosts_of(host, hosts), token, frozenset(origins))
    with (
        _heard(_exit, signal.SIGTERM, signal.SIGHUP),
        _listening(host, port) as listening,
        tempfile.TemporaryDirectory(prefix="beliefgraph-") as pages,
    ):
        app = served(
            open_inbox(inbox), limits=limits, policy=policy, pages=Path(pages), store=store
        )
        told(
            f"http://{_shown(host)}:{listening.getsockname()[1]}/{f'?token={token}' if token else ''}"
        )
        config = uvicorn.Config(
            app,
            log_level="warning",
            access_log=False,
            server_header=False,
            date_header=False,
            limit_concurrency=1000,
            timeout_keep_alive=5,
            timeout_graceful_shutdown=_GRACE,
            h11_max_incomplete_event_size=1 << 16,
        )
        _run(uvicorn.Server(config), listening)


@contextmanager
def _heard(hear: Callable[[int, object], object], *signals: signal.Signals) -> Iterator[None]:
    """Have a function hear signals for a while, but those that are to be ignored (``nohup``)."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    former = {each: signal.getsignal(each) for each in signals}
    former = {each: old for each, old in former.items() if old is not signal.SIG_IGN}
    for each in former:
        signal.signal(each, hear)
    try:
        yield
    finally:
        for each, old in former.items():
            signal.signal(each, old)


def _exit(number: int, _: object) -> NoReturn:
    """End as an exit does, so that nothing is left behind."""
    sys.exit(128 + number)


def _run(server: uvicorn.Server, listening: socket.socket) -> None:
    """Serve until a signal ends it. uvicorn knows of SIGINT and SIGTERM; SIGHUP ends its loop
    likewise: an exit out of the midst of it may be lost where Python heeds no exception.
    """
    hung_up: list[int] = []

    def hear(number: int, _: object) -> None:
        hung_up.append(number)
        server.should_exit = True

    with _heard(hear, signal.SIGHUP):
        server.run(sockets=[listening])
    if hung_up:
        sys.exit(128 + hung_up[0])


def _listening(host: str, port: int) -> socket.socket:
    """A socket at an address; port 0 is any that is free."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=2048)
    except OSError as error:
        message = f"nothing can listen at {_shown(host)}:{port}: {error.strerror or error}"
        raise SettingsError(message, "choose another --port or --host") from error


def _shown(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def served(
    inbox: Inbox,
    *,
    limits: Limits,
    policy: object,
    pages: Path,
    store: str | Path | None = None,
) -> ASGIApp:
    """The application over the kept store of an inbox, which is brought up to date first."""
    from beliefgraph.web.app import application
    from beliefgraph.web.guard import Policy
    from beliefgraph.web.site import Site

    assert isinstance(policy, Policy)
    kept = kept_of(inbox, store)
    standings_in(inbox, kept, bring_up(inbox, kept, standings=True).generation)
    site = Site(
        inbox.settings.base, pages, lambda folder: _make(inbox, kept, folder), lambda: _mark(kept)
    )
    return application(Pool(kept.folder, limits), site, policy)


def _make(inbox: Inbox, kept: Kept, folder: Path) -> dict[str, str]:
    """Write the pages of the kept store; the page of each IRI that has one."""
    from beliefgraph.answer.propositions import propositions
    from beliefgraph.answer.ref import things
    from beliefgraph.pipeline.check import found_in
    from beliefgraph.pipeline.kept.facts import said_in
    from beliefgraph.pipeline.kept.remembered import open_kept
    from beliefgraph.pipeline.pages import write_pages
    from beliefgraph.show.pages.links import links_for

    generation = kept.current()
    if generation is None:
        raise StoreError("there is no store", "build one")
    ask = open_kept(generation)[1]
    write_pages(ask, inbox, folder, found_in(inbox, said_in(generation.state), lambda: ask))
    return links_for(things(ask), propositions(ask)).pages


def _mark(kept: Kept) -> str:
    generation = kept.current()
    if generation is None:
        raise StoreError("there is no store", "build one")
    with opened(generation.state, read_only=True) as state:
        return f"{generation.folder.name}-{state.meta('version') or 0}"
