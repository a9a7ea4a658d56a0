"""The places in which notes state a bearing, one file each, listed in `PLACES`."""

from __future__ import annotations

from beliefgraph.interpret.places import (
    additional_evidence,
    agent_notes,
    cascade,
    challenges,
    curator_notes,
    extraction_hints,
    frontmatter,
    grounding,
    kb_connections,
    relation_headings,
    relevant_notes,
    stated_lines,
    typed_links,
)
from beliefgraph.interpret.places.place import PlaceReader

__all__ = ["PLACES", "PlaceReader"]

PLACES: tuple[PlaceReader, ...] = (
    frontmatter.PLACE,
    agent_notes.PLACE,
    kb_connections.PLACE,
    extraction_hints.PLACE,
    curator_notes.PLACE,
    relevant_notes.PLACE,
    grounding.PLACE,
    challenges.PLACE,
    additional_evidence.PLACE,
    cascade.PLACE,
    typed_links.PLACE,
    relation_headings.PLACE,
    stated_lines.PLACE,
)
