"""/id/…: every IRI of the graph leads to its page or to its RDF, as the client likes."""

from __future__ import annotations

from pyoxigraph import NamedNode
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response

from beliefgraph.web.negotiate import preferred
from beliefgraph.web.site import Site
from beliefgraph.web.sparql import GRAPHS, answer

__all__ = ["data", "thing"]


async def thing(request: Request) -> Response:
    """See other: the page of a thing for a browser, its triples for a program."""
    path = _path(request, "/id/")
    forms = {**GRAPHS, "html": ("text/html", "application/xhtml+xml")}
    form = preferred(request.headers.get("accept", ""), forms, "turtle")
    if not form:
        return PlainTextResponse("no form of an answer is accepted\n", 406)
    address = f"/data/{path}"
    if form == "html":
        site: Site = request.app.state.site
        page = await site.page_of(site.base + path)
        address = page or address
    return RedirectResponse(address, 303, headers={"Vary": "Accept"})


async def data(request: Request) -> Response:
    """What the graph says of an IRI; of a document, all that it says."""
    site: Site = request.app.state.site
    path = _path(request, "/data/")
    try:
        name = NamedNode(site.base + path)
    except ValueError:
        return PlainTextResponse("this is no IRI\n", 404)
    said = f"{{ {name} ?p ?o BIND({name} AS ?s) }}"
    if path.startswith("document/") or path == "derived":
        said = f"{said} UNION {{ GRAPH {name} {{ ?s ?p ?o }} }}"
    found = await answer(request, f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ {said} }}", [], [])
    if found.status_code == 200 and not bytes(found.body).strip():
        return PlainTextResponse("the graph says nothing of this\n", 404)
    return found


def _path(request: Request, prefix: str) -> str:
    """What follows the prefix, as the client wrote it: %20 stays %20."""
    raw: bytes = request.scope["raw_path"]
    return raw.decode("ascii", "replace").partition("?")[0].removeprefix(prefix)
