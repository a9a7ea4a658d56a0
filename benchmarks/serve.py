"""How a served graph bears many clients at once.

    python benchmarks/serve.py URL [--clients 64] [--seconds 60]

Each client asks one shipped question after another, of a running `beliefgraph serve`. Every
answer must be 200, or 503 with Retry-After, after which the client waits. Prints the answers a
second, the slowest twentieth, and the memory of the server's processes before and after.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import statistics
import time
import urllib.parse
from collections import Counter
from pathlib import Path

QUESTIONS = ("beliefs", "gaps", "tests", "propositions", "origins", "divergences")


async def get(host: str, port: int, path: str) -> tuple[int, dict[str, str], bytes]:
    """One request on a connection of its own."""
    reader, writer = await asyncio.open_connection(host, port)
    head = f"GET {path} HTTP/1.1\r\nHost: {host}:{port}\r\nConnection: close\r\n\r\n"
    writer.write(head.encode())
    await writer.drain()
    raw = await reader.read()
    writer.close()
    top, _, body = raw.partition(b"\r\n\r\n")
    first, *lines = top.decode("latin-1").split("\r\n")
    headers = dict(line.lower().split(": ", 1) for line in lines)
    return int(first.split()[1]), headers, body


async def client(
    host: str, port: int, paths: list[str], until: float, seen: Counter[int], took: list[float]
) -> None:
    """Ask until the time is over."""
    nth = 0
    while time.monotonic() < until:
        start = time.monotonic()
        status, headers, _ = await get(host, port, paths[nth % len(paths)])
        nth += 1
        seen[status] += 1
        if status == 503:
            assert "retry-after" in headers
            await asyncio.sleep(float(headers["retry-after"]))
        else:
            took.append(time.monotonic() - start)


def memory(port: int) -> int:
    """Megabytes of all processes of the server that listens at a port, as Linux tells."""
    return sum(memories(port))


def memories(port: int) -> list[int]:
    """The same for each process, the largest first."""
    found, tree = [], set()
    for each in Path("/proc").glob("[0-9]*"):
        try:
            words = (each / "cmdline").read_bytes().split(b"\0")
            parent = (each / "stat").read_text().rpartition(")")[2].split()[1]
        except OSError:
            continue
        if str(port).encode() in words or parent in tree:
            tree.add(each.name)
    for name in tree:
        lines = Path(f"/proc/{name}/status").read_text().splitlines()
        found += [int(line.split()[1]) // 1024 for line in lines if line.startswith("VmRSS")]
    return sorted(found, reverse=True)


async def looks(port: int, until: float, every: float) -> list[list[int]]:
    """The memory of the processes from time to time."""
    seen = []
    while time.monotonic() < until:
        await asyncio.sleep(every)
        seen.append(memories(port))
    return seen


async def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("url")
    parser.add_argument("--clients", type=int, default=64)
    parser.add_argument("--seconds", type=float, default=60)
    given = parser.parse_args()
    parts = urllib.parse.urlsplit(given.url)
    host, port = parts.hostname or "127.0.0.1", parts.port or 80
    _, _, body = await get(host, port, "/questions.json")
    shipped = {each["name"]: each["sparql"] for each in json.loads(body)}
    paths = [f"/sparql?{urllib.parse.urlencode({'query': shipped[name]})}" for name in QUESTIONS]
    for path in paths:
        await get(host, port, path)
    before, seen, took = memory(port), Counter[int](), list[float]()
    until = time.monotonic() + given.seconds
    seen_memory, *_ = await asyncio.gather(
        looks(port, until, given.seconds / 6),
        *(client(host, port, paths, until, seen, took) for _ in range(given.clients)),
    )
    print(f"{given.clients} clients, {given.seconds:g} s: {dict(seen)}")
    print(
        f"{len(took) / given.seconds:.0f} answers a second, median {1000 * statistics.median(took):.0f} ms, "
        f"slowest twentieth {1000 * statistics.quantiles(took, n=20)[-1]:.0f} ms"
    )
    print(f"memory {before} MB before, {memory(port)} MB after; meanwhile, a process each:")
    for each in seen_memory:
        print(f"  {sum(each)} MB: {', '.join(map(str, each))}")
    assert set(seen) <= {200, 503}


if __name__ == "__main__":
    asyncio.run(main())
