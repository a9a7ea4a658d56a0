"""A plain paragraph is set as rich sets it, without rich."""

from __future__ import annotations

import random
import subprocess
import sys

from beliefgraph.show.look import Look
from beliefgraph.show.text import paper

SIGNS = "ab cé—…“”▲→  xyz   ·≠└Ж\u00a0 "
PARAGRAPHS = 2000


class _Never:
    def fullmatch(self, _: str) -> None:
        return None


def test_two_thousand_random_paragraphs_are_set_as_rich_sets_them(monkeypatch) -> None:
    chance = random.Random(1)
    for _ in range(PARAGRAPHS):
        parts = [
            "".join(chance.choices(SIGNS, k=chance.randint(0, 60)))
            for _ in range(chance.randint(1, 4))
        ]
        parts += ["q" * chance.randint(10, 150)] * chance.randint(0, 1)
        indent, hanging = chance.choice((0, 2, 4)), chance.choice((0, 1, 2, 4))
        look = Look(chance.choice((40, 41, 60, 100, 120)))
        with monkeypatch.context() as patched:
            plain = _set(look, parts, indent, hanging)
            patched.setattr(paper, "_NARROW", _Never())
            assert plain == _set(look, parts, indent, hanging)


def _set(look: Look, parts: list[str], indent: int, hanging: int) -> str:
    sheet = paper.Paper(look)
    sheet.line(*parts, indent=indent, hanging=hanging)
    return sheet.text()


def test_signs_of_two_columns_or_none_are_left_to_rich() -> None:
    for sign in "漢👍\u0301\u00ad⌚\t":
        assert paper._NARROW.fullmatch(f"a {sign}") is None


def test_a_plain_page_loads_no_rich() -> None:
    code = (
        "import sys\n"
        "from beliefgraph.show.look import Look\n"
        "from beliefgraph.show.text.paper import Paper\n"
        "page = Paper(Look())\n"
        "page.section('SUPPORTS')\n"
        "page.quotation('its own words')\n"
        "print('rich' in sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
