"""The verbs by which a heading, or a line that begins so, names a relation."""

from __future__ import annotations

import re

from beliefgraph.ground.evidence import Relation

__all__ = ["BESIDE_VERBS", "INWARDS", "IN_PHRASES", "OUTWARDS", "VERBS", "of_many"]

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
# In lines alone: as headings they say something else, or nothing.
BESIDE_VERBS = {
    verb: relation
    for relation, verbs in (
        (
            Relation.SUPPORTS,
            (
                *("consistent with", "in line with", "agrees with", "evidence for", "speaks for"),
                *("argues for", "bolsters", "reinforces", "proves", "backs", "backs up"),
                *("lends support to", "adds support to"),
            ),
        ),
        (
            Relation.CONTRADICTS,
            (
                *("inconsistent with", "at odds with", "disagrees with", "evidence against"),
                *("speaks against", "argues against", "undercuts", "disproves", "falsifies"),
                *("rebuts", "casts doubt on", "counterexample to", "counter-evidence to"),
            ),
        ),
    )
    for verb in verbs
}
VERBS = (*IN_PHRASES, *INWARDS, *BESIDE_VERBS)


def of_many(verb: str) -> str:
    """The verb as many say it.

    >>> of_many("qualifies"), of_many("casts doubt on"), of_many("at odds with")
    ('qualify', 'cast doubt on', 'are at odds with')
    """
    first, _, rest = verb.partition(" ")
    if not first.endswith("s"):
        return f"are {verb}"
    return f"{re.sub('ie$', 'y', first.removesuffix('s'))} {rest}".rstrip()
