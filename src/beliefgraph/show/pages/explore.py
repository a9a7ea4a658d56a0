"""The explore page: the things around a thing, to move, to zoom and to click.

Made with pyvis (see ``vis`` for what is mended); every thing and every line of the
drawing stands below it as text as well, from which the drawing takes what it says.
"""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from beliefgraph.answer.neighbourhood import Around, Bond, Neighbourhood
from beliefgraph.ground.errors import ChoiceError
from beliefgraph.ground.evidence import Relation
from beliefgraph.ground.terms import digest_of
from beliefgraph.show.pages.cards import card, card_id
from beliefgraph.show.pages.contexts import ExplorePage
from beliefgraph.show.pages.frame import page
from beliefgraph.show.pages.layout import positions
from beliefgraph.show.pages.links import Links
from beliefgraph.show.pages.views import Link
from beliefgraph.show.pages.vis import library, network
from beliefgraph.show.words import counted, one_line

__all__ = ["MOST_THINGS", "explore_context", "explore_page", "write_explore"]

MOST_THINGS = 500
_COLOURS = {
    Relation.SUPPORTS: "#0072B2",
    Relation.CONTRADICTS: "#D55E00",
    Relation.QUALIFIES: "#9A4B7E",
    Relation.EXTENDS: "#6B6B6B",
    Relation.MENTIONS: "#6B6B6B",
}
_DASHES: dict[Relation, bool | list[int]] = {
    Relation.SUPPORTS: False,
    Relation.CONTRADICTS: [9, 6],
    Relation.QUALIFIES: [2, 5],
    Relation.EXTENDS: [14, 4, 2, 4],
    Relation.MENTIONS: [1, 8],
}
_SAME = ("physics", "width", "color", "arrows")
"""What all edges have in common, or have from their direction: the page's script says it once."""


def explore_page(found: Neighbourhood, links: Links, *, shared: str = "") -> str:
    """The HTML of the page. ``shared`` is the address of a file with vis-network; without it
    the library stands in the page, which then needs no other file.
    """
    context = explore_context(found, links, shared=shared)
    return page(
        "explore.html.j2",
        context,
        root=links.root,
        stamp=links.stamp,
        scripts=("explore.js",),
        extra=(context.library,) if context.library else (),
        sources=("'self'", "file:") if shared else (),
        has_site=bool(links.pages),
    )


def write_explore(found: Neighbourhood, file: Path | str, *, links: Links | None = None) -> Path:
    """Writes the page as one file that needs no other; ``links`` lead to pages of a site."""
    path = Path(file)
    path.parent.mkdir(parents=True, exist_ok=True)
    text = explore_page(found, links or Links())
    path.write_bytes(text.encode("utf-8", "backslashreplace"))
    return path


def explore_context(found: Neighbourhood, links: Links, *, shared: str = "") -> ExplorePage:
    """What the page shows, or a ChoiceError if there is too much to draw."""
    if len(found.things) > MOST_THINGS:
        raise ChoiceError(
            f"{len(found.things)} things within {found.depth} lines: more than"
            f" {MOST_THINGS} can not be told apart in one drawing",
            "use a smaller --depth, or the belief's own page, or `beliefgraph query evidence`",
        )
    from markupsafe import Markup

    drawn = network()
    spots = positions(found)
    for one in found.things:
        _add_thing(drawn, one, spots[one.ref.iri], one.ref.iri == found.centre.iri)
    for bond, turn in _turns(found.bonds):
        _add_line(drawn, bond, turn)
    nodes, drawn_edges, *_ = drawn.get_network_data()
    edges = [{name: value for name, value in edge.items() if value is not False and name not in _SAME}
             for edge in drawn_edges]  # fmt: skip
    cards = tuple(card(bond.item, links, {}) for bond in found.bonds)
    data = {"nodes": nodes, "edges": edges, "centre": _id(found.centre.iri),
            "things": {_id(one.ref.iri): _thing(one, links) for one in found.things}}  # fmt: skip
    inside = "" if shared else library()
    return ExplorePage(
        title=one_line(found.centre.title, 300),
        back=links.page(found.centre.iri),
        summary=f"{counted(len(found.things), 'thing')} and"
        f" {counted(len(found.bonds), 'evidence line')}, up to"
        f" {counted(found.depth, 'line')} away.",
        data=Markup(_json(data)),  # noqa: S704
        library=Markup(inside),  # noqa: S704
        library_src=shared,
        things=tuple(_button(one) for one in sorted(found.things, key=_nearness)),
        lines=cards,
    )


def _add_thing(drawn: Any, one: Around, spot: tuple[int, int], is_centre: bool) -> None:
    title = one_line(one.ref.title, 96)
    drawn.add_node(
        _id(one.ref.iri),
        label="\n".join(textwrap.wrap(title, 26, break_long_words=True)[:5]) or "?",
        shape="box",
        title=f"{one.ref.kind}: {one_line(one.ref.title, 300)}",
        x=spot[0],
        y=spot[1],
        physics=False,
        kind="centre" if is_centre else one.ref.kind,
    )


def _add_line(drawn: Any, bond: Bond, turn: int) -> None:
    relation = bond.item.relation
    way = "curvedCW" if turn % 2 else "curvedCCW"
    bent = {"enabled": True, "type": way, "roundness": round(0.12 * ((turn + 1) // 2), 2)}
    drawn.add_edge(
        _id(bond.evidence),
        _id(bond.target),
        id=card_id(bond.item.line),
        color=_COLOURS[relation],
        dashes=_DASHES[relation],
        smooth=bent if turn else False,
        way=relation.value,
        width=2,
        physics=False,
    )


def _turns(bonds: tuple[Bond, ...]) -> Iterator[tuple[Bond, int]]:
    """Each line with its number among those between the same two things."""
    seen: dict[frozenset[str], int] = {}
    for bond in bonds:
        pair = frozenset((bond.evidence, bond.target))
        yield bond, seen.get(pair, 0)
        seen[pair] = seen.get(pair, 0) + 1


def _thing(one: Around, links: Links) -> dict[str, str]:
    ref = one.ref
    kind = "words for which there is no note" if ref.is_open else ref.kind
    return {"title": one_line(ref.title, 400), "kind": kind, "name": one_line(ref.name, 300),
            "href": links.page(ref.iri)}  # fmt: skip


def _nearness(one: Around) -> tuple[int, str, str]:
    return abs(one.distance), one.ref.kind, one.ref.title.casefold()


def _button(one: Around) -> Link:
    kind = "in words, no note" if one.ref.is_open else one.ref.kind
    return Link(one_line(one.ref.title, 200), "", kind, _id(one.ref.iri))


def _id(iri: str) -> str:
    return f"n{digest_of(iri)[:12]}"


def _json(data: object) -> str:
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    for one in "<>&\u2028\u2029":
        text = text.replace(one, f"\\u{ord(one):04x}")
    return text
