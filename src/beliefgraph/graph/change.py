"""The difference between two states of a graph, as one update that lands whole."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from pyoxigraph import Quad, RdfFormat, parse

from beliefgraph.graph.body import Body, body_of, header, rows_of, trig_of
from beliefgraph.graph.quads import quads_of
from beliefgraph.graph.shown import Row, shown_in
from beliefgraph.ground.errors import StoreError
from beliefgraph.ground.terms import BASE

__all__ = ["Change", "GraphChange", "applied", "change_of", "update_text"]


@dataclass(frozen=True, slots=True)
class GraphChange:
    """What goes out of one named graph and what comes in; ``is_gone`` drops the graph."""

    name: str
    out: frozenset[Row]
    into: frozenset[Row]
    is_gone: bool = False

    def __bool__(self) -> bool:
        return bool(self.out or self.into or self.is_gone)

    def quads_out(self, *, base: str = BASE) -> list[Quad]:
        """What goes out, as quads."""
        return quads_of(Body(self.name, body_of(self.out)), base=base)

    def quads_in(self, *, base: str = BASE) -> list[Quad]:
        """What comes in, as quads."""
        return quads_of(Body(self.name, body_of(self.into)), base=base)


@dataclass(frozen=True, slots=True)
class Change:
    """What goes out of a store and what comes in, as TriG; the graphs that are gone."""

    out: str
    into: str
    gone: str


def change_of(name: str, before: str, after: str) -> GraphChange:
    """The change from one body of a graph to another; an empty one is no graph any more."""
    old, new = frozenset(rows_of(before)), frozenset(rows_of(after))
    return GraphChange(name, old - new, new - old, is_gone=bool(before) and not after)


def applied(changes: Iterable[GraphChange]) -> Change:
    """The changes of all graphs as one, in texts that can be kept."""
    changes = list(changes)
    out = [Body(each.name, body_of(each.out)) for each in changes if not each.is_gone]
    into = [Body(each.name, body_of(each.into)) for each in changes]
    gone = [each.name for each in changes if each.is_gone]
    return Change(_trig(out), _trig(into), "".join(f"{name} a bg:Document .\n" for name in gone))


def update_text(change: Change, *, base: str = BASE) -> str:
    r"""The change as one SPARQL update; done twice, it does no harm.

    The texts are parsed as data and written anew: they may come from a store that somebody
    else made, and must not be able to say anything but data.

    >>> print(update_text(applied([change_of("<urn:g>", "  <urn:s> a <urn:o> .\n", "")])))
    DROP SILENT GRAPH <urn:g>
    """
    head = header(shown_in(base))
    try:
        gone = parse(head + change.gone, format=RdfFormat.TURTLE)
        steps = [f"DROP SILENT GRAPH {quad.subject}" for quad in gone]
        for verb, text in (("DELETE", change.out), ("INSERT", change.into)):
            graphs = _graphs(head + text)
            if graphs:
                steps.append(f"{verb} DATA {{ {graphs} }}")
    except SyntaxError as error:
        raise StoreError(f"the state holds what is no graph: {error}", "build anew") from error
    return ";\n".join(steps)


def _graphs(text: str) -> str:
    quads = parse(text, format=RdfFormat.TRIG)
    return " ".join(
        f"GRAPH {name} {{ {' '.join(f'{quad.triple} .' for quad in group)} }}"
        for name, group in groupby(quads, key=lambda quad: quad.graph_name)
    )


def _trig(bodies: Iterable[Body]) -> str:
    return "".join(trig_of(body) for body in bodies if body.text)
