"""What a whole inbox says: interpretations before linking, knowledge after it."""

from __future__ import annotations

from dataclasses import dataclass

from beliefgraph.ground.divergence import Divergence
from beliefgraph.ground.evidence import EvidenceLine
from beliefgraph.ground.gap import Gap, Test
from beliefgraph.ground.node import Node
from beliefgraph.ground.notice import Notice

__all__ = ["Interpretation", "Knowledge"]


@dataclass(frozen=True, slots=True)
class Interpretation:
    """What one document says; the ends of its lines may still be names.

    ``agents`` are the agents to whom a bare label of this document can belong: one is
    an answer, none or several is not. ``names`` counts, once linked, what became of the
    names in it: ``resolved``, ``proposed`` or a `Reason` why an end is open.
    ``decided`` are the keys of those of its lines whose relation a person has decided.
    """

    path: str
    digest: str
    nodes: tuple[Node, ...]
    agents: tuple[str, ...] = ()
    domain: str = ""
    lines: tuple[EvidenceLine, ...] = ()
    divergences: tuple[Divergence, ...] = ()
    gaps: tuple[Gap, ...] = ()
    tests: tuple[Test, ...] = ()
    notices: tuple[Notice, ...] = ()
    is_rejected: bool = False
    names: tuple[tuple[str, int], ...] = ()
    decided: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What the inbox says: an interpretation a document, sorted by path, all ends linked."""

    documents: tuple[Interpretation, ...]
    notices: tuple[Notice, ...] = ()
