"""From what a person types to the one thing that is meant."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from beliefgraph.answer.propositions import propositions
from beliefgraph.answer.ref import Thing, things
from beliefgraph.ground.errors import ChoiceError
from beliefgraph.ground.rows import Ask, Iri

__all__ = ["check_owner", "find", "find_thing"]


@dataclass(frozen=True, slots=True)
class _Named:
    iri: str
    kind: str
    identifier: str
    title: str
    path: str
    owner: str = ""
    label: str = ""

    @property
    def name(self) -> str:
        return f"{self.owner}/{self.label}" if self.owner and self.label else self.identifier


def check_owner(ask: Ask, owner: str | None) -> None:
    """A ChoiceError with all owners, if there is none of this name; capitals do not matter."""
    owners = sorted({one.owner for one in propositions(ask) if one.owner} if owner else ())
    if owner is not None and not any(_same(each, owner) for each in owners):
        help = "choose one of these owners" if owners else "no belief says who holds it"
        raise ChoiceError(f"there is no owner '{owner}'", help, tuple(owners))


def find(ask: Ask, name: str, *, owner: str | None = None) -> Iri:
    """The IRI of the proposition that a name means, or a ChoiceError with all choices.

    A name is ``B4`` or ``4``, ``theseus/B4`` or ``theseus#4``, a path, a title or the
    beginning of one, or an IRI; capitals do not matter.
    """
    check_owner(ask, owner)
    every = [
        _Named(p.ref.iri, p.ref.kind, p.ref.identifier, p.ref.title, p.place.path, p.owner, p.label)
        for p in propositions(ask)
    ]
    return _one(name, [one for one in every if owner is None or _same(one.owner, owner)], owner)


def find_thing(
    ask: Ask,
    name: str,
    *,
    owner: str | None = None,
    known: Mapping[str, Thing] | None = None,
) -> Iri:
    """As ``find``, but among all things: a source or an entity answers as well."""
    check_owner(ask, owner)
    held = {p.ref.iri: p for p in propositions(ask)}
    every = []
    for iri, thing in (things(ask) if known is None else known).items():
        who, label = (held[iri].owner, held[iri].label) if iri in held else ("", "")
        ref = thing.ref
        every.append(_Named(iri, ref.kind, ref.identifier, ref.title, thing.place.path, who, label))
    return _one(name, [one for one in every if owner is None or _same(one.owner, owner)], owner)


def _one(name: str, among: list[_Named], owner: str | None) -> Iri:
    asked = name.strip()
    for matches in _WAYS:
        fits = [one for one in among if matches(one, asked)]
        if len(fits) == 1:
            return Iri(fits[0].iri)
        if fits:
            raise _several(asked, fits)
    raise _none(asked, among, owner)


def _by_iri(one: _Named, asked: str) -> bool:
    return one.iri == asked


def _by_owner_and_label(one: _Named, asked: str) -> bool:
    found = re.fullmatch(r"(.+?)\s*[/#:\s]\s*[Bb]?(\d+)", asked)
    return found is not None and _same(one.owner, found[1]) and _same(one.label, f"B{found[2]}")


def _by_label(one: _Named, asked: str) -> bool:
    found = re.fullmatch(r"(?:belief\s+|#)?[Bb]?(\d+)", asked, re.IGNORECASE)
    label = f"B{found[1]}" if found else asked
    return bool(one.label) and _same(one.label, label)


def _by_identifier(one: _Named, asked: str) -> bool:
    return _same(one.identifier, asked) or _same(one.identifier.removesuffix(".md"), asked)


def _by_path(one: _Named, asked: str) -> bool:
    """A path or the end of one; the name of a file may stand without its ending."""
    path = asked if asked.endswith(".md") else f"{asked}.md"
    is_own = one.identifier == one.path  # not one of several things in a file
    return bool(asked) and is_own and (one.path == path or one.path.endswith(f"/{path}"))


def _by_title(one: _Named, asked: str) -> bool:
    return bool(asked) and _words(one.title) == _words(asked)


def _by_beginning(one: _Named, asked: str) -> bool:
    return bool(_words(asked)) and _words(one.title).startswith(_words(asked))


_WAYS: tuple[Callable[[_Named, str], bool], ...] = (
    _by_iri, _by_owner_and_label, _by_label, _by_identifier, _by_path, _by_title, _by_beginning,
)  # fmt: skip


def _several(asked: str, fits: list[_Named]) -> ChoiceError:
    owners = sorted({one.owner for one in fits if one.owner})
    help = f"choose one by its full name, for example {fits[0].name}"
    if len(owners) == len(fits):
        help += f", or by --owner ({' or '.join(owners)})"
    return ChoiceError(f"'{asked}' answers to {len(fits)} things", help, _choices(fits))


def _none(asked: str, among: list[_Named], owner: str | None) -> ChoiceError:
    of = f" of {owner}" if owner else ""
    close = [one for one in among if _likeness(one, asked)]
    close.sort(key=lambda one: (-_likeness(one, asked), one.name))
    shown = close[:5] or [one for one in among if one.kind == "belief"][:12] or among[:12]
    what = "the closest names are listed" if close else "these are there to choose from"
    help = f"{what}; `beliefgraph beliefs` lists all beliefs"
    if not shown:
        help = "nothing was read that has a name; `beliefgraph check` says what was read"
    return ChoiceError(f"nothing{of} is called '{asked}'", help, _choices(shown))


def _choices(fits: Iterable[_Named]) -> tuple[str, ...]:
    return tuple(f"{one.name}  {one.title}".strip() for one in fits)


def _likeness(one: _Named, asked: str) -> int:
    words = {word for word in _words(asked).split() if len(word) > 3}
    return len(words & set(_words(one.title).split()))


def _same(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()


def _words(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", text.casefold()))
