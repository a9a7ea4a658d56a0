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
from typing import TYPE_CHECKING

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
        _unwound(),
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
            h11_max_incomplete_event_size=1 << 16,
        )
        server = uvicorn.Server(config)
        with _hung_up(server):
            server.run(sockets=[listening])


@contextmanager
def _unwound() -> Iterator[None]:
    """Have SIGTERM and SIGHUP end the work as an exit does, so that nothing is left behind."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    former = {
        each: signal.signal(each, lambda number, _: sys.exit(128 + number))
        for each in (signal.SIGTERM, signal.SIGHUP)
        if signal.getsignal(each) is not signal.SIG_IGN  # as nohup has it
    }
    try:
        yield
    finally:
        for each, handler in former.items():
            signal.signal(each, handler)


@contextmanager
def _hung_up(server: uvicorn.Server) -> Iterator[None]:
    """Have SIGHUP end a server as SIGTERM does, by its own loop: an exit out of the midst of
    it may be lost where Python heeds no exception.
    """
    heard: list[int] = []

    def hear(number: int, _: object) -> None:
        heard.append(number)
        server.should_exit = True

    former = signal.getsignal(signal.SIGHUP)
    is_heard = threading.current_thread() is threading.main_thread() and (
        former is not signal.SIG_IGN
    )
    if is_heard:
        signal.signal(signal.SIGHUP, hear)
    try:
        yield
    finally:
        if is_heard:
            signal.signal(signal.SIGHUP, former)
    if heard:
        sys.exit(128 + heard[0])


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
