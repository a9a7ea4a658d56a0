"""Two hundred hostile strings on every page: nothing runs, nothing is fetched, nothing breaks."""

from __future__ import annotations

import shutil

import pytest
from hostile import STRINGS, samples
from parsed import parsed

from beliefgraph.ground.notice import Notice
from beliefgraph.ground.place import Place
from beliefgraph.show.pages.site import pages

SITES = 8


def _site(number: int) -> dict[str, str]:
    strings = STRINGS[number::SITES]
    notices = [Notice("L101", text, text, Place(text, 1)) for text in strings]
    return dict(pages(samples(SITES)[number], notices=notices, stamp=strings[0]))


def test_there_are_two_hundred_hostile_strings_and_all_are_used() -> None:
    assert len(STRINGS) == len(set(STRINGS)) == 200
    used = "\n".join(
        one.title + str(one.url) + str(one.confidence)
        for ask in samples(SITES)
        for one in ask.things
    ) + "\n".join(
        one.quotation + one.document + str(one.strength)
        for ask in samples(SITES)
        for one in ask.lines
    )
    assert [text for text in STRINGS if text not in used] == []


@pytest.mark.parametrize("number", range(SITES))
def test_no_tag_and_no_attribute_of_a_note_reaches_the_page(number: int) -> None:
    for path, text in _site(number).items():
        if not path.endswith(".html"):
            continue
        for one in parsed(text).elements:
            assert one.tag not in {"img", "iframe", "object", "video", "audio", "marquee"}, path
            assert not any(name.startswith("on") for name in one.attributes), path
            href = one.attributes.get("href") or ""
            assert not href or href.startswith(("#", "../", "https://", "http://")) or "/" not in href.split(".html")[0] or href.split("/")[0] in (
                "beliefs", "things", "divergences", "explore"
            ), (path, href)  # fmt: skip
            assert "script:" not in href.lower()
            assert not href.startswith("data:")


CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")


@pytest.mark.parametrize("number", range(SITES))
def test_a_browser_runs_and_fetches_nothing_of_it(number: int, tmp_path) -> None:
    if CHROMIUM is None:
        pytest.skip("needs Chromium, which is not installed")
    playwright = pytest.importorskip("playwright.sync_api", reason="needs playwright")
    for path, text in _site(number).items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(text.encode("utf-8", "backslashreplace"))
    with playwright.sync_playwright() as running:
        browser = running.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_context(offline=True).new_page()
        faults: list[str] = []
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda message: faults.append(message.text))
        page.on("dialog", lambda dialog: faults.append(dialog.message))
        page.on("request", lambda r: None if r.url.startswith("file:") else faults.append(r.url))
        for file in sorted(tmp_path.rglob("*.html")):
            page.goto(file.as_uri())
            page.wait_for_selector("html[data-ready=true]", state="attached")
            page.evaluate(
                "document.querySelectorAll('details').forEach(one => { one.open = true; })"
            )
            assert page.title() != "fired", file
            for width in (1280, 420, 320):
                page.set_viewport_size({"width": width, "height": 800})
                wide = page.evaluate("document.documentElement.scrollWidth")
                assert wide <= width, (file, width)
            assert faults == [], file
        browser.close()
