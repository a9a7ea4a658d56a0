"""The program once more, in a process of its own."""

from __future__ import annotations

import os
import sys

__all__ = ["again"]


def again(module: str, *arguments: str) -> tuple[list[str], dict[str, str]]:
    """A command that runs a module of this program, and the environment for it.

    The modules are those that this process would find. The folder in which it works is not
    searched: notes may lie there, and beside them a ``tempfile.py`` of somebody else's.
    """
    path = os.pathsep.join(filter(None, sys.path))
    return [sys.executable, "-P", "-m", module, *arguments], {**os.environ, "PYTHONPATH": path}
