"""All names under which the things of an inbox can be linked to."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field

from beliefgraph.ground.knowledge import Interpretation
from beliefgraph.ground.node import Kind, Node
from beliefgraph.ground.titles import plain_name
from beliefgraph.link.alike import Alike, alike_in, most_alike

__all__ = ["Catalogue", "catalogue_of"]

_SHORTEST_PREFIX = 15  # letters; a shorter beginning fits too much
_FEWEST_WORDS = 3


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Names to identifiers, in the form that `plain_name` gives them."""

    nodes: dict[str, Node]
    exact: dict[str, tuple[str, ...]]
    ordered: tuple[str, ...]
    numbers: dict[str, tuple[str, ...]]  # "4" → all beliefs of that number
    agents: frozenset[str]
    sole_holder: str = ""  # who holds all beliefs that have a number; empty if several do
    alike: list[Alike] = field(default_factory=list)  # one, once asked for
    authors: dict[str, set[str]] = field(default_factory=dict)  # sources by word, once asked for
    suggestions: dict[str, tuple[str, ...]] = field(default_factory=dict)  # a cache

    def named(self, name: str) -> tuple[str, ...]:
        """The things that bear exactly this name, sorted."""
        return self.exact.get(plain_name(name), ())

    def home(self, id: str) -> str:
        """The path of the first note that describes a thing; empty if none does."""
        return self.nodes[id].place.path if id in self.nodes else ""

    def begun(self, name: str) -> tuple[str, ...]:
        """The things whose name begins with these words, where there are enough of them."""
        plain = plain_name(name)
        if len(plain) < _SHORTEST_PREFIX or plain.count(" ") < _FEWEST_WORDS - 1:
            return ()
        at = bisect_left(self.ordered, plain)
        found: dict[str, None] = {}
        while at < len(self.ordered) and self.ordered[at].startswith(plain):
            found.update(dict.fromkeys(self.exact[self.ordered[at]]))
            at += 1
        return tuple(found)

    def closest(self, name: str) -> tuple[str, ...]:
        """Up to three things whose names are most like this one, as a suggestion."""
        plain = plain_name(name)
        if plain not in self.suggestions:
            if not self.alike:
                self.alike.append(alike_in(self.ordered))
            found = most_alike(plain, self.alike[0])
            names = dict.fromkeys(id for each in found for id in self.exact[each])
            self.suggestions[plain] = tuple(names)[:3]
        return self.suggestions[plain]

    def by_authors(self, surnames: Iterable[str]) -> tuple[str, ...]:
        """The sources of all these authors, told by their fields and the names of their files."""
        if not self.authors:
            for id, node in self.nodes.items():
                if node.kind is Kind.SOURCE:
                    for word in set(plain_name(" ".join((*node.authors, *node.names))).split()):
                        self.authors.setdefault(word, set()).add(id)
        found = [self.authors.get(plain_name(each), set()) for each in surnames]
        return tuple(sorted(set.intersection(*found))) if found else ()


def catalogue_of(interpretations: Iterable[Interpretation]) -> Catalogue:
    """The catalogue of all things that the documents of an inbox are."""
    nodes: dict[str, Node] = {}
    exact: dict[str, dict[str, None]] = {}
    numbers: dict[str, dict[str, None]] = {}
    for interpretation in interpretations:
        for node in interpretation.nodes:
            if node.is_proposed:
                continue
            nodes.setdefault(node.id, node)
            for name in node.names:
                plain = plain_name(name)
                if plain:
                    exact.setdefault(plain, {})[node.id] = None
            owner, _, number = node.id.rpartition("#")
            if owner and number.isdigit():
                numbers.setdefault(number, {})[node.id] = None
    holders = {id.rpartition("#")[0] for ids in numbers.values() for id in ids}
    return Catalogue(
        nodes,
        {name: tuple(sorted(ids)) for name, ids in exact.items()},
        tuple(sorted(exact)),
        {number: tuple(sorted(ids)) for number, ids in numbers.items()},
        frozenset(node.owner for node in nodes.values() if node.owner),
        holders.pop() if len(holders) == 1 else "",
    )
