"""The terminal: each command calls one function and prints what it returns."""

from beliefgraph.cli.main import main

__all__ = ["main"]
