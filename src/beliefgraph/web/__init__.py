"""The web floor: the graph for SPARQL clients and browsers, read-only."""
