"""Who may ask, and what every answer says to browsers."""

from __future__ import annotations

import hmac
import ipaddress
from collections.abc import Iterable
from dataclasses import dataclass
from http.cookies import SimpleCookie
from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

__all__ = ["Guard", "Policy", "hosts_of", "is_loopback"]

_COOKIE = "beliefgraph-token"
_SECURITY = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Content-Security-Policy": (
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
        "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; object-src 'none'; "
        "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    ),
}


@dataclass(frozen=True, slots=True)
class Policy:
    """Names under which the server may be called, the token it asks for, foreign origins."""

    hosts: frozenset[str]
    token: str = ""
    origins: frozenset[str] = frozenset()


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach an address.

    >>> is_loopback("127.0.0.1"), is_loopback("localhost"), is_loopback("0.0.0.0")
    (True, True, False)
    """
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


class Guard:
    """Lets through what the policy allows, and puts the headers on every answer."""

    def __init__(self, app: ASGIApp, policy: Policy) -> None:
        self.app, self.policy = app, policy

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        origin = headers.get("origin", "")
        allowed = origin if origin in self.policy.origins else ""

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                _put(MutableHeaders(scope=message), self._cookie(scope), allowed)
            await send(message)

        refusal = self._refusal(scope, headers)
        if refusal is None and allowed and scope["method"] == "OPTIONS":
            refusal = Response(status_code=204)
        await (refusal or self.app)(scope, receive, sending)

    def _refusal(self, scope: Scope, headers: Headers) -> Response | None:
        host = headers.get("host", "")
        name = host.rsplit(":", 1)[0] if not host.endswith("]") else host
        if name.strip("[]").lower() not in self.policy.hosts:
            return PlainTextResponse("this server is not known by that name\n", 421)
        if self.policy.token and not self._knows(scope, headers):
            said = {"WWW-Authenticate": "Bearer"}
            return PlainTextResponse("a token is needed\n", 401, said)
        return None

    def _knows(self, scope: Scope, headers: Headers) -> bool:
        offered = [headers.get("authorization", "").removeprefix("Bearer ").strip()]
        cookie = SimpleCookie(headers.get("cookie", "")).get(_COOKIE)
        offered += [cookie.value] if cookie else []
        offered += _in_query(scope)
        token = self.policy.token.encode()
        return any(hmac.compare_digest(each.encode(), token) for each in offered)

    def _cookie(self, scope: Scope) -> str:
        """A browser that showed the token in the address keeps it for its next requests."""
        if not self.policy.token or self.policy.token not in _in_query(scope):
            return ""
        return f"{_COOKIE}={self.policy.token}; HttpOnly; SameSite=Strict; Path=/"


def _in_query(scope: Scope) -> list[str]:
    return parse_qs(scope["query_string"].decode("latin-1")).get("token", [])


def _put(headers: MutableHeaders, cookie: str, origin: str) -> None:
    for name, value in _SECURITY.items():
        headers.setdefault(name, value)
    if cookie:
        headers.append("Set-Cookie", cookie)
    if origin:
        headers["Access-Control-Allow-Origin"] = origin
        headers["Access-Control-Allow-Headers"] = "Content-Type, Accept, Authorization"
        headers["Cross-Origin-Resource-Policy"] = "cross-origin"
        headers.add_vary_header("Origin")


def hosts_of(host: str, more: Iterable[str]) -> frozenset[str]:
    """The names under which a server that listens at an address may be called."""
    names = {name.strip("[]").lower() for name in more}
    if is_loopback(host):
        return frozenset(names | {"localhost", "127.0.0.1", "::1"})
    return frozenset(names | {host.strip("[]").lower()})
