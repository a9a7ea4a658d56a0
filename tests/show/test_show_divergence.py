"""The page of a divergence: what each side says of each aspect, and what hangs on it."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest
from fake_pages import fake_ask, site
from parsed import parsed

from beliefgraph.answer.basis import basis_of
from beliefgraph.answer.items import items_of
from beliefgraph.answer.stakes import explained
from beliefgraph.ground.divergence import Found
from beliefgraph.show.pages.compare import ASPECTS, Known, aspects
from beliefgraph.show.pages.divergence import divergence_context
from beliefgraph.show.pages.links import Links
from beliefgraph.show.pages.moved import moved_by
from beliefgraph.show.pages.parting import columns_of


@cache
def _known():
    """The sample, in which two sources more speak of B4: one for it, one against it."""
    ask = fake_ask.sample()
    for source, way, words, strength in (
        (
            fake_ask.CLINIC,
            "supports",
            "What is checked got better, the checking did not.",
            "strong",
        ),
        (
            fake_ask.LEAN,
            "contradicts",
            "A proof that a machine checks is checked at any gap.",
            None,
        ),
    ):
        said = fake_ask.FakeLine(source, way, fake_ask.B4, words, source, 37, strength=strength)
        ask.lines.append(said)
    basis = basis_of(ask)
    basis = replace(basis, divergences=explained(ask, basis.divergences, basis=basis))
    items = {
        item.line: item for iri in basis.things for item in items_of(ask, iri, known=basis.things)
    }
    return Known(basis, items, {fake_ask.iri(fake_ask.CIRCUITS): "interpretability"})


def _of(**wanted):
    (one,) = (
        one
        for one in _known().basis.divergences
        if all(getattr(one, name) == value for name, value in wanted.items())
    )
    return one


def _contested():
    return next(d for d in _known().basis.divergences if d.about and d.about.name == "theseus/B4")


def _rows(one):
    return {row.name: row for row in aspects(one, _known(), Links())}


def _said(cell):
    return [value.text for value in cell.values]


def test_the_sides_of_a_contested_belief_are_compared_by_the_way_they_pull():
    one = _contested()
    assert [sides[0].direction for sides in columns_of(one)] == ["supports", "contradicts"]
    rows = _rows(one)
    assert [_said(cell) for cell in rows["What it is"].cells] == [
        ["2 sources"],
        ["source"],
    ]
    assert [_said(cell) for cell in rows["How strongly"].cells] == [["strong"], []]
    assert _said(rows["Sources behind it"].cells[0]) == ["2 sources of 2 origins"]
    rows = _rows(_of(rule="opposed"))
    assert [_said(cell) for cell in rows["How sure its own note is"].cells] == [
        ["likely"], ["experimental"]
    ]  # fmt: skip


def test_a_side_for_which_no_note_stands_says_nothing_of_any_aspect():
    rows = _rows(_of(found=Found.DECLARED))
    assert rows
    assert all(row.cells[1].values == () for row in rows.values())
    assert [_said(rows[name].cells[0]) for name in ("When", "Domain", "Who says so")] == [
        ["2025-03"], ["interpretability"], ["the archiving agent says"]
    ]  # fmt: skip
    assert _said(rows["What it does not show"].cells[0]) == [
        "Detection of scheming or deceptive alignment",
        "Demonstration on Claude 3.5 Sonnet or larger",
    ]


@pytest.mark.parametrize("number", range(4))
def test_a_row_is_there_if_a_side_says_something_and_is_the_same_if_all_say_it(number):
    one = _known().basis.divergences[number]
    found = aspects(one, _known(), Links())
    assert list(ASPECTS) == [name for name in ASPECTS if name in _rows(one)] or len(found) < 10
    for row in found:
        assert len(row.cells) == len(columns_of(one))
        assert any(cell.values for cell in row.cells)
        assert row.is_same == (len({cell.values for cell in row.cells}) == 1)


def test_each_side_does_to_a_belief_what_the_chain_comes_to_and_the_other_takes_it_away():
    (moved,) = moved_by(_contested(), _known().basis, Links())
    assert moved.belief.aside == "theseus/B4"
    assert [[(flow.mark, flow.words) for flow in cell] for cell in moved.cells] == [
        [("▲", "supports it")],
        [("▼", "contradicts it")],
    ]
    traces = next(
        d for d in _known().basis.divergences if d.about and "traces" in d.about.identifier
    )
    assert moved_by(traces, _known().basis, Links()) == ()


def test_what_would_settle_it_is_named_with_its_place():
    context = divergence_context(_contested(), Links(), _known())
    assert [(one.text, one.place) for one in context.settling] == [
        (
            "An oversight protocol whose success rate holds at an Elo gap of 800.",
            "beliefs/theseus/beliefs.md:64",
        ),
        ("Fifty physicians in one country", "sources/2026-02-18-doctors-with-ai.md:38"),
    ]


def test_each_line_stands_once_on_the_page_of_a_divergence():
    for one in _known().basis.divergences:
        context = divergence_context(one, Links(), _known())
        shown = [card.id for card in context.joining]
        shown += [
            card.id
            for column in context.divergence.columns
            for side in column.sides
            for card in side.cards
        ]
        pulled = {line for side in one.sides for line in side.lines}
        assert len(shown) == len(set(shown)) == len(pulled)


def test_an_empty_cell_reads_says_nothing():
    pages = {path: parsed(text) for path, text in site().items() if path.startswith("divergences/")}
    assert len(pages) == 3
    silent = [path for path, page in pages.items() if "says nothing" in page.text]
    assert len(silent) >= 2
    for page in pages.values():
        for heading in ("face to face", "What they share", "hang on it", "What would settle it"):
            assert heading in page.text
