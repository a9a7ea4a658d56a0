"""Groups of things are those that networkx finds, on random graphs."""

from __future__ import annotations

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from beliefgraph.answer.circles import circles_in, joined

NAMES = st.sampled_from("abcdefgh")
GRAPHS = st.dictionaries(NAMES, st.lists(NAMES, max_size=4), max_size=8)


@given(GRAPHS)
def test_circles_are_the_strongly_connected_components_of_two_or_more(onward) -> None:
    graph = nx.DiGraph([(one, other) for one, others in onward.items() for other in others])
    expected = (sorted(group) for group in nx.strongly_connected_components(graph))
    assert circles_in(onward) == tuple(sorted(tuple(g) for g in expected if len(g) > 1))


@given(GRAPHS)
def test_joined_groups_are_the_components_over_things_and_keys(keys) -> None:
    graph = nx.Graph([(("thing", one), ("key", key)) for one, its in keys.items() for key in its])
    graph.add_nodes_from(("thing", one) for one in keys)
    expected = (
        tuple(sorted(name for kind, name in group if kind == "thing"))
        for group in nx.connected_components(graph)
    )
    assert joined(keys) == tuple(sorted(expected))
