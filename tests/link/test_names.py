"""Names: what they resolve to, and why they stay open."""

from __future__ import annotations

from dataclasses import replace

import pytest

from beliefgraph.ground.divergence import Divergence, Side
from beliefgraph.ground.ends import Known, Named, Open, Reason
from beliefgraph.ground.evidence import EvidenceLine, Relation, Voice
from beliefgraph.ground.knowledge import Interpretation
from beliefgraph.ground.node import Kind, Node
from beliefgraph.ground.place import Place
from beliefgraph.link.catalogue import catalogue_of
from beliefgraph.link.document import link_document
from beliefgraph.link.resolve import resolve


def _claim(path: str, *, domain: str = "", title: str = "") -> Interpretation:
    stem = path.rsplit("/", 1)[-1].removesuffix(".md")
    names = tuple(dict.fromkeys((title or stem, stem, path)))
    node = Node(path, Kind.CLAIM, title or stem, Place(path, 1), names, domain=domain)
    return Interpretation(path, "", (node,), domain=domain)


def _beliefs(owner: str, *numbers: int) -> Interpretation:
    path = f"agents/{owner}/beliefs.md"
    nodes = tuple(
        Node(
            f"{owner}#{n}",
            Kind.BELIEF,
            f"belief {n} of {owner} about rain",
            Place(path, n),
            (),
            owner=owner,
            label=f"B{n}",
        )
        for n in numbers
    )
    return Interpretation(path, "", nodes, agents=(owner,))


INBOX = (
    _claim("domains/rivers/eels return to the same stream.md", domain="rivers"),
    _claim("core/eels return to the same stream.md"),
    _claim(
        "domains/rivers/gravel shifts in high water because the bed is loose.md", domain="rivers"
    ),
    _claim("domains/rivers/gravel shifts in low water.md", domain="rivers"),
    _claim("core/twins.md"),
    _claim("foundations/twins.md"),
    _claim("sources/2024-05-01-a-count.md", title="The Count of Eels, 2024"),
    _beliefs("iris", 1, 2),
    _beliefs("odo", 2, 4),
)
CATALOGUE = catalogue_of(INBOX)


def test_a_study_is_known_by_its_authors_where_only_one_is_theirs() -> None:
    def source(path: str, *authors: str) -> Interpretation:
        node = Node(path, Kind.SOURCE, path, Place(path, 1), (path,), authors=authors)
        return Interpretation(path, "", (node,))

    catalogue = catalogue_of(
        [
            source("sources/2021-marsh-count.md", "Ann Marsh", "Bo Reed"),
            source("sources/2022-other.md", "Ann Marsh"),
            source("sources/2023-third.md", "Cy Marsh, Di Lake"),
        ]
    )
    here = Interpretation("a.md", "", ())
    known = Known("sources/2021-marsh-count.md")
    assert resolve(Named("Marsh and Reed", "authors"), here, catalogue) == known
    assert resolve(Named("Marsh et al.", "authors"), here, catalogue) is None
    assert resolve(Named("Reed and Nobody", "authors"), here, catalogue) is None


def _resolve(
    text: str,
    form: str = "link",
    *,
    agents: tuple[str, ...] = (),
    domain: str = "",
    path: str = "x.md",
):
    return resolve(Named(text, form), Interpretation(path, "", (), agents, domain), CATALOGUE)


@pytest.mark.parametrize(
    "name",
    [
        "gravel shifts in high water because the bed is loose",
        "Gravel Shifts In High Water Because The Bed Is Loose",
        "gravel-shifts-in-high-water-because-the-bed-is-loose",
        "gravel_shifts_in_high_water_because_the_bed_is_loose.md",
        "domains/rivers/gravel shifts in high water because the bed is loose",
        "gravel shifts in high water",
        "gravel shifts in high wat",
    ],
)
def test_a_title_resolves_in_any_form_and_by_its_beginning(name: str) -> None:
    assert _resolve(name) == Known(
        "domains/rivers/gravel shifts in high water because the bed is loose.md"
    )


def test_a_beginning_that_several_titles_share_stays_open_with_all_of_them() -> None:
    found = _resolve("gravel shifts in")
    assert isinstance(found, Open)
    assert found.reason is Reason.AMBIGUOUS
    assert len(found.candidates) == 2


def test_a_short_beginning_is_no_name() -> None:
    assert _resolve("gravel").reason is Reason.MISSING


def test_of_two_notes_of_one_title_the_own_domain_wins_then_domains() -> None:
    own = Known("domains/rivers/eels return to the same stream.md")
    assert _resolve("eels return to the same stream", domain="rivers") == own
    assert _resolve("eels return to the same stream") == own
    core = _resolve("eels return to the same stream", path="core/y.md")
    assert core == Known("core/eels return to the same stream.md")
    assert _resolve("twins").candidates == ("core/twins.md", "foundations/twins.md")


def test_a_file_name_and_a_title_name_the_same_note() -> None:
    note = Known("sources/2024-05-01-a-count.md")
    assert _resolve("2024-05-01-a-count") == _resolve("the count of eels 2024") == note


def test_a_typo_is_suggested_and_never_guessed() -> None:
    found = _resolve("gravel shifts in low watr")
    assert found == Open("gravel shifts in low watr", Reason.MISSING, found.candidates)
    assert found.candidates[0] == "domains/rivers/gravel shifts in low water.md"


def test_a_bare_label_belongs_to_the_agent_of_the_note() -> None:
    assert _resolve("#2", "label", agents=("iris",)) == Known("iris#2")
    assert _resolve("#2", "label", agents=("odo",)) == Known("odo#2")
    assert _resolve("odo#2", "label", agents=("iris",)) == Known("odo#2")
    assert _resolve("B2", "bare", agents=("odo",)) == Known("odo#2")


def test_a_label_without_one_owner_stays_open_with_all_candidates() -> None:
    assert _resolve("#2", "label") == Open("B2", Reason.OWNERLESS, ("iris#2", "odo#2"))
    assert _resolve("#2", "label", agents=("iris", "odo")).reason is Reason.OWNERLESS
    assert _resolve("#4", "label", agents=("iris",)) == Open("B4", Reason.MISSING, ("odo#4",))
    assert _resolve("#9", "label", agents=("iris",)).reason is Reason.MISSING


def test_words_without_marks_name_a_note_up_to_a_dash_or_stay_prose() -> None:
    assert _resolve("gravel shifts in low water — a good year", "bare") == Known(
        "domains/rivers/gravel shifts in low water.md"
    )
    assert _resolve("somebody said so", "bare").reason is Reason.PROSE


def test_quotation_marks_around_no_name_are_no_end() -> None:
    assert _resolve("only words in quotes here", "quoted") is None
    assert _resolve("gravel shifts in low water", "quoted") == Known(
        "domains/rivers/gravel shifts in low water.md"
    )


def test_a_note_is_no_evidence_on_itself_but_may_be_a_side_of_its_divergence() -> None:
    note, me = INBOX[4], Known("core/twins.md")
    named, place = Named("twins", "link"), Place("core/twins.md", 3)
    line = EvidenceLine(me, named, Relation.SUPPORTS, place, "relevant_notes", Voice.OWNER)
    sides = (Side("twins", named), Side("rain", Open("rain", Reason.PROSE)))
    divergence = Divergence(sides, place, "body", Voice.OWNER, "twins or rain", "or")
    linked = link_document(
        replace(note, lines=(line,), divergences=(divergence,)), catalogue_of([note])
    )
    assert (linked.lines, linked.notices) == ((), ())
    assert linked.divergences[0].sides[0].end == me


@pytest.mark.parametrize(
    "written", ["Belief 2: rain falls", "belief #2 (iris)", "B2 — rain", "iris's belief 2"]
)
def test_a_belief_is_known_by_its_number_before_a_remark(written: str) -> None:
    document = Interpretation("a.md", "", (), agents=("iris",))
    assert resolve(Named(written, "bare"), document, CATALOGUE) == Known("iris#2")


def test_a_bracket_at_the_end_is_no_part_of_a_title() -> None:
    document = Interpretation("a.md", "", (), domain="rivers")
    written = "eels return to the same stream (with a count of 2024)"
    assert resolve(Named(written, "bare"), document, CATALOGUE) == Known(
        "domains/rivers/eels return to the same stream.md"
    )


def test_of_two_in_one_folder_the_one_written_so_is_meant() -> None:
    pair = (_claim("core/Eels-climb.md"), _claim("core/eels climb.md"))
    document = Interpretation("a.md", "", ())
    assert resolve(Named("eels climb", "link"), document, catalogue_of(pair)) == Known(
        "core/eels climb.md"
    )


def test_a_proposed_claim_may_be_the_beginning_of_an_accepted_one() -> None:
    line = EvidenceLine(
        Known("a.md"),
        Named("gravel-shifts-in-high-water-because-the-bed", "proposal"),
        Relation.SUPPORTS,
        Place("a.md", 3),
        "frontmatter",
        Voice.CURATOR,
    )
    document = Interpretation("a.md", "", (), lines=(line,))
    (found,) = link_document(document, CATALOGUE).lines
    assert found.target == Known(
        "domains/rivers/gravel shifts in high water because the bed is loose.md"
    )
