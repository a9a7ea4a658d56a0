"""SPARQL servers of others' making, started for a test on loopback and ended after it."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest


@dataclass(frozen=True)
class Server:
    """Where a server takes queries, updates and whole graphs."""

    query: str
    update: str
    store: str


def free_port() -> int:
    with socket.socket() as here:
        here.bind(("127.0.0.1", 0))
        return int(here.getsockname()[1])


def wait_for(url: str, process: subprocess.Popen[bytes], seconds: float = 60) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        assert process.poll() is None, f"the server ended with {process.returncode}"
        try:
            urllib.request.urlopen(url, timeout=2).read()
        except urllib.error.HTTPError:
            return
        except (OSError, urllib.error.URLError):
            time.sleep(0.1)
        else:
            return
    raise AssertionError(f"nothing answers at {url}")


@contextmanager
def oxigraph(folder: Path, *, union: bool = True) -> Iterator[Server]:
    """The Oxigraph server of the package `oxigraph`."""
    program = shutil.which("oxigraph", path=str(Path(sys.executable).parent)) or shutil.which(
        "oxigraph"
    )
    if program is None:
        pytest.skip("the oxigraph server is not installed: pip install oxigraph")
    port = free_port()
    command = [program, "serve", "--location", folder / "oxigraph", "--bind", f"127.0.0.1:{port}"]
    if union:
        command.append("--union-default-graph")
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait_for(f"http://127.0.0.1:{port}/", process)
        here = f"http://127.0.0.1:{port}"
        yield Server(f"{here}/query", f"{here}/update", f"{here}/store")
    finally:
        process.kill()
        process.wait()


@contextmanager
def virtuoso(folder: Path) -> Iterator[Server]:
    """Virtuoso with a database of its own; anybody on this machine may write it."""
    program, shell = shutil.which("virtuoso-t"), shutil.which("isql-vt")
    if program is None or shell is None:
        pytest.skip("Virtuoso is not installed: apt install virtuoso-opensource")
    home = folder / "virtuoso"
    home.mkdir()
    port, web = free_port(), free_port()
    (home / "virtuoso.ini").write_text(_VIRTUOSO.format(home=home, port=port, web=web))
    process = subprocess.Popen(
        [program, "+foreground", "+configfile", home / "virtuoso.ini"],
        cwd=home,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        here = f"http://127.0.0.1:{web}"
        wait_for(f"{here}/sparql", process)
        grants = 'GRANT SPARQL_UPDATE TO "SPARQL"; GRANT EXECUTE ON DB.DBA.L_O_LOOK TO "SPARQL";'
        grants += "DB.DBA.RDF_DEFAULT_USER_PERMS_SET ('nobody', 7);"
        for grant in grants.split(";")[:-1]:
            command = [shell, str(port), "dba", "dba", f"exec={grant};"]
            subprocess.run(command, capture_output=True, check=False, timeout=60)
        yield Server(f"{here}/sparql", f"{here}/sparql", f"{here}/sparql-graph-crud")
    finally:
        process.kill()
        process.wait()


_VIRTUOSO = """
[Database]
DatabaseFile = {home}/virtuoso.db
ErrorLogFile = {home}/virtuoso.log
LockFile = {home}/virtuoso.lck
TransactionFile = {home}/virtuoso.trx
xa_persistent_file = {home}/virtuoso.pxa
[TempDatabase]
DatabaseFile = {home}/virtuoso-temp.db
TransactionFile = {home}/virtuoso-temp.trx
[Parameters]
ServerPort = 127.0.0.1:{port}
DirsAllowed = {home}
NumberOfBuffers = 10000
MaxDirtyBuffers = 6000
[HTTPServer]
ServerPort = 127.0.0.1:{web}
ServerRoot = {home}
[SPARQL]
ResultSetMaxRows = 1000000
MaxQueryExecutionTime = 0
DefaultQuery = ASK {{ ?s ?p ?o }}
"""
