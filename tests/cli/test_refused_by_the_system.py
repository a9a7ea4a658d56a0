"""What the system refuses is a sentence and exit status 2; a reader who goes is no error."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest
import terminal
from click.testing import CliRunner

from beliefgraph.cli import main
from beliefgraph.pipeline.worklist import worklist

needs_full = pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is full")
is_root = os.geteuid() == 0


def _no_folder(folder: Path) -> Path:
    """A path below a plain file: nobody can write there, whoever he is."""
    (folder / "plain").write_text("x", encoding="utf-8")
    return folder / "plain" / "b4.html"


def test_a_page_that_can_not_be_written_is_a_sentence(tmp_path: Path, sample: Path) -> None:
    file = _no_folder(tmp_path)
    done = terminal.run("view", "theseus/B4", "--inbox", sample, "-o", file, cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr.startswith("beliefgraph: ")
    assert str(file.parent) in done.stderr
    assert "help: " in done.stderr


@pytest.mark.skipif(is_root, reason="the superuser may write everywhere")
@pytest.mark.parametrize("command", ["decide", "write"])
def test_a_folder_that_may_only_be_read_is_a_sentence(command: str, tmp_path: Path) -> None:
    inbox = terminal.small(tmp_path / "inbox")
    words = ["check", inbox, "--write"]
    if command == "decide":
        (line,) = worklist(inbox)
        words = ["worklist", inbox, "--decide", f"{line.key}=supports", "--by", "ann"]
    for each in (*inbox.iterdir(), inbox):
        each.chmod(0o555 if each.is_dir() else 0o444)
    done = terminal.run(*words)
    inbox.chmod(0o755)
    assert done.returncode == 2
    assert "could not write" in done.stderr


@pytest.mark.parametrize("most", [100, 4096, 20_000, 100_000])
def test_a_disk_without_room_is_a_sentence(most: int, tmp_path: Path, sample: Path) -> None:
    store, out = tmp_path / "store", tmp_path / "out"
    done = terminal.run("build", sample, "--store", store, "--out", out, most=most)
    assert done.returncode == 2
    assert done.stderr.startswith("beliefgraph: ")
    assert "help: " in done.stderr


def test_a_note_that_may_not_be_written_is_named(tmp_path: Path, monkeypatch) -> None:
    inbox = terminal.small(tmp_path / "inbox")

    def refuse(file: Path, _: bytes) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", str(file))

    monkeypatch.setattr(Path, "write_bytes", refuse)
    done = CliRunner().invoke(main, ["check", str(inbox), "--write"])
    assert done.exit_code == 2
    assert f"could not write {inbox / 'a.md'}: Permission denied" in done.output


@needs_full
@pytest.mark.parametrize("words", [["beliefs"], ["query", "origins"], ["questions"], ["check"]])
def test_an_output_that_is_full_is_a_sentence(words, root: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = terminal.run(*words, out=full, cwd=root)
    assert done.returncode == 2
    assert done.stderr == (
        "beliefgraph: could not write standard output: No space left on device\n"
        "help: check that it may be written and the disk has room\n"
    )


def test_a_reader_who_goes_is_no_error(root: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = terminal.run("statements", "--format", "jsonl", out=writer, cwd=root)
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("module", ["beliefgraph.cli.main", "beliefgraph.pipeline.answers"])
def test_ctrl_c_ends_it_with_one_word_whatever_it_is_doing(module: str, root: Path) -> None:
    code = (
        "import sys, signal, beliefgraph.__main__\n"
        "class Finder:\n"
        "    def find_spec(self, name, *rest):\n"
        f"        if name == '{module}': signal.raise_signal(signal.SIGINT)\n"
        "sys.meta_path.insert(0, Finder())\n"
        "sys.argv = ['beliefgraph', 'beliefs']\n"
        "beliefgraph.__main__.run()\n"
    )
    command = [sys.executable, "-c", code]
    done = subprocess.run(
        command,
        capture_output=True,
        text=True,
        check=False,
        cwd=root,
        preexec_fn=terminal.hearing,
    )
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "stopped\n")
