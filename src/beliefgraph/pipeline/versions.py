"""The version of the program, as what it computes carries it."""

from __future__ import annotations

from functools import cache

__all__ = ["version"]


@cache
def version() -> str:
    """The version that is installed, or that it is unknown."""
    from importlib.metadata import PackageNotFoundError
    from importlib.metadata import version as installed

    try:
        return installed("beliefgraph")
    except PackageNotFoundError:
        return "unknown"
