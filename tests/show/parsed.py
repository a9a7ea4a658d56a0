"""A page as html.parser reads it."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass, field
from html.parser import HTMLParser

__all__ = ["Page", "hash_of", "parsed"]


@dataclass
class Element:
    tag: str
    attributes: dict[str, str | None]
    text: str = ""


@dataclass
class Page(HTMLParser):
    elements: list[Element] = field(default_factory=list)
    text: str = ""
    declaration: str = ""
    inside: Element | None = None

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_decl(self, decl: str) -> None:
        self.declaration = decl

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(Element(tag, dict(attrs)))
        self.inside = self.elements[-1] if tag in ("script", "style") else None

    def handle_endtag(self, tag: str) -> None:
        self.inside = None

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.inside.text += data
        else:
            self.text += data

    def all(self, tag: str) -> list[Element]:
        return [one for one in self.elements if one.tag == tag]

    @property
    def policy(self) -> str:
        found = [
            one.attributes["content"]
            for one in self.all("meta")
            if one.attributes.get("http-equiv") == "Content-Security-Policy"
        ]
        assert len(found) == 1
        return found[0] or ""


def parsed(html: str) -> Page:
    page = Page()
    page.feed(html)
    page.close()
    return page


def hash_of(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
