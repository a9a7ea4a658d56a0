"""Frameworks as arrays, and the order in which their arguments can be evaluated at once."""

from __future__ import annotations

from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

from beliefgraph.answer.strength.framework import Framework

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Floats = npt.NDArray[np.float64]
    Ints = npt.NDArray[np.int64]

__all__ = ["Arrays", "Layers", "TooDeepError", "arrays_of", "copies_of", "layers_of"]


class TooDeepError(Exception):
    """A framework has too many layers for arrays to pay; loops are faster."""


@dataclass(frozen=True, slots=True, eq=False)
class Arrays:
    """A framework as arrays: base scores by argument; the other four by edge."""

    base: Floats
    source: Ints
    target: Ints
    sign: Ints
    weight: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Layers:
    """Arguments sorted so that each layer depends only on the layers before it.

    ``order`` holds the arguments, layer by layer; layer i runs from ``bounds[i]`` to
    ``bounds[i + 1]``; the first layer holds the arguments without parents. In a cyclic
    framework there is one layer, with every argument in its own order.
    """

    order: Ints
    bounds: Ints
    cyclic: bool


def arrays_of(framework: Framework) -> Arrays:
    """The arrays of a framework."""
    import numpy as np

    edges, number = framework.edges, len(framework.edges)
    return Arrays(
        np.array(framework.base, dtype=np.float64),
        np.fromiter(map(attrgetter("source"), edges), np.int64, number),
        np.fromiter(map(attrgetter("target"), edges), np.int64, number),
        np.fromiter(map(attrgetter("sign"), edges), np.int64, number),
        np.fromiter(map(attrgetter("weight"), edges), np.float64, number),
    )


def copies_of(arrays: Arrays, number: int) -> Arrays:
    """So many copies of a framework side by side, with no edge between two copies."""
    import numpy as np

    shift = np.repeat(np.arange(number) * len(arrays.base), len(arrays.source))
    return Arrays(
        np.tile(arrays.base, number),
        np.tile(arrays.source, number) + shift,
        np.tile(arrays.target, number) + shift,
        np.tile(arrays.sign, number),
        np.tile(arrays.weight, number),
    )


def layers_of(arrays: Arrays, *, deepest: int | None = None) -> Layers:
    """The layers of a framework; a ``TooDeepError`` if there are more than ``deepest``."""
    import numpy as np

    count = len(arrays.base)
    missing = np.bincount(arrays.target, minlength=count)
    heads = arrays.target[np.argsort(arrays.source, kind="stable")]
    ends = np.cumsum(np.bincount(arrays.source, minlength=count))
    begins = np.concatenate((np.zeros(1, np.int64), ends[:-1]))
    layers = []
    layer = np.flatnonzero(missing == 0)
    while layer.size:
        layers.append(layer)
        if deepest is not None and len(layers) > deepest:
            raise TooDeepError
        reached = heads[_ranges(begins[layer], ends[layer])]
        np.subtract.at(missing, reached, 1)
        layer = np.unique(reached[missing[reached] == 0])
    order = np.concatenate(layers) if layers else np.zeros(0, np.int64)
    if len(order) < count:
        return Layers(np.arange(count), np.array([0, count]), cyclic=True)
    bounds = np.cumsum([0, *(len(each) for each in layers)], dtype=np.int64)
    return Layers(order, bounds, cyclic=False)


def _ranges(begins: Ints, ends: Ints) -> Ints:
    """All whole numbers from each begin up to its end, one range after the other."""
    import numpy as np

    lengths = ends - begins
    before = np.cumsum(lengths) - lengths
    result: Ints = np.arange(int(lengths.sum())) + np.repeat(begins - before, lengths)
    return result
