"""How long the answers take on a graph that is loaded, and what the graph holds.

    python benchmarks/answers.py [INBOX]     the sample inbox, if none is named

The notes are read into memory first; then each answer is timed inside this process, the best
of three. ``what-if, cold`` reads everything from the store again, as a command does; the
others share what was read once. The last part makes a belief with 200 items out of nothing.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from beliefgraph.answer.basis import basis_of
from beliefgraph.answer.fragile import fragile
from beliefgraph.answer.impact import impact_of
from beliefgraph.answer.items import items_of
from beliefgraph.answer.lacking import account
from beliefgraph.answer.partings import partings
from beliefgraph.answer.sensitive import sensitivity_of
from beliefgraph.answer.strength.framework import framework_of
from beliefgraph.answer.strength.semantics import SEMANTICS
from beliefgraph.answer.strength.sensitivity import sensitivity
from beliefgraph.answer.what_if import what_if
from beliefgraph.ground.divergence import Found
from beliefgraph.pipeline.graph import graph_of
from beliefgraph.pipeline.inbox import open_inbox, read_inbox

Result = TypeVar("Result")
ITEMS = 200


def best(what: str, work: Callable[[], Result], rounds: int = 3) -> Result:
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        result = work()
        times.append(time.perf_counter() - start)
    print(f"  {what:<44} {min(times) * 1000:8.0f} ms")
    return result


def main(inbox: Path) -> None:
    opened = open_inbox(inbox)
    # The questions are asked of the store each time: nothing is remembered between the rounds.
    from beliefgraph.graph.ask import ask_store

    store = graph_of(read_inbox(opened), base=opened.settings.base).store
    ask = ask_store(store)
    basis = best("all that answers share (basis)", lambda: basis_of(ask))
    beliefs = [iri for iri, one in basis.propositions.items() if one.ref.kind == "belief"]
    accounts = best(
        "the account of every belief",
        lambda: [account(basis, i, items_of(ask, i, known=basis.things)) for i in beliefs],
    )
    source = max(
        (iri for iri, one in basis.things.items() if one.ref.kind == "source"),
        key=lambda iri: (len(basis.web.out.get(iri, ())), iri),
    )
    best("what-if --without, cold", lambda: what_if(ask, without=[source]))
    best("what-if --without", lambda: what_if(ask, without=[source], basis=basis))
    best("what-if --as-of 2025", lambda: what_if(ask, as_of="2025", basis=basis))
    best("impact of a source", lambda: impact_of(ask, source, basis=basis))
    best("fragile", lambda: fragile(ask, basis=basis))
    found = best("divergences with all that hangs on them", lambda: partings(ask, basis=basis))
    likely = best("proposed", lambda: partings(ask, found=Found.PROPOSED, basis=basis))
    largest = max(beliefs, key=lambda iri: len(_above(basis, iri)))
    answer = best(
        f"sensitivity, {len(_above(basis, largest))} items, 3 semantics",
        lambda: sensitivity_of(ask, largest, basis=basis),
    )
    print(f"  ({answer.proposition.name}, {answer.origins} origins)")
    _holdings(basis, accounts, Counter((str(one.found), one.rule) for one in (*found, *likely)))
    _star()


def _above(basis, iri: str) -> set[str]:
    found, waiting = set(), [iri]
    while waiting:
        for edge in basis.web.bearing.get(waiting.pop(), ()):
            if edge.sign and edge.evidence not in found:
                found.add(edge.evidence)
                waiting.append(edge.evidence)
    return found - {iri}


def _holdings(basis, accounts, ways: Counter) -> None:
    kinds = Counter(one.ref.kind for one in basis.things.values())
    print(f"\n  {dict(sorted(kinds.items()))}")
    items = sum(one.counts.all.items for one in accounts)
    print(f"  {len(accounts)} beliefs with a standing, {items} items on them")
    origins = {key for keys in basis.origins.values() for key in keys}
    print(f"  {len(basis.origins)} sources with {len(origins)} keys of origin")
    for (way, rule), number in sorted(ways.items()):
        print(f"  {number:5} divergences {way}{f' ({rule})' if rule else ''}")


def _star() -> None:
    print(f"\n  a belief with {ITEMS} items: half claims, a source behind each")
    base = {"b": 0.5} | {f"c{n}": 0.75 for n in range(ITEMS // 2)}
    base |= {f"s{n}": 0.6 for n in range(ITEMS // 2)}
    links = [(f"c{n}", "b") for n in range(ITEMS // 2)]
    behind = [(f"s{n}", f"c{n}") for n in range(ITEMS // 2)]
    whole = framework_of(base, attacks=links[::3], supports=[*links[1::3], *links[2::3], *behind])
    best("sensitivity, 3 semantics", lambda: [sensitivity(whole, "b", each) for each in SEMANTICS])
    ring = [(f"c{n}", f"c{(n + 1) % (ITEMS // 2)}") for n in range(ITEMS // 2)]
    supports = [*links[1::3], *links[2::3], *behind, *ring]
    round_ = framework_of(base, attacks=links[::3], supports=supports)
    best(
        "the same, each claim supporting the next",
        lambda: [sensitivity(round_, "b", each) for each in SEMANTICS],
    )


if __name__ == "__main__":
    here = Path(__file__).resolve().parent.parent / "inbox"
    main(Path(sys.argv[1]) if sys.argv[1:] else here)
