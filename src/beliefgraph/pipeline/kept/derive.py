"""What is computed from the graph, as rows by what each divergence is about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from beliefgraph.ground.rows import Ask
from beliefgraph.pipeline.versions import version

if TYPE_CHECKING:
    from beliefgraph.answer.divergences import DivergenceAnswer
    from beliefgraph.graph.body import Body
    from beliefgraph.graph.change import GraphChange
    from beliefgraph.graph.shown import Row
    from beliefgraph.ground.derived import DerivedDivergence

__all__ = ["counts_in", "derived_change", "derived_graph", "derived_texts"]

_RULE = re.compile(r"prov:wasGeneratedBy <?[^\s>]*rule/([\w-]+)")
_FOUND = re.compile(r'\bbg:found "(\w+)"')


def derived_texts(ask: Ask, *, base: str) -> dict[str, str]:
    """The divergences that the edges of a graph show: their rows by what they are about.

    Those of two propositions stand under the first of them.
    """
    from beliefgraph.graph.body import body_of
    from beliefgraph.graph.derived import derived_rows

    found: dict[str, list[DerivedDivergence]] = {}
    for each in _computed(ask, base):
        found.setdefault(each.key, []).append(each)
    return {
        key: body_of(row for one in each for row in derived_rows(one, base=base))
        for key, each in found.items()
    }


def derived_graph(texts: Iterable[str], *, base: str) -> Body:
    """All of them as one graph, with the rules that found them."""
    from beliefgraph.graph.body import rows_of
    from beliefgraph.graph.derived import derived_body

    texts = list(texts)
    rows = {row for text in texts for row in rows_of(text)}
    return derived_body(rows | _rule_rows(_rules_in(texts), base), base=base)


def derived_change(
    before: Mapping[str, str],
    now: Mapping[str, str],
    *,
    base: str,
    after: Callable[[], Mapping[str, str]],
) -> GraphChange:
    """The change of that graph where some divergences go and others come.

    A rule stays while anything goes by it: ``after`` gives all that there are then, and is
    asked only where a rule may go.
    """
    from beliefgraph.graph.change import GraphChange, change_of

    old, new = derived_graph(before.values(), base=base), derived_graph(now.values(), base=base)
    change = change_of(old.name, old.text, new.text)
    lost = _rules_in(before.values()) - _rules_in(now.values())
    if not lost and now:
        return change
    left = after()
    kept = _rule_rows(lost & _rules_in(left.values()), base)
    return GraphChange(change.name, change.out - kept, change.into, is_gone=not left)


def _rules_in(texts: Iterable[str]) -> set[str]:
    return {rule for text in texts for rule in _RULE.findall(text)}


def _rule_rows(rules: Iterable[str], base: str) -> set[Row]:
    """The rules that found some divergences, and nothing else."""
    from beliefgraph.graph.derived import rule_rows

    return {row for rule in rules for row in rule_rows(rule, version=version(), base=base)}


def counts_in(texts: Iterable[str]) -> Counter[str]:
    """How many divergences some texts hold, by how they were found."""
    return Counter(f"divergence {found}" for text in texts for found in _FOUND.findall(text))


def _computed(ask: Ask, base: str) -> Iterator[DerivedDivergence]:
    from beliefgraph.answer.basis import further
    from beliefgraph.answer.counts import origins_of
    from beliefgraph.answer.divergences import structural

    contested = structural(ask, known={}, base=base)
    more = further(ask, known={}, origins=origins_of(ask), parting=contested, base=base)
    return map(_derived, (*contested, *more))


def _derived(one: DivergenceAnswer) -> DerivedDivergence:
    from beliefgraph.ground.derived import DerivedDivergence, DerivedSide

    sides = (
        DerivedSide(side.thing.iri, side.direction, side.lines, side.via.iri if side.via else "")
        for side in one.sides
        if side.thing is not None
    )
    about = one.about.iri if one.about else ""
    return DerivedDivergence(about, tuple(sides), one.rule, one.found)
