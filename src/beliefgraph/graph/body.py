"""The body of a named graph as text: one block a subject, sorted, each triple once.

A body is what stands between the braces of TriG. Its form is so strict that it can be
taken apart by line ends alone: literals hold none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from beliefgraph.graph.shown import Row, Shown
from beliefgraph.ground.terms import BASE, PREFIXES

__all__ = ["Body", "body_of", "header", "merged", "rows_of", "trig_of"]

_PROPERTY, _OBJECT = " ;\n    ", ",\n      "


class Body(NamedTuple):
    """A named graph: its name as TriG shows it, and its body."""

    name: str
    text: str


def body_of(rows: Iterable[Row]) -> str:
    """The rows as the body of a graph; the same rows give the same text.

    >>> print(body_of([("<s>", "a", "bg:Claim"), ("<s>", "bg:x", "2"), ("<s>", "bg:x", "1")]), end="")
      <s> a bg:Claim ;
        bg:x 1,
          2 .
    """
    out: list[str] = []
    put = out.append
    subject = predicate = ""
    for row in sorted(set(rows)):
        if row[0] != subject:
            subject, predicate = row[0], row[1]
            put(f" .\n\n  {subject} {predicate} {row[2]}")
        elif row[1] != predicate:
            predicate = row[1]
            put(f"{_PROPERTY}{predicate} {row[2]}")
        else:
            put(f"{_OBJECT}{row[2]}")
    return f"{''.join(out)[4:]} .\n" if out else ""


def rows_of(body: str) -> Iterator[Row]:
    """The rows of a body."""
    for block in _blocks(body):
        subject, _, rest = block.partition(" ")
        yield from _block_rows(subject, rest)


def trig_of(body: Body) -> str:
    """One graph as a block of TriG."""
    return f"\n{body.name} {{\n{body.text}}}\n" if body.name else f"\n{{\n{body.text}}}\n"


def merged(bodies: Iterable[Body]) -> Iterator[str]:
    """The triples of all graphs as blocks of Turtle: each triple once, subjects sorted."""
    blocks: dict[str, str | list[str]] = {}
    for body in bodies:
        for block in _blocks(body.text):
            subject, _, rest = block.partition(" ")
            known = blocks.get(subject)
            if known is None:
                blocks[subject] = rest
            elif isinstance(known, list):
                known.append(rest)
            else:
                blocks[subject] = [known, rest]
    for subject in sorted(blocks):
        found = blocks.pop(subject)
        rest = found if isinstance(found, str) else _union(subject, found)
        yield f"\n{subject} " + rest.replace("\n  ", "\n") + " .\n"


def header(shown: Shown | None = None) -> str:
    """The base and the prefixes, as TriG and Turtle write them."""
    lines = [f"@prefix {prefix}: <{namespace}> ." for prefix, namespace in PREFIXES.items()]
    relative = BASE if shown is None else shown.relative
    if relative:
        lines.insert(0, f"@base <{relative}> .")
    return "\n".join(lines) + "\n"


def _blocks(body: str) -> list[str]:
    return body[2:-3].split(" .\n\n  ") if body else []


def _union(subject: str, rests: list[str]) -> str:
    rows = {row for rest in dict.fromkeys(rests) for row in _block_rows(subject, rest)}
    return body_of(rows)[len(subject) + 3 : -3]


def _block_rows(subject: str, rest: str) -> Iterator[Row]:
    for part in rest.split(_PROPERTY):
        predicate, _, objects = part.partition(" ")
        for each in objects.split(_OBJECT):
            yield subject, predicate, each
