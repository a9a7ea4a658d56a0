"""The standing of a proposition as Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from beliefgraph.answer.chains import Chain
from beliefgraph.answer.figures import Strength
from beliefgraph.answer.items import Item
from beliefgraph.answer.standing import Standing
from beliefgraph.ground.evidence import Relation, Verdict
from beliefgraph.show.look import Look
from beliefgraph.show.markdown.divergences import divergence_lines
from beliefgraph.show.markdown.marks import code, escaped, table
from beliefgraph.show.words import (
    SIGNS,
    doubts_about,
    kind_of,
    minimum_in_words,
    reach_in_words,
    voice_in_words,
)

__all__ = ["item_lines", "standing_markdown"]


def standing_markdown(standing: Standing, look: Look | None = None) -> str:
    """The belief as a heading, then a section for each group that holds something."""
    return "\n".join(_lines(standing)).rstrip() + "\n"


def _lines(standing: Standing) -> Iterator[str]:
    one, groups, counts = standing.proposition, standing.groups, standing.counts
    yield from (f"# {escaped(one.name)}: {escaped(one.ref.title)}", "")
    said = (one.ref.kind, one.level, one.confidence, one.status)
    words = dict.fromkeys(escaped(word) for word in said if word)
    yield " · ".join((*words, code(one.place))) + "  "
    reach = reach_in_words(counts.all)
    yield (
        (f"Evidence {reach}. " if reach else "")
        + minimum_in_words(standing.minimum, one.ref.kind).capitalize()
        + "."
    )
    yield ""
    yield from _items("Supports", Relation.SUPPORTS, groups.supports)
    yield from _items("Contradicts", Relation.CONTRADICTS, groups.contradicts)
    yield from _items("Qualifies", Relation.QUALIFIES, (*groups.qualifies, *groups.not_weakening))
    if standing.chains:
        yield from (f"## By way of claims ({len(standing.chains)})", "")
        yield from (_chain(chain) for chain in standing.chains)
        yield ""
    unmet, answered = groups.challenges, groups.answered
    title = f"Challenges: {len(unmet)} open, {len(answered)} answered"
    yield from _items(title, None, (*unmet, *answered))
    yield from _items("Related", None, groups.related)
    yield from _rest(standing)


def _rest(standing: Standing) -> Iterator[str]:
    if standing.divergences:
        yield from (f"## Divergences ({len(standing.divergences)})", "")
    for touch in standing.divergences:
        yield from divergence_lines(touch.divergence, how=touch.how)
    if standing.gaps:
        yield from (f"## Gaps ({len(standing.gaps)})", "")
        for gap in standing.gaps:
            about = escaped(gap.about.title, 80)
            kind = escaped(gap.kind.replace("-", " "))
            yield f"- {kind}: {escaped(gap.text)} ({about}, {code(gap.place)})"
        yield ""
    if standing.tests:
        yield from ("## What would change the mind", "")
        yield from (f"- {escaped(test.text)} ({code(test.place)})" for test in standing.tests)
        yield ""
    if standing.dependents:
        yield from ("## Rests on it", "")
        for one in standing.dependents:
            yield f"- {escaped(one.ref.title)} ({one.ref.kind}, {code(one.place)})"
        yield ""
    yield from _strength(standing.strength)


def _strength(strength: Strength) -> Iterator[str]:
    yield from ("## Strength", "", "Figures of a method, not of truth; from 0 to 1.", "")
    columns = (f"base score ({escaped(strength.word)})", *(f.semantics for f in strength.figures))
    numbers = (f"{strength.base:.2f}", *(f"{f.strength:.3f}" for f in strength.figures))
    yield table(columns, [numbers])
    yield from (f"- {escaped(doubt)}" for doubt in doubts_about(strength))


def _items(title: str, relation: Relation | None, items: Sequence[Item]) -> Iterator[str]:
    if items:
        mark = f"{SIGNS[relation].mark} " if relation else ""
        number = "" if ":" in title else f" ({len(items)})"
        yield from (f"## {mark}{title}{number}", "")
        for item in items:
            yield from item_lines(item)
        yield ""


def item_lines(item: Item) -> Iterator[str]:
    """The list item of one evidence line."""
    sign = SIGNS[item.relation]
    said = (sign.word, item.strength, kind_of(item), item.date, voice_in_words(item.voice))
    yield f"- {sign.mark} **{escaped(item.thing.title, 240)}**  "
    if item.quotation and item.quotation != item.thing.title:
        yield f"  “{escaped(item.quotation)}”  "
    if item.verdict is not Verdict.NONE:
        word = "does not weaken" if item.verdict is Verdict.NOT_WEAKENED else "answered"
        yield f"  **{word}**{': ' + escaped(item.reason) if item.reason else ''}  "
    yield "  " + " · ".join((*(escaped(word) for word in said if word), code(item.place)))


def _chain(chain: Chain) -> str:
    sign = SIGNS[chain.direction]
    steps = " → ".join(
        f"{step.relation} “{escaped(step.target.title, 90)}” ({code(step.place)})"
        for step in chain.steps
    )
    circle = " (in a circle)" if chain.is_circular else ""
    return f"- {sign.mark} {sign.word}{circle}: “{escaped(chain.start.title, 90)}” {steps}"
