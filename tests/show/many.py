"""A belief with as many lines as are asked for, and as many beliefs."""

from __future__ import annotations

from fake_pages import fake_ask

__all__ = ["many_beliefs", "many_lines"]

WAYS = ("supports", "supports", "contradicts", "qualifies")
WORDS = "the count of eels at the lower weir fell in every wet season since the gate was raised"


def many_lines(number: int) -> fake_ask.FakeAsk:
    """One belief; each line from a source of its own."""
    belief = fake_ask.FakeThing("ana#1", "belief", "Weirs decide", owner="ana", label="B1")
    sources = [
        fake_ask.FakeThing(
            f"sources/{n:04}.md",
            "source",
            f"Report {n} on the lower weir and its eels",
            1,
            f"20{10 + n % 15}-0{1 + n % 9}-01",
            f"https://example.org/reports/{n}",
        )
        for n in range(number)
    ]
    lines = [
        fake_ask.FakeLine(one.id, WAYS[n % 4], "ana#1", f"Number {n}: {WORDS}.", one.id, 20)
        for n, one in enumerate(sources)
    ]
    return fake_ask.FakeAsk([belief, *sources], lines)


def many_beliefs(number: int) -> fake_ask.FakeAsk:
    """Beliefs of five agents, each with one source that supports it."""
    owners = ("ana", "ben", "cleo", "dara", "emil")
    beliefs = [
        fake_ask.FakeThing(
            f"{owners[n % 5]}#{n + 1}",
            "belief",
            f"Belief {n}: {WORDS}",
            n,
            owner=owners[n % 5],
            label=f"B{n + 1}",
            level="belief",
        )
        for n in range(number)
    ]
    sources = [
        fake_ask.FakeThing(f"sources/{n}.md", "source", f"Report {n}", 1, "2025-01-01")
        for n in range(number)
    ]
    lines = [
        fake_ask.FakeLine(source.id, "supports", belief.id, f"Number {n}.", source.id, 9)
        for n, (source, belief) in enumerate(zip(sources, beliefs, strict=True))
    ]
    return fake_ask.FakeAsk([*beliefs, *sources], lines)
