"""Pages are left alone while nothing is new, and are those of a build from nothing otherwise."""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from beliefgraph.answer.divergences import DivergenceAnswer
from beliefgraph.answer.neighbourhood import Neighbourhood
from beliefgraph.answer.partings import every_divergence
from beliefgraph.answer.thing import ThingAnswer
from beliefgraph.graph.questions import every_question
from beliefgraph.pipeline import pages
from beliefgraph.pipeline.build import build
from beliefgraph.pipeline.graph import open_ask
from beliefgraph.pipeline.kept import pages as kept_pages
from beliefgraph.pipeline.kept.update import UNASKED
from beliefgraph.pipeline.rulings import rule_on
from beliefgraph.show.pages import site
from beliefgraph.show.pages.contexts import BeliefPage, DivergencePage
from beliefgraph.show.pages.links import Links

SETTINGS = 'inbox = "inbox"\n'


@pytest.fixture
def home(sample: Path, tmp_path: Path) -> Path:
    """A folder with settings, an inbox, a store and the pages of a first build."""
    home = tmp_path / "home"
    shutil.copytree(sample, home / "inbox")
    (home / "beliefgraph.toml").write_text(SETTINGS, encoding="utf-8")
    _build(home)
    return home


def _build(home: Path) -> tuple[str, ...]:
    return build(home / "inbox", out=home / "site", store=home / "store").written


def _made(home: Path, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Whether a build makes the pages; they are then those of a build from nothing."""
    made: list[Path] = []
    plain = pages.write_pages

    def counted(*given: object) -> list[Path]:
        made.extend(plain(*given))  # type: ignore[arg-type]
        return made

    monkeypatch.setattr(pages, "write_pages", counted)
    written = _build(home)
    monkeypatch.undo()
    cold = home.parent / "cold"
    shutil.rmtree(cold, ignore_errors=True)
    expected = build(home / "inbox", out=cold, store=False).written
    assert [Path(one).relative_to(home / "site") for one in written if "/site/" in one] == [
        Path(one).relative_to(cold) for one in expected
    ]
    assert _texts(home / "site") == _texts(cold)
    return bool(made)


def _texts(folder: Path) -> dict[str, bytes]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


def test_a_second_build_makes_no_page_again(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not _made(home, monkeypatch)


def test_an_edit_of_prose_makes_no_page_and_asks_no_question_again(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    note = next((home / "inbox/claims").glob("*.md"))
    before = (home / "site/knowledge.trig").read_bytes()
    _edit(note)
    answers = sorted((home / "store").rglob("answers/*.json"))
    assert answers
    assert not _made(home, monkeypatch)
    assert sorted((home / "store").rglob("answers/*.json")) == answers
    assert (home / "site/knowledge.trig").read_bytes() != before


def test_no_shipped_question_asks_for_what_may_change_unseen() -> None:
    for name, one in every_question().items():
        assert not [word for word in UNASKED if re.search(rf"{word}\b", one.sparql)], name


def _one(home: Path) -> DivergenceAnswer:
    return next(iter(every_divergence(open_ask(home / "inbox", store=home / "store"))))


def _edit(file: Path, line: str = "One more line.") -> None:
    file.write_text(f"{file.read_text(encoding='utf-8')}\n{line}\n", encoding="utf-8")


CHANGES: dict[str, Callable[[Path], object]] = {
    "a note says more": lambda home: _edit(
        next((home / "inbox/claims").glob("*.md")), "## Thoughts\n\nSupports Vida B1."
    ),
    "a note is gone": lambda home: next((home / "inbox/claims").glob("*.md")).unlink(),
    "a page is edited": lambda home: _edit(home / "site/index.html"),
    "a page is gone": lambda home: (home / "site/map.html").unlink(),
    "a page of a thing that is no more lies there": lambda home: shutil.copy(
        home / "site/index.html", home / "site/things/gone.html"
    ),
    "a person rules on a divergence": lambda home: rule_on(
        _one(home).key, "accepted", by="ann", when="2026-03-14", inbox=home / "inbox"
    ),
    "the web address is set": lambda home: (home / "beliefgraph.toml").write_text(
        f'{SETTINGS}web = "https://example.org/notes"\n', encoding="utf-8"
    ),
    "what was kept of the pages is damaged": lambda home: (home / "store/pages.json").write_text(
        '{"a": [1], "b": 2}', encoding="utf-8"
    ),
    "what was kept of the pages is a pit": lambda home: (home / "store/pages.json").write_text(
        "[" * 100_000, encoding="utf-8"
    ),
}


@pytest.mark.parametrize("change", CHANGES)
def test_pages_are_made_again_where_anything_is_new(
    change: str, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    CHANGES[change](home)
    assert _made(home, monkeypatch)
    assert not _made(home, monkeypatch)


def test_another_program_makes_them_again(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(kept_pages, "_program", lambda: "another")
        made: list[Path] = []
        patch.setattr(pages, "write_pages", lambda *_: made)
        _build(home)
    assert _made(home, monkeypatch)


def _counted(home: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the pages are of that a build makes, all pages being those of a cold one."""
    made: list[str] = []
    thing, around = site.thing_page, site.explore_page
    belief, divergence = site.belief_page, site.divergence_page

    def a_belief(shown: BeliefPage, links: Links) -> str:
        made.append(shown.title)
        return belief(shown, links)

    def a_divergence(shown: DivergencePage, links: Links) -> str:
        made.append(shown.title)
        return divergence(shown, links)

    def a_thing(answer: ThingAnswer, *more: object) -> str:
        made.append(answer.thing.ref.iri)
        return thing(answer, *more)  # type: ignore[arg-type]

    def a_drawing(found: Neighbourhood, links: Links, *, shared: str) -> str:
        made.append(found.centre.iri)
        return around(found, links, shared=shared)

    with monkeypatch.context() as patch:
        patch.setattr(site, "thing_page", a_thing)
        patch.setattr(site, "explore_page", a_drawing)
        patch.setattr(site, "belief_page", a_belief)
        patch.setattr(site, "divergence_page", a_divergence)
        _build(home)
    assert not _made(home, monkeypatch)
    return made


def test_an_edit_makes_the_pages_of_those_things_only_that_it_says_something_of(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    note = home / "inbox/sources/2023-08-01-lang-masai-screening.md"
    every = len(list((home / "site/things").glob("*.html")))
    text = note.read_text(encoding="utf-8").replace("In Sweden, some", "In Sweden")
    note.write_text(text, encoding="utf-8")
    assert _counted(home, monkeypatch) == []
    line = "\n## Agent Notes\n\n**KB connections:**\n\n- Vida B2 — supports it: eels were counted\n"
    note.write_text(text + line, encoding="utf-8")
    made = _counted(home, monkeypatch)
    assert any(iri.endswith("lang-masai-screening") for iri in made)
    assert 2 <= len(made) < every / 3
    assert any(one.startswith("The doctor in the loop protects") for one in made)  # B2
    (home / "site/things").rename(home / "gone")
    assert len(_counted(home, monkeypatch)) >= every


def test_after_any_edits_in_a_row_the_pages_are_those_of_a_build_from_nothing(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    draw = random.Random(11)
    for _ in range(8):
        notes = sorted((home / "inbox").rglob("*.md"))
        for note in draw.sample(notes, 2):
            _change(note, draw, notes)
        _build(home)
        assert not _made(home, monkeypatch)


def _change(note: Path, draw: random.Random, notes: list[Path]) -> None:
    lines = note.read_text(encoding="utf-8").splitlines(keepends=True)
    place = draw.randrange(len(lines))
    match draw.randrange(5):
        case 0:
            del lines[place]
        case 1:
            lines.insert(place, f"\n- [[{draw.choice(notes).stem}]] contradicts it: eels\n")
        case 2:
            lines[place] = lines[place].replace("the", "a").replace(" is ", " is not ")
        case 3:
            lines.reverse() if len(lines) < 3 else lines.insert(1, "title: Another\n")
        case _:
            note.with_stem(f"{note.stem}-too").write_text("".join(lines), encoding="utf-8")
    note.write_text("".join(lines), encoding="utf-8")
