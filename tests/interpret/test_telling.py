"""Words that are looked for first never keep a divergence from being found."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from beliefgraph.interpret.parting import SENTENCE
from beliefgraph.interpret.parting_forms import FORMS
from beliefgraph.interpret.parting_marks import MARKS, marked
from beliefgraph.interpret.telling import is_telling, telling_in

ODD = ["ſ", "\u212a", "İ", "ı", "é", "\u00a0", "\n", "’"]
WORDS = [
    "Diverged on ", "tension ", "tenſions ", "contrast ", "contradict each other: ", "conflicting ", "whereas ", "while", " ", "x",
    "some ", "sources ", "other ", "studies ", "reports ", "stands ", "against ", "but ", "this ", ", but the ", "can be ", "true ",
    "challenges the ", "undermines ", "::", "misses the point", "Genuine ", "open ", "split ", "both ", "findings ", "correct",
    "these two claims ", "in our ", "beliefs", "divergence candidates", "the divergence", " between them", "one another", *ODD,
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(WORDS), max_size=12).map("".join)
MARK = re.compile("|".join(text for _, text in MARKS), re.IGNORECASE)


@given(st.lists(TEXTS, min_size=1, max_size=4))
def test_a_part_tells_in_a_whole_text_what_it_tells_alone(parts: list[str]) -> None:
    tells = telling_in("\n".join(parts))
    says_all = re.search("(?:contradict|oppose) each other[^.\n]*:", "\n".join(parts).lower())
    for part in parts:
        assert tells(part) == (is_telling(part) or says_all is not None)


def test_a_note_of_the_type_tension_tells_by_each_name_in_it() -> None:
    for written in ("type: tension", 'type:\u00a0"Divergence', "a: b\ntype:\n  tension"):
        assert telling_in(f"---\n{written}\n---\n")("[[a]]")
    assert not telling_in("---\ntype: tensions\n---\n")("[[a]]")


@given(TEXTS)
def test_a_mark_is_the_first_of_all_marks_in_a_sentence(text: str) -> None:
    found, expected = marked(text), MARK.search(text)
    assert (found and found.span()) == (expected and expected.span())


@given(st.data())
def test_the_core_of_a_form_stands_in_all_that_has_the_form(data: st.DataObject) -> None:
    form = data.draw(st.sampled_from([each for each in FORMS if each.core]))
    text = data.draw(st.from_regex(form.pattern))
    found, expected = form.search(text), form.pattern.search(text)
    assert found is not None
    assert expected is not None
    assert found.span() == expected.span()


@given(st.text(alphabet='.!?"”) (*A1a\n\u00a0vs'))
def test_sentences_part_behind_their_end_and_not_behind_versus(text: str) -> None:
    border = re.compile(r"(?<!\bvs\.)(?<=[.!?])[\"”)]?\s+(?=[\"“(*]*[A-Z])")
    assert SENTENCE.split(text) == border.split(text)
