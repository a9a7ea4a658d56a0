"""Makes, or compares, what the documentation shows of the program.

    python tests/made.py          rewrites README.md, tests/cases/commands/, ontology/README.md
    python tests/made.py --check  says what is not as the program makes it; exit status 1

A block of the README after ``<!-- made by: COMMAND -->`` holds that command's output, or a part of
it: ``COMMAND | head N``, ``COMMAND | section TITLE``. A file of
``tests/cases/commands`` begins with ``$ COMMAND`` and its exit status.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import sys
import tempfile
from pathlib import Path

from click.testing import CliRunner

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
COMMANDS = ROOT / "tests" / "cases" / "commands"
WRITING = ("build", "init", "view")
_BLOCK = re.compile(r"(<!-- made by: (beliefgraph .+?) -->\n```\w*\n).*?(```\n)", re.DOTALL)


def output(command: str) -> tuple[int, str]:
    """The exit status of a command, and what it prints on both channels.

    It is run at the top, or beside a copy of the sample if it writes.
    """
    if shlex.split(command)[1] not in WRITING:
        return _output(command, ROOT)
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(ROOT / "inbox", Path(folder, "inbox"))
        status, text = _output(command, Path(folder))
        return status, text.replace(f"{folder}/", "")


def _output(command: str, folder: Path) -> tuple[int, str]:
    from beliefgraph.cli import main

    here = Path.cwd()
    os.chdir(folder)
    try:
        result = CliRunner(env={"NO_COLOR": "1", "COLUMNS": "96"}).invoke(
            main, shlex.split(command)[1:], prog_name="beliefgraph"
        )
    finally:
        os.chdir(here)
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.exit_code, result.output


def readme() -> str:
    """README.md with each made block as the program makes it now."""
    text = README.read_text(encoding="utf-8")
    return _BLOCK.sub(lambda m: f"{m[1]}{_part(m[2])}{m[3]}", text)


def _part(command: str) -> str:
    """The output of a command, or the part of it that is named after a bar."""
    command, _, part = command.partition(" | ")
    text = output(command)[1]
    if part.startswith("head "):
        return "".join(text.splitlines(keepends=True)[: int(part[5:])])
    if part.startswith("section "):
        found = re.search(
            rf"^[^\w\n]*{re.escape(part[8:])}\b.*?(?=\n\S|\Z)", text, re.DOTALL | re.MULTILINE
        )
        assert found, f"{command} prints no section {part[8:]}"
        return found[0].rstrip() + "\n"
    assert not part, f"{part} is no way to name a part"
    return text


def command_file(path: Path) -> str:
    """An expected output as the program makes it now."""
    command = path.read_text(encoding="utf-8").split("\n", 1)[0].removeprefix("$ ")
    status, text = output(command)
    return f"$ {command}\nexit status {status}\n\n{text}"


def made() -> dict[Path, str]:
    """All files that are made, with what they should hold."""
    out = {README: readme()}
    from beliefgraph.graph.document_ontology import documented

    ontology = ROOT / "ontology" / "README.md"
    out[ontology] = documented(ontology.read_text(encoding="utf-8"))
    out.update({path: command_file(path) for path in sorted(COMMANDS.glob("*.txt"))})
    return out


def run(*, check: bool) -> int:
    """Write what differs, or name it; the number of files that differ."""
    differing = 0
    for path, text in made().items():
        if path.read_text(encoding="utf-8") != text:
            differing += 1
            print(path.relative_to(ROOT))
            if not check:
                path.write_text(text, encoding="utf-8")
    return differing


if __name__ == "__main__":
    wants_check = "--check" in sys.argv
    differ = run(check=wants_check)
    sys.exit(1 if wants_check and differ else 0)
