"""The page of a belief, position or conviction."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from beliefgraph.answer.basis import Basis
from beliefgraph.answer.fragile import Spot
from beliefgraph.answer.items import Item
from beliefgraph.answer.standing import Groups, Standing
from beliefgraph.answer.ticking import ticking
from beliefgraph.show.pages.cards import bar, card, gap_link, trial_link
from beliefgraph.show.pages.chain_groups import chain_groups
from beliefgraph.show.pages.contexts import BeliefPage
from beliefgraph.show.pages.flags import flags_of, weak_of
from beliefgraph.show.pages.frame import page
from beliefgraph.show.pages.links import Links
from beliefgraph.show.pages.local_map import local_map
from beliefgraph.show.pages.long import ledger, long
from beliefgraph.show.pages.parting import divergence_view
from beliefgraph.show.pages.tick import MOST_TICKS, figures, tick_data, ticks
from beliefgraph.show.pages.timeline import bearing, timeline
from beliefgraph.show.pages.views import Bar, Card, Link, StrengthView
from beliefgraph.show.words import doubts_about, minimum_in_words, one_line, reach_in_words

__all__ = ["Seen", "bar_of", "belief_context", "belief_page"]

MOST_PARTINGS = 8  # divergences in the flow of a belief's page


@dataclass(frozen=True, slots=True)
class Seen:
    """What a belief's page shows besides its standing: its fragile spots, what its note says
    of it in a sentence, and the address of its explore page, empty if there is none;
    ``circular`` is what ``ticking.circular_in`` finds, if it was found already.
    """

    spots: Sequence[Spot] = ()
    description: str = ""
    explore: str = ""
    circular: Collection[str] | None = None


def belief_page(context: BeliefPage, links: Links) -> str:
    """The HTML of what the page shows; ``links`` are seen from its folder."""
    scripts = ("rests.js", "page.js", "tick.js")
    return page("belief.html.j2", context, root=links.root, stamp=links.stamp, scripts=scripts)


def belief_context(
    standing: Standing, links: Links, basis: Basis, seen: Seen | None = None
) -> BeliefPage:
    """What the page shows."""
    seen = seen or Seen()
    one, groups, known = standing.proposition, standing.groups, basis.things
    found = ticking(basis, one.ref.iri, all_items(groups), circular=seen.circular)
    chosen = ticks(found)
    has_ticks = 0 < len(chosen) <= MOST_TICKS

    def cards(items: Iterable[Item]) -> tuple[Card, ...]:
        return tuple(card(item, links, known) for item in items)

    said = dict.fromkeys((one.ref.kind, one.level, one.confidence, one.status))
    supports, weakens, limits = ledger(
        cards(groups.supports),
        cards((*groups.contradicts, *groups.challenges)),
        cards((*groups.qualifies, *groups.not_weakening, *groups.answered)),
    )
    return BeliefPage(
        name=one_line(one.name, 120),
        title=one_line(one.ref.title, 400),
        description=one_line(seen.description, 600),
        said=tuple(one_line(word, 60) for word in said if word),
        place=links.place(one.place),
        flags=flags_of(standing, seen.spots),
        weak=weak_of(seen.spots, links),
        bar=bar_of(standing),
        reach=reach_in_words(standing.counts.all),
        minimum=minimum_in_words(standing.minimum, one.ref.kind),
        base=f"{standing.strength.base:.2f} ({one_line(standing.strength.word, 40)})",
        strengths=tuple(
            StrengthView(
                figure.semantics,
                f"{figure.strength:.3f}" if figure.converged else "did not settle",
                f"{figure.side.value} its base score",
            )
            for figure in standing.strength.figures
        ),
        doubts=tuple(one_line(doubt) for doubt in doubts_about(standing.strength)),
        map=local_map(standing, links),
        supports=supports,
        weakens=weakens,
        limits=limits,
        timeline=timeline(groups, links),
        undated=sum(not item.date for item in bearing(groups)),
        related=long(cards(groups.related)),
        chains=long(chain_groups(standing.chains, links)),
        circles=tuple(
            ", ".join(one_line(ref.title, 80) for ref in group) for group in standing.circles
        ),
        divergences=long(
            [
                divergence_view(touch.divergence, links, how=touch.how)
                for touch in standing.divergences
            ],
            MOST_PARTINGS,
        ),
        gaps=long([gap_link(gap, links) for gap in standing.gaps]),
        tests=tuple(trial_link(test) for test in standing.tests),
        dependents=long(
            [
                Link(one_line(d.ref.title, 300), links.page(d.ref.iri), d.ref.kind, str(d.place))
                for d in standing.dependents
            ]
        ),
        ticks=chosen if has_ticks else (),
        ticking=tick_data(found) if has_ticks else "",
        figures=figures(standing.counts, standing.strength) if has_ticks else (),
        explore=seen.explore,
        on_map=f"{links.root}map.html#{links.pages[one.ref.iri]}"
        if one.ref.iri in links.pages
        else "",
    )


def all_items(groups: Groups) -> tuple[Item, ...]:
    """Every line of a standing, whatever its group."""
    return (*bearing(groups), *groups.related)


def bar_of(standing: Standing) -> Bar:
    """The evidence lines of a standing, counted by direction."""
    groups = standing.groups
    limits = (*groups.qualifies, *groups.not_weakening, *groups.answered)
    weakens = len(groups.contradicts) + len(groups.challenges)
    return bar(len(groups.supports), weakens, len(limits))
