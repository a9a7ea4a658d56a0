"""One document with what its places need to know about it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from beliefgraph.ground.document import Document, Section
from beliefgraph.ground.node import Node
from beliefgraph.ground.titles import plain_title
from beliefgraph.interpret.wording import Wording

__all__ = ["Note"]


@dataclass(frozen=True, slots=True)
class Note:
    """A document, the thing that it is, the numbered beliefs in it, and the wording to use."""

    document: Document
    node: Node
    beliefs: tuple[Node, ...]
    wording: Wording

    def about(self, line: int) -> str:
        """The identifier of the thing that a line speaks for: a numbered belief, or the note."""
        found = self.node.id
        for belief in self.beliefs:
            if belief.place.line <= line:
                found = belief.id
        return found

    def sections(self, titles: Collection[str]) -> Iterator[Section]:
        """The sections that bear one of these titles (see `plain_title`)."""
        for section in self.document.sections:
            if section.level and plain_title(section.title) in titles:
                yield section

    def below(self, titles: Collection[str]) -> Iterator[Section]:
        """The sections that bear one of these titles, and all that stand below their headings.

        A label whose own title is read elsewhere is passed over by the caller.
        """
        for section in self.document.sections:
            names = [*section.parents, section.title]
            if section.level and any(plain_title(name) in titles for name in names):
                yield section
