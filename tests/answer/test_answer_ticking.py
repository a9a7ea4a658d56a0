"""The part of a graph around a proposition, as its page gets it."""

from __future__ import annotations

import random

import networkx as nx
import pytest
from fake_ask import FakeAsk, FakeLine, FakeThing, iri

from beliefgraph.answer.basis import basis_of
from beliefgraph.answer.items import items_of
from beliefgraph.answer.ticking import Ticking, circular_in, ticking


def _drawn(chance: random.Random) -> FakeAsk:
    claims = [FakeThing(f"c{n}.md", "claim", f"Claim {n}") for n in range(6)]
    origins = [chance.choice((None, "doi:1")) for _ in range(4)]
    sources = [
        FakeThing(f"s{n}.md", "source", f"Source {n}", origin=o) for n, o in enumerate(origins)
    ]
    belief = FakeThing("a#1", "belief", "The belief", owner="a", label="B1")
    things = [belief, *claims, *sources]
    ways = ("supports", "contradicts", "qualifies", "extends")
    lines = []
    for number in range(chance.randint(6, 16)):
        one, other = chance.sample(things, 2)
        verdict = chance.choice((None, None, None, "answered"))
        lines.append(
            FakeLine(
                one.id,
                chance.choice(ways),
                other.id,
                f"w{number}",
                one.document,
                number + 1,
                verdict=verdict,
            )
        )
    return FakeAsk(things, lines)


def _leads_back(found: Ticking) -> bool:
    """Whether the lines that the page gets lead an argument back to itself."""
    graph = nx.DiGraph()
    for evidence, target, relation, has_verdict in found.lines:
        ends = found.things[evidence][3], found.things[target][3]
        if relation < 2 and not has_verdict and -1 not in ends and ends[0] != ends[1]:
            graph.add_edge(*ends)
    return not nx.is_directed_acyclic_graph(graph)


@pytest.mark.parametrize("seed", range(40))
def test_circles_of_the_whole_graph_are_told_from_those_of_the_part(seed: int) -> None:
    ask = _drawn(random.Random(seed))
    basis = basis_of(ask, is_brief=True)
    circular = circular_in(basis)
    for one in basis.propositions:
        items = items_of(ask, one, known=basis.things)
        found = ticking(basis, one, items, circular=circular)
        assert found == ticking(basis, one, items)
        assert found.is_circular == _leads_back(found)


def test_some_drawn_graphs_lead_back_and_some_do_not() -> None:
    kinds = set()
    for seed in range(40):
        ask = _drawn(random.Random(seed))
        basis = basis_of(ask, is_brief=True)
        kinds.add(ticking(basis, iri("a#1"), ()).is_circular)
    assert kinds == {True, False}
