"""The program in a process of its own, as a person runs it, and small inboxes for it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from resource import RLIMIT_FSIZE, setrlimit

PROGRAM = [sys.executable, "-m", "beliefgraph"]
SECONDS = 60
HOSTILE = "\x1b\x07 \u202eevil\x9b31m"
CLAIM = "---\ntype: claim\n---\n# {}\n"


def run(*words: str | Path, out=subprocess.PIPE, cwd: Path | None = None, most=None):
    """A command and what became of it, never a trace; no file takes more than ``most`` bytes."""
    environment = {**os.environ, "NO_COLOR": "1", "PYTHONUTF8": "1"}
    environment.pop("PYTHONUNBUFFERED", None)
    done = subprocess.run(
        [*PROGRAM, *map(str, words)],
        stdout=out,
        stderr=subprocess.PIPE,
        text=True,
        timeout=SECONDS,
        check=False,
        cwd=cwd,
        env=environment,
        preexec_fn=None if most is None else lambda: setrlimit(RLIMIT_FSIZE, (most, most)),
    )
    assert "Traceback" not in done.stderr, done.stderr
    return done


def hearing() -> None:
    """Have a new process hear Ctrl-C, also where what began the tests does not (``nohup``, ``&``)."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def begun(*words: str | Path):
    """A command that goes on, and its first line on standard error."""
    program = subprocess.Popen(
        [*PROGRAM, *map(str, words)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=hearing,  # noqa: PLW1509 - nothing here has threads
    )
    return program, program.stderr.readline()


def ended(program) -> tuple[int, str]:
    """What Ctrl-C makes of it: the exit status, and what it still says."""
    os.killpg(program.pid, signal.SIGINT)
    said = program.communicate(timeout=SECONDS)[1]
    return program.returncode, said


def small(folder: Path) -> Path:
    """An inbox with a line that waits for a decision, and a title that a link shortens."""
    folder.mkdir()
    note = "\nRelevant Notes:\n- [[eels sleep]] — herons at the weir in spring\n- [[eels wake up at]]\n"
    (folder / "a.md").write_text(CLAIM.format("eels climb") + note, encoding="utf-8")
    (folder / "eels sleep.md").write_text(CLAIM.format("eels sleep"), encoding="utf-8")
    whole = "eels wake up at the weir"
    (folder / f"{whole}.md").write_text(CLAIM.format(whole), encoding="utf-8")
    return folder


def hostile(folder: Path) -> Path:
    """An inbox whose notes try to take over the terminal."""
    folder.mkdir()
    lines = f"\nRelevant Notes:\n- [[nowhere {HOSTILE}]] — supports it {HOSTILE}\n"
    text = CLAIM.format(f"eels {HOSTILE} climb") + lines
    (folder / "a.md").write_text(text, encoding="utf-8")
    return folder


def hidden_in(text: str) -> set[str]:
    """The characters that a terminal would obey."""
    return {c for c in text if (ord(c) < 32 and c not in "\n\t") or 127 <= ord(c) < 160} | (
        set(text) & {"\u202e"}
    )
