"""What a browser draws of a crowded map: names apart, and the same picture however it came there."""

from __future__ import annotations

import shutil

import pytest

from beliefgraph.answer.atlas import Atlas, Bearing, Group
from beliefgraph.answer.ref import Ref, Thing
from beliefgraph.ground.evidence import Relation
from beliefgraph.ground.place import Place
from beliefgraph.show.pages.links import Links
from beliefgraph.show.pages.map_page import map_page

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
SIZES = (
    400,
    200,
    60,
    50,
    40,
    30,
    25,
    20,
    20,
    18,
    15,
    12,
    10,
    8,
    5,
    5,
    3,
    3,
    2,
    2,
    1,
    1,
    1,
    1,
    1,
    1,
)
DRAG = """async ([dx, dy]) => {
  const canvas = document.getElementById("canvas"), pen = canvas.getContext("2d");
  const frame = () => new Promise(requestAnimationFrame);
  const seen = (x, y) => Array.from(pen.getImageData(300 + x, 300 + y, 150, 150).data);
  const send = (kind, x, y) => canvas.dispatchEvent(new PointerEvent(kind, {clientX: x, clientY: y, pointerId: 1, bubbles: true}));
  const box = canvas.getBoundingClientRect(), x = box.left + 300, y = box.top + 200;
  canvas.setPointerCapture = () => {};
  const before = seen(0, 0);
  send("pointerdown", x, y); send("pointermove", x + dx, y + dy);
  await frame(); await frame();
  const after = seen(dx, dy);
  send("pointerup", x + dx, y + dy);
  await new Promise(done => setTimeout(done, 400));
  const slid = canvas.toDataURL();
  window.dispatchEvent(new Event("resize"));
  await frame(); await frame();
  return [before.every((value, place) => value === after[place]), slid === canvas.toDataURL()];
}"""


def _crowded() -> Atlas:
    number = sum(SIZES)
    things = tuple(
        Thing(Ref(f"urn:{n}", "claim", f"n{n}.md", f"claim {n} of eels"), Place(f"n{n}.md", 1))
        for n in range(number)
    )
    groups, start = [], 0
    for place, size in enumerate(SIZES):
        groups.append(Group(f"group-{place}", "B1", tuple(range(start, start + size))))
        start += size
    lines = tuple(Bearing(n, (7 * n) % number, Relation.SUPPORTS) for n in range(1, number, 9))
    return Atlas(things, tuple(groups), lines)


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    if CHROMIUM is None:
        pytest.skip("needs Chromium, which is not installed")
    playwright = pytest.importorskip("playwright.sync_api", reason="needs playwright")
    file = tmp_path_factory.mktemp("map") / "map.html"
    file.write_text(map_page(_crowded(), Links()), encoding="utf-8")
    with playwright.sync_playwright() as running:
        browser = running.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_context(offline=True, viewport={"width": 1280, "height": 900}).new_page()
        page.goto(file.as_uri())
        page.wait_for_selector("html[data-painted]", state="attached")
        yield page
        browser.close()


def test_every_group_of_a_crowded_map_has_its_name_and_no_two_names_overlap(page):
    written = page.evaluate("window.writtenNames()")
    texts = [text for *_, text in written]
    for place in range(len(SIZES)):
        assert [t for t in texts if t.split(" ")[0] == f"group-{place}"], place
    for n, (left, upper, right, lower, _) in enumerate(written):
        for other in written[:n]:
            apart = right <= other[0] or other[2] <= left or lower <= other[1] or other[3] <= upper
            assert apart, (written[n], other)


@pytest.mark.parametrize("way", [(37, 21), (-64, 40), (0, -90)])
def test_a_moved_map_keeps_what_was_seen_and_rests_as_if_drawn_anew(page, way):
    assert page.evaluate(DRAG, list(way)) == [True, True]
