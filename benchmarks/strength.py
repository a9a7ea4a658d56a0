"""How long strengths take: arrays at 10^5 and 10^6 edges, and against plain loops at 10^4.

Run: ``python benchmarks/strength.py [largest number of edges]``. Frameworks are random, ten
edges an argument, from a fixed seed. A time is from a ``Framework`` of Python values to a
``Strengths``, the making of the arrays included, the import of numpy and scipy not; it is
the least of three runs (loops: of one). The last lines time a whole sensitivity with 200
items.
"""

from __future__ import annotations

import random
import sys
import time

from beliefgraph.answer.strength.evaluate import strengths
from beliefgraph.answer.strength.framework import Edge, Framework, framework_of
from beliefgraph.answer.strength.semantics import SEMANTICS
from beliefgraph.answer.strength.sensitivity import sensitivity


def random_framework(edges: int, *, cyclic: bool, seed: int = 1) -> Framework:
    rng = random.Random(seed)
    size = edges // 10
    found = set()
    while len(found) < edges:
        source, target = rng.randrange(size), rng.randrange(size)
        if not cyclic:
            source, target = min(source, target), max(source, target)
        if source != target:
            found.add((source, target, rng.choice((-1, 1))))
    base = tuple(rng.random() for _ in range(size))
    return Framework(tuple(map(str, range(size))), base, tuple(Edge(*each) for each in found))


def random_belief(shape: str, *, items: int = 200, seed: int = 1) -> Framework:
    """A belief with items: all at it (star), in chains (chains), back from the target too (circles)."""
    rng = random.Random(seed)
    names = [f"i{k}" for k in range(items)]
    base = {"belief": 0.5} | {name: rng.choice((0.35, 0.55, 0.65, 0.75, 0.95)) for name in names}
    links: tuple[list, list] = ([], [])
    for k, name in enumerate(names):
        near = shape == "star" or k < 20 or rng.random() < 0.4
        target = "belief" if near else names[rng.randrange(k)]
        links[rng.random() < 0.6].append((name, target))
        if shape == "circles" and rng.random() < 0.3:
            links[rng.random() < 0.6].append((target, name))
    return framework_of(base, *links)


def seconds(work, *, runs: int) -> tuple[float, object]:
    best, result = float("inf"), None
    for _ in range(runs):
        start = time.perf_counter()
        result = work()
        best = min(best, time.perf_counter() - start)
    return best, result


def main(largest: int = 1_000_000) -> None:
    for semantics in SEMANTICS:  # loads the libraries
        strengths(random_framework(100, cyclic=True), semantics, method="arrays")
    print(f"{'edges':>9} {'':8} {'semantics':17} {'seconds':>8} {'steps':>6} {'residual':>9}")
    for edges in (10_000, 100_000, 1_000_000):
        if edges > largest:
            continue
        for cyclic in (False, True):
            one = random_framework(edges, cyclic=cyclic)
            for semantics in SEMANTICS:
                took, found = seconds(
                    lambda o=one, s=semantics: strengths(o, s, method="arrays"), runs=3
                )
                line = f"{edges:9,} {'cyclic' if cyclic else 'acyclic':8} {semantics.name:17} {took:8.3f}"
                line += f" {found.iterations:6} {found.residual:9.1e}"
                if edges == 10_000:
                    slow, _ = seconds(
                        lambda o=one, s=semantics: strengths(o, s, method="loops"), runs=1
                    )
                    line += f"  loops {slow:.3f} s, {slow / took:.1f} x"
                print(line + ("" if found.converged else "  NOT CONVERGED"))
    for shape in ("star", "chains", "circles"):
        one = random_belief(shape)
        for semantics in SEMANTICS:
            took, found = seconds(lambda o=one, s=semantics: sensitivity(o, "belief", s), runs=3)
            turning = found.turning
            said = (
                f"{len(turning.items)} items turn it, {turning.how}" if turning else "none turns it"
            )
            print(f"sensitivity, 200 items, {shape:8} {semantics.name:17} {took:8.3f}  {said}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
