"""What would be left of the beliefs without some things, with one origin only, or as of a day.

A thing is taken out with every evidence line from or to it, and with the claims that only
its note proposes. Nothing is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from beliefgraph.answer.basis import Basis, basis_of
from beliefgraph.answer.choose import find_thing
from beliefgraph.answer.circles import joined
from beliefgraph.answer.items import items_of
from beliefgraph.answer.lacking import Account, account, inside, lacking
from beliefgraph.answer.memory import remembering
from beliefgraph.answer.propositions import Proposition
from beliefgraph.answer.ref import Ref
from beliefgraph.answer.strength.base import DEFAULT, BaseTable
from beliefgraph.answer.strength.result import SAME
from beliefgraph.answer.web import downstream
from beliefgraph.ground.errors import ChoiceError
from beliefgraph.ground.rows import Ask

__all__ = ["Change", "WhatIf", "gone_of", "what_if"]


@dataclass(frozen=True, slots=True)
class Change:
    """A belief before and after; ``after`` is none if it is itself taken out."""

    proposition: Proposition
    before: Account
    after: Account | None


@dataclass(frozen=True, slots=True)
class WhatIf:
    """What was asked, what is taken out by it, and the beliefs that change.

    ``beliefs`` counts all that were compared; ``undated`` the sources and claims that
    ``as_of`` leaves in because nothing says when they are from.
    """

    without: tuple[str, ...]
    only_origin: str
    as_of: str
    gone: tuple[Ref, ...]
    undated: int
    beliefs: int
    changes: tuple[Change, ...]


def what_if(
    ask: Ask,
    *,
    without: Sequence[str] = (),
    only_origin: str | None = None,
    as_of: str | None = None,
    owner: str | None = None,
    table: BaseTable = DEFAULT,
    basis: Basis | None = None,
) -> WhatIf:
    """The beliefs that would stand otherwise, in the order of the question ``propositions``.

    ``without`` and ``only_origin`` are names as in ``choose.find_thing``; an origin can also
    be named by its key (``doi:…``). ``as_of`` is a day, a month or a year.
    """
    ask = remembering(ask)
    before = basis or basis_of(ask, table=table, is_brief=True)
    gone = gone_of(ask, before, without=without, only_origin=only_origin, as_of=as_of, owner=owner)
    after = lacking(before, gone)
    held = [one for one in before.propositions.values() if one.ref.kind == "belief"]
    below = _below(before, gone)
    pairs = (_change(ask, one, before, after) for one in held if one.ref.iri in below)
    dated = (t for t in before.things.values() if t.ref.kind in ("source", "claim"))
    return WhatIf(
        tuple(without),
        only_origin or "",
        as_of or "",
        tuple(before.things[iri].ref for iri in before.things if iri in gone),
        sum(not one.date for one in dated) if as_of else 0,
        len(held),
        tuple(one for one in pairs if _differs(one)),
    )


def gone_of(
    ask: Ask,
    basis: Basis,
    *,
    without: Sequence[str] = (),
    only_origin: str | None = None,
    as_of: str | None = None,
    owner: str | None = None,
) -> frozenset[str]:
    """The IRIs of the things that are taken out."""
    things = basis.things
    gone = {str(find_thing(ask, name, owner=owner, known=things)) for name in without}
    if only_origin is not None:
        sources = {iri for iri, one in things.items() if one.ref.kind == "source"}
        gone |= sources - _of_origin(ask, basis, only_origin, sources)
    if as_of is not None:
        _check_day(as_of)
        gone |= {
            iri
            for iri, one in things.items()
            if one.ref.kind != "belief" and _is_later(one.date, as_of)
        }
    return inside(things, gone)


def _of_origin(ask: Ask, basis: Basis, name: str, sources: Iterable[str]) -> set[str]:
    """The sources of the origin that a key, or the name of one of its sources, means."""
    keys = {iri: basis.origins.get(iri, frozenset()) for iri in sources}
    meant = {iri for iri, its in keys.items() if name in its}
    if not meant:
        one = str(find_thing(ask, name, known=basis.things))
        if one not in keys:
            help = "name a source, or the key of an origin; `beliefgraph query origins` lists them"
            raise ChoiceError(f"'{name}' is no source and no origin", help)
        meant = {one}
    return {iri for group in joined(keys) if meant & set(group) for iri in group}


def _check_day(text: str) -> None:
    """A ChoiceError, unless the text is a day that there is, a month or a year."""
    is_day = re.fullmatch(r"\d{4}(-\d\d){0,2}", text, re.ASCII) is not None
    try:
        date.fromisoformat(f"{text}-01-01"[:10])
    except ValueError:
        is_day = False
    if not is_day:
        help = "write a day as YYYY-MM-DD, a month as YYYY-MM, or a year"
        raise ChoiceError(f"'{text}' is no day, month or year", help)


def _is_later(date: str, day: str) -> bool:
    """Whether a date lies after a day; of what both say, as far as both say it.

    >>> _is_later("2026-03", "2026-03-14"), _is_later("2026-04", "2026-03-14")
    (False, True)
    """
    shared = min(len(date), len(day))
    return date[:shared] > day[:shared]


def _below(basis: Basis, gone: frozenset[str]) -> set[str]:
    """What has a path from these things: nothing else can stand otherwise without them."""
    found, waiting = set(gone), list(gone)
    while waiting:
        for edge in downstream(basis.web, waiting.pop()):
            if edge.target not in found and not edge.relation.is_neutral:
                found.add(edge.target)
                waiting.append(edge.target)
    return found


def _change(ask: Ask, one: Proposition, before: Basis, after: Basis) -> Change:
    iri = one.ref.iri
    items = items_of(ask, iri, known=before.things)
    left = account(after, iri, items) if iri in after.propositions else None
    return Change(one, account(before, iri, items), left)


def _differs(one: Change) -> bool:
    if one.after is None:
        return True
    pairs = zip(one.before.strength.figures, one.after.strength.figures, strict=True)
    return (
        one.before.counts != one.after.counts
        or one.before.minimum != one.after.minimum
        or any(abs(a.strength - b.strength) > SAME for a, b in pairs)
    )
