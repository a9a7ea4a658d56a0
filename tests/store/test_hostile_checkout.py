"""What lies beside the notes is never run: modules for a worker, programs that git is told of."""

from __future__ import annotations

import asyncio
import os
import subprocess
from pathlib import Path

import pytest

from beliefgraph.pipeline.pages import stamp_of
from beliefgraph.web.pool import Limits, Pool

SIGNED = """tree {}
author a <a@a.example> 1700000000 +0000
committer a <a@a.example> 1700000000 +0000
gpgsig -----BEGIN PGP SIGNATURE-----
 none
 -----END PGP SIGNATURE-----

signed
"""


def git(folder: Path, *words: str, given: str = "") -> str:
    done = subprocess.run(
        ["git", *words], cwd=folder, input=given, capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout with a signed commit, whose configuration has a program look at signatures."""
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "a.md").write_text("# Eels climb\n")
    program = tmp_path / "program"
    program.write_text(f"#!/bin/sh\ntouch '{tmp_path}/ran'\n")
    program.chmod(0o755)
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", "a.md")
    commit = SIGNED.format(git(folder, "write-tree"))
    git(folder, "reset", "-q", "--hard", git(folder, *_HASH, given=commit))
    for key, value in (
        ("log.showSignature", "true"),
        ("gpg.program", str(program)),
        ("core.fsmonitor", str(program)),
    ):
        git(folder, "config", key, value)
    return folder


_HASH = ("hash-object", "-t", "commit", "-w", "--stdin")


def test_no_program_of_the_checkout_is_run_to_tell_the_day(checkout: Path) -> None:
    assert stamp_of(checkout).startswith("notes of 2023-11-14, beliefgraph")
    assert not (checkout.parent / "ran").exists()
    git(checkout, "log", "-1", "--format=%cs", "--", ".")
    assert (checkout.parent / "ran").exists(), "git alone would have run it"


def test_a_module_that_lies_where_serve_is_started_is_not_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("json", "tempfile", "beliefgraph"):
        (tmp_path / f"{name}.py").write_text(f"open({os.fspath(tmp_path / 'ran')!r}, 'w')")
    monkeypatch.chdir(tmp_path)

    async def begun() -> None:
        pool = Pool(tmp_path / "store", Limits(workers=1))
        worker = await pool._start()
        assert worker.stdin
        worker.stdin.close()
        await worker.wait()

    asyncio.run(begun())
    assert not (tmp_path / "ran").exists()
