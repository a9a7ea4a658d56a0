"""Learns from labelled lines what each sign of the words counts for (``ontology/weights.tsv``).

    python benchmarks/learning.py CORPUS [--labels FILE] [--write] [--prior OUTCOME=SHARE …]

``labels.tsv`` beside this file has a row a line that was labelled by reading it: the line's key
(`beliefgraph.interpret.decide.key_of`, a digest of its words), the relation, and which end is
the evidence, the note's own or the linked one. The lines themselves are found in CORPUS.

A sign is learned when it stands in notes enough, of several domains: what only one subject
says is no sign. The figures printed are for domains of which nothing was learned (each is left
out in turn), beside what the wording rules alone say of the same lines.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

import numpy as np
from scipy import optimize, sparse

from beliefgraph.ground.evidence import EvidenceLine, Relation
from beliefgraph.ground.resources import ontology_path
from beliefgraph.interpret.decide import key_of
from beliefgraph.interpret.signs import load_lexicon, signs_of
from beliefgraph.interpret.weighing import OUTCOMES
from beliefgraph.interpret.wording import Reading
from beliefgraph.pipeline.inbox import open_inbox, read_note
from beliefgraph.read.files import note_paths

LABELS = Path(__file__).with_name("labels.tsv")
FEWEST_NOTES, FEWEST_DOMAINS = 4, 3
PENALTY = 5.0  # of the squared weights; 1 / (2 C) of other writings
LEAST = 3  # hundredths; a smaller weight is left out
RARE = (0.0, 0.0, 0.0, 0.4)  # added to the constants: a regression says the rarest too seldom
HEAD = """\
# What each sign of the words around a name counts, in hundredths, for each outcome: the pair
# is neutral; the note's own thing supports the linked one; the linked one supports the note's
# own; one qualifies the other. Made by benchmarks/learning.py from labels.tsv beside it.
#
# sign	neutral	own	linked	qualifies
"""


@dataclass(frozen=True)
class Example:
    """A labelled line: its note's domain, its signs, its outcome, and what the rules say."""

    note: str
    domain: str
    signs: tuple[str, ...]
    outcome: str
    by_rule: str


class Recording:
    """A weighing that decides nothing and remembers the signs that it was asked about."""

    def __init__(self) -> None:
        self.lexicon = load_lexicon(ontology_path() / "signs.toml")
        self.seen: list[tuple[tuple[str, ...], Reading | None]] = []

    def read(
        self, words: str, own: str, linked: str, reading: Reading | None, *, place: str
    ) -> Reading:
        signs = signs_of(words, own, linked, reading, place=place, lexicon=self.lexicon)
        self.seen.append((signs, reading))
        number = str(len(self.seen) - 1)
        return Reading(Relation.MENTIONS, number, "weighed", runner_up=Relation.MENTIONS)


def weighed_lines(corpus: Path) -> Iterable[tuple[str, EvidenceLine, tuple[str, ...], str]]:
    """The path, line, signs and rule's outcome of each line whose signs are weighed."""
    recording = Recording()
    inbox = open_inbox(corpus)
    with mock.patch("beliefgraph.interpret.document.load_weighing", return_value=recording):
        for path in note_paths(inbox.folder, ignore=inbox.settings.ignore):
            for line in read_note(inbox, path).lines:
                if line.rule == "weighed":
                    signs, reading = recording.seen[int(line.cue)]
                    yield path, line, signs, _outcome_of(reading)


def _outcome_of(reading: Reading | None) -> str:
    if reading is None or reading.relation.is_neutral:
        return "neutral"
    if reading.relation is Relation.SUPPORTS:
        return "linked" if reading.linked_is_evidence else "own"
    return "qualifies"


def read_labels(file: Path) -> dict[str, str]:
    """Each line's key with its outcome."""
    out = {}
    for row in file.read_text(encoding="utf-8").splitlines():
        if row and not row.startswith("#"):
            key, relation, end = row.split("\t")
            neutral = Relation(relation).is_neutral
            supports = relation == Relation.SUPPORTS
            out[key] = "neutral" if neutral else end if supports else "qualifies"
    return out


def examples_of(corpus: Path, labels: dict[str, str]) -> list[Example]:
    """The labelled lines of a corpus."""
    return [
        Example(path, "/".join(path.split("/")[:2]), signs, labels[key_of(line)], by_rule)
        for path, line, signs, by_rule in weighed_lines(corpus)
        if key_of(line) in labels
    ]


def known_signs(examples: Sequence[Example]) -> list[str]:
    """The signs that stand in enough notes of enough domains."""
    notes: defaultdict[str, set[str]] = defaultdict(set)
    domains: defaultdict[str, set[str]] = defaultdict(set)
    for each in examples:
        for sign in each.signs:
            notes[sign].add(each.note)
            domains[sign].add(each.domain)
    return sorted(
        sign
        for sign in notes
        if len(notes[sign]) >= FEWEST_NOTES and len(domains[sign]) >= FEWEST_DOMAINS
    )


def learn(examples: Sequence[Example]) -> dict[str, np.ndarray]:
    """The weights of a multinomial logistic regression with a penalty on their squares."""
    signs = known_signs(examples)
    number = {sign: n for n, sign in enumerate(signs)}
    rows, columns = [], []
    for n, each in enumerate(examples):
        for sign in each.signs:
            if sign in number:
                rows.append(n)
                columns.append(number[sign])
    shape = (len(examples), len(signs))
    x = sparse.csr_matrix((np.ones(len(rows)), (rows, columns)), shape=shape)
    y = np.zeros((len(examples), len(OUTCOMES)))
    y[np.arange(len(examples)), [OUTCOMES.index(each.outcome) for each in examples]] = 1

    def loss(flat: np.ndarray) -> tuple[float, np.ndarray]:
        w = flat.reshape(len(signs) + 1, len(OUTCOMES))
        z = x @ w[:-1] + w[-1]
        z -= z.max(axis=1, keepdims=True)
        log_p = z - np.log(np.exp(z).sum(axis=1, keepdims=True))
        gap = np.exp(log_p) - y
        gradient = np.vstack([x.T @ gap + PENALTY * w[:-1], gap.sum(axis=0)])
        return -(y * log_p).sum() + PENALTY / 2 * (w[:-1] ** 2).sum(), gradient.ravel()

    start = np.zeros((len(signs) + 1) * len(OUTCOMES))
    found = optimize.minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 500})
    w = found.x.reshape(len(signs) + 1, len(OUTCOMES))
    return dict(zip(signs, w[:-1], strict=True)) | {"": w[-1] + RARE}


def outcomes(weights: dict[str, np.ndarray], examples: Sequence[Example]) -> list[str]:
    """The likeliest outcome of each line."""
    nothing = np.zeros(len(OUTCOMES))
    sums = [weights[""] + sum(weights.get(s, nothing) for s in each.signs) for each in examples]
    return [OUTCOMES[int(np.argmax(each))] for each in sums]


def with_prior(
    weights: dict[str, np.ndarray], examples: Sequence[Example], shares: dict[str, float]
) -> dict[str, np.ndarray]:
    """The weights with the constants moved until the outcomes have the given shares."""
    nothing = np.zeros(len(OUTCOMES))
    sums = np.array([sum((weights.get(s, nothing) for s in e.signs), nothing) for e in examples])
    wanted = np.array([shares[each] for each in OUTCOMES]) * len(examples)
    constant = weights[""].copy()
    for step in np.geomspace(0.2, 0.002, 600):
        found = np.bincount((sums + constant).argmax(axis=1), minlength=len(OUTCOMES))
        constant += step * np.clip((wanted - found) / wanted, -1, 1)
    return weights | {"": constant}


def figures(found: Sequence[str], examples: Sequence[Example]) -> str:
    """Precision, recall and F1 of the outcomes that are not neutral."""
    pairs = [(a, each.outcome) for a, each in zip(found, examples, strict=True)]
    right = sum(a == b != "neutral" for a, b in pairs)
    said, true = (sum(pair[n] != "neutral" for pair in pairs) for n in (0, 1))
    p, r = right / max(said, 1), right / max(true, 1)
    same = sum(a == b for a, b in pairs) / len(pairs)
    return f"P {p:.3f}  R {r:.3f}  F1 {2 * p * r / max(p + r, 1e-9):.3f}   all right {same:.3f}"


def unseen(examples: Sequence[Example]) -> list[str]:
    """The outcome of each line by weights learned from all other domains."""
    found: dict[int, str] = {}
    for domain in sorted({each.domain for each in examples}):
        weights = learn([each for each in examples if each.domain != domain])
        own = [n for n, each in enumerate(examples) if each.domain == domain]
        said = outcomes(weights, [examples[n] for n in own])
        found |= dict(zip(own, said, strict=True))
    return [found[n] for n in range(len(examples))]


def written(weights: dict[str, np.ndarray]) -> str:
    """The weights as the file holds them."""
    whole = {sign or "(each line)": np.rint(w * 100).astype(int) for sign, w in weights.items()}
    constant = whole.pop("(each line)")
    kept = {sign: w for sign, w in whole.items() if max(abs(w)) >= LEAST}
    rows = [("(each line)", constant), *sorted(kept.items())]
    return HEAD + "".join("\t".join((sign, *map(str, w))) + "\n" for sign, w in rows)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--labels", type=Path, default=LABELS)
    parser.add_argument("--prior", nargs=4, type=float, metavar="SHARE", help=" ".join(OUTCOMES))
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    examples = examples_of(options.corpus, read_labels(options.labels))
    domains = len({each.domain for each in examples})
    print(f"{len(examples)} labelled lines of {domains} domains")
    print(dict(Counter(each.outcome for each in examples)))
    print(f"the rules alone       {figures([each.by_rule for each in examples], examples)}")
    print(f"unseen domains        {figures(unseen(examples), examples)}")
    weights = learn(examples)
    print(f"learned and seen      {figures(outcomes(weights, examples), examples)}")
    if options.prior:
        shares = dict(zip(OUTCOMES, options.prior, strict=True))
        weights = with_prior(weights, examples, shares)
        print(f"with the prior        {figures(outcomes(weights, examples), examples)}")
    text = written(weights)
    print(f"{text.count(chr(10)) - HEAD.count(chr(10)) - 1} signs")
    if options.write:
        (ontology_path() / "weights.tsv").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
