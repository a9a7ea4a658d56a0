"""`python -m beliefgraph.cli`."""

from beliefgraph.cli.main import main

main()
