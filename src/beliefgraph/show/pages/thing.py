"""The page of a source or a claim."""

from __future__ import annotations

from collections.abc import Mapping

from beliefgraph.answer.items import Item
from beliefgraph.answer.ref import Thing
from beliefgraph.answer.thing import ThingAnswer
from beliefgraph.ground.evidence import Voice
from beliefgraph.show.pages.cards import card, gap_link, trial_link
from beliefgraph.show.pages.contexts import ThingPage
from beliefgraph.show.pages.frame import page
from beliefgraph.show.pages.links import Links, safe_url
from beliefgraph.show.pages.long import ledger, long
from beliefgraph.show.pages.parting import divergence_view
from beliefgraph.show.pages.views import Card, Link, Voiced
from beliefgraph.show.words import one_line

__all__ = ["thing_context", "thing_page"]


_VOICES = {
    Voice.SOURCE: "In its own words",
    Voice.ARCHIVIST: "As the archiving agent says",
    Voice.CURATOR: "As the curator says",
    Voice.OWNER: "As the owner of the other note says",
    None: "",
}


def thing_page(
    answer: ThingAnswer, links: Links, known: Mapping[str, Thing], description: str = ""
) -> str:
    """The HTML of the page; ``links`` are seen from its folder."""
    context = thing_context(answer, links, known, description)
    return page("thing.html.j2", context, root=links.root, stamp=links.stamp)


def thing_context(
    answer: ThingAnswer, links: Links, known: Mapping[str, Thing], description: str = ""
) -> ThingPage:
    """What the page shows."""
    thing = answer.thing
    by = f"processed by {thing.processed_by}" if thing.processed_by else ""
    said = ("proposed" if thing.is_proposed else "", thing.date, thing.format, thing.confidence, by)
    by_voice: dict[str, list[Card]] = {}
    for item in sorted(answer.bears, key=_voice):
        shown = card(item, links, known, prefix="b")
        by_voice.setdefault(_VOICES[item.voice], []).append(shown)
    evidence, *bears = ledger(
        [card(item, links, known) for item in answer.evidence], *by_voice.values()
    )
    return ThingPage(
        kind=one_line(thing.ref.kind, 20),
        title=one_line(thing.ref.title, 400),
        description=one_line(description, 600),
        said=tuple(one_line(word, 80) for word in said if word),
        place=links.place(thing.place),
        web=Link(one_line(thing.url, 200), safe_url(thing.url)) if thing.url else None,
        bears=tuple(Voiced(voice, lines) for voice, lines in zip(by_voice, bears, strict=True)),
        bearing=len(answer.bears),
        evidence=evidence,
        gaps=long([gap_link(gap, links, names=False) for gap in answer.gaps]),
        tests=tuple(trial_link(test) for test in answer.tests),
        divergences=long([divergence_view(one, links) for one in answer.divergences]),
    )


def _voice(item: Item) -> int:
    return list(_VOICES).index(item.voice)
