"""Where things stand on the map: discs in discs, things in them like a sunflower's seeds.

Positions are computed when the pages are built, by arithmetic alone: the same groups
give the same places.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

__all__ = ["enclosed", "packed", "seeds"]

_GOLDEN = math.pi * (3 - math.sqrt(5))
_TURN = 0.5  # radians between two places that are tried on the spiral


def seeds(number: int, *, apart: float = 1.0) -> list[tuple[float, float]]:
    """Places of things in a disc around 0, 0, about ``apart`` from each other.

    H. Vogel, "A better way to construct the sunflower head" (Math. Biosciences 44, 1979).

    >>> seeds(1)
    [(0.0, 0.0)]
    """
    out = []
    for n in range(number):
        radius = apart * math.sqrt(n)
        out.append((radius * math.cos(n * _GOLDEN), radius * math.sin(n * _GOLDEN)))
    return out


def packed(radii: Sequence[float], *, gap: float = 1.0) -> list[tuple[float, float]]:
    """Centres of discs of these radii, no two nearer than ``gap``, the largest in the middle.

    Each disc, large ones first, takes the first free place on a spiral.
    """
    places: dict[int, tuple[float, float]] = {}
    order = sorted(range(len(radii)), key=lambda n: (-radii[n], n))
    for n in order:
        places[n] = _free(radii[n], [(places[k], radii[k]) for k in places], gap)
    return [places[n] for n in range(len(radii))]


def enclosed(
    centres: Sequence[tuple[float, float]], radii: Sequence[float]
) -> tuple[list[tuple[float, float]], float]:
    """The discs moved around 0, 0, and the radius of a disc there that holds them all.

    The middle is that of their bounding box, moved a step at a time towards the disc that
    reaches farthest (M. Badoiu and K. Clarkson, "Smaller core-sets for balls", SODA 2003).
    """
    discs = [(x, y, r) for (x, y), r in zip(centres, radii, strict=True)]
    a = (min(x - r for x, _, r in discs) + max(x + r for x, _, r in discs)) / 2
    b = (min(y - r for _, y, r in discs) + max(y + r for _, y, r in discs)) / 2
    for step in range(1, 60):
        x, y, _ = max(discs, key=lambda disc: math.hypot(disc[0] - a, disc[1] - b) + disc[2])
        a, b = a + (x - a) / (step + 10), b + (y - b) / (step + 10)
    reach = max(math.hypot(x - a, y - b) + r for x, y, r in discs)
    return [(x - a, y - b) for x, y in centres], reach


def _free(
    radius: float, taken: list[tuple[tuple[float, float], float]], gap: float
) -> tuple[float, float]:
    if not taken:
        return (0.0, 0.0)
    discs = [(a, b, (radius + other + gap) ** 2) for (a, b), other in reversed(taken)]
    step = max(gap, radius * 0.35)
    angle, distance = 0.0, taken[0][1] + radius + gap
    met = discs[0]  # the disc that the last place ran into: the next often does as well
    while True:
        x, y = distance * math.cos(angle), distance * math.sin(angle)
        if (x - met[0]) ** 2 + (y - met[1]) ** 2 >= met[2]:
            others = (d for d in discs if (x - d[0]) ** 2 + (y - d[1]) ** 2 < d[2])
            found = next(others, None)
            if found is None:
                return (x, y)
            met = found
        turn = min(_TURN, step / distance)
        angle += turn
        distance += step * turn / (2 * math.pi)
