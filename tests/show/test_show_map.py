"""The map: every thing has a place, groups do not overlap, and a browser draws and answers."""

from __future__ import annotations

import base64
import gzip
import json
import math
import shutil

import pytest
from fake_pages import fake_ask, site
from parsed import parsed

from beliefgraph.answer.atlas import atlas
from beliefgraph.answer.basis import basis_of
from beliefgraph.ground.evidence import Relation
from beliefgraph.show.pages import map_page
from beliefgraph.show.pages.links import links_for
from beliefgraph.show.pages.packing import enclosed, packed, seeds


def _found(ask):
    basis = basis_of(ask)
    return atlas(ask, basis.things, basis.propositions), links_for(basis.things, [])


def test_every_thing_and_every_bearing_has_its_place_on_the_map():
    found, links = _found(fake_ask.sample())
    data = json.loads(map_page.map_context(found, links).data)
    assert len(data["things"]) == len(found.things) == 15
    assert len(data["lines"]) == len(found.bearings) > 8
    for x, y, _, group, *_ in data["things"]:
        a, b, radius = data["discs"][group][2:5]
        assert math.hypot(x - a, y - b) <= radius


def test_a_group_says_by_which_words_its_titles_differ_in_the_drawing_and_in_the_list():
    found, links = _found(fake_ask.sample())
    context = map_page.map_context(found, links)
    discs = json.loads(context.data)["discs"]
    told = {disc[1]: disc[7] for disc in discs if disc[0] == -1}
    assert {group.name: group.terms for group in context.groups} == told
    inner = [one.terms for group in context.groups for one in group.groups]
    assert sorted(inner) == sorted(disc[7] for disc in discs if disc[0] != -1)
    assert any(told.values())


def test_inner_discs_lie_within_their_outer_disc_and_no_two_overlap():
    found, links = _found(fake_ask.sample())
    discs = json.loads(map_page.map_context(found, links).data)["discs"]
    outers = [disc for disc in discs if disc[0] == -1]
    for level in (outers, [disc for disc in discs if disc[0] != -1]):
        for n, one in enumerate(level):
            for other in level[:n]:
                assert math.hypot(one[2] - other[2], one[3] - other[3]) >= one[4] + other[4]
    for disc in discs:
        if disc[0] != -1:
            around = outers[disc[0]]
            assert math.hypot(disc[2] - around[2], disc[3] - around[3]) + disc[4] <= around[4] + 1


def test_discs_of_any_sizes_are_packed_apart_and_enclosed():
    radii = [((n * 37) % 23) / 4 + 0.5 for n in range(150)]
    centres = packed(radii, gap=0.5)
    for n, (x, y) in enumerate(centres):
        for k in range(n):
            apart = math.hypot(x - centres[k][0], y - centres[k][1])
            assert apart >= radii[n] + radii[k] + 0.499
    moved, reach = enclosed(centres, radii)
    assert max(math.hypot(x, y) + r for (x, y), r in zip(moved, radii, strict=True)) <= reach
    assert reach**2 < 4 * sum(r * r for r in radii)


def test_seeds_are_apart_from_each_other():
    places = seeds(500)
    nearest = min(math.dist(one, other) for n, one in enumerate(places) for other in places[:n])
    assert nearest > 0.9


def test_a_group_says_how_many_in_a_hundred_of_the_lines_on_its_things_contradict():
    found, links = _found(fake_ask.sample())
    discs = json.loads(map_page.map_context(found, links).data)["discs"]
    outers = list(dict.fromkeys(group.outer for group in found.groups))
    inner = [disc for disc in discs if disc[0] != -1]
    for disc, group in zip(inner, found.groups, strict=True):
        lines = [one for one in found.bearings if one.target in group.things]
        against = [one for one in lines if one.relation is Relation.CONTRADICTS]
        assert disc[6] == (round(100 * len(against) / len(lines)) if lines else 0)
    around = {disc[1]: disc[6] for disc in discs if disc[0] == -1}
    assert around.keys() == set(outers)
    assert around["theseus"] == 14  # one of the seven lines on its beliefs and position


def test_much_data_is_packed_and_the_same_when_unpacked(monkeypatch):
    found, links = _found(fake_ask.sample())
    plain = json.loads(map_page.map_context(found, links).data)
    monkeypatch.setattr(map_page, "PLAIN", 10)
    context = map_page.map_context(found, links)
    assert context.is_packed
    assert json.loads(gzip.decompress(base64.b64decode(context.data))) == plain


def test_the_list_beside_the_map_holds_every_title():
    text = parsed(site()["map.html"]).text
    for one in fake_ask.sample().things:
        assert one.title in text


CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    if CHROMIUM is None:
        pytest.skip("needs Chromium, which is not installed")
    playwright = pytest.importorskip("playwright.sync_api", reason="needs playwright")
    file = tmp_path_factory.mktemp("map") / "map.html"
    file.write_text(site()["map.html"], encoding="utf-8")
    with playwright.sync_playwright() as running:
        browser = running.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_context(offline=True).new_page()
        page.goto(file.as_uri())
        page.wait_for_selector("html[data-ready=true]", state="attached")
        yield page
        browser.close()


def test_a_found_thing_is_shown_with_what_bears_on_it(page):
    page.fill("#find", "verification degrades")
    page.keyboard.press("Enter")
    shown = page.inner_text("#panel")
    assert "Verification degrades faster than capability grows" in shown
    assert "▲ supported by (" in shown
    assert "▼ contradicted by (" in shown


def test_a_click_on_a_thing_chooses_it(page):
    page.fill("#find", "Circuit tracing")
    page.keyboard.press("Enter")
    page.evaluate("document.getElementById('panel').textContent = ''")
    number = page.evaluate(
        "() => JSON.parse(document.getElementById('data').textContent).things"
        ".findIndex(t => t[4].includes('Circuit tracing'))"
    )
    box = page.locator("#canvas").bounding_box()
    at = page.evaluate("n => window.placeOf(n)", number)
    page.mouse.click(box["x"] + at["x"], box["y"] + at["y"])
    assert "Circuit tracing" in page.inner_text("#panel")


def test_the_keyboard_moves_and_zooms(page):
    page.locator("#canvas").focus()
    before = page.evaluate("window.placeOf(0)")
    page.keyboard.press("ArrowLeft")
    after = page.evaluate("window.placeOf(0)")
    assert after["x"] == before["x"] + 60
    page.keyboard.press("0")
    page.wait_for_function("() => Number(document.documentElement.dataset.painted) > 2")


def test_the_panel_first_names_the_groups_and_a_button_leads_to_one(page):
    address = page.url.partition("#")[0]
    page.goto("about:blank")
    page.goto(address)
    page.wait_for_selector("html[data-ready=true]", state="attached")
    assert "Nothing is chosen yet" in page.inner_text("#panel")
    before = page.evaluate("window.placeOf(0)")
    page.locator("#panel button").first.focus()
    page.keyboard.press("Enter")
    assert page.evaluate("window.placeOf(0)") != before


def test_the_address_names_the_chosen_thing_and_brings_it_back(page):
    page.fill("#find", "verification degrades")
    page.keyboard.press("Enter")
    address = page.url
    assert address.endswith("#beliefs/theseus-b4.html")
    page.goto("about:blank")
    page.goto(address)
    page.wait_for_selector("html[data-ready=true]", state="attached")
    assert "Verification degrades faster" in page.inner_text("#panel h3")


def test_of_very_many_things_a_group_lists_its_own_when_it_is_opened(page, tmp_path, monkeypatch):
    found, links = _found(fake_ask.sample())
    monkeypatch.setattr(map_page, "MOST_LISTED", 3)
    file = tmp_path / "map.html"
    file.write_text(map_page.map_page(found, links), encoding="utf-8")
    page.goto(file.as_uri())
    page.wait_for_selector("html[data-ready=true]", state="attached")
    assert page.locator("main details li li").count() == 0
    for one in page.locator("main details summary").all():
        one.click()
    page.wait_for_selector("main details li li")
    assert page.locator("main details li li").count() == len(found.things)
