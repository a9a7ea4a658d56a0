"""A server of ours over the sample, started in a process of its own and ended after."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import engines

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Reply:
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode("utf-8")

    @property
    def json(self):
        return json.loads(self.body)


class _Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *args, **options):
        return None


@dataclass(frozen=True)
class Ours:
    """The server: its address and its process."""

    url: str
    process: subprocess.Popen[bytes]

    def get(
        self, path: str, *, data: bytes | None = None, method: str = "", **headers: str
    ) -> Reply:
        named = {key.replace("_", "-"): value for key, value in headers.items()}
        request = urllib.request.Request(self.url + path, data, named, method=method or None)
        try:
            with urllib.request.build_opener(_Stay).open(request, timeout=60) as answer:
                return Reply(
                    answer.status, {k.lower(): v for k, v in answer.headers.items()}, answer.read()
                )
        except urllib.error.HTTPError as error:
            with error:
                return Reply(
                    error.code, {k.lower(): v for k, v in error.headers.items()}, error.read()
                )

    def ask(self, query: str, **headers: str) -> Reply:
        return self.get(f"/sparql?{urllib.parse.urlencode({'query': query})}", **headers)


@contextmanager
def ours(folder: Path, *options: str, host: str = "127.0.0.1") -> Iterator[Ours]:
    """`beliefgraph serve` over the sample."""
    port = engines.free_port()
    command = [sys.executable, "-m", "beliefgraph", "serve", "--port", str(port), "--host", host]
    env = {k: v for k, v in os.environ.items() if k != "BELIEFGRAPH_TOKEN"}
    process = subprocess.Popen(
        [*command, "--inbox", ROOT / "inbox", "--store", folder / "store", *options],
        stdout=subprocess.DEVNULL,
        stderr=(folder / "log").open("wb"),
        env=env,
        preexec_fn=lambda: signal.signal(signal.SIGHUP, signal.SIG_DFL),  # noqa: PLW1509
    )
    try:
        engines.wait_for(f"http://127.0.0.1:{port}/questions.json", process)
        yield Ours(f"http://127.0.0.1:{port}", process)
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
