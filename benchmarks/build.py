"""What a build, an edit and a question cost, beside the floor of reading.

    python benchmarks/build.py CORPUS [--rounds N]
    python benchmarks/build.py --grow 1000,10000[,100000]

The floor is that of `reading.py`: the bytes of every note, and its front matter by libyaml. A
build is timed in this process, without the start of Python; an edit and a question are whole
processes, which find their modules compiled, as those of an installed program are. Beside the
clock stands the time of the processor, in which other work on the machine has little part: the
ratios are of both. ``--grow`` builds the stores of generated notes and prints the exponent by
which the time grows, and the peak of memory.
"""

from __future__ import annotations

import argparse
import atexit
import gc
import math
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path

import generate
import reading

from beliefgraph.pipeline.build import build
from beliefgraph.read.files import note_paths

Spent = tuple[float, float]  # by the clock, of the processor


def median(runs: list[Spent]) -> Spent:
    return statistics.median(r[0] for r in runs), statistics.median(r[1] for r in runs)


def inside(work: Callable[[], object]) -> Spent:
    gc.collect()
    clock, processor = time.perf_counter(), used()
    work()
    return time.perf_counter() - clock, used() - processor


def used() -> float:
    """Seconds of the processor, of this process and of those that it has started."""
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system


def process(*arguments: object) -> tuple[Spent, int]:
    """A command of the program as a process: its times, and its peak of memory in megabytes."""
    clock = time.perf_counter()
    command = [sys.executable, "-m", "beliefgraph", *map(str, arguments)]
    silent = subprocess.DEVNULL
    child = subprocess.Popen(command, stdout=silent, stderr=silent, env=compiled())
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    assert child.returncode in (0, 1), f"{command} ended with {child.returncode}"
    spent = time.perf_counter() - clock, used.ru_utime + used.ru_stime
    return spent, used.ru_maxrss // 1024


@cache
def compiled() -> dict[str, str]:
    """The environment with a place for compiled modules: an installed program has them."""
    folder = tempfile.mkdtemp()
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    rest = {name: each for name, each in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**rest, "PYTHONPYCACHEPREFIX": folder}


def corpus(folder: Path, rounds: int) -> None:
    """Print what a copy of a corpus costs."""
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        notes, store, out = home / "notes", home / "store", home / "out"
        shutil.copytree(folder, notes)
        paths = note_paths(notes, ignore=("README.md",))
        floor = median([inside(lambda: reading.floor(notes, paths)) for _ in range(2 * rounds)])
        print(f"{len(paths)} notes; floor {floor[0]:.3f} s, {floor[1]:.3f} s of the processor")

        def trig() -> object:
            return build(notes, out=out, store=False, pages=False)

        def kept() -> object:
            shutil.rmtree(store, ignore_errors=True)
            return build(notes, store=store, files=False)

        trig()
        for what, work in (("cold build to TriG", trig), ("cold build of the store", kept)):
            said(what, median([inside(work) for _ in range(rounds)]), floor)

        def edited(*options: str) -> Spent:
            with (notes / paths[len(paths) // 2]).open("a", encoding="utf-8") as file:
                file.write("\nOne more line.\n")
            return process("build", notes, "--store", store, "--out", out, *options)[0]

        process("build", notes, "--store", store, "--no-files")
        said("one edit, store", median([edited("--no-files") for _ in range(rounds)]))
        said("one edit, store and files", median([edited("--no-pages") for _ in range(rounds)]))
        label = beliefs(notes, store)
        asked = ("belief", label, "--inbox", notes, "--store", store)
        process(*asked)
        said(f"belief {label}", median([process(*asked)[0] for _ in range(2 * rounds)]))
        said("python -c pass", median([bare() for _ in range(2 * rounds)]))


def beliefs(notes: Path, store: Path) -> str:
    from beliefgraph.pipeline.answers import beliefs as answer

    row = max(answer(inbox=notes, store=store), key=lambda row: row.supports)
    return f"{row.owner}/{row.label}" if row.label else row.identifier


def bare() -> Spent:
    clock = time.perf_counter()
    child = subprocess.Popen([sys.executable, "-c", "pass"])
    _, _, used = os.wait4(child.pid, 0)
    child.returncode = 0
    return time.perf_counter() - clock, used.ru_utime + used.ru_stime


def said(what: str, spent: Spent, floor: Spent | None = None) -> None:
    beside = ""
    if floor:
        by_clock, of_processor = spent[0] / floor[0], spent[1] / floor[1]
        beside = f"   {by_clock:5.1f} and {of_processor:5.1f} times the floor"
    print(f"{what:26} {spent[0]:7.3f} s {spent[1]:7.3f} s of the processor{beside}", flush=True)


def grow(sizes: list[int]) -> None:
    """Print how the cold build of generated notes grows, and what an edit of the largest costs."""
    before: tuple[int, float] | None = None
    for size in sizes:
        with tempfile.TemporaryDirectory() as name:
            notes, store = Path(name) / "notes", Path(name) / "store"
            generate.generate(notes, size)
            spent, peak = process("build", notes, "--store", store, "--no-files")
            growth = ""
            if before:
                power = math.log(spent[1] / before[1]) / math.log(size / before[0])
                growth = f"   exponent {power:.2f}"
            print(
                f"{size:7} notes {spent[0]:7.1f} s {spent[1]:7.1f} s of the processor"
                f" {peak:5} MB{growth}"
            )
            before = size, spent[1]
            paths = sorted(notes.rglob("*.md"))
            pages = [path for path in paths if path.name == "beliefs.md"]
            for what, path in (("  one edit", paths[size // 2]), ("  a belief swayed", pages[0])):
                for _ in range(3):  # below a belief's challenges a line more is one more of them
                    with path.open("a", encoding="utf-8") as file:
                        file.write("\nOne more line.\n")
                    said(what, process("build", notes, "--store", store, "--no-files")[0])


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpus", type=Path, nargs="?")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--grow", default="")
    given = parser.parse_args()
    if given.corpus:
        corpus(given.corpus, given.rounds)
    if given.grow:
        grow([int(size) for size in given.grow.split(",")])


if __name__ == "__main__":
    main()
