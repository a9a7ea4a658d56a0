"""A note as it was read: fields and sections, each with its line on disk."""

from __future__ import annotations

from dataclasses import dataclass, field

__all__ = ["Document", "Entry", "Field", "Item", "Section"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One value of a front matter field: its text, as written, and its line."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Field:
    """A front matter field. A scalar has one entry, a list as many as it has items.

    A key that stands twice gives two fields: YAML forbids it, writers do it.
    """

    key: str
    line: int
    entries: tuple[Entry, ...] = ()
    is_list: bool = False

    @property
    def text(self) -> str:
        """All entries as one text, a comma between them."""
        if len(self.entries) == 1:  # nearly always
            return self.entries[0].text
        return ", ".join([entry.text for entry in self.entries])


@dataclass(frozen=True, slots=True)
class Item:
    """A list item or a paragraph of a section: one piece of text that starts on one line.

    ``marker`` is ``-`` or ``1`` and the like for list items and empty for a paragraph;
    ``depth`` is the number of columns before the marker; ``text`` has its lines joined
    by one space, with Markdown's marks still in it; ``lines`` holds the line number and
    the raw text of each of its lines.
    """

    text: str
    line: int
    marker: str = ""
    depth: int = 0
    lines: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the body under one title.

    ``level`` is 1 to 6 for headings, 7 for a bold label (``**KB connections:**``), 8 for
    a plain label (``PRIMARY CONNECTION:``, ``Relevant Notes:``), 0 for what stands before
    the first of them. ``line`` is the line of the title, ``lead`` the text that follows a
    label on its own line, ``items`` what stands below up to the next title, whatever its
    level; ``parents`` are the titles of the headings above, outermost first.
    """

    title: str
    level: int
    line: int
    lead: str = ""
    items: tuple[Item, ...] = ()
    parents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """One file of the inbox.

    ``path`` is relative to the inbox; ``digest`` is the SHA-256 of its bytes in
    hexadecimal; ``form`` says how the front matter was written: ``yaml``, ``table`` (a
    web page saved as text) or ``none``; ``last_line`` is the number of lines on disk;
    ``page_path`` the path that a page saved as text shows at its top; ``first_link`` the line
    of the body's first double bracket, 0 if it has none.
    """

    path: str
    digest: str
    fields: tuple[Field, ...] = ()
    sections: tuple[Section, ...] = ()
    form: str = "yaml"
    last_line: int = 0
    page_path: str = ""
    first_link: int = 0
    by_key: dict[str, Field] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Each key with the first field that bears it."""
        object.__setattr__(self, "by_key", {each.key: each for each in reversed(self.fields)})

    def field(self, *keys: str) -> Field | None:
        """The first field that bears one of these keys, the keys tried in order."""
        for key in keys:
            if key in self.by_key:
                return self.by_key[key]
        return None

    def text(self, *keys: str) -> str:
        """The text of the first field that bears one of these keys, or nothing."""
        field = self.field(*keys)
        return field.text.strip() if field else ""
