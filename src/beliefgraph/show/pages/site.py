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

The same graph gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from beliefgraph.answer.atlas import atlas
from beliefgraph.answer.basis import Basis, basis_of
from beliefgraph.answer.cells import records, text_in
from beliefgraph.answer.divergences import DivergenceAnswer
from beliefgraph.answer.fragile import Spot, spots
from beliefgraph.answer.grouping import grouping
from beliefgraph.answer.items import Item, items_of
from beliefgraph.answer.memory import remembering
from beliefgraph.answer.neighbourhood import neighbourhood
from beliefgraph.answer.partings import partings
from beliefgraph.answer.standing import Standing, standing
from beliefgraph.answer.thing import beside_of, thing_of
from beliefgraph.answer.ticking import circular_in
from beliefgraph.ground.decision import Ruling
from beliefgraph.ground.notice import Notice
from beliefgraph.ground.rows import Ask
from beliefgraph.ground.terms import digest_of
from beliefgraph.show.pages.belief import Seen, belief_page
from beliefgraph.show.pages.changed import write_changed
from beliefgraph.show.pages.compare import Known
from beliefgraph.show.pages.divergence import divergence_page, divergences_page
from beliefgraph.show.pages.explore import MOST_THINGS, explore_page
from beliefgraph.show.pages.findings import findings_page
from beliefgraph.show.pages.leftover import refuse_another_site, remove_leftovers
from beliefgraph.show.pages.links import Links, links_for
from beliefgraph.show.pages.map_page import map_page
from beliefgraph.show.pages.matrix import matrix_page
from beliefgraph.show.pages.overview import Corpus, overview_page
from beliefgraph.show.pages.thing import thing_page
from beliefgraph.show.pages.vis import library

__all__ = ["pages", "write_site"]

LIBRARY = "assets/vis-network.min.js"


def write_site(
    ask: Ask,
    folder: Path | str,
    *,
    repository: str = "",
    explore: bool = True,
    notices: Iterable[Notice] = (),
    stamp: str = "",
    rulings: Sequence[Ruling] = (),
) -> list[Path]:
    """Writes all pages below a folder; returns the files, sorted.

    ``repository`` is the web address under which the inbox's files can be seen;
    ``explore=False`` leaves the explore pages out; ``notices`` are the findings to show,
    ``stamp`` says of which day's notes and by which version the pages are made, ``rulings``
    what people decided about divergences. Pages of things that are no more are removed, other
    files stay; a site that something else made is refused.
    """
    refuse_another_site(Path(folder))
    written: list[Path] = []
    made = pages(
        ask, repository=repository, explore=explore, notices=notices, stamp=stamp, rulings=rulings
    )
    for path, text in made:
        file = Path(folder, path)
        write_changed(file, text)
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
    ask = remembering(grouping(ask))
    basis = basis_of(ask)
    basis = replace(basis, divergences=partings(ask, rulings=rulings, basis=basis))
    held = [one for one in basis.propositions.values() if one.ref.kind != "claim"]
    links = links_for(basis.things, held, repository=repository, stamp=stamp)
    links.pages.update(
        (one.id, f"divergences/{digest_of(one.id)}.html") for one in basis.divergences
    )
    standings = [standing(ask, one.ref.iri, basis=basis) for one in held]
    corpus = _corpus(ask, standings, basis)
    yield "index.html", overview_page(standings, corpus, links)
    yield "divergences.html", divergences_page(basis.divergences, links)
    yield "map.html", map_page(atlas(ask, basis.things, basis.propositions), links)
    yield "matrix.html", matrix_page(standings, links)
    yield "findings.html", findings_page(notices, links)
    below, circular = links.at("../"), circular_in(basis)
    for one in standings:
        iri = one.proposition.ref.iri
        around = _explore(ask, iri, below, basis) if explore else ""
        name = links.pages[iri].removeprefix("beliefs/")
        address = f"../explore/{name}" if around else ""
        said = corpus.descriptions.get(iri, "")
        seen = Seen(corpus.spots.get(iri, ()), said, address, circular)
        yield links.pages[iri], belief_page(one, below, basis, seen)
        if around:
            yield f"explore/{name}", around
    if explore:
        yield LIBRARY, library()
    yield from _things(ask, below, basis, corpus)
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


def _explore(ask: Ask, iri: str, links: Links, basis: Basis) -> str:
    """The explore page two lines deep, or one if there is too much, or none."""
    for depth in (2, 1):
        found = neighbourhood(ask, iri, depth=depth, basis=basis)
        if len(found.things) <= MOST_THINGS:
            return explore_page(found, links, shared=f"../{LIBRARY}")
    return ""


def _things(ask: Ask, links: Links, basis: Basis, corpus: Corpus) -> Iterator[tuple[str, str]]:
    beside = beside_of(ask, basis)
    for iri in basis.things:
        path = links.pages[iri]
        if path.startswith("things/"):
            description = corpus.descriptions.get(iri, "")
            found = thing_of(ask, iri, basis=basis, beside=beside)
            yield path, thing_page(found, links, basis.things, description)


def _divergences(
    ask: Ask, standings: list[Standing], links: Links, known: Known
) -> Iterator[tuple[str, str]]:
    for one in known.basis.divergences:
        found = replace(known, items=dict(_items(ask, one, known.basis)))
        yield links.pages[one.id], divergence_page(one, links, found, standings)


def _items(ask: Ask, one: DivergenceAnswer, basis: Basis) -> Iterator[tuple[str, Item]]:
    """The evidence lines by which the sides pull, and on each other."""
    ends = [one.about, *(end for side in one.sides for end in (side.thing, side.via))]
    for iri in dict.fromkeys(ref.iri for ref in ends if ref and not ref.is_open):
        for item in items_of(ask, iri, known=basis.things):
            yield item.line, item
