"""`python -m beliefgraph`."""

from beliefgraph.cli.main import main

main()
