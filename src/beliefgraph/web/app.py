"""The server as an ASGI application."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from beliefgraph.graph.questions import questions
from beliefgraph.ground.terms import PREFIXES
from beliefgraph.web.guard import Guard, Policy
from beliefgraph.web.pool import Pool
from beliefgraph.web.site import Site
from beliefgraph.web.sparql import sparql
from beliefgraph.web.things import data, thing

__all__ = ["application"]

_ASSETS = Path(__file__).parent / "assets"
_OURS = frozenset(each.name for each in _ASSETS.iterdir() if each.is_file())


def application(pool: Pool, site: Site, policy: Policy) -> ASGIApp:
    """The application: queries from a pool of workers, pages from a site, behind a guard."""

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        yield
        await pool.close()

    app = Starlette(
        routes=[
            Route("/sparql", sparql, methods=["GET", "POST"]),
            Route("/query", _query_page),
            Route("/questions.json", _questions),
            Route("/assets/{name}", _asset),
            Route("/id/{path:path}", thing),
            Route("/data/{path:path}", data),
            Route("/{path:path}", _page),
        ],
        lifespan=lifespan,
    )
    app.state.pool, app.state.site = pool, site
    return Guard(app, policy)


async def _query_page(_: Request) -> Response:
    return FileResponse(_ASSETS / "query.html")


async def _questions(_: Request) -> Response:
    """The shipped questions as a client can run them; parameters stay variables."""
    head = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items())
    shipped = [
        {
            "name": question.name,
            "words": question.words,
            "parameters": dict(question.parameters),
            "sparql": f"# {question.words}\n{_used(head, question.sparql)}{question.sparql}",
        }
        for question in questions().values()
    ]
    return JSONResponse(shipped)


async def _asset(request: Request) -> Response:
    """One of our own files, or of the site's."""
    name = request.path_params["name"]
    if name in _OURS:
        return FileResponse(_ASSETS / name)
    site: Site = request.app.state.site
    return await site.file(f"assets/{name}")


async def _page(request: Request) -> Response:
    if request.method not in ("GET", "HEAD"):
        return PlainTextResponse("only reading is possible\n", 405)
    site: Site = request.app.state.site
    return await site.file(request.path_params["path"])


def _used(head: str, sparql: str) -> str:
    """The prefixes that a query uses."""
    lines = head.splitlines(keepends=True)
    return "".join(line for line in lines if f"{line.split()[1]}" in sparql)
