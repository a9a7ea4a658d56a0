"""`pip install .` gives a beliefgraph that works outside the checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest


def _run(
    *command: object, cwd: Path, env: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=env,
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )


@pytest.fixture(scope="module")
def program(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    done = _run(
        sys.executable, "-m", "pip", "wheel", "--no-deps", "--wheel-dir", folder, root, cwd=folder
    )
    if done.returncode and "No matching distribution" in done.stderr:
        pytest.skip("no package index can be reached to build the wheel with")
    assert done.returncode == 0, done.stderr
    home = folder / "venv"
    venv.create(home, with_pip=True)
    wheel = next(folder.glob("*.whl"))
    done = _run(home / "bin" / "python", "-m", "pip", "install", "--quiet", wheel, cwd=folder)
    assert done.returncode == 0, done.stderr
    return home / "bin" / "beliefgraph"


def test_the_wheel_runs_init_build_belief_and_check_in_an_empty_folder(
    program: Path, tmp_path: Path
) -> None:
    env = {k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "VIRTUAL_ENV")}
    for command in (["init", "notes"], ["build", "notes", "--out", "out"]):
        done = _run(program, *command, cwd=tmp_path, env=env)
        assert done.returncode == 0, done.stderr
    shown = _run(program, "belief", "B1", "--inbox", "notes", cwd=tmp_path, env=env)
    assert shown.returncode == 0, shown.stderr
    assert "agent/B1  An example belief is what an agent holds and would act on" in shown.stdout
    assert "sources/2026-01-15-example-source.md:29" in shown.stdout
    assert (tmp_path / "out" / "index.html").is_file()
    checked = _run(program, "check", "notes", cwd=tmp_path, env=env)
    assert checked.returncode in (0, 1), checked.stderr


def test_a_second_init_writes_nothing_and_says_so(program: Path, tmp_path: Path) -> None:
    assert _run(program, "init", "notes", cwd=tmp_path).returncode == 0
    again = _run(program, "init", "notes", cwd=tmp_path)
    assert again.returncode == 2
    assert (
        again.stderr
        == "beliefgraph: notes already holds all templates\nhelp: choose another folder\n"
    )
