"""One document with what its places need to know about it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from beliefgraph.ground.document import Document, Section
from beliefgraph.ground.node import Node
from beliefgraph.ground.titles import plain_title
from beliefgraph.interpret.weighing import Weighing
from beliefgraph.interpret.wording import Wording

__all__ = ["Note"]

_DEEPEST = 6  # level of a heading; labels lie deeper


@dataclass(frozen=True, slots=True)
class Note:
    """A document, the thing that it is, the beliefs in it, the wording and weights to use,
    and the titles that are read.
    """

    document: Document
    node: Node
    beliefs: tuple[Node, ...]
    wording: Wording
    weighing: Weighing
    known_titles: frozenset[str] = frozenset()  # plain, of all that any place reads
    titles: tuple[tuple[Section, str, frozenset[str]], ...] = field(init=False)
    all_titles: frozenset[str] = field(init=False)  # plain, of all sections and above them

    def __post_init__(self) -> None:
        """Each titled section with its plain title, and the plain titles of all above it."""
        above: dict[tuple[str, ...], frozenset[str]] = {}  # many sections have the same parents
        found = []
        for each in self.document.sections:
            if each.level:
                if each.parents not in above:
                    above[each.parents] = frozenset(map(plain_title, each.parents))
                found.append((each, plain_title(each.title), above[each.parents]))
        object.__setattr__(self, "titles", tuple(found))
        borne = frozenset([title for _, title, _ in found]).union(*above.values())
        object.__setattr__(self, "all_titles", borne)

    def about(self, line: int) -> str:
        """The identifier of the thing that a line speaks for: a numbered belief, or the note."""
        found = self.node.id
        for belief in self.beliefs:
            if belief.place.line <= line:
                found = belief.id
        return found

    def sections(self, titles: Collection[str]) -> Iterator[Section]:
        """The sections that bear one of these titles (see `plain_title`)."""
        if self.all_titles.isdisjoint(titles):  # few notes have all places
            return
        for section, title, _ in self.titles:
            if title in titles:
                yield section

    def titled(self, titles: Collection[str]) -> Iterator[tuple[Section, str]]:
        """The sections that bear one of these titles, each with its plain title."""
        if not self.all_titles.isdisjoint(titles):
            yield from ((section, title) for section, title, _ in self.titles if title in titles)

    def under(self, titles: Collection[str]) -> Iterator[Section]:
        """The sections that bear one of these titles, and the headings below that no place reads."""
        if self.all_titles.isdisjoint(titles):
            return
        for section, title, above in self.titles:
            is_own = title in titles
            is_part = section.level <= _DEEPEST and title not in self.known_titles
            if is_own or (is_part and not above.isdisjoint(titles)):
                yield section

    def unread(self) -> Iterator[Section]:
        """The sections that no place reads by their title, or by that of a heading above."""
        yield from (each for each in self.document.sections if not each.level)
        for section, title, above in self.titles:
            if title not in self.known_titles and above.isdisjoint(self.known_titles):
                yield section

    def below(self, titles: Collection[str]) -> Iterator[Section]:
        """The sections that bear one of these titles, and all that stand below their headings.

        A label whose own title is read elsewhere is passed over by the caller.
        """
        if self.all_titles.isdisjoint(titles):
            return
        for section, title, above in self.titles:
            if title in titles or not above.isdisjoint(titles):
                yield section
