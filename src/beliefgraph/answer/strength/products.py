"""Products over groups of neighbours, for the product aggregation of large frameworks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from beliefgraph.answer.strength.arrays import Floats, Ints

__all__ = ["Groups", "groups_of", "starts_of"]

LONGEST = 32
"""Groups of up to so many factors are multiplied together with all of their length."""

FEWEST = 20_000
"""With fewer factors in all, sorting by length costs more than it saves."""


@dataclass(frozen=True, slots=True, eq=False)
class Groups:
    """Runs of factors that are multiplied each by itself.

    ``order`` brings the factors into the order in which ``fill`` takes them; ``fill`` writes
    the products into an array, at the places of their groups.
    """

    order: Ints | None
    fill: Callable[[Floats, Floats], None]


def starts_of(keys: Ints) -> Ints:
    """Where each run of equal keys begins."""
    import numpy as np

    return np.flatnonzero(np.concatenate((np.ones(min(1, len(keys)), bool), np.diff(keys) != 0)))


def groups_of(keys: Ints) -> Groups:
    """The runs of equal keys; a product stands at the place that its key names.

    Each is multiplied from its first factor to its last, in whichever way: 0 and 1 stay
    exact, and both ways give the same bits.
    """
    import numpy as np

    starts = starts_of(keys)
    lengths = np.diff(np.append(starts, len(keys)))
    if len(keys) < FEWEST or lengths.max(initial=0) > LONGEST:
        places = keys[starts]

        def in_runs(factors: Floats, products: Floats) -> None:
            if len(starts):
                products[places] = np.multiply.reduceat(factors, starts)

        return Groups(None, in_runs)
    blocks, parts, first = [], [], 0
    for length in np.unique(lengths).tolist():
        begins = starts[lengths == length]
        parts.append((begins[None, :] + np.arange(length)[:, None]).ravel())
        blocks.append((first, length, len(begins), keys[begins]))
        first += length * len(begins)

    def in_blocks(factors: Floats, products: Floats) -> None:
        for begin, length, number, places in blocks:
            block = factors[begin : begin + length * number].reshape(length, number)
            products[places] = np.multiply.reduce(block, axis=0)

    return Groups(np.concatenate(parts), in_blocks)
