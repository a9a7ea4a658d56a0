"""inbox/README.md names every field and place that is read, and nothing else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from beliefgraph.ground.document import Document
from beliefgraph.ground.settings import Settings
from beliefgraph.ground.titles import plain_title
from beliefgraph.interpret import divergences, gaps
from beliefgraph.interpret.places import PLACES, relation_headings
from beliefgraph.interpret.places.frontmatter import RELATION_OF_FIELD
from beliefgraph.interpret.relation_words import BESIDE_VERBS
from beliefgraph.interpret.things import KIND_OF_TYPE
from beliefgraph.pipeline.inbox import open_inbox, read_inbox


@pytest.fixture(scope="module")
def page(root: Path) -> str:
    return (root / "inbox" / "README.md").read_text(encoding="utf-8")


def _part(page: str, title: str) -> str:
    return re.split(r"^#{2,3} ", page.split(f" {title}\n", 1)[1], maxsplit=1, flags=re.MULTILINE)[0]


def _rows(part: str) -> list[list[str]]:
    rows = [line for line in part.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in rows[2:]]


def _codes(text: str) -> set[str]:
    return set(re.findall(r"`([^`]+)`", text))


def test_the_fields_named_are_those_that_are_read(page: str, sample: Path, monkeypatch) -> None:
    asked: set[str] = set()
    original = Document.field

    def field(self: Document, *keys: str) -> object:
        asked.update(keys)
        return original(self, *keys)

    monkeypatch.setattr(Document, "field", field)
    read_inbox(open_inbox(sample))
    named = {
        code
        for row in _rows(_part(page, "Fields of the front matter"))
        for code in _codes(row[0] + row[1])
    }
    assert named == asked | {"extraction_notes"}


def test_the_fields_that_state_a_bearing_are_those_of_the_code(page: str) -> None:
    rows = _rows(_part(page, "Fields that state a bearing"))
    stated = {code: (row[1], row[2]) for row in rows for code in _codes(row[0])}
    fields = {field for place in PLACES for field in place.fields} | set(gaps.TEST_FIELDS)
    assert set(stated) == fields
    for name, (relation, inwards) in RELATION_OF_FIELD.items():
        way, words = stated[name]
        assert words.startswith(relation.value), name
        assert way.startswith("the item bears") == inwards, name


def test_the_places_named_are_those_that_are_read(page: str) -> None:
    rows = _rows(_part(page, "Places in the body"))
    named = {row[0].strip("`"): {plain_title(title) for title in row[1].split(";")} for row in rows}
    read = {place.name: set(place.titles) for place in PLACES if place.titles}
    named["additional_evidence"] = {"additional evidence"}
    named["relation_headings"] = read["relation_headings"]  # in words, see the next test
    assert named == read


def test_the_headings_that_name_a_relation_are_those_that_are_read(page: str) -> None:
    told = _part(page, "Places in the body").split("A heading or label may name")[1]
    told = told.split("\n\n")[0]
    assert _codes(told) == set(relation_headings.VERBS)
    examples = {
        plain_title(each) for each in re.findall(r'"([A-Z#][^"\[]+)"', told.replace("\n", " "))
    }
    assert len(examples) > 4
    assert examples <= set(relation_headings.PLACE.titles)


def test_the_verbs_of_lines_that_say_it_are_those_that_are_read(page: str) -> None:
    told = _part(page, "Places in the body").split("Lines that say it by themselves are read")[1]
    verbs = _codes(told.split("\n\n")[0].split(")")[0])
    assert verbs == {"challenges", "disputes", *BESIDE_VERBS}


def test_the_titles_beside_the_bearings_are_those_that_are_read(page: str) -> None:
    rows = _rows(_part(page, "Beside the bearings"))
    named = {plain_title(title) for row in rows for title in row[1].split("; and")[0].split(";")}
    assert named == set(gaps.TITLES) | set(divergences.TITLES)


def test_the_types_named_are_those_that_are_known(page: str) -> None:
    rows = _rows(_part(page, "Kinds of notes"))
    named = {code: row[0] for row in rows for code in _codes(row[1])}
    assert named == {name: kind.value for name, kind in KIND_OF_TYPE.items()}


def test_the_settings_named_are_those_that_can_be_set(page: str) -> None:
    rows = _rows(_part(page, "Settings: `beliefgraph.toml`"))
    assert {code.strip("[]") for row in rows for code in _codes(row[0])} == set(Settings.__slots__)
