"""What is tried only where its signs stand is found as if it were tried everywhere."""

from __future__ import annotations

import re
import sys

from hypothesis import given
from hypothesis import strategies as st

from beliefgraph.ground.resources import ontology_path
from beliefgraph.interpret.name_forms import NAME_FORMS, SIGNS_OF_OTHERS, names_in
from beliefgraph.interpret.phrase_letters import folded, needed
from beliefgraph.interpret.phrases import Phrase
from beliefgraph.interpret.wording import load_wording

PHRASES = load_wording(ontology_path() / "wording.toml").phrases
PLACES = ["", *sorted({place for phrase in PHRASES.phrases for place in phrase.places})]
ODD = ["ſ", "\u212a", "İ", "ı", "ς", "ß", "é", "’", "\u2028"]

NAMES = re.compile(
    "|".join(
        f"(?P<{each.form}>{re.sub('[?]P<(?:name|number|work)>', '?:', each.text)})"
        for each in NAME_FORMS
    )
)
NAME_PARTS = [
    "[[", "]]", "a|b", "`", '"', "“", "”", "'", "‘", "’", " ", ", ", ". ", "\n", "B4", "belief 7", "Belief #12", "iris's ",
    "our ", "the ", "my ", "core ", "eels climb over any wall", "claim", " claims", " thesis", " that ", " about ", "pattern",
    "hypothesis", " position", "Khan", "Hughes", " and ", " & ", " et al.", " study", " papers", " (2024)", "trilemma", *ODD,
]  # fmt: skip


def _whole(phrase: Phrase) -> re.Pattern[str]:
    return re.compile(f"(?:{phrase.words})(?!\\w)", re.IGNORECASE)


def _best(text: str, place: str) -> tuple[str, int, int] | None:
    """The best phrase of a text, each of them tried at each word."""
    best: tuple[str, int, int] | None = None
    rank, link = -1, text.find("§ — ")
    heads = (0, link + len("§ — ")) if link >= 0 else (0,)
    for start in re.finditer(r"(?<!\w)[A-Za-z]+", text):
        for phrase in PHRASES.phrases:
            if phrase.at_start and start.start() not in heads:
                continue
            if phrase.rank <= rank or (phrase.places and place not in phrase.places):
                continue
            if match := _whole(phrase).match(text, start.start()):
                best, rank = (phrase.words, match.start(), match.end()), phrase.rank
    return best


@given(st.lists(st.sampled_from(NAME_PARTS), max_size=30).map("".join))
def test_names_are_those_that_one_expression_of_all_forms_finds(text: str) -> None:
    found = [(form, match.span()) for form, match in names_in(text)]
    all_forms = [(match.lastgroup, match.span()) for match in NAMES.finditer(text)]
    links = [("link", match.span()) for match in NAME_FORMS[0].pattern.finditer(text)]
    assert found == (all_forms if SIGNS_OF_OTHERS.search(text) else links)


@given(st.data())
def test_a_phrase_is_where_its_expression_fits_without_case(data: st.DataObject) -> None:
    phrase = data.draw(st.sampled_from(PHRASES.phrases))
    text = data.draw(st.from_regex(_whole(phrase), fullmatch=True))
    tail = data.draw(st.sampled_from(["", " of it", "; or not", "ß", *ODD]))
    expected = _whole(phrase).match(text + tail)
    found = phrase.pattern.match(folded(text + tail) if phrase.is_folded else text + tail)
    assert (found and found.span()) == (expected and expected.span())
    assert phrase.needs in folded(text)


@given(st.data())
def test_the_best_phrase_is_the_one_that_all_expressions_together_find(data: st.DataObject) -> None:
    parts = st.one_of(
        st.sampled_from(PHRASES.phrases).flatmap(
            lambda each: st.from_regex(_whole(each), fullmatch=True)
        ),
        st.sampled_from(["§ — ", "§ ", "the eel ", "Is ", "this ", "not ", ". ", *ODD]),
    )
    text = " ".join(data.draw(st.lists(parts, max_size=4)))
    place = data.draw(st.sampled_from(PLACES))
    found = PHRASES.best(text, place)
    assert (found and (found[0].words, *found[1:])) == _best(text, place)


@given(st.text(alphabet="aiks-()[]{}?*+|.\\^$ §" + "".join(ODD)))
def test_what_a_plain_text_needs_stands_in_it(text: str) -> None:
    assert needed(re.escape(text)) in folded(text)


def test_a_folded_text_has_the_letters_that_an_expression_finds_without_case() -> None:
    letters = re.compile("[a-z]", re.IGNORECASE)
    every = [chr(n) for n in range(sys.maxunicode + 1)]
    found = {each for each in every if letters.match(each)}
    assert len(found) > 52
    for each in every:
        assert len(folded(each)) == 1
        if each in found:
            assert re.match(folded(each), each, re.IGNORECASE)
        assert (re.match("[a-z]", folded(each)) is not None) == (each in found)
