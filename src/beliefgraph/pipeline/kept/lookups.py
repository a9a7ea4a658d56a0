"""Which names a document looked up while it was linked.

A look-up is a text whose first sign says what was asked: ``=`` a whole name, ``>`` the
beginning of one, ``~`` the names like it, ``#`` a belief's number, ``@`` an agent, ``%`` the
sources of an author, ``!`` what a thing is, ``1`` who alone holds beliefs, ``^`` which note describes
one first. When one of these answers otherwise than before, the document is linked again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any, Protocol, cast

from beliefgraph.ground.node import Node
from beliefgraph.ground.titles import plain_name
from beliefgraph.link.catalogue import Catalogue

__all__ = ["Names", "recording"]

_plain: Callable[[str], str] = lru_cache(maxsize=100_000)(plain_name)


class Names(Protocol):
    """What linking asks for: the catalogue, or whatever answers as it does."""

    def named(self, name: str) -> tuple[str, ...]:
        """The things of exactly this name."""

    def home(self, id: str) -> str:
        """The note that first describes a thing."""

    def begun(self, name: str) -> tuple[str, ...]:
        """The things whose name begins so."""

    def closest(self, name: str) -> tuple[str, ...]:
        """The things of the likest names."""

    def by_authors(self, surnames: Iterable[str]) -> tuple[str, ...]:
        """The sources of all these authors."""

    @property
    def nodes(self) -> Any:
        """Things by identifier."""

    @property
    def numbers(self) -> Any:
        """Beliefs by number."""

    @property
    def agents(self) -> Any:
        """The owners of propositions."""

    @property
    def sole_holder(self) -> str:
        """Who holds all beliefs that have a number; empty if several do."""


def recording(names: Names, seen: set[str]) -> Catalogue:
    """A catalogue that answers as ``names`` do, and adds each look-up to ``seen``."""
    return cast("Catalogue", _Recording(names, seen))


class _Recording:
    __slots__ = ("agents", "names", "nodes", "numbers", "seen")

    def __init__(self, names: Names, seen: set[str]) -> None:
        self.names, self.seen = names, seen
        self.nodes = _Nodes(names, seen)
        self.numbers = _Numbers(names, seen)
        self.agents = _Agents(names, seen)

    @property
    def sole_holder(self) -> str:
        self.seen.add("1")
        return self.names.sole_holder

    def named(self, name: str) -> tuple[str, ...]:
        self.seen.add(f"={_plain(name)}")
        return self.names.named(name)

    def home(self, id: str) -> str:
        self.seen.add(f"^{id}")
        return self.names.home(id)

    def begun(self, name: str) -> tuple[str, ...]:
        self.seen.add(f">{_plain(name)}")
        return self.names.begun(name)

    def closest(self, name: str) -> tuple[str, ...]:
        self.seen.add(f"~{_plain(name)}")
        return self.names.closest(name)

    def by_authors(self, surnames: Iterable[str]) -> tuple[str, ...]:
        asked = tuple(surnames)
        self.seen.update(f"%{_plain(each)}" for each in asked)
        return self.names.by_authors(asked)


class _Nodes:
    __slots__ = ("names", "seen")

    def __init__(self, names: Names, seen: set[str]) -> None:
        self.names, self.seen = names, seen

    def __getitem__(self, id: str) -> Node:
        self.seen.add(f"!{id}")
        return cast("Node", self.names.nodes[id])

    def get(self, id: str, default: Node | None = None) -> Node | None:
        self.seen.add(f"!{id}")
        return cast("Node | None", self.names.nodes.get(id, default))


class _Numbers:
    __slots__ = ("names", "seen")

    def __init__(self, names: Names, seen: set[str]) -> None:
        self.names, self.seen = names, seen

    def get(self, number: str, default: tuple[str, ...] = ()) -> tuple[str, ...]:
        self.seen.add(f"#{number}")
        return cast("tuple[str, ...]", self.names.numbers.get(number, default))


class _Agents:
    __slots__ = ("names", "seen")

    def __init__(self, names: Names, seen: set[str]) -> None:
        self.names, self.seen = names, seen

    def __contains__(self, name: object) -> bool:
        self.seen.add(f"@{name}")
        return name in self.names.agents
