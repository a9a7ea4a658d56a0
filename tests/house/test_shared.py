"""The seed and the corpus that lie beside the checkout, when they do."""

from __future__ import annotations

import io
import json
import runpy
import shutil
import sys
from contextlib import redirect_stdout
from pathlib import Path

import pytest

from beliefgraph.ground.ends import Known
from beliefgraph.ground.evidence import Relation, Verdict
from beliefgraph.pipeline.build import build
from beliefgraph.pipeline.inbox import open_inbox, read_inbox
from beliefgraph.pipeline.statements import statements

STRICT, LINKS = 0.80, 0.95


@pytest.fixture
def seed(shared: Path, sample: Path, tmp_path: Path) -> Path:
    for file in (shared / "seed").iterdir():
        if file.name != "README.md":
            shutil.copy(file, tmp_path)
    shutil.copy(sample / "beliefs" / "theseus.md", tmp_path)
    return tmp_path


def test_both_forms_of_the_seed_say_the_same(seed: Path) -> None:
    said = {}
    for document in read_inbox(open_inbox(seed)).documents:
        if document.path == "theseus.md":
            continue
        me = document.path
        said[me] = (
            [
                (
                    x.where,
                    x.relation,
                    x.verdict,
                    x.cue,
                    x.quotation,
                    x.target if x.target != Known(me) else "",
                )
                for x in document.lines
                if "#claim-" not in str(x.target)
            ],
            [node.title for node in document.nodes if node.is_proposed],
            [[side.text for side in x.sides][-1] for x in document.divergences],
            [(x.kind, x.text) for x in document.gaps],
        )
    one, other = said.values()
    assert one == other
    lines, proposed, divergences, gaps = one
    assert [
        (where, relation, verdict, target) for where, relation, verdict, *_, target in lines
    ] == [
        ("kb_connections", Relation.QUALIFIES, Verdict.NONE, Known("theseus#4")),
        ("curator_notes", Relation.QUALIFIES, Verdict.NOT_WEAKENED, Known("theseus#4")),
    ]
    assert len(proposed) == 1
    assert [text[:8] for text in divergences] == ["DeepMind", "DeepMind"]
    assert [kind for kind, _ in gaps] == ["not-shown"] * 4 + ["not-found"]


def test_every_note_of_the_corpus_is_accounted_for(shared: Path, tmp_path: Path) -> None:
    report = build(shared / "corpora" / "codex", out=tmp_path, pages=False, store=False)
    assert report.files == 886
    assert report.rejected == 0


def test_the_corpus_is_read_as_well_as_before(shared: Path, tmp_path: Path, monkeypatch) -> None:
    predicted = tmp_path / "predicted.jsonl"
    records = statements(shared / "corpora" / "codex")
    predicted.write_text("".join(json.dumps(each) + "\n" for each in records), encoding="utf-8")
    gold = shared / "gold"
    monkeypatch.setattr(sys, "argv", ["score", str(gold / "dev.jsonl"), str(predicted)])
    out = io.StringIO()
    with redirect_stdout(out):
        _score(gold)
    figures = {
        line.split()[0]: float(line.split("F1")[1].split()[0])
        for line in out.getvalue().splitlines()
        if " F1 " in line and not line.startswith("macro")
    }
    assert figures["strict"] >= STRICT, out.getvalue()
    assert figures["links"] >= LINKS, out.getvalue()


def _score(gold: Path) -> None:
    runpy.run_path(str(gold / "score.py"))["main"]()
