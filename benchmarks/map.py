"""The map of everything at four sizes: size of the file, time to build, paint and move.

python benchmarks/map.py [SIZE …]     needs Chromium and playwright; sizes in things

Time to paint runs from navigation to the first finished drawing; frames a second are
counted over 60 moves of one drag, with one pixel read back a frame so that none is faked,
and beside them those of the same loop where nothing moves: more the browser does not give.
"""

from __future__ import annotations

import random
import shutil
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import sync_playwright

from beliefgraph.answer.atlas import Atlas, Bearing, Group
from beliefgraph.answer.ref import Ref, Thing
from beliefgraph.ground.evidence import Relation
from beliefgraph.ground.place import Place
from beliefgraph.show.pages.links import Links
from beliefgraph.show.pages.map_page import map_page

SIZES = (500, 3_000, 10_000, 100_000)
WORDS = [
    "river",
    "weir",
    "eel",
    "count",
    "flood",
    "gravel",
    "night",
    "season",
    "table",
    "source",
    "claim",
    "holds",
    "falls",
    "rises",
    "near",
]
RELATIONS = (Relation.SUPPORTS, Relation.SUPPORTS, Relation.CONTRADICTS, Relation.QUALIFIES)
DRAG = """
moving => new Promise(resolve => {
  const canvas = document.getElementById('canvas'), pen = canvas.getContext('2d');
  const send = (kind, x, y) => canvas.dispatchEvent(new PointerEvent(kind, {clientX: x, clientY: y, pointerId: 1, bubbles: true}));
  const box = canvas.getBoundingClientRect(), x = box.left + 300, y = box.top + 200;
  canvas.setPointerCapture = () => {};
  if (moving) { send('pointerdown', x, y); }
  let moves = 0, start = 0;
  const step = () => {
    pen.getImageData(0, 0, 1, 1);
    start = start || performance.now();
    if (moves === 60) { if (moving) { send('pointerup', x, y); } resolve(60000 / (performance.now() - start)); return; }
    moves += 1; if (moving) { send('pointermove', x + moves * 3, y + moves); } requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
})
"""


def generated(size: int) -> Atlas:
    """An atlas with titles of about 90 letters, three lines a thing, and groups of many sizes."""
    draw = random.Random(7)
    things = tuple(
        Thing(
            Ref(
                f"urn:{n}",
                draw.choice(("claim", "source")),
                f"n{n}.md",
                f"{n} " + " ".join(draw.choices(WORDS, k=15)),
            ),
            Place(f"n{n}.md", 1),
        )
        for n in range(size)
    )
    members: dict[tuple[str, str], list[int]] = {}
    for n in range(size):
        outer = f"domain {int(draw.paretovariate(1)) % 24}"
        members.setdefault((outer, f"belief {draw.randrange(12)}"), []).append(n)
    groups = tuple(Group(*name, tuple(members[name])) for name in sorted(members))
    pairs = {
        (draw.randrange(size), draw.randrange(size), draw.choice(RELATIONS))
        for _ in range(3 * size)
    }
    lines = tuple(Bearing(*one) for one in sorted(pairs, key=lambda p: (p[0], p[1], p[2].value)))
    return Atlas(things, groups, lines)


def main(sizes: tuple[int, ...]) -> None:
    """Print a row a size."""
    chromium = shutil.which("chromium") or sys.exit("needs Chromium")
    print(
        f"{'things':>8} {'build s':>8} {'MB':>6} {'paint s':>8} {'drag fps':>9} {'at rest':>8} {'search ms':>10}"
    )
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as running:
        browser = running.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", "--disable-gpu"]
        )
        for size in sizes:
            found = generated(size)
            start = time.perf_counter()
            file = Path(folder, "map.html")
            file.write_text(map_page(found, Links()), encoding="utf-8")
            built = time.perf_counter() - start
            page = browser.new_page(viewport={"width": 1280, "height": 900})
            start = time.perf_counter()
            page.goto(file.as_uri(), wait_until="commit")
            page.wait_for_selector("html[data-painted]", state="attached", timeout=60_000)
            painted = time.perf_counter() - start
            at_rest = page.evaluate(DRAG, False)
            frames = page.evaluate(DRAG, True)
            search = page.evaluate(
                "() => { const f = document.getElementById('find'), s = performance.now(); f.value = 'gravel night eel';"
                " f.dispatchEvent(new Event('input')); return performance.now() - s; }"
            )
            megabytes = file.stat().st_size / 1e6
            print(
                f"{size:>8,} {built:>8.2f} {megabytes:>6.2f} {painted:>8.2f} {frames:>9.1f} {at_rest:>8.1f} {search:>10.0f}"
            )
            page.close()
        browser.close()


if __name__ == "__main__":
    main(tuple(int(size) for size in sys.argv[1:]) or SIZES)
