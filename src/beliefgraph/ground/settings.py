"""What a user may set for an inbox (``beliefgraph.toml``)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from beliefgraph.ground.terms import BASE

if TYPE_CHECKING:
    from beliefgraph.ground.node import Kind

__all__ = ["Settings"]


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings; what is not set has the value below.

    ``inbox`` and ``out`` are folders beside the settings file; ``base`` begins every IRI;
    ``owners`` names the agent of a domain; ``types`` and ``fields`` are other words for
    known types and fields; ``wording`` adds phrases by relation; ``ignore`` lists patterns
    of paths that are no notes; ``web`` is the web address below which the notes can be
    read, line anchors included by ``#L``; ``base_scores`` changes scores of words, by
    ``confidence``, ``format``, ``kind`` or ``unknown``.
    """

    inbox: str = "inbox"
    out: str = "graphs"
    base: str = BASE
    owners: Mapping[str, str] = field(default_factory=dict)
    types: Mapping[str, Kind] = field(default_factory=dict)
    fields: Mapping[str, str] = field(default_factory=dict)
    wording: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    ignore: tuple[str, ...] = ("README.md",)
    web: str = ""
    base_scores: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
