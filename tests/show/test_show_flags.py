"""The flags of a belief: contested, divergence, stale, fragile, each where it is true."""

from __future__ import annotations

from dataclasses import replace

from fake_pages import fake_ask, site
from parsed import parsed

from beliefgraph.answer.basis import basis_of
from beliefgraph.answer.fragile import fragile, spots
from beliefgraph.answer.standing import standing
from beliefgraph.show.pages.flags import STALE, flags_of, weak_of
from beliefgraph.show.pages.links import Links


def _answers(ask):
    basis = basis_of(ask)
    held = [iri for iri, one in basis.propositions.items() if one.ref.kind == "belief"]
    standings = [standing(ask, iri, basis=basis) for iri in held]
    return standings, spots(ask, standings, basis=basis)


def _flags(ask):
    standings, found = _answers(ask)
    return {
        one.proposition.name: [
            flag.name
            for flag in flags_of(
                one, [spot for spot in found if spot.proposition == one.proposition]
            )
        ]
        for one in standings
    }


def test_the_flags_of_the_sample():
    assert _flags(fake_ask.sample()) == {
        "theseus/B1": ["fragile"],
        "theseus/B4": ["contested", "divergence"],
        "rio/B4": ["fragile"],
        "rio/B5": ["fragile"],
    }


def test_a_belief_weighed_before_its_evidence_changed_is_stale():
    ask = fake_ask.sample()
    ask.things = [
        replace(one, evaluated="2025-01-01") if one.id == fake_ask.B4 else one for one in ask.things
    ]
    assert "stale" in _flags(ask)["theseus/B4"]
    assert [spot.kind for spot in _answers(ask)[1] if spot.kind == STALE] == [STALE]


def test_the_spots_found_from_standings_are_those_that_the_command_finds():
    ask = fake_ask.sample()
    assert sorted(map(repr, _answers(ask)[1])) == sorted(map(repr, fragile(ask)))


def test_a_belief_page_says_why_it_is_fragile_and_names_what_shows_it():
    _, found = _answers(fake_ask.sample())
    page = parsed(site()["beliefs/rio-b5.html"])
    why = weak_of([one for one in found if one.proposition.name == "rio/B5"], Links())
    assert why
    for flag in why:
        assert flag.why in page.text
        assert all(thing.text in page.text for thing in flag.things)


def test_the_overview_can_be_filtered_by_domain_and_by_every_flag_that_a_row_has():
    page = parsed(site()["index.html"])
    rows = [one.attributes for one in page.all("tr") if "data-flags" in one.attributes]
    assert len(rows) == 5
    flags = {flag for row in rows for flag in (row["data-flags"] or "").split("|") if flag}
    assert flags >= {"contested", "divergence", "fragile"}
    options = page.text.split()
    assert flags <= set(options)
