"""Quotations beside a link: whether the words stand in the note that the link leads to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from beliefgraph.ground.ends import End, Known
from beliefgraph.ground.evidence import EvidenceLine
from beliefgraph.ground.knowledge import Knowledge
from beliefgraph.ground.node import Kind
from beliefgraph.ground.notice import Notice
from beliefgraph.pipeline.inbox import Inbox

__all__ = ["has_quotation", "lost_quotations"]

_QUOTED = re.compile(r"[\"“]([^\"“”]{25,400})[\"”]")
_WORD = re.compile(r"\w+")
_FEWEST_WORDS = 6


def lost_quotations(inbox: Inbox, knowledge: Knowledge) -> Iterator[Notice]:
    """A notice for each quotation of a source that the source does not hold.

    A sign of omission parts a quotation: each part must stand there.
    """
    sources = {
        node.id
        for document in knowledge.documents
        for node in document.nodes
        if node.kind is Kind.SOURCE
    }
    texts: dict[str, str] = {}
    for document in knowledge.documents:
        for line in document.lines:
            source = _source(line, sources, document.path)
            for quotation in _QUOTED.findall(line.quotation) if source else ():
                if source not in texts:
                    texts[source] = _words(_text(inbox, source))
                if any(part not in texts[source] for part in _parts(quotation)):
                    message = f"“{quotation[:80]}” does not stand in {source}"
                    help = "copy the words again, or take the quotation marks away"
                    yield Notice("L204", message, help, line.place)


def has_quotation(text: str) -> bool:
    """Whether words stand in quotation marks that are long enough to be looked for."""
    return _QUOTED.search(text) is not None


def _source(line: EvidenceLine, sources: set[str], path: str) -> str:
    ends: tuple[End, ...] = (line.evidence, line.target)
    found = [end.id for end in ends if isinstance(end, Known) and end.id in sources]
    return next((each for each in found if each != path), "")


def _parts(quotation: str) -> list[str]:
    parts = [_words(part) for part in re.split(r"\[?(?:…|\.\.\.)\]?", quotation)]
    return [part for part in parts if part.count(" ") >= _FEWEST_WORDS - 1]


def _text(inbox: Inbox, path: str) -> str:
    from beliefgraph.read.files import read_bytes

    data = read_bytes(inbox.folder, path)
    return data.decode("utf-8", "replace") if isinstance(data, bytes) else ""


def _words(text: str) -> str:
    return " ".join(_WORD.findall(text.lower()))
