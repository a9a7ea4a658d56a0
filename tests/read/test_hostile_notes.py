"""Whatever bytes a note holds: no crash, bounded time, lines of the file on disk.

BELIEFGRAPH_FUZZ sets the number of notes that the byte-level fuzzer makes (default 300).
"""

from __future__ import annotations

import os
import random
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from beliefgraph.ground.knowledge import Interpretation
from beliefgraph.ground.resources import ontology_path
from beliefgraph.interpret.document import interpret_document, is_known_title, telling_in
from beliefgraph.interpret.wording import load_wording
from beliefgraph.link.document import link
from beliefgraph.read.document import read_document

NOTES = int(os.environ.get("BELIEFGRAPH_FUZZ", "300"))
SECONDS = 3.0  # for a small note on a busy machine; a large one is given more below
WORDING = load_wording(ontology_path() / "wording.toml")
SAMPLES = sorted((Path(__file__).resolve().parents[1] / "cases" / "interpret").rglob("*.md"))
PARTS = (
    b"---\n", b"\n---\n", b"\r\n", b"\r", b"\x00", b"\xef\xbb\xbf", b"\xff\xfe", b"\xed\xa0\x80",
    "\u202eRTL\u202c".encode(), "\u200f".encode(), "\u2028".encode(), b"[[", b"]]", b"[[a|b]]", b"**", b"::",
    b"# ", b"- ", b"```\n", b"type: claim\n", b"date: 2026-00-99\n", b"depends_on: [", b"&a [*a]",
    b"*a", b"!!python/object:os.system x\n", b"{", b"}", b"> ", b"PRIMARY CONNECTION: ",
    b"**KB connections:** ", b"B4 ", b"belief 9999999999999999", b"while the paper, this study ",
    b"tension between ", b" vs. ", b'our "', b"\xc3", b"\t", b"<!--", b"-->", b"not " * 20,
)  # fmt: skip


def read(data: bytes, *, seconds: float = SECONDS) -> Interpretation:
    start = time.process_time()
    document, notices = read_document("a.md", data, is_known=is_known_title, telling_in=telling_in)
    said = link([interpret_document(document, wording=WORDING, notices=notices)]).documents[0]
    assert time.process_time() - start < seconds, data[:200]
    last = document.last_line + 1
    places = [x.place.line for x in (*said.lines, *said.divergences, *said.gaps, *said.notices)]
    assert all(0 <= line <= last for line in places), (last, places)
    return said


def mutated(rng: random.Random) -> bytes:
    """A sample note with bytes cut out, doubled, swapped for others, and pieces put in."""
    data = bytearray(rng.choice(SAMPLES).read_bytes())
    for _ in range(rng.randint(1, 12)):
        at = rng.randrange(len(data) + 1)
        match rng.randrange(5):
            case 0:
                data[at:at] = rng.choice(PARTS) * rng.choice((1, 1, 1, 3, 40))
            case 1:
                del data[at : at + rng.randrange(80)]
            case 2:
                data[at:at] = data[at : at + rng.randrange(200)]
            case 3:
                data[at : at + 4] = rng.randbytes(4)
            case _:
                other = rng.choice(SAMPLES).read_bytes()
                data[at:at] = other[: rng.randrange(len(other))]
    return bytes(data[: rng.choice((len(data), rng.randrange(len(data) + 1)))])


def test_the_byte_level_fuzzer_finds_no_crash() -> None:
    for seed in range(NOTES):
        read(mutated(random.Random(seed)))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.binary(max_size=2_000))
def test_random_bytes_are_read(data: bytes) -> None:
    read(data)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.sampled_from(PARTS)
        | st.text(max_size=30).map(lambda t: t.encode("utf-8", "surrogatepass")),
        max_size=60,
    )
)
def test_random_pieces_of_notes_are_read(parts: list[bytes]) -> None:
    read(b"---\n" + b"".join(parts))


BOMB = "".join(f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 10)}]\n" for n in range(1, 8))
HOSTILE = {
    "alias bomb": ("---\nl0: &l0 [x, x, x, x, x, x, x, x, x, x]\n" + BOMB + "---\n").encode(),
    "a million aliases": b"---\na: &a x\nb: [" + b"*a, " * 200_000 + b"*a]\n---\n",
    "brackets": b"---\na: " + b"[" * 1_000 + b"]" * 1_000 + b"\n---\n# x\n",
    "braces": b"---\na: " + b"{a: " * 1_000 + b"}" * 1_000 + b"\n---\n",
    "links in links": b"Relevant Notes:\n- " + b"[[" * 1_000 + b"]]" * 1_000,
    "a name in a link": b"**KB connections:** [[sal [[herons fish]] by morning]]\n",
    "nested lists": b"".join(b" " * n + b"- a\n" for n in range(1_000)),
    "nested quotes": b">" * 1_000 + b" a\n",
    "headings": b"".join(b"#" * (n % 6 + 1) + b" Challenges\n- x\n" for n in range(2_000)),
    "long line": b"**KB connections:** " + b"supports word " * 700_000,
    "long line of stars": b"*" * 1_000_000,
    "long line of ticks": b"Relevant Notes:\n- " + b"`a" * 300_000,
    "long line of quotes": b"**Why this matters:** " + b"\"a 'b " * 100_000,
    "long title": b"# " + b"a " * 500_000 + b"\n",
    "long prose of partings": b"# a\n\n" + b"while the paper finds, this study " * 20_000,
    "many sides": b"# a\n\n" + b"a vs b tension between " * 20_000,
    "many labels": b"**Why this matters:** " + b"B4 and belief 5 our claim " * 20_000,
    "colons": b"a: " * 300_000,
    "far apart": b"**KB connections:** [[a]]" + b" " * 300_000 + b"x [[b]] supports",
    "many typed links": b"Relevant Notes:\n- " + b"supports:: [[a]] " * 60_000,
    "many triples": b"Relevant Notes:\n- " + b"[[a]] :: b " * 60_000,
    "strikes": b"Relevant Notes:\n- " + b"~~a " * 100_000,
    "many links of Markdown": b"Relevant Notes:\n- " + b"[a](b.md) " * 50_000,
    "many numbers of beliefs": b"**Why this matters:** beliefs " + b"1, " * 100_000,
    "many proposals": b"## Extraction Hints\n" + b"CLAIM: a. " * 30_000,
    "many statements": b"Supports [[a]], " * 30_000,
    "many labelled lines": b"# Beliefs\n\n" + b"B1: x. Supports B2.\n" * 20_000,
    "lines below titles": b"a\n--\n" * 50_000,
    "utf-16": "---\ntype: claim\n---\n# Eels\n".encode("utf-16"),
    "utf-16 of bytes": b"\xff\xfea\n\n\n\n\n\n\xdc\xdc\n",
    "utf-16 cut": "# Eels\n".encode("utf-16")[:-1],
    "surrogates": b"# \xed\xa0\x80\xed\xb0\x80\n- [[\xed\xa0\x80]]\n",
    "nul": b"\x00" * 10_000,
    "rtl": "# \u202e\u2066x\u2069\n\nRelevant Notes:\n- [[\u202ea]] — supports\n".encode(),
    "cr only": b"---\rtype: claim\r---\r# a\r",
    "mixed ends": b"---\r\ntype: claim\n---\r\n# a\r\n\rb\n",
    "breaks that are none": b'---\na: "b\rc\xe2\x80\xa8d\xc2\x85e"\ntype: clam\nx: [\n',
    "empty": b"",
    "only a mark": b"\xef\xbb\xbf",
    "only dashes": b"---\n" * 5_000,
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_note_is_read_in_bounded_time(name: str) -> None:
    read(HOSTILE[name], seconds=12.0)


def test_lines_are_those_of_the_file_whatever_yaml_takes_for_a_break() -> None:
    said = read('---\ntitle: "a\u2028b\u0085c"\ntype: clam\n---\n'.encode())
    assert [(notice.code, notice.place.line) for notice in said.notices] == [("I101", 3)]
