"""A SPARQL server: asked by the SPARQL protocol, with credentials from outside the program.

A password or token comes from ``BELIEFGRAPH_ENDPOINT_TOKEN``, from ``BELIEFGRAPH_USER`` and
``BELIEFGRAPH_PASSWORD``, or from ``~/.netrc`` by the name of the host. It is sent to that
host alone and is never shown.
"""

from __future__ import annotations

import base64
import netrc
import os
import urllib.error
import urllib.request
from dataclasses import dataclass
from urllib.parse import urlencode, urlsplit, urlunsplit

from beliefgraph.graph.questions import question_text
from beliefgraph.graph.results import Result, result_in, rows_in
from beliefgraph.ground.errors import QuestionError, SettingsError, TimeoutExceededError
from beliefgraph.ground.rows import Ask, Cell, Rows

__all__ = ["Endpoint", "RefusedError", "UnreachableError", "ask_endpoint", "endpoint_at"]

_ACCEPT = "application/sparql-results+json, application/n-triples;q=0.9, text/turtle;q=0.8"
_NOT_FOUND = 404
_MOST_WORDS = 300  # of a server's complaint


@dataclass(frozen=True, slots=True)
class Endpoint:
    """The address of a SPARQL server, without credentials."""

    url: str

    def query(self, sparql: str, *, timeout: float | None = 30.0) -> Result:
        """The server's answer to a query."""
        form = urlencode({"query": sparql}).encode("ascii")
        data, kind = self.send(
            "POST", form, "application/x-www-form-urlencoded", accept=_ACCEPT, timeout=timeout
        )
        return result_in(data, kind)

    def put(self, name: str, turtle: str) -> None:
        """Replace one named graph, by the Graph Store Protocol."""
        data = turtle.encode("utf-8")
        self.send("PUT", data, "text/turtle; charset=utf-8", url=self._graph(name), timeout=120)

    def delete(self, name: str) -> None:
        """Remove one named graph, by the Graph Store Protocol."""
        try:
            self.send("DELETE", None, "text/turtle", url=self._graph(name), timeout=120)
        except RefusedError as error:
            if error.status != _NOT_FOUND:
                raise

    def update(self, sparql: str) -> None:
        """Run an update."""
        self.send("POST", sparql.encode("utf-8"), "application/sparql-update", timeout=120)

    def _graph(self, name: str) -> str:
        return f"{self.url}{'&' if '?' in self.url else '?'}{urlencode({'graph': name})}"

    def send(
        self,
        method: str,
        data: bytes | None,
        kind: str,
        *,
        accept: str = "*/*",
        timeout: float | None = 30.0,
        url: str = "",
    ) -> tuple[bytes, str]:
        """One request; its answer and the answer's media type."""
        headers = {"Content-Type": kind, "Accept": accept, "User-Agent": "beliefgraph"}
        if credentials := _credentials(self.url):
            headers["Authorization"] = credentials
        request = urllib.request.Request(  # noqa: S310 - the scheme was checked
            url or self.url, data, headers, method=method
        )
        opener = urllib.request.build_opener(_NoRedirect)
        try:
            with opener.open(request, timeout=timeout) as answer:
                return answer.read(), answer.headers.get("Content-Type", "")
        except urllib.error.HTTPError as error:
            words = error.read(2000).decode("utf-8", "replace").strip()[:_MOST_WORDS]
            raise RefusedError(error.code, f"{self.url} answers {error.code}: {words}") from error
        except TimeoutError as error:
            message = f"{self.url} did not answer within {timeout} s"
            raise TimeoutExceededError(message, "allow more with --timeout") from error
        except (urllib.error.URLError, OSError) as error:
            reason = getattr(error, "reason", error)
            if isinstance(reason, TimeoutError):
                message = f"{self.url} did not answer within {timeout} s"
                raise TimeoutExceededError(message, "allow more with --timeout") from error
            message = f"{self.url} can not be reached: {reason}"
            raise UnreachableError(
                message, "check the address, and that the server runs"
            ) from error


class RefusedError(QuestionError):
    """A server's complaint; ``status`` is that of HTTP."""

    def __init__(self, status: int, message: str) -> None:
        help = "check the credentials" if status in (401, 403) else "see the server's words"
        super().__init__(message, help)
        self.status = status


class UnreachableError(QuestionError):
    """Nothing answers at an address."""


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    """Credentials never follow to another place."""

    def redirect_request(self, *_args: object, **_options: object) -> None:
        return None


def endpoint_at(url: str) -> Endpoint:
    """The server at an address; one that holds a password is refused.

    >>> endpoint_at("https://e.example/sparql").url
    'https://e.example/sparql'
    """
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError as error:
        raise SettingsError(f"the endpoint is no address: {error}", "write https://…") from error
    if parts.scheme not in ("http", "https") or not host:
        raise SettingsError("the endpoint is no web address", "write https://HOST/PATH")
    if parts.username or parts.password:
        help = "set BELIEFGRAPH_USER and BELIEFGRAPH_PASSWORD, or write them into ~/.netrc"
        raise SettingsError("an address holds no credentials here: others can see it", help)
    return Endpoint(urlunsplit(parts))


def ask_endpoint(endpoint: Endpoint, *, timeout: float | None = 30.0) -> Ask:
    """Whoever answers the shipped questions from this server."""

    def ask(question: str, **parameters: Cell) -> Rows:
        found = rows_in(endpoint.query(question_text(question, **parameters), timeout=timeout))
        if not isinstance(found, Rows):
            raise QuestionError(
                f"{endpoint.url} gave no rows", "check that it is a SPARQL endpoint"
            )
        return found

    return ask


def _credentials(url: str) -> str:
    if token := os.environ.get("BELIEFGRAPH_ENDPOINT_TOKEN"):
        return f"Bearer {token}"
    user, password = os.environ.get("BELIEFGRAPH_USER"), os.environ.get("BELIEFGRAPH_PASSWORD")
    if not (user and password):
        try:
            found = netrc.netrc().authenticators(urlsplit(url).hostname or "")
        except (OSError, netrc.NetrcParseError):
            found = None
        if found is None:
            return ""
        user, password = found[0], found[2] or ""
    return "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode("ascii")
