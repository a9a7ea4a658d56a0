"""Positions for the explore page: computed here, the same every time.

The thing in the middle; what supports it in columns to the left, what weakens it in
columns to the right, what limits or extends it in rows above, what rests on it below.
What is further out stands behind the thing through which it comes.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

from beliefgraph.answer.neighbourhood import Around, Bond, Neighbourhood
from beliefgraph.ground.evidence import Relation

__all__ = ["Point", "edges_of", "positions"]

Point = tuple[int, int]

COLUMN, ROW, BESIDE, DEEPEST = 330, 112, 285, 7
BOX = (140, 64)  # half of a box and its margin, each way
_SLIM = 4.5  # a wing of n things in columns is as wide as two thirds of its height with √(4.5 n)
_WINGS = {Relation.SUPPORTS: "left", Relation.CONTRADICTS: "right"}


def positions(found: Neighbourhood) -> dict[str, Point]:
    """The place of each thing, by its IRI."""
    wing = _wings(found)
    spots: dict[str, Point] = {found.centre.iri: (0, 0)}
    spots |= _columns(_on(found, wing, "left"), -1)
    spots |= _columns(_on(found, wing, "right"), 1)
    tallest = max(abs(y) for _, y in spots.values())
    spots |= _rows(_on(found, wing, "above"), -1, tallest)
    spots |= _rows(_on(found, wing, "below"), 1, tallest)
    return spots


def _wings(found: Neighbourhood) -> dict[str, str]:
    centre = found.centre.iri
    wing: dict[str, str] = {}
    for bond in found.bonds:
        if bond.target == centre and bond.evidence != centre:
            wing.setdefault(bond.evidence, _WINGS.get(bond.item.relation, "above"))
        elif bond.evidence == centre:
            wing.setdefault(bond.target, "below")
    for one in sorted(found.things, key=lambda one: (abs(one.distance), one.ref.iri)):
        if one.ref.iri != centre and one.ref.iri not in wing:
            wing[one.ref.iri] = _inherited(one, found.bonds, wing)
    return wing


def _inherited(one: Around, bonds: Iterable[Bond], wing: dict[str, str]) -> str:
    for bond in bonds:
        if bond.evidence == one.ref.iri and one.distance < 0 and bond.target in wing:
            return wing[bond.target]
        if bond.target == one.ref.iri and one.distance > 0 and bond.evidence in wing:
            return wing[bond.evidence]
    return "below" if one.distance > 0 else "above"


def _on(found: Neighbourhood, wing: dict[str, str], name: str) -> list[list[str]]:
    """The things of a wing, one list a distance, nearest first, neighbours kept together."""
    levels: dict[int, list[str]] = {}
    for one in found.things:
        if wing.get(one.ref.iri) == name:
            levels.setdefault(abs(one.distance), []).append(one.ref.iri)
    row: dict[str, int] = {}
    ordered = []
    for distance in sorted(levels):
        names = sorted(levels[distance], key=lambda iri: (_mean(iri, found.bonds, row), iri))
        row |= {iri: place for place, iri in enumerate(names)}
        ordered.append(names)
    return ordered


def _mean(iri: str, bonds: Iterable[Bond], row: dict[str, int]) -> float:
    rows = [row[bond.target] for bond in bonds if bond.evidence == iri and bond.target in row]
    rows += [row[bond.evidence] for bond in bonds if bond.target == iri and bond.evidence in row]
    return sum(rows) / len(rows) if rows else 0.0


def edges_of(spots: dict[str, Point]) -> tuple[int, int, int, int]:
    """The left, upper, right and lower edge of a drawing with a box at each place."""
    across, down = zip(*spots.values(), strict=True)
    return (min(across) - BOX[0], min(down) - BOX[1], max(across) + BOX[0], max(down) + BOX[1])


def _columns(levels: list[list[str]], way: int) -> dict[str, Point]:
    """Columns that grow with the wing, so that it stays as wide as it is high."""
    deepest = max(DEEPEST, round(math.sqrt(_SLIM * sum(map(len, levels)))))
    spots: dict[str, Point] = {}
    column = 0
    for names in levels:
        for start in range(0, len(names), deepest):
            column += 1
            part = names[start : start + deepest]
            for number, iri in enumerate(part):
                y = round((number - (len(part) - 1) / 2) * ROW)
                spots[iri] = (way * (COLUMN * column + 40), y)
    return spots


def _rows(levels: list[list[str]], way: int, tallest: int) -> dict[str, Point]:
    widest = max(DEEPEST, round(math.sqrt(sum(map(len, levels)))))
    spots: dict[str, Point] = {}
    row = 0
    for names in levels:
        for start in range(0, len(names), widest):
            part = names[start : start + widest]
            for number, iri in enumerate(part):
                x = round((number - (len(part) - 1) / 2) * BESIDE)
                spots[iri] = (x, way * (tallest + 125 + ROW * row))
            row += 1
    return spots
