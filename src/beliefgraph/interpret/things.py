"""What a document is, and whose."""

from __future__ import annotations

import re
from collections.abc import Mapping

from beliefgraph.ground.document import Document
from beliefgraph.ground.late import late_pattern
from beliefgraph.ground.node import Day, Kind, Node
from beliefgraph.ground.notice import Notice, Severity
from beliefgraph.ground.place import Place
from beliefgraph.interpret.dates import day
from beliefgraph.interpret.names import strip_marks
from beliefgraph.interpret.origins import origin_keys

__all__ = [
    "KIND_OF_TYPE", "NOBODYS", "OWNERS_PAGE", "agents_of", "holder", "main_node", "nobodys", "owner_of",
]  # fmt: skip

NOBODYS = "me"  # whose beliefs are where no agent is named

KIND_OF_TYPE: dict[str, Kind] = {
    "source": Kind.SOURCE,
    "evidence": Kind.SOURCE,
    "archive": Kind.SOURCE,
    "report": Kind.SOURCE,
    "paper": Kind.SOURCE,
    "newsletter": Kind.SOURCE,
    "essay": Kind.SOURCE,
    "news article": Kind.SOURCE,
    "claim": Kind.CLAIM,
    "analysis": Kind.CLAIM,
    "framework": Kind.CLAIM,
    "insight": Kind.CLAIM,
    "pattern": Kind.CLAIM,
    "tension": Kind.CLAIM,
    "belief": Kind.BELIEF,
    "beliefs": Kind.BELIEF,
    "position": Kind.POSITION,
    "conviction": Kind.CONVICTION,
    "entity": Kind.ENTITY,
    "organization": Kind.ENTITY,
    "musing": Kind.NOTE,
    "journal": Kind.NOTE,
    "sector": Kind.NOTE,
    "topic-map": Kind.NOTE,
    "note": Kind.NOTE,
}
_FOLDERS = {
    "sources": Kind.SOURCE,
    "archive": Kind.SOURCE,
    "claims": Kind.CLAIM,
    "positions": Kind.POSITION,
    "convictions": Kind.CONVICTION,
    "entities": Kind.ENTITY,
}
_PREFIX = late_pattern(r"^(EVD|CLM)\s+[-–—]\s+")  # Discourse Graphs
_KIND_OF_PREFIX = {"EVD": Kind.SOURCE, "CLM": Kind.CLAIM}
OWNERS_PAGE = late_pattern(
    r"^(?:(?P<whose>[\w-]+?)(?:'s|’s)\s+(?:\w+\s+)?beliefs|beliefs\s+of\s+(?P<of>[\w-]+))$",
    re.IGNORECASE,
)
_ANY_DOMAIN = "*"  # of the owners in the settings: who owns what names nobody
_LABEL = late_pattern(r"^B?#?(\d{1,3})$", re.IGNORECASE)


def main_node(
    document: Document,
    kinds: Mapping[str, Kind],
    notices: list[Notice],
    domains: Mapping[str, str] | None = None,
) -> Node:
    """The thing that a whole document is; a belief that names no agent is its domain's owner's."""
    path = document.path
    kind = _kind(document, kinds, notices)
    heading = _heading(document)
    stem = path.rsplit("/", 1)[-1].rsplit(".", 1)[0]
    title = document.text("title", "name") or heading or stem
    owner = owner_of(document)
    if kind is Kind.BELIEF and not owner:
        owner = holder(document, domains)
    label = _LABEL.match(document.text("label", "belief_id"))
    if kind is Kind.BELIEF and not owner and label is not None:
        owner = NOBODYS
        field = document.field("label", "belief_id")
        notices.append(nobodys("it", Place(path, field.line if field else 1)))
    is_numbered = kind is Kind.BELIEF and label is not None and owner
    names = [title, stem, path, heading, *_aliases(document), *_page_name(document)]
    names.append(_PREFIX.sub("", title))
    line = document.field("title", "name")
    return Node(
        id=f"{owner}#{int(label[1])}" if is_numbered and label else path,
        kind=kind,
        title=strip_marks(title),
        place=Place(path, line.line if line else (heading and _heading_line(document)) or 1),
        names=tuple(dict.fromkeys(name for name in names if name)),
        description=document.text("description", "summary"),
        owner=owner,
        label=f"B{int(label[1])}" if is_numbered and label else "",
        level=document.text("level").lower(),
        confidence=document.text("confidence").lower(),
        status=document.text("status").lower(),
        domain=document.text("domain"),
        date=_date(document, ("date", "date_published", "created"), notices),
        url=_url(document),
        authors=_texts(document, "author", "authors"),
        format=document.text("format", "source_type").lower(),
        tags=_texts(document, "tags"),
        processed_by=document.text("processed_by", "archived_by").lower(),
        evaluated=_date(document, ("last_evaluated", "processed_date"), notices),
        origins=origin_keys(document) if kind is Kind.SOURCE else (),
    )


def owner_of(document: Document) -> str:
    """The agent to whom a document belongs: its own field, or the folder ``agents/NAME``."""
    named = document.text("agent", "owner", "held_by", "staked_by", "proposed_by").lower()
    if named:
        return named if re.fullmatch(r"[\w.-]+", named) else ""
    parts = document.path.split("/")
    if "agents" in parts[:-2]:
        return parts[parts.index("agents") + 1].lower()
    return ""


def agents_of(document: Document, domains: Mapping[str, str]) -> tuple[str, ...]:
    """The agents to whom a bare label in a document can belong.

    Its owner if it has one, else who processed it, else the owner of its domain as the
    settings name him. Several names in a field stay several.
    """
    for candidate in (owner_of(document), document.text("processed_by", "archived_by")):
        names = tuple(dict.fromkeys(re.findall(r"[\w.-]+", candidate.lower())))
        if names:
            return names
    heading = _owner_from_heading(document)
    if heading:
        return (heading,)
    owner = domains.get(document.text("domain"), "") or domains.get(_ANY_DOMAIN, "")
    return (owner,) if owner else ()


def holder(document: Document, domains: Mapping[str, str] | None) -> str:
    """The one agent to whom a bare label in a document belongs; nothing if there are several."""
    agents = agents_of(document, domains or {})
    return agents[0] if len(agents) == 1 else ""


def _kind(document: Document, kinds: Mapping[str, Kind], notices: list[Notice]) -> Kind:
    written = document.text("type").lower().strip("\"'")
    known = {**KIND_OF_TYPE, **kinds}
    if written in known:
        return known[written]
    folder = next((p for p in reversed(document.path.split("/")[:-1]) if p in _FOLDERS), "")
    guess = _FOLDERS.get(folder, Kind.NOTE)
    prefix = _PREFIX.match(_heading(document) or document.path.rsplit("/", 1)[-1])
    if prefix:
        guess = _KIND_OF_PREFIX[prefix[1]]
    field = document.field("type")
    if field is not None and written:
        message = f"'{written}' is no type that is known; the note was read as a {guess.value}"
        help = f"use one of: {', '.join(sorted({k.value for k in known.values()}))}"
        notices.append(Notice("I101", message, help, Place(document.path, field.line)))
    return guess


def _date(document: Document, keys: tuple[str, ...], notices: list[Notice]) -> Day | None:
    field = document.field(*keys)
    if field is None or not field.text.strip() or field.text.strip().lower() == "null":
        return None
    found = day(field.text)
    place = Place(document.path, field.line)
    if found is None:
        message = f"'{field.text}' in '{field.key}' is no date"
        notices.append(Notice("I103", message, "write it as YYYY-MM-DD", place, Severity.WARNING))
    elif len(found.written) >= 10 and len(found.value) < 10 and found.written[:4].isdigit():
        message = f"there is no day {found.written}; it was read as {found.value}"
        help = f"write {found.value}, or the true day"
        notices.append(Notice("I102", message, help, place))
    return found


def _texts(document: Document, *keys: str) -> tuple[str, ...]:
    field = document.field(*keys)
    if field is None:
        return ()
    if field.is_list:
        return tuple(dict.fromkeys(entry.text for entry in field.entries))
    parts = re.split(r"\s*,\s*", field.text) if "tags" in keys else [field.text]
    return tuple(part.strip("[]\"' ") for part in parts if part.strip("[]\"' "))


def _aliases(document: Document) -> tuple[str, ...]:
    return _texts(document, "aliases") + _texts(document, "permalink")


def _url(document: Document) -> str:
    url = document.text("url")
    source = document.text("source")
    return url or (source if source.startswith(("http://", "https://")) else "")


def _heading(document: Document) -> str:
    for section in document.sections:
        if section.level == 1:
            return strip_marks(section.title)
    return ""


def _heading_line(document: Document) -> int:
    return next((s.line for s in document.sections if s.level == 1), 1)


def _page_name(document: Document) -> tuple[str, ...]:
    """The path that a page saved as text shows at its top."""
    return (document.page_path,) if document.page_path else ()


def _owner_from_heading(document: Document) -> str:
    match = OWNERS_PAGE.match(_heading(document) or document.text("title"))
    return (match["whose"] or match["of"]).lower() if match else ""


def nobodys(what: str, place: Place) -> Notice:
    """The notice on beliefs that name no agent."""
    message = f"no agent is named; {what} was read as held by '{NOBODYS}'"
    help = (
        "if another holds it, add agent: NAME to the front matter, or an owner to beliefgraph.toml"
    )
    return Notice("I105", message, help, place, Severity.NOTE)
