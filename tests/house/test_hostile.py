"""Hostile notes do no harm: each is accounted for, in bounded time, and runs nothing."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

SECONDS = 30  # of a whole process; the slowest takes about three on two cores

_BOMB = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{chr(98 + i)}: &{chr(98 + i)} [{','.join(['*' + chr(97 + i)] * 9)}]\n" for i in range(12)
)
NOTES: dict[str, bytes] = {
    "a bomb of aliases": f"---\n{_BOMB}---\n".encode(),
    "lists nested 5,000 deep": b"---\na: " + b"[" * 5000 + b"]" * 5000 + b"\n---\n",
    "half a million open links": b"---\ntype: source\n---\n## KB connections\n- "
    + b"a [[b " * 400_000,
    "a cue three hundred thousand times": b"## KB connections\n- "
    + b"supports it, but " * 300_000
    + b" [[x]]\n",
    "a name of two megabytes": b"PRIMARY CONNECTION: " + b"A B C: " * 300_000,
    "brackets": b"## Challenges\n- " + b"[" * 1000 + b"]" * 1000 + b"((" * 5000,
    "every byte": bytes(range(256)) * 400,
    "sixteen bits a letter": "---\ntype: claim\n---\n# x".encode("utf-16"),
    "lone surrogates and marks": b"# \xed\xa0\x80 \xe2\x80\xae\xe2\x80\xa8\n- [[\xed\xb0\x80]]\n",
    "quotation marks": b"---\ntype: claim\n---\n" + b'"' * 200_000,
    "backticks": b"## Relevant Notes\n- " + b"`" * 200_000 + b"\n- " + b"[[" * 100_000,
    "a table that is none": b"type a b c title author url date domain\n" + b"source x " * 2000,
    "a list 3,000 deep": b"".join(b" " * i + b"- x\n" for i in range(3000)),
    "carriage returns": b"---\r\ntype: claim\r\n---\r\n## Challenges\r\n- x\r\n",
    "a front matter of nothing": b"---\n---\n---\n---\n",
    "nothing": b"",
}


@pytest.mark.parametrize("name", NOTES)
def test_a_hostile_note_is_accounted_for_in_bounded_time(name: str, tmp_path: Path) -> None:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    (inbox / "a.md").write_bytes(NOTES[name])
    code = (
        "import sys; from beliefgraph.pipeline.build import build\n"
        "report = build(sys.argv[1], out=sys.argv[2], pages=False, store=False)\n"
        "print(report.files)"
    )
    command = [sys.executable, "-c", code, str(inbox), str(tmp_path / "out")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    assert done.stdout == "1\n"


def test_odd_file_names_and_links_out_of_the_inbox_do_no_harm(tmp_path: Path) -> None:
    from beliefgraph.pipeline.build import build

    inbox = tmp_path / "inbox"
    inbox.mkdir()
    for name in ("..md", "a\nb.md", "sp ace#?.md", "%2e%2e%2fetc.md", "ü.md", "<img>.md"):
        (inbox / name).write_text("# x\n", encoding="utf-8")
    (tmp_path / "secret.md").write_text("# the secret\n", encoding="utf-8")
    (inbox / "out.md").symlink_to(tmp_path / "secret.md")
    report = build(inbox, out=tmp_path / "out", store=False)
    assert (report.files, report.rejected) == (6, 1)
    assert {p.parent for p in tmp_path.rglob("*.html")} >= {tmp_path / "out"}
    assert "the secret" not in "".join(p.read_text() for p in (tmp_path / "out").rglob("*.ttl"))
    assert sorted(p.name for p in tmp_path.iterdir()) == ["inbox", "out", "secret.md"]
