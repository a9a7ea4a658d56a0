"""The catalogue of names as the state keeps it: asked for, not held in memory."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from beliefgraph.ground.node import Node
from beliefgraph.ground.titles import plain_name
from beliefgraph.link.catalogue import Catalogue
from beliefgraph.pipeline.kept.state import State, dec, enc
from beliefgraph.pipeline.kept.summary import node_from

__all__ = ["KeptNames"]


class KeptNames:
    """Answers as the catalogue of all documents of the state would."""

    def __init__(self, state: State) -> None:
        self.state = state
        self.nodes = _Nodes(state)
        self.numbers = _Numbers(state)
        self.agents = _Agents(state, self.nodes)

    def named(self, name: str) -> tuple[str, ...]:
        """The things that bear exactly this name, sorted."""
        return self.of_name(plain_name(name))

    def home(self, id: str) -> str:
        """The path of the first note that describes a thing; empty if none does."""
        row = self.state.database.execute(
            "SELECT path FROM nodes JOIN docs ON docs.id = doc WHERE nodes.id = ? "
            "ORDER BY path LIMIT 1",
            (enc(id),),
        ).fetchone()
        return dec(row[0]) if row else ""

    def begun(self, name: str) -> tuple[str, ...]:
        """The things whose name begins with these words, where there are enough of them."""
        plain = plain_name(name)
        return _part(self.state, plain, f"{plain}\U0010ffff").begun(name) if plain else ()

    def closest(self, name: str) -> tuple[str, ...]:
        """Up to three things whose names are most like this one; a search is remembered."""
        plain = plain_name(name)
        found = self.state.alike(plain)
        if found is None:
            found = self.all.closest(name)
            self.state.put_alike({plain: found})
        return found

    def by_authors(self, surnames: Iterable[str]) -> tuple[str, ...]:
        """The sources of all these authors."""
        found = [set(self.of_author(plain_name(each))) for each in surnames]
        return tuple(sorted(set.intersection(*found))) if found else ()

    @property
    def sole_holder(self) -> str:
        """Who holds all beliefs that have a number; empty if several do."""
        rows = self.state.database.execute("SELECT DISTINCT id FROM nodes WHERE number != ''")
        holders = {dec(id).rpartition("#")[0] for (id,) in rows}
        return holders.pop() if len(holders) == 1 else ""

    @cached_property
    def all(self) -> Catalogue:
        """The names of all things, for a search through them."""
        return _part(self.state, "", "\U0010ffff")

    def of_author(self, word: str, *, among: Iterable[str] | None = None) -> tuple[str, ...]:
        """The sources of an author, all of them or those among some things; sorted."""
        run, query = self.state.database.execute, "SELECT DISTINCT id FROM authors WHERE word = ?"
        if among is None:
            return tuple(dec(id) for (id,) in run(f"{query} ORDER BY id", (word,)))
        rows = (run(f"{query} AND id = ?", (word, enc(each))) for each in sorted(among))
        return tuple(dec(id) for found in rows for (id,) in found)

    def of_name(self, plain: str) -> tuple[str, ...]:
        """The things of a name that is plain already."""
        rows = self.state.database.execute(
            "SELECT DISTINCT id FROM names WHERE plain = ? ORDER BY id", (plain,)
        )
        return tuple(dec(id) for (id,) in rows)


def _part(state: State, first: str, last: str) -> Catalogue:
    rows = state.database.execute(
        "SELECT DISTINCT plain, id FROM names WHERE plain BETWEEN ? AND ? ORDER BY plain, id",
        (first, last),
    )
    exact: dict[str, tuple[str, ...]] = {}
    for plain, id in rows:
        exact[plain] = (*exact.get(plain, ()), dec(id))
    return Catalogue({}, exact, tuple(exact), {}, frozenset())


class _Nodes:
    def __init__(self, state: State) -> None:
        self.state = state

    def __getitem__(self, id: str) -> Node:
        found = self.text(id)
        if not found:
            raise KeyError(id)
        return node_from(id, found)

    def get(self, id: str, default: Node | None = None) -> Node | None:
        found = self.text(id)
        return node_from(id, found) if found else default

    def text(self, id: str) -> str:
        """What the first document that describes a thing says of it; empty if none does."""
        row = self.state.database.execute(
            "SELECT text FROM nodes JOIN docs ON docs.id = doc WHERE nodes.id = ? "
            "ORDER BY path, nth LIMIT 1",
            (enc(id),),
        ).fetchone()
        return str(row[0]) if row else ""


class _Numbers:
    def __init__(self, state: State) -> None:
        self.state = state

    def get(self, number: str, default: tuple[str, ...] = ()) -> tuple[str, ...]:
        rows = self.state.database.execute(
            "SELECT DISTINCT id FROM nodes WHERE number = ? AND number != '' ORDER BY id",
            (number,),
        )
        return tuple(dec(id) for (id,) in rows) or default


class _Agents:
    def __init__(self, state: State, nodes: _Nodes) -> None:
        self.state, self.nodes = state, nodes

    def __contains__(self, name: object) -> bool:
        rows = self.state.database.execute(
            "SELECT DISTINCT id FROM nodes WHERE owner = ? AND owner != x''", (enc(str(name)),)
        ).fetchall()
        return any(
            found.owner == name for (id,) in rows if (found := self.nodes.get(dec(id))) is not None
        )
