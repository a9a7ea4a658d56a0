"""What only a browser can show: no request, no script of a note, clicks that answer."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace

import pytest
from fake_pages import HOSTILE, fake_ask, hostile_sample
from many import many_lines

from beliefgraph.answer.neighbourhood import neighbourhood
from beliefgraph.show.pages.explore import write_explore
from beliefgraph.show.pages.site import write_site

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
if CHROMIUM is None:
    pytest.skip("needs Chromium, which is not installed", allow_module_level=True)
playwright = pytest.importorskip("playwright.sync_api", reason="needs playwright")


@pytest.fixture(scope="module")
def browser():
    with playwright.sync_playwright() as running:
        found = running.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield found
        found.close()


class Visit:
    """A page opened from disk with the network off, and all that went wrong on it."""

    def __init__(self, browser, file, *, scheme="light", width=1280, height=900):
        context = browser.new_context(
            offline=True, color_scheme=scheme, viewport={"width": width, "height": height}
        )
        self.page = context.new_page()
        self.requests, self.faults = [], []
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on("console", lambda message: self.faults.append(message.text))
        self.page.on("dialog", lambda dialog: self.faults.append(dialog.message))
        self.open(file)

    def open(self, file):
        """Open a further page from disk."""
        self.requests.clear()
        self.faults.clear()
        self.page.goto(file.as_uri())
        self.page.wait_for_selector("html[data-ready=true]", state="attached")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.page.context.close()


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("site")
    write_site(fake_ask.sample(), folder)
    return folder


@pytest.fixture(scope="module")
def hostile_folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("hostile")
    sample = hostile_sample()
    words, document = f"{HOSTILE} B4 does not hold", f"{HOSTILE}.md"
    against = fake_ask.FakeLine(fake_ask.SAE, "contradicts", fake_ask.B4, words, document, 45)
    sample.lines = [*sample.lines, against]  # two sources pull apart a belief, not only a claim
    write_site(sample, folder)
    return folder


WIDTHS = (1280, 420, 320)


def test_every_page_opens_without_a_request_a_fault_or_sideways_scroll(browser, folder):
    files = sorted(folder.rglob("*.html"))
    with Visit(browser, files[0]) as visit:
        for file in files:
            visit.open(file)
            for width in WIDTHS:
                visit.page.set_viewport_size({"width": width, "height": 900})
                wide = visit.page.evaluate("document.documentElement.scrollWidth")
                assert wide <= width, (file, width)
            assert [url for url in visit.requests if not url.startswith("file:")] == [], file
            assert visit.faults == [], file


def test_the_pages_of_a_graph_that_holds_nothing_open_too(browser, tmp_path):
    write_site(fake_ask.FakeAsk(), tmp_path)
    files = sorted(tmp_path.rglob("*.html"))
    assert len(files) == 5
    for file in files:
        with Visit(browser, file) as visit:
            assert visit.page.inner_text("main").count("\n") >= 1
            assert visit.faults == [], file


def test_hostile_text_fires_nothing_on_any_page(browser, hostile_folder):
    files = sorted(hostile_folder.rglob("*.html"))
    assert len(files) == 29
    with Visit(browser, files[0]) as visit:
        for file in files:
            visit.open(file)
            if file.parent.name == "explore":
                for place in places(visit.page).values():
                    visit.page.mouse.move(*place)
                    visit.page.mouse.click(*place)
                visit.page.wait_for_timeout(300)
            for summary in visit.page.query_selector_all("summary"):
                summary.click()
            assert visit.page.evaluate("document.querySelectorAll('img, iframe').length") == 0
            assert visit.page.title() != "fired"
            assert [url for url in visit.requests if not url.startswith("file:")] == []
            assert visit.faults == [], file


def test_the_local_map_draws_a_wire_for_each_bearing(browser, folder):
    with Visit(browser, folder / "beliefs" / "theseus-b4.html") as visit:
        wires = visit.page.query_selector_all("#map .wires path")
        assert [wire.get_attribute("class") for wire in wires].count("supports") == 4
        assert len(wires) == len(visit.page.query_selector_all(".wire-list li")) == 12


def test_a_local_map_is_seen_at_a_glance_however_much_there_is(
    browser, folder, hostile_folder, tmp_path
):
    crowded = many_lines(60)
    long = (
        "Report on what the keepers of every weir along the lower river wrote of eels in that year"
    )
    crowded.things = [
        replace(one, title=f"{long} {'and the next ' * 20}{n}")
        for n, one in enumerate(crowded.things)
    ]
    write_site(crowded, tmp_path, explore=False)
    sites = (folder, hostile_folder, tmp_path)
    files = [file for place in sites for file in sorted((place / "beliefs").glob("*.html"))]
    with Visit(browser, files[0]) as visit:
        for file in files:
            visit.open(file)
            assert visit.page.locator("#map").bounding_box()["height"] <= 560, file
        said = visit.page.inner_text("#map")
    assert re.findall(r"and \d+ more", said) == ["and 26 more", "and 14 more", "and 11 more"]


def test_search_filters_the_ledger_and_escape_clears_it(browser, folder):
    with Visit(browser, folder / "beliefs" / "theseus-b4.html") as visit:
        visit.page.keyboard.press("/")
        visit.page.keyboard.type("coin flip")
        assert visit.page.inner_text("#shown") == "1 of 10 shown"
        visit.page.keyboard.press("Escape")
        assert visit.page.inner_text("#shown") == ""


def test_every_section_of_a_belief_is_as_wide_as_the_page(browser, folder):
    with Visit(browser, folder / "beliefs" / "theseus-b4.html") as visit:
        widths = visit.page.eval_on_selector_all(
            "main > section",
            "all => all.map(one => [one.id || one.textContent.slice(0, 40), one.clientWidth])",
        )
        assert len(widths) >= 7
        assert [one for one in widths if one[1] != widths[0][1]] == []
        assert widths[0][1] > 1000


def test_the_overview_filters_by_owner(browser, folder):
    with Visit(browser, folder / "index.html") as visit:
        visit.page.select_option("#owner", "rio")
        assert visit.page.inner_text("#shown") == "2 of 5 shown"


def test_a_permalink_leads_to_its_line(browser, folder):
    with Visit(browser, folder / "beliefs" / "theseus-b4.html") as visit:
        box = visit.page.locator("#map .left a.box").first
        box.click()
        assert visit.page.url.endswith(box.get_attribute("href"))
        assert visit.page.locator(".card:target").count() == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_click_on_a_thing_shows_its_quotation_with_file_and_line(browser, tmp_path, scheme):
    centre = fake_ask.iri("theseus#4")
    file = write_explore(neighbourhood(fake_ask.sample(), centre), tmp_path / "b4.html")
    with Visit(browser, file, scheme=scheme) as visit:
        assert visit.requests == [file.as_uri()]
        spots = places(visit.page)
        assert len(spots) == 13
        title = "Circuit tracing on Claude 3.5 Haiku"
        (name,) = visit.page.eval_on_selector_all(
            "[data-thing]",
            "(all, title) => all.filter(b => b.textContent.includes(title)).map(b => b.dataset.thing)",
            title,
        )
        visit.page.mouse.click(*spots[name])
        shown = visit.page.inner_text("#panel")
        assert "this is the strongest counter-evidence" in shown
        assert "does not weaken: the demonstrated capability" in shown
        assert f"{fake_ask.CIRCUITS}:66" in shown
        assert visit.faults == []


def test_a_browser_that_can_not_unpack_the_drawing_says_so_and_shows_the_list(browser, tmp_path):
    centre = fake_ask.iri("theseus#4")
    file = write_explore(neighbourhood(fake_ask.sample(), centre), tmp_path / "b4.html")
    page = browser.new_context(offline=True).new_page()
    page.add_init_script("delete window.DecompressionStream")
    page.goto(file.as_uri())
    page.wait_for_function("() => /can not/.test(document.getElementById('panel').textContent)")
    assert "All of it stands in the list below" in page.inner_text("#panel")
    assert page.locator(".drawn > li").count() == 13
    page.context.close()


def test_every_thing_of_a_drawing_is_reached_by_keyboard(browser, folder):
    with Visit(browser, folder / "explore" / "theseus-b4.html") as visit:
        button = visit.page.locator("[data-thing]", has_text="Doctors with and without AI")
        button.focus()
        visit.page.keyboard.press("Enter")
        assert button.get_attribute("aria-pressed") == "true"
        assert "65% accuracy" in visit.page.inner_text("#panel")


def test_a_drawing_opens_with_every_thing_in_view(browser, folder):
    files = sorted((folder / "explore").glob("*.html"))
    assert len(files) == 5
    for file in files:
        with Visit(browser, file) as visit:
            frame = visit.page.locator("#drawing").bounding_box()
            for x, y in places(visit.page).values():
                assert frame["x"] < x < frame["x"] + frame["width"], file
                assert frame["y"] < y < frame["y"] + frame["height"], file


def test_a_line_of_the_list_leads_to_the_thing_that_bears(browser, folder):
    with Visit(browser, folder / "explore" / "theseus-b4.html") as visit:
        visit.page.locator(".drawn summary").first.click()
        link = visit.page.locator(".drawn li li a").first
        link.click()
        chosen = visit.page.locator("[data-thing][aria-pressed=true]")
        assert f"#t{chosen.get_attribute('data-thing')}" == link.get_attribute("href")
        assert visit.page.inner_text("#panel h3") == chosen.inner_text()
        visit.page.click("#near")
        visit.page.click("#fit")
        assert visit.faults == []


def places(page):
    """Where each thing of a drawing stands in the window."""
    return page.evaluate(
        """() => {
          const frame = document.getElementById("drawing").getBoundingClientRect();
          const all = window.drawnThings(), found = {};
          for (const id of Object.keys(all)) {
            const at = window.toPage(all[id]);
            found[id] = [frame.left + at.x, frame.top + at.y];
          }
          return found;
        }"""
    )
