"""What moves a belief: the answers agree with each other, and nothing is written."""

from __future__ import annotations

from pathlib import Path

import pytest

import beliefgraph
from beliefgraph.answer.basis import basis_of
from beliefgraph.answer.chains import chains
from beliefgraph.answer.choose import find
from beliefgraph.answer.impact import impact_of
from beliefgraph.answer.sensitive import sensitivity_of
from beliefgraph.answer.standing import standing
from beliefgraph.answer.what_if import what_if
from beliefgraph.answer.why import why
from beliefgraph.ground.errors import ChoiceError
from beliefgraph.ground.evidence import Relation
from beliefgraph.pipeline.graph import graph_of
from beliefgraph.pipeline.inbox import open_inbox, read_inbox


@pytest.fixture(scope="module")
def ask(sample: Path):
    inbox = open_inbox(sample)
    return graph_of(read_inbox(inbox), base=inbox.settings.base).ask


@pytest.fixture(scope="module")
def basis(ask):
    return basis_of(ask)


def beliefs(basis):
    return [iri for iri, one in basis.propositions.items() if one.ref.kind == "belief"]


def named(basis, beginning: str) -> str:
    return next(i for i, one in basis.things.items() if one.ref.title.startswith(beginning))


def test_a_removal_changes_what_the_what_if_says_it_changes(ask, basis) -> None:
    found = sensitivity_of(ask, b4 := find(ask, "theseus/B4"), basis=basis)
    assert len(found.removals) > 20
    for removal in found.removals:
        asked = what_if(ask, without=[ref.iri for ref in removal.things], basis=basis)
        change = next((c for c in asked.changes if c.proposition.ref.iri == b4), None)
        pairs = (
            zip(change.before.strength.figures, change.after.strength.figures, strict=True)
            if change and change.after
            else ()
        )
        moved = [b.strength - a.strength for a, b in pairs] or [0.0] * 3
        assert moved == pytest.approx(removal.changes, abs=3e-6)


def test_a_turning_set_turns_the_standing(ask, basis) -> None:
    turned = 0
    for iri in beliefs(basis):
        for turn in sensitivity_of(ask, iri, basis=basis).turns:
            if turn.items:
                names = [ref.iri for refs in turn.items for ref in refs]
                asked = what_if(ask, without=names, basis=basis)
                change = next(c for c in asked.changes if c.proposition.ref.iri == iri)
                assert change.after is not None
                by = {f.semantics: (f.strength, f.side) for f in change.after.strength.figures}
                before = {f.semantics: f.side for f in change.before.strength.figures}
                assert by[turn.semantics][0] == pytest.approx(turn.after, abs=2e-6)
                assert turn.side is not before[turn.semantics]
                turned += 1
    assert turned >= 15


def test_what_if_writes_nothing(sample: Path, tmp_path: Path) -> None:
    before = {path: path.read_bytes() for path in sample.rglob("*") if path.is_file()}
    found = beliefgraph.what_if(without=["Scaling Laws"], as_of="2025-06", inbox=sample)
    assert found.changes
    assert {path: path.read_bytes() for path in sample.rglob("*") if path.is_file()} == before


def test_what_if_of_nothing_changes_nothing_and_of_all_leaves_base_scores(ask, basis) -> None:
    assert what_if(ask, as_of="2999", basis=basis).changes == ()
    every = [i for i, one in basis.things.items() if one.ref.kind != "belief"]
    found = what_if(ask, without=every, basis=basis)
    assert len(found.changes) == found.beliefs == len(beliefs(basis))
    for change in found.changes:
        assert change.after is not None
        assert change.after.counts.all.sources == 0
        assert {f.strength for f in change.after.strength.figures} == {change.after.strength.base}


def test_what_if_before_is_the_standing_of_the_belief(ask, basis) -> None:
    every = [i for i, one in basis.things.items() if one.ref.kind != "belief"]
    for change in what_if(ask, without=every, basis=basis).changes:
        now = standing(ask, change.proposition.ref.iri, basis=basis)
        assert (change.before.counts, change.before.minimum) == (now.counts, now.minimum)
        assert change.before.strength == now.strength


def test_a_belief_that_is_itself_taken_out_has_no_after(ask, basis) -> None:
    found = what_if(ask, without=["theseus/B4"], basis=basis)
    assert [c.after for c in found.changes if c.proposition.label == "B4"][:1] == [None]


@pytest.mark.parametrize("day", ["2025", "2025-03", "2025-03-14"])
def test_as_of_takes_out_what_is_later_and_keeps_the_undated(ask, basis, day) -> None:
    found = what_if(ask, as_of=day, basis=basis)
    gone = {ref.iri for ref in found.gone}
    for iri, thing in basis.things.items():
        if thing.ref.kind != "belief" and thing.date and not thing.is_proposed:
            shared = min(len(day), len(thing.date))
            assert (iri in gone) == (thing.date[:shared] > day[:shared])
    assert found.undated == sum(
        not t.date for t in basis.things.values() if t.ref.kind in ("source", "claim")
    )


def test_only_origin_keeps_a_paper_with_its_press_release(ask, basis) -> None:
    found = what_if(ask, only_origin="Endoscopist deskilling", basis=basis)
    kept = [
        t.ref.title
        for iri, t in basis.things.items()
        if t.ref.kind == "source" and iri not in {ref.iri for ref in found.gone}
    ]
    assert sorted(title[:20] for title in kept) == [
        "Endoscopist deskillin"[:20],
        "The journal's press ",
    ]
    key = next(iter(basis.origins[named(basis, "Endoscopist")]))
    assert what_if(ask, only_origin=key, basis=basis).gone == found.gone
    with pytest.raises(ChoiceError, match="is no source and no origin"):
        what_if(ask, only_origin="theseus/B4", basis=basis)


def test_why_finds_every_chain_that_the_standing_shows_and_only_those(ask, basis) -> None:
    b4 = find(ask, "theseus/B4")
    shown = chains(basis.web, b4, known=basis.things)
    assert len(shown) > 35
    for chain in shown:
        if chain.is_circular:
            continue
        found = why(ask, chain.start.iri, b4, basis=basis)
        lengths = [len(path.hops) for path in found.paths]
        assert lengths == sorted(lengths)
        assert any(
            path.direction is chain.direction and len(path.hops) == len(chain.steps)
            for path in found.paths
        )


def test_every_step_of_a_why_is_a_quoted_line_between_its_two_things(ask, basis) -> None:
    source, b4 = named(basis, "Scaling Laws"), find(ask, "theseus/B4")
    found = why(ask, source, b4, basis=basis)
    assert len(found.paths) == 3
    for path in found.paths:
        assert path.hops[0].evidence.iri == source
        assert path.hops[-1].target.iri == b4
        for hop, after in zip(path.hops, path.hops[1:], strict=False):
            assert hop.target == after.evidence
        for hop in path.hops:
            assert hop.items
            assert all(item.thing == hop.evidence and item.place.line for item in hop.items)
    against = sum(hop.direction is Relation.CONTRADICTS for hop in found.paths[0].hops)
    assert (against % 2 == 0) == (found.paths[0].direction is Relation.SUPPORTS)


def test_impact_goes_from_claims_to_beliefs_to_positions(ask, basis) -> None:
    found = impact_of(ask, named(basis, "Natural Emergent"), basis=basis)
    kinds = [one.proposition.ref.kind for one in found.rests]
    order = ["claim", "belief", "position", "conviction"]
    assert kinds == sorted(kinds, key=order.index)
    levels = [one.proposition.level for one in found.rests if one.proposition.ref.kind == "belief"]
    assert levels == sorted(levels, key=["axiom", "belief", "hypothesis"].index)
    assert levels[0] == "axiom"


def test_impact_names_what_the_what_if_changes(ask, basis) -> None:
    source = named(basis, "Scaling Laws")
    changed = {c.proposition.ref.iri for c in what_if(ask, without=[source], basis=basis).changes}
    rests = {one.proposition.ref.iri for one in impact_of(ask, source, basis=basis).rests}
    assert changed <= rests
    assert changed


def test_what_loses_its_only_support_is_marked(ask, basis) -> None:
    found = impact_of(ask, named(basis, "Sleeper Agents"), basis=basis)
    only = [one for one in found.rests if one.is_only]
    assert only
    for one in only:
        left = what_if(ask, without=[found.thing.iri], basis=basis)
        assert left.gone
        assert one.direction is Relation.SUPPORTS
