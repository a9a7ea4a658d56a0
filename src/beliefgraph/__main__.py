"""`python -m beliefgraph`, and the program `beliefgraph`."""

from __future__ import annotations

import gc
import sys

from beliefgraph.ground.collector import uncollected

__all__ = ["run"]


def run() -> None:
    """Run the command line; Ctrl-C ends it with one word, also while it is still loading."""
    try:
        with uncollected():
            from beliefgraph.cli.main import main

            main()
    except KeyboardInterrupt:
        sys.stderr.write("stopped\n")
        sys.exit(130)
    finally:
        gc.freeze()  # no last look for garbage, when all of it goes at once


if __name__ == "__main__":
    run()
