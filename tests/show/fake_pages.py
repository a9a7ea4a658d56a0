"""The sample inbox, a hostile one, and the pages of both."""

from __future__ import annotations

import sys
from dataclasses import replace
from functools import cache
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "answer"))

import fake_ask

from beliefgraph.ground.notice import Notice
from beliefgraph.ground.place import Place
from beliefgraph.show.pages.site import pages

__all__ = ["HOSTILE", "fake_ask", "hostile_sample", "hostile_site", "site"]

HOSTILE = (
    "<img src=x onerror=\"document.title='fired'\"></script><script>document.title='fired'</script>"
    "<!-- {{ 7*7 }} ${7*7} '\"` href \u2028 \u202e \x00 javascript:fire()"
)


def hostile_sample() -> fake_ask.FakeAsk:
    """The sample with hostile text before every text that a note can hold."""
    ask = fake_ask.sample()
    bad = HOSTILE
    ask.things = [
        replace(
            one,
            title=f"{bad} {one.title}",
            url="javascript:document.title='fired'",
            date=f"{bad}",
            level=bad if one.level else None,
            description=f"{bad} said",
            confidence=bad,
            owner=f"{bad}{one.owner}" if one.owner else None,
        )
        for one in ask.things
    ]
    ask.lines = [
        replace(
            one,
            quotation=f"{bad} {one.quotation}",
            reason=bad if one.reason else None,
            strength=bad,
            document=f"{bad}.md",
        )
        for one in ask.lines
    ]
    ask.divergences = [
        (bad, tuple((f"{bad} {text}", id) for text, id in sides), bad, bad, 1)
        for _, sides, *_ in ask.divergences
    ]
    ask.gaps = [(id, kind, f"{bad} {text}", bad, 1) for id, kind, text, *_ in ask.gaps]
    ask.tests = [(id, f"{bad} {text}", bad, 1) for id, text, *_ in ask.tests]
    return ask


FINDING = Notice("L101", "nothing is called 'x'", "add the note", Place("a.md", 3))


@cache
def site() -> dict[str, str]:
    """Every file of the sample's site."""
    return dict(pages(fake_ask.sample(), notices=[FINDING], stamp="notes of 2026-01-02"))


@cache
def hostile_site() -> dict[str, str]:
    """Every file of the hostile sample's site."""
    hostile = replace(FINDING, message=HOSTILE, help=HOSTILE, place=Place(HOSTILE, 3))
    return dict(pages(hostile_sample(), notices=[hostile], stamp=HOSTILE))
