"""Headings and labels that name a relation: "Supports", "What this weakens", "Contradicted by".

What is named below them bears so, unless its own words limit it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from beliefgraph.ground.evidence import EvidenceLine, Relation, Voice
from beliefgraph.interpret.note import Note
from beliefgraph.interpret.places.place import PlaceReader
from beliefgraph.interpret.statements import Default, pieces, read_piece

__all__ = ["PLACE", "VERBS"]

_SUPPORTS = Relation.SUPPORTS
_CONTRADICTS = Relation.CONTRADICTS
_QUALIFIES = Relation.QUALIFIES
_OUTWARDS = {
    **dict.fromkeys(("supports", "confirms", "strengthens"), _SUPPORTS),
    **dict.fromkeys(("validates", "corroborates"), _SUPPORTS),
    **dict.fromkeys(("contradicts", "weakens", "opposes", "refutes"), _CONTRADICTS),
    **dict.fromkeys(("undermines", "conflicts with"), _CONTRADICTS),
    **dict.fromkeys(("qualifies", "complicates"), _QUALIFIES),
}
_INWARDS = {
    **dict.fromkeys(("supported by", "confirmed by", "corroborated by"), _SUPPORTS),
    **dict.fromkeys(("backed by", "informed by"), _SUPPORTS),
    **dict.fromkeys(("contradicted by", "challenged by", "weakened by"), _CONTRADICTS),
    **dict.fromkeys(("opposed by", "disputed by", "undermined by", "refuted by"), _CONTRADICTS),
    **dict.fromkeys(("qualified by", "complicated by"), _QUALIFIES),
}
VERBS = (*_OUTWARDS, *_INWARDS)
# Alone they are nouns, "challenges" a place of its own: what is held against the note.
_ALSO = {"challenges": _CONTRADICTS, "disputes": _CONTRADICTS}
_THINGS = ("claims", "beliefs", "notes")


def _titles() -> dict[str, tuple[Relation, bool]]:
    """Each title with its relation, and whether what stands below it bears on the note."""
    out = {title: (relation, True) for title, relation in _INWARDS.items()}
    out |= {verb: (relation, False) for verb, relation in _OUTWARDS.items()}
    for verb, relation in (_OUTWARDS | _ALSO).items():
        first, *rest = verb.split()
        plural = " ".join([first.removesuffix("s"), *rest])
        for who in ("it", "this", "this source", "the source", "this claim", "this note"):
            for what in ("what", *_THINGS, *(f"which {each}" for each in _THINGS)):
                out[f"{what} {who} {verb}"] = (relation, False)
        for what in _THINGS:
            for which in ("", "these ", "the ", "existing "):
                out[f"{verb} {which}{what}"] = (relation, False)
        for this in ("it", "this", "this claim", "this belief"):
            out[f"what {verb} {this}"] = (relation, True)
            for what in ("sources", *_THINGS):
                out[f"{what} that {plural} {this}"] = (relation, True)
    return out


_STATED = _titles()
_DEFAULTS = {
    stated: Default(stated[0], linked_is_evidence=stated[1], voice=Voice.OWNER, is_read=False)
    for stated in set(_STATED.values())
}


def _read(note: Note) -> Iterator[EvidenceLine]:
    for section, title in note.titled(_STATED):
        for piece in pieces(section):
            found = read_piece(
                note,
                piece,
                where="relation_headings",
                about=note.about(piece.line),
                default=_DEFAULTS[_STATED[title]],
                forms=frozenset({"link", "label"}),
            )
            for line in found:
                is_told = line.rule.startswith("place:") and not line.relation.is_neutral
                told = replace(line, rule=f"heading:{title}", cue=section.title)
                yield told if is_told else line


PLACE = PlaceReader("relation_headings", tuple(_STATED), (), _read)
