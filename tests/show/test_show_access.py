"""What people who see, hear or type differently meet: axe-core on every kind of page."""

from __future__ import annotations

import shutil

import pytest
from fake_pages import site
from many import many_lines

from beliefgraph.show.pages.site import pages

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
if CHROMIUM is None:
    pytest.skip("needs Chromium, which is not installed", allow_module_level=True)
playwright = pytest.importorskip("playwright.sync_api", reason="needs playwright")
axe_playwright = pytest.importorskip("axe_playwright_python", reason="needs axe-playwright-python")

LONG = ("index.html", "matrix.html", "divergences.html", "beliefs/ana-b1.html")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("site")
    many = dict(pages(many_lines(120), explore=False))
    extra = {f"many/{path}": many[path] for path in LONG}
    for path, text in {**site(), **extra}.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode("utf-8"))
    return folder


@pytest.fixture(scope="module")
def axe():
    from pathlib import Path

    (script,) = Path(axe_playwright.__file__).parent.rglob("axe.min.js")
    return script.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def browser():
    with playwright.sync_playwright() as running:
        found = running.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield found
        found.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation_on_any_page(browser, folder, axe, scheme):
    context = browser.new_context(offline=True, color_scheme=scheme, bypass_csp=False)
    page = context.new_page()
    files = sorted(folder.rglob("*.html"))
    assert len(files) == 28 + 4
    for file in files:
        page.goto(file.as_uri())
        page.wait_for_selector("html[data-ready=true]", state="attached")
        page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
        page.evaluate(axe)
        found = page.evaluate(
            "rules => axe.run(document, {runOnly: {type: 'tag', values: rules}})", RULES
        )
        told = [
            (one["id"], [node["target"] for node in one["nodes"]][:3])
            for one in found["violations"]
        ]
        assert told == [], (file, scheme)
        assert len(found["passes"]) > 5
    context.close()


def test_the_matrix_is_sorted_by_a_click_and_by_the_keyboard(browser, folder):
    context = browser.new_context(offline=True)
    page = context.new_page()
    page.goto((folder / "matrix.html").as_uri())
    column = page.locator("th button", has_text="theseus/B4")
    column.focus()
    page.keyboard.press("Enter")
    number = int(column.get_attribute("data-column"))
    ranks = page.eval_on_selector_all(
        ".matrix tbody tr", "(rows, n) => rows.map(r => Number(r.cells[n].dataset.rank))", number
    )
    assert ranks == sorted(ranks, reverse=True)
    assert len(set(ranks)) > 1
    assert page.locator("th[aria-sort=descending] button").inner_text() == "theseus/B4"
    context.close()


def test_the_overview_filters_by_level_and_flag(browser, folder):
    context = browser.new_context(offline=True)
    page = context.new_page()
    page.goto((folder / "index.html").as_uri())
    page.select_option("#flag", "contested")
    shown = page.locator(".rows tbody tr:visible")
    assert shown.count() == page.locator(".rows tbody tr[data-flags*=contested]").count() > 0
    context.close()
