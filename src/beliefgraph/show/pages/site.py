"""A whole site: pages for everything that is held, read and said, in one folder.

    index.html            every belief and position
    divergences.html      every divergence
    map.html              every thing in its group
    matrix.html           every source against every belief
    findings.html         what is wrong in the notes
    beliefs/NAME.html     a belief, position or conviction
    things/NAME.html      a source or a claim
    divergences/NAME.html a divergence
    explore/NAME.html     the things around a belief, to move and to click
    assets/               vis-network as pyvis ships it, for the explore pages

The same graph gives the same bytes. A page that is made of few values says of which: where
they are as they were, it need not be made again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import NamedTuple

from beliefgraph.answer.atlas import atlas
from beliefgraph.answer.basis import Basis, basis_of
from beliefgraph.answer.cells import records, text_in
from beliefgraph.answer.divergences import DivergenceAnswer
from beliefgraph.answer.fragile import Spot, spots
from beliefgraph.answer.grouping import grouping
from beliefgraph.answer.items import Item, items_of
from beliefgraph.answer.memory import remembering
from beliefgraph.answer.neighbourhood import Neighbourhood, neighbourhood
from beliefgraph.answer.partings import partings
from beliefgraph.answer.standing import Standing, standing
from beliefgraph.answer.thing import beside_of, thing_of
from beliefgraph.answer.ticking import circular_in
from beliefgraph.ground.decision import Ruling
from beliefgraph.ground.notice import Notice
from beliefgraph.ground.rows import Ask
from beliefgraph.ground.terms import digest_of
from beliefgraph.show.pages.belief import Seen, belief_context, belief_page
from beliefgraph.show.pages.changed import write_changed
from beliefgraph.show.pages.compare import Known
from beliefgraph.show.pages.divergence import divergence_context, divergence_page, divergences_page
from beliefgraph.show.pages.explore import MOST_THINGS, explore_page
from beliefgraph.show.pages.findings import findings_page
from beliefgraph.show.pages.leftover import refuse_another_site, remove_leftovers
from beliefgraph.show.pages.links import Links, links_for
from beliefgraph.show.pages.map_page import map_page
from beliefgraph.show.pages.matrix import matrix_page
from beliefgraph.show.pages.overview import Corpus, overview_page
from beliefgraph.show.pages.thing import thing_page
from beliefgraph.show.pages.vis import library

__all__ = ["Leave", "Sheet", "pages", "sheets", "write_site"]

LIBRARY = "assets/vis-network.min.js"
Leave = Callable[[str, str], bool]
"""Whether a page, by its path and a digest of what it is made of, is left as it lies there."""


class Sheet(NamedTuple):
    """A file of the site: its path in the folder, and how its text is made; ``of`` is a digest
    of all that goes into it beside this program, empty where that is more than the page itself.
    """

    path: str
    make: Callable[[], str]
    of: str = ""


def write_site(
    ask: Ask,
    folder: Path | str,
    *,
    repository: str = "",
    explore: bool = True,
    notices: Iterable[Notice] = (),
    stamp: str = "",
    rulings: Sequence[Ruling] = (),
    leave: Leave | None = None,
) -> list[Path]:
    """Writes all pages below a folder; returns the files, sorted.

    ``repository`` is the web address under which the inbox's files can be seen;
    ``explore=False`` leaves the explore pages out; ``notices`` are the findings to show,
    ``stamp`` says of which day's notes and by which version the pages are made, ``rulings``
    what people decided about divergences; a page of which ``leave`` says so is not made. Pages of things that are no more are removed, other
    files stay; a site that something else made is refused.
    """
    refuse_another_site(Path(folder))
    written: list[Path] = []
    found = sheets(
        ask, repository=repository, explore=explore, notices=notices, stamp=stamp, rulings=rulings
    )
    for sheet in found:
        file = Path(folder, sheet.path)
        if not (leave and sheet.of and leave(sheet.path, sheet.of)):
            write_changed(file, sheet.make())
        written.append(file)
    remove_leftovers(Path(folder), written)
    return sorted(written)


def pages(
    ask: Ask,
    *,
    repository: str = "",
    explore: bool = True,
    notices: Iterable[Notice] = (),
    stamp: str = "",
    rulings: Sequence[Ruling] = (),
) -> Iterator[tuple[str, str]]:
    """Every file of the site: its path in the folder, and its text."""
    found = sheets(
        ask, repository=repository, explore=explore, notices=notices, stamp=stamp, rulings=rulings
    )
    for sheet in found:
        yield sheet.path, sheet.make()


def sheets(
    ask: Ask,
    *,
    repository: str = "",
    explore: bool = True,
    notices: Iterable[Notice] = (),
    stamp: str = "",
    rulings: Sequence[Ruling] = (),
) -> Iterator[Sheet]:
    """Every file of the site, to be made."""
    ask = remembering(grouping(ask))
    basis = basis_of(ask)
    basis = replace(basis, divergences=partings(ask, rulings=rulings, basis=basis))
    held = [one for one in basis.propositions.values() if one.ref.kind != "claim"]
    links = links_for(basis.things, held, repository=repository, stamp=stamp)
    common = digest_of(repr(links), repr(basis.things))  # a divergence's address is its name's
    links.pages.update(
        (one.id, f"divergences/{digest_of(one.id)}.html") for one in basis.divergences
    )
    standings = [standing(ask, one.ref.iri, basis=basis) for one in held]
    corpus = _corpus(ask, standings, basis)
    yield Sheet("index.html", partial(overview_page, standings, corpus, links))
    yield Sheet("divergences.html", partial(divergences_page, basis.divergences, links))
    every = atlas(ask, basis.things, basis.propositions)
    yield Sheet("map.html", partial(map_page, every, links))
    yield Sheet("matrix.html", partial(matrix_page, standings, links))
    yield Sheet("findings.html", partial(findings_page, notices, links))
    below, circular = links.at("../"), circular_in(basis)
    for one in standings:
        iri = one.proposition.ref.iri
        around = _around(ask, iri, basis) if explore else None
        name = links.pages[iri].removeprefix("beliefs/")
        address = f"../explore/{name}" if around else ""
        said = corpus.descriptions.get(iri, "")
        seen = Seen(corpus.spots.get(iri, ()), said, address, circular)
        shown = belief_context(one, below, basis, seen)
        yield Sheet(links.pages[iri], partial(belief_page, shown, below), _of(shown, below))
        if around:
            make = partial(explore_page, around, below, shared=f"../{LIBRARY}")
            yield Sheet(f"explore/{name}", make, digest_of(common, repr(around)))
    if explore:
        yield Sheet(LIBRARY, library)
    yield from _things(ask, below, basis, corpus, common)
    yield from _divergences(ask, standings, below, Known(basis, {}, corpus.domains))


def _corpus(ask: Ask, standings: list[Standing], basis: Basis) -> Corpus:
    """What the overview says of all beliefs, found once."""
    found: dict[str, list[Spot]] = {}
    for spot in spots(ask, standings, basis=basis):
        found.setdefault(spot.proposition.ref.iri, []).append(spot)
    said = [
        {text_in(row, "thing"): text_in(row, word) for row in records(ask(f"{word}s"))}
        for word in ("domain", "description")
    ]
    return Corpus(tuple(basis.things.values()), len(basis.divergences), found, *said)


def _around(ask: Ask, iri: str, basis: Basis) -> Neighbourhood | None:
    """What an explore page draws: two lines deep, or one if there is too much, or nothing."""
    for depth in (2, 1):
        found = neighbourhood(ask, iri, depth=depth, basis=basis)
        if len(found.things) <= MOST_THINGS:
            return found
    return None


def _things(ask: Ask, links: Links, basis: Basis, corpus: Corpus, common: str) -> Iterator[Sheet]:
    beside = beside_of(ask, basis)
    for iri in basis.things:
        path = links.pages[iri]
        if path.startswith("things/"):
            description = corpus.descriptions.get(iri, "")
            found = thing_of(ask, iri, basis=basis, beside=beside)
            make = partial(thing_page, found, links, basis.things, description)
            yield Sheet(path, make, digest_of(common, repr(found), description))


def _divergences(
    ask: Ask, standings: list[Standing], links: Links, known: Known
) -> Iterator[Sheet]:
    for one in known.basis.divergences:
        found = replace(known, items=dict(_items(ask, one, known.basis)))
        shown = divergence_context(one, links, found, standings)
        yield Sheet(links.pages[one.id], partial(divergence_page, shown, links), _of(shown, links))


def _of(shown: object, links: Links) -> str:
    """The digest of a page that is made of what it shows, and of the stamp at its foot."""
    return digest_of(repr(shown), links.root, links.stamp)


def _items(ask: Ask, one: DivergenceAnswer, basis: Basis) -> Iterator[tuple[str, Item]]:
    """The evidence lines by which the sides pull, and on each other."""
    ends = [one.about, *(end for side in one.sides for end in (side.thing, side.via))]
    for iri in dict.fromkeys(ref.iri for ref in ends if ref and not ref.is_open):
        for item in items_of(ask, iri, known=basis.things):
            yield item.line, item
