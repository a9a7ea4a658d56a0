"""The explore page: the things around a thing, to move, to zoom and to click.

Made with pyvis (see ``vis`` for what is mended). Every thing and every line of the drawing
stands below it as text, once: from there the drawing takes what it says and what it joins.
A page that stands alone holds vis-network packed: a third of its letters.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from beliefgraph.answer.neighbourhood import Around, Bond, Neighbourhood
from beliefgraph.ground.errors import ChoiceError
from beliefgraph.ground.evidence import Verdict
from beliefgraph.show.pages.cards import LONGEST_QUOTATION, card_id
from beliefgraph.show.pages.contexts import ExplorePage
from beliefgraph.show.pages.drawn import DrawnLine, DrawnThing
from beliefgraph.show.pages.frame import page
from beliefgraph.show.pages.layout import Point, edges_of, positions
from beliefgraph.show.pages.links import Links
from beliefgraph.show.pages.views import Link
from beliefgraph.show.pages.vis import library, network, packed_library
from beliefgraph.show.words import SIGNS, counted, one_line, voice_in_words

__all__ = ["MOST_THINGS", "explore_context", "explore_page", "write_explore"]

MOST_THINGS = 500
_NAMED = 60  # letters of the evidence's title beside a line: the whole stands with the thing
_KEPT = ("x", "y", "kind")
"""What of a box does not stand in the list: its number is its place, its label its title."""


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
        scripts=("packed.js", "explore.js"),
        extra=() if shared else (library(),),
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

    ordered = sorted(found.things, key=_nearness)
    number = {one.ref.iri: place for place, one in enumerate(ordered)}
    spots = positions(found)
    boxes, lines = _drawn(found, ordered, number, spots)
    data = {"boxes": boxes, "centre": number[found.centre.iri], "edges": edges_of(spots)}
    return ExplorePage(
        title=one_line(found.centre.title, 300),
        back=links.page(found.centre.iri),
        summary=f"{counted(len(found.things), 'thing')} and"
        f" {counted(len(found.bonds), 'evidence line')}, up to"
        f" {counted(found.depth, 'line')} away.",
        data=Markup(_json(data)),  # noqa: S704
        library="" if shared else packed_library(),
        library_src=shared,
        things=tuple(
            _thing(one, place, tuple(lines.get(place, ())), links)
            for place, one in enumerate(ordered)
        ),
    )


def _drawn(
    found: Neighbourhood, ordered: list[Around], number: dict[str, int], spots: dict[str, Point]
) -> tuple[list[list[Any]], dict[int, list[DrawnLine]]]:
    """The boxes, and by the number of its target each line, as pyvis gives them back."""
    drawn = network()
    for place, one in enumerate(ordered):
        kind = "centre" if one.ref.iri == found.centre.iri else one.ref.kind
        x, y = spots[one.ref.iri]
        drawn.add_node(place, shape="box", x=x, y=y, physics=False, kind=kind)
    for bond, turn in _turns(found.bonds):
        ends = number[bond.evidence], number[bond.target]
        drawn.add_edge(*ends, physics=False, bond=bond, turn=turn)
    nodes, edges, *_ = drawn.get_network_data()
    lines: dict[int, list[DrawnLine]] = {}
    for edge in edges:
        lines.setdefault(edge["to"], []).append(_line(edge["bond"], edge["from"], edge["turn"]))
    return [[node[name] for name in _KEPT] for node in nodes], lines


def _turns(bonds: tuple[Bond, ...]) -> Iterator[tuple[Bond, int]]:
    """Each line with its number among those between the same two things."""
    seen: dict[frozenset[str], int] = {}
    for bond in bonds:
        pair = frozenset((bond.evidence, bond.target))
        yield bond, seen.get(pair, 0)
        seen[pair] = seen.get(pair, 0) + 1


def _line(bond: Bond, evidence: int, turn: int) -> DrawnLine:
    item = bond.item
    sign = SIGNS[item.relation]
    title, quoted = one_line(item.thing.title), one_line(item.quotation, LONGEST_QUOTATION)
    is_prose = item.thing.is_open and quoted.startswith(title.rstrip("…"))
    said = (item.strength, voice_in_words(item.voice), item.date)
    verdict = {Verdict.NOT_WEAKENED: "does not weaken", Verdict.ANSWERED: "answered"}
    return DrawnLine(
        id=card_id(item.line),
        evidence=evidence,
        turn=turn,
        way=item.relation.value,
        mark=sign.mark,
        word="open challenge" if item.is_challenge else sign.word,
        title="in words" if is_prose else one_line(title, _NAMED),
        quotation=quoted,
        verdict=verdict.get(item.verdict, ""),
        reason=one_line(item.reason, LONGEST_QUOTATION),
        said=tuple(one_line(word) for word in said if word),
        place=one_line(str(item.place)),
    )


def _thing(one: Around, number: int, lines: tuple[DrawnLine, ...], links: Links) -> DrawnThing:
    ref = one.ref
    kind = "words for which there is no note" if ref.is_open else ref.kind
    title = Link(one_line(ref.title, 300), links.page(ref.iri))
    return DrawnThing(number, title, kind, one_line(ref.name, 300), lines)


def _nearness(one: Around) -> tuple[int, str, str, str]:
    return abs(one.distance), one.ref.kind, one.ref.title.casefold(), one.ref.iri


def _json(data: object) -> str:
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    for one in "<>&\u2028\u2029":
        text = text.replace(one, f"\\u{ord(one):04x}")
    return text
