"""How long each shipped question takes on Oxigraph, at several sizes of a graph of belief notes.

    python benchmarks/questions.py [--notes 250,2500,25000] [--rounds N] [--rdflib]

The graphs are those of generated notes (`generate.py`): about 80 triples a note. ``--rdflib``
prints the ratio against rdflib in memory beside, at the first size. Each question with a
parameter is asked for the thing on which most lines bear. A time is that of the processor, from
the question to plain Python values, so that other work on the machine has little part in it.
The last three are no questions but readings of the whole graph, whose time is that of their rows.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from collections import Counter
from pathlib import Path

import generate

from beliefgraph.graph.ask import ask_store
from beliefgraph.graph.questions import every_question
from beliefgraph.graph.store import open_store
from beliefgraph.ground.rows import Ask, Iri
from beliefgraph.pipeline.inbox import open_inbox
from beliefgraph.pipeline.kept.folder import kept_of
from beliefgraph.pipeline.kept.use import bring_up


def given(ask: Ask) -> dict[str, Iri]:
    """The thing on which most lines bear, and the one that bears on most."""
    edges = list(ask("all-edges"))
    (target, _), *_ = Counter(str(row["target"]) for row in edges).most_common(1)
    (evidence, _), *_ = Counter(str(row["evidence"]) for row in edges).most_common(1)
    return {"target": Iri(target), "evidence": Iri(evidence)}


def timed(ask: Ask, name: str, things: dict[str, Iri], rounds: int) -> tuple[float, int]:
    """Median milliseconds of a question on the processor, and its rows."""
    parameters = {key: things[key] for key in every_question()[name].parameters}
    times, rows = [], 0
    for _ in range(rounds):
        start = time.process_time()
        rows = len(ask(name, **parameters).rows)
        times.append((time.process_time() - start) * 1000)
    return statistics.median(times), rows


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--notes", default="250,2500,25000")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--rdflib", action="store_true")
    options = parser.parse_args()
    for nth, notes in enumerate(map(int, options.notes.split(","))):
        with tempfile.TemporaryDirectory() as folder:
            generate.generate(Path(folder) / "inbox", notes)
            inbox = open_inbox(Path(folder) / "inbox")
            generation = bring_up(inbox, kept_of(inbox, Path(folder) / "kept")).generation
            store = open_store(generation.store)
            print(f"\n{notes:,} notes, {len(store):,} quads, Oxigraph on disk")
            ask = ask_store(store)
            other = rdflib_ask(store) if options.rdflib and not nth else None
            things = given(ask)
            for name in every_question():
                took, rows = timed(ask, name, things, options.rounds)
                line = f"  {name:16} {took:9.1f} ms {rows:8,} rows"
                if other is not None:
                    line += f"   rdflib × {timed(other, name, things, 1)[0] / took:.0f}"
                print(line, flush=True)


def rdflib_ask(store) -> Ask:
    """The same graph in rdflib."""
    from beliefgraph.graph.rdflib_graph import ask_rdflib, to_rdflib

    return ask_rdflib(to_rdflib(store))


if __name__ == "__main__":
    main()
