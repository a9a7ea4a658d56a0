"""The pages: size, first paint, answers to a key, frames a second; and a site beside its graph.

python benchmarks/pages.py [NOTES]     needs Chromium and playwright; NOTES as in generate.py, 886

The median of five openings; first paint is the browser's own figure, from the start of the
navigation. Readiness is by the clock and counts the making of the window: what an empty page
takes is printed first. A key is one change of the search field until the next frame is done.
"""

from __future__ import annotations

import random
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path

from generate import generate
from playwright.sync_api import Browser, Page, sync_playwright

import beliefgraph
from beliefgraph.answer.items import Item
from beliefgraph.answer.neighbourhood import Around, Bond, Neighbourhood
from beliefgraph.answer.ref import Ref
from beliefgraph.ground.evidence import Relation
from beliefgraph.ground.place import Place
from beliefgraph.show.pages.explore import write_explore

OPENINGS = 5
LEDGERS = (10, 200, 2_000)
DRAWINGS = ((100, 300), (481, 1_893), (500, 2_000))
EMPTY = "<!doctype html><html lang=en data-ready=true><title>x</title><p>x</p></html>"
WAYS = ("supports", "supports", "challenges", "qualifies")
WORDS = "the count of eels at the lower weir fell in every wet season since the gate was raised"
OWNERS = ("ana", "ben", "cleo", "dara", "emil")
KEYS = """async words => { const took = [], field = document.getElementById('search');
  for (const one of words) { const start = performance.now(); field.value = one;
    field.dispatchEvent(new Event('input')); document.body.offsetHeight;
    await new Promise(done => requestAnimationFrame(() => setTimeout(done, 0)));
    took.push(performance.now() - start); }
  return took; }"""
FRAMES = """async zooms => { const canvas = document.querySelector('#drawing canvas'), pen = canvas.getContext('2d');
  const box = canvas.getBoundingClientRect(), x = box.left + 60, y = box.top + 60;
  const send = (kind, dx) => (kind === 'pointerdown' ? canvas : window).dispatchEvent(
    new PointerEvent(kind, {clientX: x + dx, clientY: y + dx / 2, pointerId: 1, button: 0, buttons: 1, bubbles: true, isPrimary: true, pointerType: 'mouse'}));
  canvas.setPointerCapture = () => {};
  if (!zooms) { send('pointerdown', 0); }
  const start = performance.now();
  for (let n = 1; n <= 60; n += 1) {
    if (zooms) { canvas.dispatchEvent(new WheelEvent('wheel', {deltaY: n % 20 < 10 ? -60 : 60, clientX: x + 300, clientY: y + 200, bubbles: true, cancelable: true})); }
    else { canvas.dispatchEvent(new PointerEvent('pointermove', {clientX: x + 4 * n, clientY: y + n, pointerId: 1, buttons: 1, bubbles: true, isPrimary: true, pointerType: 'mouse'})); }
    pen.getImageData(0, 0, 1, 1);
    await new Promise(requestAnimationFrame);
  }
  if (!zooms) { send('pointerup', 240); }
  return 60000 / (performance.now() - start); }"""


def main(notes: int) -> None:
    """Print a table a subject."""
    chromium = shutil.which("chromium") or sys.exit("needs Chromium")
    with tempfile.TemporaryDirectory() as name, sync_playwright() as running:
        folder = Path(name)
        browser = running.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", "--disable-gpu"]
        )
        (folder / "empty.html").write_text(EMPTY, encoding="utf-8")
        _, ready = _opened(browser, folder / "empty.html")
        print(f"an empty page is ready after {ready:.0f} ms\n")
        _ledgers(browser, folder)
        _overview(browser, folder)
        _explore(browser, folder)
        _site(browser, folder, notes)
        browser.close()


def _ledgers(browser: Browser, folder: Path) -> None:
    print(
        f"{'ledger':>12} {'kB':>7} {'first paint ms':>15} {'ready ms':>9} {'key ms: median, worst':>22}"
    )
    for number in LEDGERS:
        inbox = folder / f"inbox{number}"
        _write_ledger(inbox, number)
        site = folder / f"site{number}"
        beliefgraph.build(inbox, out=site, store=False)
        (file,) = (site / "beliefs").glob("*.html")
        paint, ready = _opened(browser, file)
        page = _page(browser, file)
        took = page.evaluate(KEYS, ["n", "nu", "number 19", "number 1", "", "eels 7", "gate", "x"])
        page.close()
        keys = f"{statistics.median(took):.0f}, {max(took):.0f}"
        print(f"{number:>12,} {_kilobytes(file):>7} {paint:>15.0f} {ready:>9.0f} {keys:>22}")


def _write_ledger(inbox: Path, number: int) -> None:
    (inbox / "beliefs").mkdir(parents=True)
    (inbox / "sources").mkdir()
    head = (
        "---\ntype: belief\nagent: ana\n---\n\n# Ana's beliefs\n\n### 1. Weirs decide\n\nThey do.\n"
    )
    (inbox / "beliefs" / "ana.md").write_text(f"{head}\n**Level:** belief\n", encoding="utf-8")
    for n in range(number):
        text = (
            f'---\ntype: source\ntitle: "Report {n} on the lower weir"\ndate: 20{10 + n % 15}-03-01\n'
            f"url: https://example.org/reports/{n}\n---\n\n## Agent Notes\n\n**KB connections:**\n\n"
            f"- Ana B1 — {WAYS[n % 4]} it: number {n}, {WORDS}\n"
        )
        (inbox / "sources" / f"{n:04}.md").write_text(text, encoding="utf-8")


def _overview(browser: Browser, folder: Path) -> None:
    inbox, site = folder / "held", folder / "overview"
    (inbox / "beliefs").mkdir(parents=True)
    (inbox / "sources").mkdir()
    for owner in OWNERS:
        head = f"---\ntype: belief\nagent: {owner}\n---\n\n# What {owner} holds\n"
        held = (f"### {n}. {WORDS} {n}\n\nIt did.\n\n**Level:** belief\n" for n in range(1, 41))
        (inbox / "beliefs" / f"{owner}.md").write_text("\n".join((head, *held)), encoding="utf-8")
    for n in range(400):
        text = (
            f'---\ntype: source\ntitle: "Report {n} on the lower weir"\ndate: 20{10 + n % 15}-03-01\n---\n\n'
            f"## Agent Notes\n\n**KB connections:**\n\n- {OWNERS[n % 5].title()} B{1 + n % 40} — {WAYS[n % 4]} it\n"
        )
        (inbox / "sources" / f"{n:04}.md").write_text(text, encoding="utf-8")
    beliefgraph.build(inbox, out=site, store=False)
    held = len(list((site / "beliefs").glob("*.html")))
    paint, ready = _opened(browser, site / "index.html")
    size = _kilobytes(site / "index.html")
    print(f"\noverview of {held} beliefs: {size} kB, painted {paint:.0f} ms, ready {ready:.0f} ms")


def _explore(browser: Browser, folder: Path) -> None:
    print(
        f"\n{'explore':>12} {'kB':>7} {'first paint ms':>15} {'ready ms':>9} {'drag fps':>9} {'zoom fps':>9}"
    )
    for things, lines in DRAWINGS:
        file = write_explore(_drawn(things, lines), folder / f"explore{things}.html")
        paint, ready = _opened(browser, file)
        page = _page(browser, file)
        drag, zoom = page.evaluate(FRAMES, False), page.evaluate(FRAMES, True)
        page.close()
        print(
            f"{things:>12} {_kilobytes(file):>7} {paint:>15.0f} {ready:>9.0f} {drag:>9.0f} {zoom:>9.0f}"
        )


def _drawn(things: int, lines: int) -> Neighbourhood:
    draw = random.Random(3)
    kinds = ("source", "claim")
    refs = [
        Ref(f"urn:{n}", "belief" if not n else kinds[n % 2], f"n{n}.md", f"{n} {WORDS}")
        for n in range(things)
    ]
    ways = list(Relation)
    pairs = [
        (draw.randrange(1, things), 0 if n < things // 4 else draw.randrange(things))
        for n in range(lines)
    ]
    bonds = tuple(
        Bond(
            f"urn:{a}",
            f"urn:{b}",
            Item(f"urn:line{n}", refs[a], ways[n % 4], Place("n.md", n), quotation=WORDS),
        )
        for n, (a, b) in enumerate(pairs)
    )
    around = tuple(Around(ref, 0 if not n else -1 - n % 2) for n, ref in enumerate(refs))
    return Neighbourhood(refs[0], 2, around, bonds)


def _site(browser: Browser, folder: Path, notes: int) -> None:
    inbox = folder / "corpus"
    generate(inbox, notes)
    beliefgraph.build(inbox, out=folder / "warm", store=False, pages=False)
    graph = _seconds(
        lambda: beliefgraph.build(inbox, out=folder / "graph", store=False, pages=False)
    )
    both = _seconds(lambda: beliefgraph.build(inbox, out=folder / "site", store=False))
    print(
        f"\n{notes} notes: graph {graph:.1f} s, its pages {both - graph:.1f} s: {(both - graph) / graph:.1f} times the graph"
    )
    kept = [_seconds(lambda: beliefgraph.build(inbox, out=folder / "kept", store=folder / "store"))
            for _ in range(2)]  # fmt: skip
    note = next(inbox.rglob("*.md"))
    note.write_text(note.read_text(encoding="utf-8") + "\nOne more word.\n", encoding="utf-8")
    edited = _seconds(lambda: beliefgraph.build(inbox, out=folder / "kept", store=folder / "store"))
    print(f"with a store {kept[0]:.1f} s, again {kept[1]:.1f} s, after an edit {edited:.1f} s")
    site = folder / "site"
    largest = {kind: max((site / kind).glob("*.html"), key=lambda file: file.stat().st_size)
               for kind in ("beliefs", "things", "divergences", "explore")}  # fmt: skip
    tops = {
        name: site / f"{name}.html"
        for name in ("index", "divergences", "matrix", "map", "findings")
    }
    print(f"{'largest of':>12} {'kB':>7} {'first paint ms':>15} {'ready ms':>9}")
    for name, file in {**tops, **largest}.items():
        paint, ready = _opened(browser, file)
        print(f"{name:>12} {_kilobytes(file):>7} {paint:>15.0f} {ready:>9.0f}")


def _seconds(work) -> float:
    start = time.process_time()  # of the processor: others may use the machine
    work()
    return time.process_time() - start


def _page(browser: Browser, file: Path) -> Page:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(file.as_uri(), wait_until="commit")
    page.wait_for_selector("html[data-ready=true]", state="attached", timeout=60_000)
    return page


def _opened(browser: Browser, file: Path) -> tuple[float, float]:
    """First paint and readiness in milliseconds."""
    paints, readies = [], []
    for _ in range(OPENINGS):
        start = time.perf_counter()
        page = _page(browser, file)
        readies.append(1000 * (time.perf_counter() - start))
        page.wait_for_function(
            "() => performance.getEntriesByName('first-contentful-paint').length"
        )
        paints.append(
            page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")
        )
        page.close()
    return statistics.median(paints), statistics.median(readies)


def _kilobytes(file: Path) -> int:
    return round(file.stat().st_size / 1000)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 886)
