"""Sections: titles in all their forms, items with their lines."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from beliefgraph.read.sections import read_sections
from beliefgraph.read.text import decode, split_lines

KNOWN = {"kb connections", "agent notes", "primary connection", "why archived", "relevant notes"}


def _read(text: str, **options):
    lines = list(enumerate(split_lines(text), 1))
    return read_sections(lines, is_known=KNOWN.__contains__, **options)


def _outline(text: str, **options) -> list[tuple[str, int, int, str]]:
    return [(s.title, s.level, s.line, s.lead) for s in _read(text, **options)[1:]]


def test_headings_bold_labels_and_known_plain_labels_are_titles() -> None:
    text = "# Top\n## Agent Notes\n**KB connections:** see\nPRIMARY CONNECTION: x\nNot a title: y\n"
    assert _outline(text) == [
        ("Top", 1, 1, ""),
        ("Agent Notes", 2, 2, ""),
        ("KB connections", 7, 3, "see"),
        ("PRIMARY CONNECTION", 8, 4, "x"),
    ]


def test_a_bold_list_item_is_no_title_unless_it_is_known() -> None:
    text = "- **Outcome:** good\n- **KB connections:** x"
    assert _outline(text) == [("KB connections", 7, 2, "x")]


def test_labels_in_capitals_within_a_line_are_titles() -> None:
    text = "PRIMARY CONNECTION: a (B4) WHY ARCHIVED: because NASA: no label"
    assert _outline(text) == [
        ("PRIMARY CONNECTION", 8, 1, "a (B4)"),
        ("WHY ARCHIVED", 8, 1, "because NASA: no label"),
    ]


def test_bare_lines_are_headings_only_where_headings_have_no_marks() -> None:
    text = "Agent Notes\n\nKB connections:\n\n  • one\n"
    assert _outline(text) == [("KB connections", 8, 3, "")]
    assert _outline(text, headings_are_marked=False) == [
        ("Agent Notes", 2, 1, ""),
        ("KB connections", 8, 3, ""),
    ]


def test_items_are_joined_from_their_lines_and_know_the_first() -> None:
    section = _read("## Relevant Notes\n- one\n  more\n\n1. two\n\npara\nstill\n")[1]
    assert [(i.text, i.line, i.marker) for i in section.items] == [
        ("one more", 2, "-"),
        ("two", 5, "1"),
        ("para still", 7, ""),
    ]


def test_code_is_no_text() -> None:
    assert _outline("```\n# no heading\n```\n~~~\n## none\n~~~\n# yes") == [("yes", 1, 7, "")]


def test_parents_are_the_headings_above() -> None:
    text = "# A\n## Agent Notes\n**KB connections:**\n- x\n## C\n"
    assert [s.parents for s in _read(text)[1:]] == [(), ("A",), ("A", "Agent Notes"), ("A",)]


def test_line_ends_of_all_kinds_count_as_an_editor_counts() -> None:
    assert split_lines("a\nb\r\nc\u2028d\x0ce") == ["a", "b", "c\u2028d\x0ce"]
    assert split_lines("a\rb") == ["a", "b"]


def test_encodings_are_told_by_their_mark_and_bad_bytes_by_a_notice() -> None:
    assert decode("a", b"\xef\xbb\xbfx") == ("x", [])
    assert decode("a", "x".encode("utf-16")) == ("x", [])
    text, notices = decode("a", b"one\ntw\xffo\n\x00")
    assert text == "one\ntw\ufffdo\n\ufffd"
    assert [(n.code, n.place.line) for n in notices] == [("R101", 2), ("R102", 3)]


@given(st.text(alphabet="# a\t\u00a0x"))
def test_a_heading_is_what_its_expression_says(text: str) -> None:
    match = re.match(r"^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$", text)
    is_marked = text.lstrip()[:1] == "#"
    expected = [(match[2], len(match[1]), 1, "")] if match and is_marked else []
    assert _outline(text) == expected
