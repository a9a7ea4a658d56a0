"""Turns a labelled claim collection into an inbox.

    python benchmarks/claims_to_inbox.py CLAIMS.jsonl FOLDER

Each line of the collection is a JSON object: ``claim`` (the sentence), ``evidence_text``,
``article`` (where the evidence is from) and ``label``, one of SUPPORTS, REFUTES and
NOT_ENOUGH_INFO. Other fields are left alone. Each claim becomes a claim note, each article a
source note that says, once for each piece of evidence, how it bears on the claim. Evidence
that is not enough becomes a mention: it bears on nothing.

``expected`` gives the structural divergences that the labels themselves make: the claims that
one article supports and another refutes.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

__all__ = ["Labelled", "claim_path", "expected", "read_claims", "write_inbox"]

FIELDS = {"SUPPORTS": "supports", "REFUTES": "challenges", "NOT_ENOUGH_INFO": ""}


@dataclass(frozen=True)
class Labelled:
    claim: str
    evidence: str
    article: str
    label: str


def read_claims(lines: Iterable[str]) -> Iterator[Labelled]:
    """The labelled claims of a collection; an unknown label is an error that names its line."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            row = json.loads(line)
            label = str(row["label"]).upper().replace(" ", "_")
            if label not in FIELDS:
                raise SystemExit(f"line {number}: {row['label']!r} is no label")
            claim, article = _flat(row["claim"]), _flat(row["article"])
            yield Labelled(claim, _flat(row["evidence_text"]), article, label)


def expected(claims: Iterable[Labelled]) -> frozenset[str]:
    """The claims that one article supports and another one refutes."""
    by: dict[tuple[str, str], set[str]] = {}
    for one in claims:
        by.setdefault((one.claim, one.label), set()).add(one.article)
    return frozenset(
        claim
        for claim, label in by
        if label == "SUPPORTS"
        and any(
            mine != other
            for mine in by[claim, "SUPPORTS"]
            for other in by.get((claim, "REFUTES"), ())
        )
    )


def write_inbox(claims: Iterable[Labelled], folder: Path) -> int:
    """Write the notes; how many there are."""
    every = list(dict.fromkeys(claims))
    names = dict.fromkeys(one.claim for one in every)
    articles: dict[str, list[Labelled]] = {}
    for one in every:
        articles.setdefault(one.article, []).append(one)
    for claim in names:
        text = (
            f"---\ntype: claim\ntitle: {json.dumps(claim, ensure_ascii=False)}\n---\n\n# {claim}\n"
        )
        _write(folder / claim_path(claim), text)
    for article, lines in articles.items():
        _write(folder / f"sources/{_name(article)}.md", _source(article, lines))
    return len(names) + len(articles)


def claim_path(claim: str) -> str:
    """The path of a claim's note."""
    return f"claims/{_name(claim)}.md"


def _source(article: str, lines: list[Labelled]) -> str:
    title = json.dumps(article, ensure_ascii=False)
    url = "https://articles.example/" + hashlib.sha256(article.encode()).hexdigest()[:16]
    head = ["---", "type: source", f"title: {title}", f"url: {url}"]
    for label, field in FIELDS.items():
        named = dict.fromkeys(one.claim for one in lines if one.label == label)
        if field and named:
            head += [f"{field}:", *(f'  - "[[{_name(claim)}]]"' for claim in named)]
    body = ["---", "", f"# {article}", "", "## Content", ""]
    body += [f"> {one.evidence}\n" for one in lines]
    return "\n".join([*head, *body])


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text.rstrip() + "\n", encoding="utf-8", newline="\n")


def _name(text: str) -> str:
    """A file name: the first words, and a digest that keeps apart what they do not."""
    words = "-".join(re.findall(r"[a-z0-9]+", text.casefold()))[:60].strip("-")
    return f"{words}-{hashlib.sha256(text.encode()).hexdigest()[:8]}"


def _flat(text: object) -> str:
    return " ".join(str(text).split())


def main(arguments: list[str]) -> None:
    if len(arguments) != 2:
        raise SystemExit(__doc__)
    source, folder = Path(arguments[0]), Path(arguments[1])
    claims = list(read_claims(source.read_text(encoding="utf-8").splitlines()))
    notes = write_inbox(claims, folder)
    print(f"{len(claims)} labelled lines: {notes} notes, {len(expected(claims))} contested claims")


if __name__ == "__main__":
    main(sys.argv[1:])
