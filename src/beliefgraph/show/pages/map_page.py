"""The map of everything: groups as discs, things in them, drawn on a canvas.

All that the drawing needs is computed here: the script only moves, zooms and draws. Up to
`PLAIN` letters of data stand in the page as JSON; more is packed (gzip, base64), which
every browser of today unpacks without help.
"""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Iterable

from beliefgraph.answer.atlas import Atlas, Group
from beliefgraph.answer.key_terms import key_terms
from beliefgraph.ground.evidence import Relation
from beliefgraph.show.pages.contexts import MapPage
from beliefgraph.show.pages.frame import page
from beliefgraph.show.pages.links import Links
from beliefgraph.show.pages.packed_text import packed_text
from beliefgraph.show.pages.packing import enclosed, packed, seeds
from beliefgraph.show.pages.views import Link, ListGroup
from beliefgraph.show.words import counted, one_line

__all__ = ["map_context", "map_page"]

PLAIN = 600_000  # letters of data that still stand in the page as they are
MOST_LISTED = 3_000  # things that the list names itself; beyond, a group is listed when opened
LONGEST = 160
_NOTHING = "No note is a source, a claim or a belief yet, so there is nothing to place."
_RELATIONS = (Relation.SUPPORTS, Relation.CONTRADICTS, Relation.QUALIFIES)
_KINDS = ("belief", "position", "conviction", "claim", "source", "entity", "note")
Terms = dict[int | str, str]

_GAP = 2.5
_ROOM = 1.6  # around the things of an inner group
_NAMED = 0.1  # between outer groups, of what they would be as one: room for their names


def map_page(found: Atlas, links: Links) -> str:
    """The HTML of map.html."""
    context = map_context(found, links)
    scripts = ("page.js",) if context.nothing else ("packed.js", "map_names.js", "map.js")
    return page("map.html.j2", context, root=links.root, stamp=links.stamp, scripts=scripts)


def map_context(found: Atlas, links: Links) -> MapPage:
    """What the page shows."""
    terms = _terms(found)
    data = json.dumps(_data(found, links, terms), ensure_ascii=False, separators=(",", ":"))
    is_packed = len(data) > PLAIN
    outers = dict.fromkeys(group.outer for group in found.groups)
    things = counted(len(found.things), "thing")
    return MapPage(
        title="Where does everything stand?",
        summary=f"{things} in {counted(len(outers), 'group')}, joined by "
        f"{counted(len(found.bearings), 'bearing')}.",
        data=packed_text(data) if is_packed else _safe(data),
        is_packed=is_packed,
        groups=tuple(_listed(found, outer, links, terms) for outer in outers),
        nothing="" if found.things else _NOTHING,
    )


def _terms(found: Atlas) -> Terms:
    """What each group is about: the inner ones by number, the outer ones by name."""
    titles = [one.ref.title for one in found.things]
    outers: dict[str, list[int]] = {}
    for group in found.groups:
        outers.setdefault(group.outer, []).extend(group.things)
    every = [*(group.things for group in found.groups), *outers.values()]
    names = [*("" for _ in found.groups), *outers]
    told = key_terms(titles, every, names=names)
    return {
        key: ", ".join(words)
        for key, words in zip((*range(len(found.groups)), *outers), told, strict=True)
    }


def _data(found: Atlas, links: Links, terms: Terms) -> dict[str, object]:
    """Groups, things and lines as plain lists, positions as whole numbers (tenths)."""
    discs, places = _placed(found, terms)
    things: list[list[object]] = [[] for _ in found.things]
    for number, group in enumerate(found.groups):
        for thing, (x, y) in zip(group.things, places[number], strict=True):
            one = found.things[thing]
            kind = _KINDS.index(one.ref.kind) if one.ref.kind in _KINDS else len(_KINDS) - 1
            things[thing] = [
                round(x * 10),
                round(y * 10),
                kind,
                number,
                one_line(one.ref.title, LONGEST),
                links.page(one.ref.iri),
            ]
    lines = [[b.evidence, b.target, _RELATIONS.index(b.relation)] for b in found.bearings]
    return {"discs": discs, "things": things, "lines": lines, "joins": _joins(found)}


def _placed(
    found: Atlas, terms: Terms
) -> tuple[list[list[object]], list[list[tuple[float, float]]]]:
    """Discs as [outer or -1, name, x, y, radius, number of things, per cent of contradiction,
    key terms], and places by group.
    """
    groups, against = found.groups, _against(found)
    outers: dict[str, list[int]] = {}
    for number, group in enumerate(groups):
        outers.setdefault(group.outer, []).append(number)
    radii = [math.sqrt(len(group.things)) + _ROOM for group in groups]
    inner: dict[str, list[tuple[float, float]]] = {}
    sizes = []
    for name, members in outers.items():
        within = [radii[n] for n in members]
        inner[name], reach = enclosed(packed(within, gap=_GAP / 2), within)
        sizes.append(reach + _GAP)
    middles = packed(sizes, gap=max(_GAP * 2, _NAMED * math.hypot(*sizes)))
    discs: list[list[object]] = [[] for _ in groups]
    places: list[list[tuple[float, float]]] = [[] for _ in groups]
    for index, (name, members) in enumerate(outers.items()):
        x0, y0 = middles[index]
        for (x, y), n in zip(inner[name], members, strict=True):
            at = (x0 + x, y0 + y)
            size = len(groups[n].things)
            shown = one_line(groups[n].name, 80)
            discs[n] = [
                index,
                shown,
                round(at[0] * 10),
                round(at[1] * 10),
                round(radii[n] * 10),
                size,
                _share([against[n]]),
                one_line(terms[n], 60),
            ]
            places[n] = [(at[0] + a, at[1] + b) for a, b in seeds(size)]
    for index, (name, members) in enumerate(outers.items()):
        x, y = middles[index]
        size = sum(len(groups[n].things) for n in members)
        place = [round(x * 10), round(y * 10), round(sizes[index] * 10)]
        share = _share(against[n] for n in members)
        discs.append([-1, one_line(name, 80), *place, size, share, one_line(terms[name], 60)])
    return discs, places


def _against(found: Atlas) -> list[tuple[int, int]]:
    """Of each group, how many of the lines on its things contradict, and how many there are."""
    home = {thing: number for number, group in enumerate(found.groups) for thing in group.things}
    every = Counter(home[one.target] for one in found.bearings)
    against = Counter(
        home[one.target] for one in found.bearings if one.relation is Relation.CONTRADICTS
    )
    return [(against[number], every[number]) for number in range(len(found.groups))]


def _share(counts: Iterable[tuple[int, int]]) -> int:
    """Lines that contradict in a hundred."""
    against, every = (sum(column) for column in zip(*counts, strict=True))
    return round(100 * against / every) if every else 0


def _joins(found: Atlas) -> list[list[int]]:
    """Between outer groups: [from, to, supports, contradicts, qualifies]."""
    names = {name: n for n, name in enumerate(dict.fromkeys(g.outer for g in found.groups))}
    home = {thing: names[group.outer] for group in found.groups for thing in group.things}
    counts: dict[tuple[int, int], Counter[Relation]] = {}
    for one in found.bearings:
        ends = home[one.evidence], home[one.target]
        if ends[0] != ends[1]:
            counts.setdefault(ends, Counter())[one.relation] += 1
    return [[*ends, *(counts[ends][r] for r in _RELATIONS)] for ends in sorted(counts)]


def _listed(found: Atlas, outer: str, links: Links, terms: Terms) -> ListGroup:
    """A group of the list beside the drawing, with its inner groups and their things."""
    inner = [(n, group) for n, group in enumerate(found.groups) if group.outer == outer]
    is_full = len(found.things) <= MOST_LISTED
    return ListGroup(
        one_line(outer, 120),
        sum(len(group.things) for _, group in inner),
        tuple(
            ListGroup(
                one_line(group.name, 120),
                len(group.things),
                (),
                tuple(_links(found, group, links)) if is_full else (),
                "" if is_full else str(number),
                one_line(terms[number], 120),
            )
            for number, group in inner
        ),
        terms=one_line(terms[outer], 120),
    )


def _links(found: Atlas, group: Group, links: Links) -> Iterable[Link]:
    for number in group.things:
        one = found.things[number]
        yield links.to(one.ref, one.ref.kind, LONGEST)


def _safe(data: str) -> str:
    """JSON that can not end the element it stands in."""
    for sign in "<>&\u2028\u2029":
        data = data.replace(sign, f"\\u{ord(sign):04x}")
    return data
