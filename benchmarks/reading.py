"""How fast notes are read, and how well.

    python benchmarks/reading.py CORPUS [--gold FOLDER] [--split] [--known-ends] [--rounds N]

The floor is the processor's time of reading the bytes of every note and parsing its front
matter with libyaml; what stands beside it is read, interpret and link of the same notes in the
same process, with the collector held as a build holds it. With ``--gold`` (a folder with ``dev.jsonl`` and ``score.py``) the statements are
scored against labels; ``--split`` scores two halves of the labelled documents apart. The
split is by document with a fixed seed: the first half is the one whose labels may be
looked at while rules are written, the second half only ever gives a figure. Some labels say
that nothing in the corpus answers to an end whose text is, word for word, the title of one
note; ``--known-ends`` scores once more with that note as the end of those labels.
"""

from __future__ import annotations

import argparse
import gc
import io
import json
import random
import runpy
import sys
import tempfile
import time
from contextlib import redirect_stdout
from pathlib import Path
from unittest import mock

import yaml

SEED = 3


def floor(corpus: Path, paths: list[str]) -> float:
    """Seconds of the processor to read all files and to parse the front matter of each with libyaml."""
    start = time.process_time()
    for path in paths:
        text = (corpus / path).read_bytes().decode("utf-8", "replace")
        if text.startswith("---\n") and (end := text.find("\n---", 3)) > 0:
            try:
                yaml.load(text[4:end], Loader=yaml.CSafeLoader)
            except (yaml.YAMLError, ValueError):
                continue
    return time.process_time() - start


def steps(corpus: Path) -> dict[str, float]:
    """Seconds of the processor for each step of reading a corpus: read, interpret, link."""
    from beliefgraph.ground.resources import ontology_path
    from beliefgraph.interpret.document import interpret_document, is_known_title, telling_in
    from beliefgraph.interpret.wording import load_wording
    from beliefgraph.link.document import link
    from beliefgraph.pipeline.inbox import open_inbox
    from beliefgraph.read.document import read_document
    from beliefgraph.read.files import note_paths, read_bytes

    inbox = open_inbox(corpus)
    wording = load_wording(ontology_path() / "wording.toml")
    start = time.process_time()
    documents = []
    for path in note_paths(inbox.folder, ignore=inbox.settings.ignore):
        data = read_bytes(inbox.folder, path)
        if isinstance(data, bytes):
            documents.append(
                read_document(path, data, is_known=is_known_title, telling_in=telling_in)
            )
    read = time.process_time()
    said = [interpret_document(d, wording=wording, notices=n) for d, n in documents]
    interpreted = time.process_time()
    link(said)
    linked = time.process_time()
    return {"read": read - start, "interpret": interpreted - read, "link": linked - interpreted}


def speed(corpus: Path, rounds: int) -> None:
    """Print the floor, the steps beside it, and their ratio; the best of some rounds."""
    from beliefgraph.ground.collector import uncollected
    from beliefgraph.read.files import note_paths

    paths = note_paths(corpus, ignore=("README.md",))
    floors, runs = [], []
    for _ in range(rounds):  # floor and steps take turns, so that a busy machine slows both
        gc.collect()
        floors.append(floor(corpus, paths))
        gc.collect()
        with uncollected():
            runs.append(steps(corpus))
    best = min(runs, key=lambda run: sum(run.values()))
    total = sum(best.values())
    print(f"notes      {len(paths)}")
    print(f"floor      {min(floors):.3f} s   (bytes, and front matter by libyaml)")
    for name, seconds in best.items():
        print(f"{name:<10} {seconds:.3f} s")
    print(f"together   {total:.3f} s   {total / min(floors):.1f} times the floor")


def halves(labels: Path) -> tuple[list[str], list[str]]:
    """The labelled documents in two halves: to be looked at, and never."""
    docs = sorted({json.loads(raw)["doc"] for raw in labels.read_text().splitlines() if raw})
    random.Random(SEED).shuffle(docs)
    middle = len(docs) // 2
    return sorted(docs[:middle]), sorted(docs[middle:])


def with_known_ends(rows: list[str], corpus: Path) -> tuple[list[str], int]:
    """The labels, and how many open ends in them were given the one note that bears their text."""
    from beliefgraph.ground.titles import plain_name

    notes: dict[str, list[str]] = {}
    for path in sorted(corpus.rglob("*.md")):
        notes.setdefault(plain_name(path.name), []).append(path.relative_to(corpus).as_posix())
    out, given = [], 0
    for raw in rows:
        row = json.loads(raw)
        for end in ("subject", "object"):
            bearers = notes.get(plain_name(row.get(f"{end}_text") or ""), [])
            if row.get(end) is None and len(bearers) == 1:
                row[end] = bearers[0]
                given += 1
        out.append(json.dumps(row))
    return out, given


def score(gold: Path, rows: list[str], predicted: Path) -> str:
    """What the folder's score.py says of some labels."""
    with tempfile.TemporaryDirectory() as folder:
        kept = Path(folder) / "labels.jsonl"
        kept.write_text("\n".join(rows) + "\n")
        out = io.StringIO()
        arguments = ["score", str(kept), str(predicted)]
        with mock.patch.object(sys, "argv", arguments), redirect_stdout(out):
            runpy.run_path(str(gold / "score.py"))["main"]()
    return out.getvalue()


def quality(corpus: Path, gold: Path, *, split: bool, known_ends: bool) -> None:
    """Print the score of the statements of a corpus against labels."""
    from beliefgraph.pipeline.statements import statements

    rows = [raw for raw in (gold / "dev.jsonl").read_text().splitlines() if raw]
    labels = {"": rows}
    if known_ends:
        mended, given = with_known_ends(rows, corpus)
        labels[f", {given} open ends of labels given the note that bears their text"] = mended
    parts: list[tuple[str, list[str] | None]] = [("all labelled documents", None)]
    if split:
        parts += zip(("looked at", "held out"), halves(gold / "dev.jsonl"), strict=True)
    with tempfile.TemporaryDirectory() as folder:
        predicted = Path(folder) / "predicted.jsonl"
        predicted.write_text("".join(json.dumps(each) + "\n" for each in statements(corpus)))
        for how, some in labels.items():
            for name, docs in parts:
                asked = [raw for raw in some if docs is None or json.loads(raw)["doc"] in docs]
                print(f"\n{name}{how}\n{score(gold, asked, predicted)}")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--gold", type=Path)
    parser.add_argument("--split", action="store_true")
    parser.add_argument("--known-ends", action="store_true")
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    if options.rounds:
        speed(options.corpus, options.rounds)
    if options.gold:
        quality(options.corpus, options.gold, split=options.split, known_ends=options.known_ends)


if __name__ == "__main__":
    main()
