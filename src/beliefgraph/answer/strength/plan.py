"""What is prepared once for a framework, so that its strengths can be computed quickly."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from beliefgraph.answer.strength import semantics as plain
from beliefgraph.answer.strength.arrays import Arrays, Layers, layers_of
from beliefgraph.answer.strength.products import groups_of, starts_of
from beliefgraph.answer.strength.semantics import Semantics

if TYPE_CHECKING:
    from beliefgraph.answer.strength.arrays import Floats, Ints

__all__ = ["Aggregate", "Part", "Plan", "has_arrays", "influence_of", "plan_of"]

MATRIX = 50_000
"""From so many edges sums are a product with a sparse matrix; below, loading it costs more."""

Aggregate = Callable[["Floats"], "Floats"]
"""From the strengths of all arguments to the aggregates of the arguments of one part."""


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """Arguments, from ``first`` to before ``last``, that can be evaluated at once."""

    first: int
    last: int
    aggregate: Aggregate


@dataclass(frozen=True, slots=True, eq=False)
class Plan:
    """The parts of a framework in order of evaluation; its arguments sorted by layer.

    ``order`` says which argument stands at each place; ``base`` is sorted alike.
    """

    base: Floats
    order: Ints
    parts: tuple[Part, ...]
    cyclic: bool


def has_arrays(semantics: Semantics) -> bool:
    """Whether a semantics is made of functions that have a twin over arrays."""
    return semantics.aggregate in (plain.product, plain.total) and semantics.influence in (
        plain.linear,
        plain.quadratic_maximum,
        plain.euler,
    )


def plan_of(arrays: Arrays, semantics: Semantics, *, deepest: int | None = None) -> Plan:
    """The plan of a framework for one semantics."""
    import numpy as np

    layers = layers_of(arrays, deepest=deepest)
    place = np.empty_like(layers.order)
    place[layers.order] = np.arange(len(layers.order))
    by_sign = semantics.aggregate is plain.product
    if layers.cyclic and not by_sign and len(arrays.source) >= MATRIX:
        matrix = _matrix_part(arrays)
        return Plan(arrays.base, layers.order, (matrix,), cyclic=True)
    groups = 2 if by_sign else 1
    key = place[arrays.target] * groups + ((arrays.sign < 0) if by_sign else 0)
    rank = np.argsort(key, kind="stable")
    key, source = key[rank], place[arrays.source[rank]]
    weight = arrays.weight[rank] if by_sign else (arrays.weight * arrays.sign)[rank]
    base = arrays.base[layers.order]
    parts = _parts(key, source, weight, layers, groups)
    return Plan(base, layers.order, parts, layers.cyclic)


def influence_of(semantics: Semantics) -> Callable[[Floats, Floats], Floats]:
    """The influence of a semantics over arrays: base scores and aggregates to strengths."""
    if semantics.influence is plain.linear:
        return _linear
    return _quadratic_maximum if semantics.influence is plain.quadratic_maximum else _euler


def _linear(base: Floats, aggregate: Floats) -> Floats:
    import numpy as np

    return base + np.where(aggregate > 0, 1.0 - base, base) * aggregate


def _quadratic_maximum(base: Floats, energy: Floats) -> Floats:
    import numpy as np

    square = energy * energy
    return base + np.where(energy > 0, 1.0 - base, -base) * (square / (1.0 + square))


def _euler(base: Floats, energy: Floats) -> Floats:
    import numpy as np

    power: Floats = np.exp(np.minimum(energy, plain.LARGEST_EXPONENT))
    return 1.0 - (1.0 - base * base) / (1.0 + base * power)


def _matrix_part(arrays: Arrays) -> Part:
    """All arguments, in their own order, as a product with a sparse matrix."""
    from scipy.sparse import csr_array

    count = len(arrays.base)
    signed = arrays.weight * arrays.sign
    matrix = csr_array((signed, (arrays.target, arrays.source)), shape=(count, count))

    def aggregate(values: Floats) -> Floats:
        result: Floats = matrix @ values
        return result

    return Part(0, count, aggregate)


def _parts(
    key: Ints, source: Ints, weight: Floats, layers: Layers, groups: int
) -> tuple[Part, ...]:
    import numpy as np

    bounds = layers.bounds if layers.cyclic else layers.bounds[1:]
    cuts = np.searchsorted(key, bounds * groups)
    parts = []
    for i in range(len(bounds) - 1):
        first, last, cut = int(bounds[i]), int(bounds[i + 1]), slice(int(cuts[i]), int(cuts[i + 1]))
        keys = key[cut] - first * groups
        size = (last - first) * groups
        make = _products if groups == 2 else _sums
        parts.append(Part(first, last, make(keys, source[cut], weight[cut], size)))
    return tuple(parts)


def _products(keys: Ints, source: Ints, weight: Floats, size: int) -> Aggregate:
    """Product aggregation; the factors are multiplied as they stand: 0 and 1 stay exact."""
    import numpy as np

    groups = groups_of(keys)
    if groups.order is not None:
        source, weight = source[groups.order], weight[groups.order]
    factors = np.empty(len(source))  # filled anew each time: large arrays are slow to make
    plain_edges = bool((weight == 1.0).all())

    def aggregate(values: Floats) -> Floats:
        products = np.ones(size)
        if len(source) and plain_edges:
            (1.0 - values).take(source, out=factors, mode="clip")
        elif len(source):
            values.take(source, out=factors, mode="clip")
            np.multiply(factors, weight, out=factors)
            np.subtract(1.0, factors, out=factors)
        groups.fill(factors, products)
        result: Floats = products[1::2] - products[::2]  # attackers stand at odd places
        return result

    return aggregate


def _sums(keys: Ints, source: Ints, weight: Floats, size: int) -> Aggregate:
    import numpy as np

    starts = starts_of(keys)
    filled = keys[starts]

    def aggregate(values: Floats) -> Floats:
        sums = np.zeros(size)
        if len(starts):
            sums[filled] = np.add.reduceat(weight * values.take(source), starts)
        return sums

    return aggregate
