"""Cases of interpretation: NAME.md beside NAME.json, a folder for each place.

A row of the JSON is [line, evidence, relation, target, cue, verdict]; ``@`` is the note
itself, a name stands in its own words, prose in quotation marks.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from beliefgraph.ground.ends import End, Known, Named
from beliefgraph.ground.resources import ontology_path
from beliefgraph.interpret.document import interpret_document, is_known_title, telling_in
from beliefgraph.interpret.places import PLACES
from beliefgraph.interpret.wording import load_wording
from beliefgraph.read.document import read_document

CASES = Path(__file__).resolve().parent.parent / "cases" / "interpret"
NOTES = sorted(CASES.rglob("*.md"))
FEWEST = 92


def _end(end: End, path: str) -> str:
    if isinstance(end, Known):
        return "@" if end.id == path else end.id
    return end.text if isinstance(end, Named) else f'"{end.text}"'


def read_case(note: Path) -> dict[str, list[list[object]]]:
    document, _ = read_document(
        note.name, note.read_bytes(), is_known=is_known_title, telling_in=telling_in
    )
    said = interpret_document(document, wording=load_wording(ontology_path() / "wording.toml"))
    out: dict[str, list[list[object]]] = {
        "lines": [
            [
                x.place.line,
                _end(x.evidence, note.name),
                x.relation.value,
                _end(x.target, note.name),
                x.cue,
                x.verdict.value,
            ]
            for x in said.lines
        ],
        "divergences": [
            [x.place.line, [side.text for side in x.sides], x.explicit] for x in said.divergences
        ],
        "gaps": [[x.place.line, _end(x.about, note.name), x.kind, x.text] for x in said.gaps],
        "tests": [[x.place.line, _end(x.about, note.name), x.text] for x in said.tests],
    }
    return {key: value for key, value in out.items() if value}


def test_there_are_enough_cases_and_each_place_has_some() -> None:
    assert len(NOTES) >= FEWEST
    folders = {note.parent.name for note in NOTES}
    assert {place.name for place in PLACES} <= folders
    assert {note.with_suffix(".json") for note in NOTES} == set(CASES.rglob("*.json"))


@pytest.mark.parametrize("note", NOTES, ids=lambda p: f"{p.parent.name}/{p.stem}")
def test_a_note_says_what_a_careful_reader_takes_from_it(note: Path) -> None:
    expected = note.with_suffix(".json")
    said = read_case(note)
    if os.environ.get("WRITE_CASES") and not expected.exists():
        parts = (
            f'"{k}": [\n  ' + ",\n  ".join(json.dumps(r, ensure_ascii=False) for r in v) + "\n]"
            for k, v in said.items()
        )
        expected.write_text("{\n" + ",\n".join(parts) + "\n}\n", encoding="utf-8")
    assert said == json.loads(expected.read_text(encoding="utf-8"))
