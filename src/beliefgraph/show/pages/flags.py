"""What a reader should know of a belief first: contested, divergence, stale, fragile."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from beliefgraph.answer.fragile import Spot
from beliefgraph.answer.standing import Standing
from beliefgraph.ground.divergence import Found
from beliefgraph.show.pages.links import Links
from beliefgraph.show.pages.views import Flag
from beliefgraph.show.words import one_line

__all__ = ["STALE", "flags_of", "weak_of"]

STALE = "not-weighed-since"
"""The kind of fragile spot that says that evidence is newer than the last weighing."""

_PARTS = "it is one of the sides"


def flags_of(standing: Standing, spots: Sequence[Spot] = ()) -> tuple[Flag, ...]:
    """The flags of a proposition, whose fragile spots are known."""
    groups = standing.groups
    is_contested = groups.supports and (groups.contradicts or groups.challenges)
    parts = any(
        touch.divergence.found is Found.DECLARED or touch.how == _PARTS
        for touch in standing.divergences
    )
    weak = [one for one in spots if one.kind != STALE]
    found = (
        Flag("contested", "some lines support it, some weaken it") if is_contested else None,
        Flag("divergence", "sources that bear on it part") if parts else None,
        Flag("stale", "its evidence is newer than its last weighing")
        if spots[len(weak) :]
        else None,
        Flag("fragile", ", ".join(_kinds(weak))) if weak else None,
    )
    return tuple(flag for flag in found if flag)


def weak_of(spots: Iterable[Spot], links: Links) -> tuple[Flag, ...]:
    """Why a proposition is fragile or stale, with the things that show it."""
    return tuple(
        Flag(
            one.kind.replace("-", " "),
            one_line(one.words, 300),
            tuple(links.to(ref, ref.kind, 120) for ref in one.things),
        )
        for one in spots
    )


def _kinds(spots: Iterable[Spot]) -> list[str]:
    return list(dict.fromkeys(one.kind.replace("-", " ") for one in spots))
