"""The collector of circular garbage, held while values are made that no circle holds.

A graph of notes is hundreds of thousands of frozen values. Python looks through all of them
again and again as they grow, and finds nothing: they die by count alone.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["uncollected"]


@contextmanager
def uncollected() -> Iterator[None]:
    """Hold the collector; it works again afterwards if it did before.

    >>> import gc
    >>> with uncollected():
    ...     gc.isenabled()
    False
    >>> gc.isenabled()
    True
    """
    was_working = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_working:
            gc.enable()
