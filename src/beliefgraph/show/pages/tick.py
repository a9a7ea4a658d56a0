"""What-if on a page: the things that its reader can tick off, and what is recomputed."""

from __future__ import annotations

import json

from beliefgraph.answer.counts import Counts
from beliefgraph.answer.figures import Strength
from beliefgraph.answer.ticking import Ticking
from beliefgraph.show.pages.views import Figure, Tick
from beliefgraph.show.words import one_line

__all__ = ["MOST_TICKS", "figures", "tick_data", "ticks"]

MOST_TICKS = 300  # things to tick off; beyond, `beliefgraph what-if` serves better


def ticks(found: Ticking) -> tuple[Tick, ...]:
    """The sources and claims that can be ticked off, sources first, by title."""
    chosen = [
        (ref.kind != "source", ref.title.casefold(), number, ref)
        for number, ref in enumerate(found.refs)
        if number and ref.kind in ("source", "claim")
    ]
    return tuple(
        Tick(number, one_line(ref.title, 160), ref.kind)
        for *_, number, ref in sorted(chosen, key=lambda one: one[:3])
    )


def tick_data(found: Ticking) -> str:
    """The lists that the page recomputes from, as JSON that can not end its element."""
    data = {
        "things": found.things,
        "lines": [(a, b, relation, int(verdict)) for a, b, relation, verdict in found.lines],
        "items": found.items,
        "arguments": found.arguments,
        "circular": found.is_circular,
    }
    return json.dumps(data, separators=(",", ":"))


def figures(counts: Counts, strength: Strength) -> tuple[Figure, ...]:
    """Each figure with its place in what the page recomputes, and its value now."""
    rows = (
        ("▲ supports", counts.supports),
        ("▼ contradicts", counts.contradicts),
        ("◆ qualifies", counts.qualifies),
        ("all", counts.all),
    )
    out = [
        Figure(name, f"0 {row} {column}", label, str(value))
        for row, (name, one) in enumerate(rows)
        for column, (label, value) in enumerate(
            (("items", one.items), ("sources", one.sources), ("origins", one.origins))
        )
    ]
    out += [
        Figure(one.semantics, f"1 {number} 0", "strength", f"{one.strength:.3f}")
        for number, one in enumerate(strength.figures)
    ]
    return tuple(out)
