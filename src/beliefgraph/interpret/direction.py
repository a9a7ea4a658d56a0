"""Which of two things is the evidence, by what the deciding words have as their subject.

"Proxy inertia explains why incumbents stay" beside a link to *proxy inertia predicts failure*
speaks of the linked note; beside any link, in a note on proxy inertia, it speaks of the note
itself.
"""

from __future__ import annotations

import re

from beliefgraph.ground.late import late_pattern
from beliefgraph.interpret.stems import stems
from beliefgraph.interpret.wording import Reading

__all__ = ["linked_is_evidence", "names_a_source"]

_SELF = late_pattern(
    r"\b(?:this|the present|these) (?:note|claim|position|belief|source|paper|study|finding|piece"
    r"|article|proposal|case|case study|launch|result)s?\b|^this$|\bhere$",
    re.IGNORECASE,
)


_SOMEBODYS = late_pattern(r"[A-Z][\w-]+['’]s? (?:[\w-]+ ){0,3}[\w-]+$")  # "Otter's model shows why"
_SOURCE = late_pattern(r"(?:^|/)(?:\d{4}-\d{2}(?:-\d{2})?-\w|(?:sources|archive)/[^/]+$)")


def names_a_source(name: str) -> bool:
    """Whether a link's name is that of an archived text: a day first, or its folder.

    What bears on a claim is the text, not the claim on the text.

    >>> names_a_source("2025-03-02-otter-counts"), names_a_source("weirs keep eels")
    (True, False)
    """
    return _SOURCE.search(name) is not None


def linked_is_evidence(reading: Reading, words: str, own: str, linked: str) -> bool:
    """Whether the linked thing bears on the note, rather than the note on it.

    ``words`` are those around the name, ``own`` and ``linked`` the titles of the two. What
    the rule says holds where the words before the cue share none with one title alone.
    """
    before = words[: reading.start]
    if _SELF.search(before.strip()):
        return False
    clause = re.split(r"[.;§]", before)[-1]
    if not clause.strip():
        return reading.linked_is_evidence
    mine, other = stems(own), stems(linked)
    subject = stems(clause)
    for_me, for_other = len(subject & (mine - other)), len(subject & (other - mine))
    told = _SOMEBODYS.match(clause.strip()) and reading.cue.endswith((" why", " how", " that"))
    if for_me == for_other == 0 and told:
        return True  # what an author shows is what the linked note says
    if for_me == for_other:
        return reading.linked_is_evidence
    return for_other > for_me
