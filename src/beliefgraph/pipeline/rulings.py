"""Decisions on divergences: a person accepts or dismisses one, and may do so again."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from beliefgraph.ground.decision import Stand
from beliefgraph.ground.errors import ChoiceError
from beliefgraph.pipeline.decisions_file import added
from beliefgraph.pipeline.graph import open_ask
from beliefgraph.pipeline.inbox import Inbox, open_inbox

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from beliefgraph.answer.divergences import DivergenceAnswer
    from beliefgraph.ground.notice import Notice
    from beliefgraph.ground.rows import Ask

__all__ = ["rule_on", "stale_rulings"]

_FEWEST = 4  # letters of a key that name a divergence


def rule_on(
    key: str,
    stand: Stand | str,
    *,
    by: str,
    why: str = "",
    when: str = "",
    inbox: str | Path | None = None,
    store: str | Path | None = None,
    endpoint: str | None = None,
) -> Path:
    """Write what a person says of a divergence; the decisions file is what comes back.

    ``key`` is the last part of its IRI, or the beginning of one; ``when`` is today where it is
    not said. An earlier decision on the same divergence stays, as its history.
    """
    from beliefgraph.answer.partings import every_divergence
    from beliefgraph.read.decisions import written_ruling

    if stand not in tuple(Stand):
        raise ChoiceError(f"{stand!r} is no stand on a divergence", f"one of: {', '.join(Stand)}")
    if not by.strip():
        raise ChoiceError("a decision needs a name", "say who decides: --by NAME")
    opened = open_inbox(inbox)
    ask = open_ask(inbox, store=store, endpoint=endpoint)
    one = _named(key, every_divergence(ask))
    day = when or datetime.now(UTC).date().isoformat()
    about = " | ".join(" ".join(text.split())[:120] for text in _texts(one))
    text = written_ruling(one.key, Stand(stand), by=by.strip(), when=day, why=why, about=about)
    return added(opened, text)


def stale_rulings(inbox: Inbox, ask: Callable[[], Ask]) -> tuple[Notice, ...]:
    """A notice for each decision on a divergence that the graph does not show any more."""
    from beliefgraph.answer.partings import every_divergence
    from beliefgraph.answer.rulings import stale

    if not inbox.rulings:
        return ()
    return tuple(stale(inbox.rulings, {one.key for one in every_divergence(ask())}))


def _named(key: str, every: Iterable[DivergenceAnswer]) -> DivergenceAnswer:
    name = key.strip().rstrip("/").rpartition("/")[2]
    known = {one.key: one for one in every}
    if name in known:
        return known[name]
    found = [one for each, one in sorted(known.items()) if each.startswith(name)]
    if len(name) < _FEWEST or not found:
        help = "see `beliefgraph divergences`, and `--found proposed` for proposals"
        raise ChoiceError(f"no divergence has the key {key!r}", help)
    if len(found) > 1:
        choices = tuple(f"{one.key}  {' | '.join(_texts(one))[:80]}" for one in found)
        raise ChoiceError(f"{len(found)} divergences have a key that begins so", "", choices)
    return found[0]


def _texts(one: DivergenceAnswer) -> tuple[str, ...]:
    """What parts, in words: what it is about, or the sides."""
    return (one.about.title,) if one.about else tuple(side.words for side in one.sides)
