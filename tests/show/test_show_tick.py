"""What a page recomputes when its reader takes things out is what the library computes."""

from __future__ import annotations

import random
import shutil

import pytest

from beliefgraph.answer.basis import basis_of
from beliefgraph.answer.items import items_of
from beliefgraph.answer.lacking import account, inside, lacking
from beliefgraph.answer.memory import remembering
from beliefgraph.answer.standing import standing
from beliefgraph.answer.ticking import ticking
from beliefgraph.pipeline.graph import open_graph
from beliefgraph.pipeline.inbox import open_inbox
from beliefgraph.show.pages.belief import belief_context, belief_page
from beliefgraph.show.pages.links import links_for

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
if CHROMIUM is None:
    pytest.skip("needs Chromium, which is not installed", allow_module_level=True)
playwright = pytest.importorskip("playwright.sync_api", reason="needs playwright")


@pytest.fixture(scope="module")
def ask(sample):
    return remembering(open_graph(open_inbox(sample)).ask)


@pytest.fixture(scope="module")
def basis(ask):
    return basis_of(ask, is_brief=True)


@pytest.fixture(scope="module")
def browser():
    with playwright.sync_playwright() as running:
        found = running.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield found
        found.close()


def _expected(ask, basis, iri, gone):
    left = lacking(basis, inside(basis.things, gone))
    found = account(left, iri, items_of(ask, iri, known=basis.things))
    counts = found.counts
    rows = [counts.supports, counts.contradicts, counts.qualifies, counts.all]
    return (
        [[row.items, row.sources, row.origins] for row in rows],
        [one.strength for one in found.strength.figures],
    )


def _page(browser, ask, basis, iri, tmp_path):
    one = standing(ask, iri, basis=basis)
    links = links_for(basis.things, [])
    file = tmp_path / "page.html"
    file.write_text(belief_page(belief_context(one, links, basis), links), encoding="utf-8")
    page = browser.new_context(offline=True).new_page()
    page.goto(file.as_uri())
    page.wait_for_selector("html[data-ready=true]", state="attached")
    return page, ticking(basis, iri, items_of(ask, iri, known=basis.things))


@pytest.mark.parametrize("number", range(9))
def test_without_any_thing_and_any_few_the_figures_are_those_of_the_library(
    browser, ask, basis, tmp_path, number
):
    beliefs = [iri for iri, one in basis.propositions.items() if one.ref.kind == "belief"]
    assert len(beliefs) == 9
    iri = sorted(beliefs)[number]
    page, found = _page(browser, ask, basis, iri, tmp_path)
    draw = random.Random(number)
    sets = [[], *([n] for n in range(1, len(found.refs)))]
    sets += [draw.sample(range(1, len(found.refs)), min(4, len(found.refs) - 1)) for _ in range(15)]
    for numbers in sets:
        counts, strengths = _expected(ask, basis, iri, {found.refs[n].iri for n in numbers})
        shown = page.evaluate("numbers => window.accountWithout(numbers)", numbers)
        assert shown["counts"] == counts, numbers
        if not found.is_circular:
            # the library rounds strengths to six places: half of the last place, and 1e-9
            assert shown["strengths"] == pytest.approx(strengths, abs=5.01e-7), numbers
    page.close()


def test_a_tick_changes_the_figures_and_all_back_restores_them(browser, ask, basis, tmp_path):
    iri = next(i for i, one in basis.propositions.items() if one.name == "theseus/B4")
    page, _ = _page(browser, ask, basis, iri, tmp_path)
    before = page.inner_text("#tick-after")
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    box = page.locator("input[data-tick]").first
    box.uncheck()
    assert page.inner_text("#tick-said") == "1 taken out"
    assert page.inner_text("#tick-after") != before
    assert page.locator("#tick-after .changed").count() > 0
    page.click("#tick-all")
    assert page.inner_text("#tick-after") == before
    page.close()
