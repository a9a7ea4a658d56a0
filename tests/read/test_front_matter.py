"""Front matter keeps its lines, and survives what a strict parser rejects."""

from __future__ import annotations

from beliefgraph.read.front_matter import read_front_matter


def _read(text: str):
    return read_front_matter("a.md", text.split("\n"))


def _fields(text: str) -> list[tuple[str, int, list[tuple[str, int]]]]:
    return [(f.key, f.line, [(e.text, e.line) for e in f.entries]) for f in _read(text).fields]


def test_each_key_and_each_item_knows_its_line_on_disk() -> None:
    text = "\n\n---\ntype: claim\ntags:\n  - a\n  - b\ntitle: x\n---\nbody"
    assert _fields(text) == [
        ("type", 4, [("claim", 4)]),
        ("tags", 5, [("a", 6), ("b", 7)]),
        ("title", 8, [("x", 8)]),
    ]


def test_a_date_is_a_text_whether_it_exists_or_not() -> None:
    assert _fields("---\ndate: 2026-03-00\nsince: 2026-01-01\n---") == [
        ("date", 2, [("2026-03-00", 2)]),
        ("since", 3, [("2026-01-01", 3)]),
    ]


def test_a_link_without_quotes_is_a_link_and_no_list_of_lists() -> None:
    assert _fields("---\ndepends_on: [[a claim]]\n---") == [("depends_on", 2, [("[[a claim]]", 2)])]


def test_a_key_that_stands_twice_gives_two_fields_and_a_notice() -> None:
    front = _read("---\na: 1\na: 2\n---")
    assert [f.text for f in front.fields] == ["1", "2"]
    assert [(n.code, n.place.line) for n in front.notices] == [("R203", 3)]


def test_what_yaml_rejects_is_read_key_by_key() -> None:
    text = "---\ntitle: One: two\nstar: *\ntags: [a, b]\nlist:\n\t- x\n---\nbody"
    front = _read(text)
    assert [n.code for n in front.notices] == ["R201"]
    assert _fields(text) == [
        ("title", 2, [("One: two", 2)]),
        ("star", 3, [("*", 3)]),
        ("tags", 4, [("a", 4), ("b", 4)]),
        ("list", 5, [("x", 6)]),
    ]


def test_a_block_that_is_not_closed_ends_at_the_first_empty_line() -> None:
    front = _read("---\ntype: claim\n\n# heading\ntext: no field")
    assert [n.code for n in front.notices] == ["R202"]
    assert [f.key for f in front.fields] == ["type"]
    assert front.lines == {1, 2, 3}


def test_two_blocks_are_both_read() -> None:
    front = _read("---\ntitle: tool\n---\n\n---\ntype: claim\n---\nbody")
    assert [(f.key, f.line) for f in front.fields] == [("title", 2), ("type", 6)]
    assert [n.code for n in front.notices] == ["R204"]


def test_markdown_inside_broken_front_matter_is_left_to_the_body() -> None:
    text = "---\ntype: claim\n### Additional Evidence (confirm)\n*Source: [[a]]*\n\ntitle: x\n---\n"
    front = _read(text)
    assert [f.key for f in front.fields] == ["type", "title"]
    assert {3, 4}.isdisjoint(front.lines)


def test_a_bomb_of_aliases_is_cut() -> None:
    lines = ["---", "a0: &a0 [x, x]"]
    lines += [f"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]" for i in range(1, 60)]
    front = read_front_matter("a.md", [*lines, "---"])
    assert max(len(f.entries) for f in front.fields) <= 2_000


def test_a_note_without_front_matter_has_no_fields() -> None:
    assert _read("# A heading\n\n---\n\ntext").fields == ()
    assert _read("").fields == ()
