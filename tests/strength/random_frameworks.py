"""Random frameworks from a seed, and the Hypothesis strategy for small ones."""

from __future__ import annotations

import random

from hypothesis import strategies as st

from beliefgraph.answer.strength.framework import Edge, Framework


def seeded(seed: int, *, size: int, edges: int, cyclic: bool, weighted: bool = True) -> Framework:
    """A framework with bases and weights of every sort, 0 and 1 among them."""
    rng = random.Random(seed)
    found: dict[tuple[int, int, int], float] = {}
    for _ in range(edges):
        ends = rng.randrange(size), rng.randrange(size)
        if not cyclic:
            if ends[0] == ends[1]:
                continue
            ends = min(ends), max(ends)
        weight = rng.choice((1.0, 1.0, 0.0, 0.5, rng.random())) if weighted else 1.0
        found[*ends, rng.choice((-1, 1))] = weight
    base = tuple(rng.choice((0.0, 1.0, 0.5, rng.random(), rng.random())) for _ in range(size))
    names = tuple(f"a{number}" for number in range(size))
    return Framework(names, base, tuple(Edge(*key, weight) for key, weight in found.items()))


scores = st.floats(0.0, 1.0, allow_nan=False) | st.sampled_from((0.0, 0.5, 1.0))


@st.composite
def frameworks(draw: st.DrawFn, *, cyclic: bool = False, most: int = 7) -> Framework:
    """A framework of 2 to ``most`` arguments; argument 0 has no children if acyclic."""
    size = draw(st.integers(2, most))
    ends = st.tuples(st.integers(0, size - 1), st.integers(0, size - 1))
    if not cyclic:
        ends = ends.filter(lambda pair: pair[0] > pair[1])
    pairs = draw(st.sets(st.tuples(ends, st.sampled_from((-1, 1))), max_size=3 * size))
    edges = tuple(Edge(s, t, sign, draw(scores)) for (s, t), sign in sorted(pairs))
    base = tuple(draw(st.lists(scores, min_size=size, max_size=size)))
    return Framework(tuple(f"a{i}" for i in range(size)), base, edges)
