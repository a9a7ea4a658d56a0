"""The verbs by which a heading, or a line that begins so, names a relation."""

from __future__ import annotations

__all__ = ["INWARDS", "IN_PHRASES", "OUTWARDS"]

# What bears is the note: "Supports [[X]]".
OUTWARDS = (
    *("supports", "confirms", "strengthens", "validates", "corroborates"),
    *("contradicts", "weakens", "opposes", "refutes", "undermines", "conflicts with"),
    *("qualifies", "complicates"),
)
# What is named bears on the note: "Supported by [[X]]".
INWARDS = (
    *("supported by", "confirmed by", "corroborated by", "backed by", "informed by"),
    *("contradicted by", "challenged by", "weakened by", "opposed by", "disputed by"),
    *("undermined by", "refuted by", "qualified by", "complicated by"),
)
# Alone they are nouns, as headings "challenges" is a place of its own.
IN_PHRASES = (*OUTWARDS, "challenges", "disputes")
