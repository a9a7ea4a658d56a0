"""One document to what it says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from beliefgraph.ground.document import Document
from beliefgraph.ground.knowledge import Interpretation
from beliefgraph.ground.node import Kind
from beliefgraph.ground.notice import Notice, Severity
from beliefgraph.ground.place import Place
from beliefgraph.ground.resources import ontology_path
from beliefgraph.interpret.divergences import divergences_in
from beliefgraph.interpret.fields import nearly_known
from beliefgraph.interpret.gaps import gaps_in, tests_in
from beliefgraph.interpret.note import Note
from beliefgraph.interpret.numbered import numbered_beliefs
from beliefgraph.interpret.places import PLACES
from beliefgraph.interpret.places.typed_links import unknown_words
from beliefgraph.interpret.telling import telling_in
from beliefgraph.interpret.things import agents_of, main_node
from beliefgraph.interpret.titles import KNOWN_TITLES
from beliefgraph.interpret.weighing import load_weighing
from beliefgraph.interpret.wording import Wording

__all__ = ["interpret_document", "is_known_title", "telling_in"]

_BEARING = (Kind.SOURCE, Kind.CLAIM, Kind.BELIEF, Kind.POSITION, Kind.CONVICTION)
_UNREAD = "this note links others in its prose alone, where no bearing is read"
_UNREAD_HELP = (
    'begin a line with "Supports [[X]]", or put the links below a heading such as "KB Connections"'
)


def is_known_title(title: str) -> bool:
    """Whether a section of this title (see `plain_title`) is read by anybody."""
    return title in KNOWN_TITLES


def interpret_document(
    document: Document,
    *,
    wording: Wording,
    kinds: Mapping[str, Kind] | None = None,
    domains: Mapping[str, str] | None = None,
    notices: tuple[Notice, ...] = (),
) -> Interpretation:
    """What a document says; the ends of its lines are still names.

    ``kinds`` adds types to those that are known, ``domains`` names the agent who owns
    a domain, ``notices`` are those of reading it.
    """
    found = list(notices)
    main = main_node(document, kinds or {}, found, domains)
    beliefs = numbered_beliefs(document, main, found, domains)
    if beliefs and main.kind is Kind.BELIEF:
        main = replace(main, kind=Kind.NOTE)  # a page of beliefs is none itself
    note = Note(document, main, beliefs, wording, load_weighing(ontology_path()), KNOWN_TITLES)
    lines = [line for place in PLACES for line in place.read(note)]
    found += unknown_words(note)
    found += nearly_known(document)
    divergences = tuple(divergences_in(note))
    is_read = bool(lines or divergences or beliefs)
    if document.first_link and main.kind in _BEARING and not is_read:
        place = Place(document.path, document.first_link)
        found.append(Notice("I106", _UNREAD, _UNREAD_HELP, place, Severity.NOTE))
    lines.sort(key=lambda line: line.place.line)
    nodes = (main, *beliefs)
    return Interpretation(
        path=document.path,
        digest=document.digest,
        nodes=tuple({node.id: node for node in nodes}.values()),
        agents=agents_of(document, domains or {}),
        domain=main.domain,
        lines=tuple(lines),
        divergences=divergences,
        gaps=tuple(gaps_in(note)),
        tests=tuple(tests_in(note)),
        notices=tuple(found),
    )
