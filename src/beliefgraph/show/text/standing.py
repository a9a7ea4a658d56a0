"""The standing of a proposition as text."""

from __future__ import annotations

from collections.abc import Sequence

from beliefgraph.answer.chains import Chain
from beliefgraph.answer.figures import Strength
from beliefgraph.answer.items import Item
from beliefgraph.answer.standing import Standing
from beliefgraph.ground.evidence import Relation
from beliefgraph.show.look import Look
from beliefgraph.show.text.divergences import divergence_line, divergence_lines
from beliefgraph.show.text.items import item_lines
from beliefgraph.show.text.paper import COLOURS, Paper
from beliefgraph.show.words import (
    SIGNS,
    counted,
    doubts_about,
    minimum_in_words,
    one_line,
    reach_in_words,
    voice_in_words,
)

__all__ = ["standing_text", "strength_lines"]


def standing_text(standing: Standing, look: Look | None = None) -> str:
    """The belief, then its sections; a section with nothing in it is left out."""
    paper = Paper(look or Look())
    _head(paper, standing)
    groups, counts = standing.groups, standing.counts
    _group(paper, "SUPPORTS", Relation.SUPPORTS, groups.supports, reach_in_words(counts.supports))
    against = reach_in_words(counts.contradicts)
    if groups.challenges:
        against = f"and {counted(len(groups.challenges), 'open challenge')} below"
    _group(paper, "CONTRADICTS", Relation.CONTRADICTS, groups.contradicts, against)
    limits = (*groups.qualifies, *groups.not_weakening)
    _group(paper, "QUALIFIES", Relation.QUALIFIES, limits, reach_in_words(counts.qualifies))
    _chains(paper, standing)
    _challenges(paper, standing)
    _group(paper, "RELATED", None, groups.related, "said to stand near it, for or against is open")
    _divergences(paper, standing)
    _gaps(paper, standing)
    _tests(paper, standing)
    _dependents(paper, standing)
    strength_lines(paper, standing.strength)
    return paper.text()


def _head(paper: Paper, standing: Standing) -> None:
    one = standing.proposition
    paper.line((one.name, "bold"), "  ", (one_line(one.ref.title), "bold"), hanging=4)
    kind = "proposed claim" if one.is_proposed else one.ref.kind
    said = (kind if one.level in ("", kind) else f"{kind}, {one.level}", one.confidence, one.status)
    paper.line(" · ".join((*(word for word in said if word), str(one.place))), hanging=4)
    groups = standing.groups
    against = len(groups.contradicts) + len(groups.challenges)
    limits = len(groups.qualifies) + len(groups.not_weakening) + len(groups.answered)
    numbers = ((Relation.SUPPORTS, len(groups.supports)), (Relation.CONTRADICTS, against),
               (Relation.QUALIFIES, limits))  # fmt: skip
    tally: list[str | tuple[str, str]] = []
    for relation, number in numbers:
        sign = SIGNS[relation]
        word = sign.word if number == 1 else sign.plural
        tally += [(f"{sign.mark} {number} {word}", COLOURS[relation]), "   "]
    paper.line(*tally, reach_in_words(standing.counts.all))
    paper.line(minimum_in_words(standing.minimum, one.ref.kind))


def _group(
    paper: Paper, title: str, relation: Relation | None, items: Sequence[Item], aside: str
) -> None:
    if not items and relation not in (Relation.SUPPORTS, Relation.CONTRADICTS):
        return
    paper.section(f"{title} ({len(items)})", relation, aside)
    if not items:
        paper.line(f"nothing {title.lower()} it directly", indent=2)
    _items(paper, items)


def _items(paper: Paper, items: Sequence[Item]) -> None:
    for number, item in enumerate(items):
        if number:
            paper.gap()
        item_lines(paper, item)


def _chains(paper: Paper, standing: Standing) -> None:
    if not standing.chains and not standing.circles:
        return
    paper.section(f"BY WAY OF CLAIMS ({len(standing.chains)})", None, "read from left to right")
    for chain in standing.chains[: paper.most]:
        _chain(paper, chain)
    paper.rest(len(standing.chains))
    for circle in standing.circles:
        names = ", ".join(one_line(ref.title, 60) for ref in circle)
        paper.line(f"in a circle: {names}", indent=2, hanging=2)


def _chain(paper: Paper, chain: Chain) -> None:
    sign = SIGNS[chain.direction]
    paper.line(
        (f"{sign.mark} {one_line(chain.start.title)}", f"bold {COLOURS[chain.direction]}".strip()),
        (f"  {chain.start.kind}", "dim"),
        indent=2,
        hanging=2,
    )
    for step in chain.steps[:-1]:
        paper.line(
            f"→ {step.relation} “{one_line(step.target.title)}”  ",
            (str(step.place), "dim"),
            indent=4,
            hanging=2,
        )
    last = chain.steps[-1]
    ends = f"→ which {last.relation} it; so the chain {sign.word}"
    circle = ", in a circle" if chain.is_circular else ""
    paper.line(f"{ends}{circle}  ", (str(last.place), "dim"), indent=4, hanging=2)


def _challenges(paper: Paper, standing: Standing) -> None:
    unmet, answered = standing.groups.challenges, standing.groups.answered
    if not unmet and not answered:
        return
    paper.section(f"CHALLENGES ({len(unmet)} open, {len(answered)} answered)")
    _items(paper, (*unmet, *answered))


def _divergences(paper: Paper, standing: Standing) -> None:
    if standing.divergences:
        paper.section(f"DIVERGENCES ({len(standing.divergences)})")
    if len(standing.divergences) > paper.most:
        for touch in standing.divergences:
            divergence_line(paper, touch.divergence, how=touch.how)
        paper.line(("--full shows their sides, `beliefgraph divergences` all", "dim"), indent=2)
        return
    for number, touch in enumerate(standing.divergences):
        if number:
            paper.gap()
        divergence_lines(paper, touch.divergence, how=touch.how)


def _gaps(paper: Paper, standing: Standing) -> None:
    if standing.gaps:
        paper.section(f"GAPS ({len(standing.gaps)})", None, "what its evidence does not show")
    for gap in standing.gaps[: paper.most]:
        kind = gap.kind.replace("-", " ")
        paper.line(f"? {kind}: {one_line(gap.text)}", indent=2, hanging=2)
        paper.said(one_line(gap.about.title, 80), voice_in_words(gap.voice), str(gap.place))
    paper.rest(len(standing.gaps))


def _tests(paper: Paper, standing: Standing) -> None:
    if standing.tests:
        paper.section("WHAT WOULD CHANGE THE MIND")
    for test in standing.tests:
        paper.line(f"! {one_line(test.text)}", indent=2, hanging=2)
        paper.line((str(test.place), "dim"), indent=4)


def _dependents(paper: Paper, standing: Standing) -> None:
    found = standing.dependents
    if found:
        paper.section("RESTS ON IT", None, counted(len(found), "thing"))
    for one in found:
        title = one_line(one.ref.title)
        where = (f"  {one.ref.kind} · {one.place}", "dim")
        paper.line(f"└ {title}", where, indent=2, hanging=2)


def strength_lines(paper: Paper, strength: Strength) -> None:
    """The strengths side by side, what they are made from, and what they hang on."""
    paper.section("STRENGTH", None, "figures of a method, not of truth; from 0 to 1")
    parts = [f"base score {strength.base:.2f} ({strength.word})"]
    parts += [f"{one.semantics} {one.strength:.3f}" for one in strength.figures]
    paper.line("   ".join(parts), indent=2, hanging=2)
    lines = f"{counted(strength.weighed, 'line')} on it weighed"
    aside = f", {strength.left_out} not: they qualify, are answered, or are words only"
    paper.line((lines + (aside if strength.left_out else ""), "dim"), indent=2, hanging=2)
    for doubt in doubts_about(strength):
        paper.line(f"! {doubt}", indent=2, hanging=2)
