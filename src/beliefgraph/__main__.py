"""`python -m beliefgraph`, and the program `beliefgraph`."""

from __future__ import annotations

import sys

__all__ = ["run"]


def run() -> None:
    """Run the command line; Ctrl-C ends it with one word, also while it is still loading."""
    try:
        from beliefgraph.cli.main import main

        main()
    except KeyboardInterrupt:
        sys.stderr.write("stopped\n")
        sys.exit(130)


if __name__ == "__main__":
    run()
