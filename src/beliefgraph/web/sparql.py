"""/sparql: the SPARQL 1.1 Protocol, for queries alone."""

from __future__ import annotations

from urllib.parse import parse_qs

from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response

from beliefgraph.graph.protocol import GRAPH_FORMS, ROW_FORMS
from beliefgraph.web.describe import service_description
from beliefgraph.web.negotiate import preferred
from beliefgraph.web.pool import BusyError, Pool, RefusedQueryError, TooSlowError

__all__ = ["GRAPHS", "answer", "sparql"]

ROWS: dict[str, tuple[str, ...]] = {name: (kind,) for name, (kind, _) in ROW_FORMS.items()}
ROWS["json"] = ("application/sparql-results+json", "application/json")
ROWS["xml"] = ("application/sparql-results+xml", "application/xml", "text/xml")
GRAPHS: dict[str, tuple[str, ...]] = {name: (kind,) for name, (kind, _) in GRAPH_FORMS.items()}
GRAPHS["turtle"] = ("text/turtle", "application/x-turtle")
GRAPHS["ntriples"] = ("application/n-triples", "text/plain")
_FORM = "application/x-www-form-urlencoded"
_DIRECT = "application/sparql-query"
_UPDATE = "application/sparql-update"


async def sparql(request: Request) -> Response:
    """A query by GET, by POST of a form, or by POST of the query itself."""
    given = parse_qs(request.url.query, keep_blank_values=True)
    if request.method == "POST":
        pool: Pool = request.app.state.pool
        kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        body = await _body(request, 4 * pool.limits.most_query)
        if body is None:
            return PlainTextResponse("the query is too long\n", 413)
        if kind == _UPDATE:
            return _read_only()
        if kind == _FORM:
            given |= parse_qs(body, keep_blank_values=True)
        elif kind == _DIRECT:
            given["query"] = [body]
        else:
            return PlainTextResponse(f"post {_FORM} or {_DIRECT}\n", 415)
    if "update" in given:
        return _read_only()
    queries = given.get("query", [])
    if not queries and request.method == "GET":
        return _description(request)
    if len(queries) != 1:
        return PlainTextResponse("ask one query\n", 400)
    return await answer(
        request, queries[0], given.get("default-graph-uri", []), given.get("named-graph-uri", [])
    )


async def answer(
    request: Request, query: str, default_graphs: list[str], named_graphs: list[str]
) -> Response:
    """The answer of a query in the form that the client likes best, or why there is none."""
    pool: Pool = request.app.state.pool
    accept = request.headers.get("accept", "")
    rows, graph = preferred(accept, ROWS, "json"), preferred(accept, GRAPHS, "turtle")
    if not rows and not graph:
        return PlainTextResponse("no form of an answer is accepted\n", 406)
    try:
        found = await pool.ask(
            query,
            form=rows or "json",
            graph_form=graph or "turtle",
            default=default_graphs,
            named=named_graphs,
        )
    except BusyError:
        said = {"Retry-After": "1"}
        return PlainTextResponse("too many queries at once; try again\n", 503, said)
    except TooSlowError:
        message = f"the query took longer than {pool.limits.seconds:g} s and was ended\n"
        return PlainTextResponse(message, 504)
    except RefusedQueryError as error:
        return PlainTextResponse(f"{error}\n", 400)
    return Response(found.data, media_type=found.kind, headers={"Vary": "Accept"})


async def _body(request: Request, most: int) -> str | None:
    data = b""
    async for part in request.stream():
        data += part
        if len(data) > most:
            return None
    return data.decode("utf-8", "replace")


def _description(request: Request) -> Response:
    accept = request.headers.get("accept", "")
    forms = {**GRAPHS, "html": ("text/html",)}
    form = preferred(accept, forms, "turtle")
    if form == "html":
        return RedirectResponse("/query", 303)
    endpoint = str(request.url.replace(query="", fragment=""))
    kind, data = service_description(endpoint, form or "turtle")
    return Response(data, media_type=kind, headers={"Vary": "Accept"})


def _read_only() -> Response:
    return PlainTextResponse("this server is read-only\n", 403)
