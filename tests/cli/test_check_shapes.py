"""`check --shapes`: the graph of the notes held against what a good graph is."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from beliefgraph.cli.main import main
from beliefgraph.graph import shapes

STRICTER = """
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix bg: <https://beliefgraph.example/ns#> .
<urn:shape> a sh:NodeShape ; sh:targetClass bg:Belief ;
  sh:property [ sh:path bg:label ; sh:maxCount 0 ; sh:severity sh:Warning ;
    sh:message "a belief has no label here" ] .
"""


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "a.md").write_text(
        "---\ntype: belief\nagent: ann\nlabel: B1\n---\n# Rivers remember\n\nSee [[nothing]].\n"
    )
    return folder


def codes(*arguments: object) -> list[str]:
    done = CliRunner().invoke(main, ["check", *map(str, arguments), "--format", "json"])
    return [found["code"] for found in json.loads(done.output)]


@pytest.fixture
def stricter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "shapes.ttl").write_text(STRICTER)
    monkeypatch.setattr(shapes, "ontology_path", lambda: tmp_path)


@pytest.mark.usefixtures("stricter")
def test_what_breaks_a_shape_is_a_finding_where_shapes_are_asked_for(inbox: Path) -> None:
    notes = codes(inbox)
    assert "G102" not in notes
    assert sorted(codes(inbox, "--shapes")) == sorted([*notes, "G102"])
    assert codes(inbox, "--select", "g") == ["G102"]
    assert codes(inbox, "--shapes", "--ignore", "G1") == notes


def test_what_is_read_from_notes_breaks_no_shape(inbox: Path) -> None:
    done = CliRunner().invoke(main, ["check", str(inbox), "--select", "G"])
    assert (done.output, done.exit_code) == ("nothing to report\n", 0)
