"""How a name finds its proposition."""

from __future__ import annotations

import fake_ask
import pytest

from beliefgraph.answer.choose import find, find_thing
from beliefgraph.ground.errors import ChoiceError

B4 = fake_ask.iri("theseus#4")


@pytest.fixture
def ask():
    return fake_ask.sample()


@pytest.mark.parametrize(
    "name",
    [
        "theseus/B4",
        "theseus/b4",
        "theseus#4",
        "Theseus B4",
        "Verification degrades faster than capability grows",
        "verification degrades",
        str(B4),
        " theseus/4 ",
    ],
)
def test_every_way_to_name_a_belief_finds_it(ask, name):
    assert find(ask, name) == B4


@pytest.mark.parametrize("name", ["B4", "b4", "4", "#4", "belief 4"])
def test_a_label_with_an_owner_finds_the_owners_belief(ask, name):
    assert find(ask, name, owner="rio") == fake_ask.iri("rio#4")


def test_a_label_that_only_one_agent_uses_needs_no_owner(ask):
    assert find(ask, "B5") == fake_ask.iri("rio#5")


def test_a_path_finds_a_claim_with_and_without_its_ending(ask):
    path = "claims/formal-proofs-scale-with-capability.md"
    assert find(ask, path) == find(ask, path.removesuffix(".md")) == fake_ask.iri(path)
    assert find(ask, "formal-proofs-scale-with-capability.md") == fake_ask.iri(path)


def test_an_ambiguous_label_names_all_choices_and_how_to_choose(ask):
    with pytest.raises(ChoiceError) as caught:
        find(ask, "B4")
    error = caught.value
    assert error.message == "'B4' answers to 2 things"
    assert error.choices == (
        "theseus/B4  Verification degrades faster than capability grows",
        "rio/B4  Ownership coordinates better than regulation",
    )
    assert error.help == (
        "choose one by its full name, for example theseus/B4, or by --owner (rio or theseus)"
    )


def test_an_unknown_name_lists_the_closest(ask):
    with pytest.raises(ChoiceError) as caught:
        find(ask, "verification never degrades")
    assert caught.value.message == "nothing is called 'verification never degrades'"
    assert caught.value.choices[0].startswith("theseus/B4")


def test_an_unknown_name_like_nothing_lists_the_beliefs(ask):
    with pytest.raises(ChoiceError) as caught:
        find(ask, "B99", owner="theseus")
    assert caught.value.message == "nothing of theseus is called 'B99'"
    assert [choice.split()[0] for choice in caught.value.choices] == ["theseus/B1", "theseus/B4"]


@pytest.mark.parametrize("name", ["", "  ", "[[", "…", "\x00"])
def test_a_name_without_words_finds_nothing(ask, name):
    with pytest.raises(ChoiceError):
        find(ask, name)


def test_a_source_is_found_among_all_things_and_not_among_propositions(ask):
    title = "Negative results for sparse autoencoders"
    assert find_thing(ask, title) == fake_ask.iri(fake_ask.SAE)
    with pytest.raises(ChoiceError):
        find(ask, title)


@pytest.mark.parametrize("ending", ["", ".md"])
def test_the_name_of_a_file_finds_its_note_without_folder_and_ending(ask, ending):
    name = "2025-03-27-circuit-tracing-haiku"
    assert find_thing(ask, f"{name}{ending}") == fake_ask.iri(fake_ask.CIRCUITS)
    assert find_thing(ask, f"sources/{name}{ending}") == fake_ask.iri(fake_ask.CIRCUITS)
    with pytest.raises(ChoiceError):
        find_thing(ask, name.removeprefix("2025-"))
