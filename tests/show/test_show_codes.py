"""How many findings there are of each code, told without sorting them."""

from __future__ import annotations

import random

from beliefgraph.ground.notice import Notice, Severity
from beliefgraph.ground.place import Place
from beliefgraph.show.findings import codes, groups


def test_codes_are_counted_in_the_order_of_their_groups() -> None:
    chance = random.Random(1)
    for _ in range(50):
        notices = [
            Notice(chance.choice("ABCDE"), "", "", Place("a.md", line), chance.choice([*Severity]))
            for line in range(chance.randrange(12))
        ]
        assert codes(notices) == tuple((group[0].code, len(group)) for group in groups(notices))
