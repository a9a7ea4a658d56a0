"""Words and signs that all forms of output share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from beliefgraph.ground.evidence import Relation, Voice
from beliefgraph.ground.visible import visible

if TYPE_CHECKING:
    from beliefgraph.answer.counts import Count, Minimum
    from beliefgraph.answer.divergences import DivergenceAnswer
    from beliefgraph.answer.figures import Strength
    from beliefgraph.answer.items import Item
    from beliefgraph.answer.lacking import Account
    from beliefgraph.answer.propositions import Proposition
    from beliefgraph.answer.ref import Ref
    from beliefgraph.answer.what_if import WhatIf
    from beliefgraph.ground.decision import Ruling

__all__ = [
    "SIGNS",
    "Sign",
    "change_in_words",
    "counted",
    "differences",
    "doubts_about",
    "kind_of",
    "label_in_words",
    "minimum_in_words",
    "name_of",
    "names_of",
    "one_line",
    "parting_in_words",
    "reach_in_words",
    "ruling_in_words",
    "shortened",
    "supposed",
    "touches_in_words",
    "visible",
    "voice_in_words",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sign:
    """A direction for eyes that see colour and eyes that do not: a mark and a word."""

    mark: str
    word: str
    plural: str


SIGNS: dict[Relation, Sign] = {
    Relation.SUPPORTS: Sign("▲", "supports", "support"),
    Relation.CONTRADICTS: Sign("▼", "contradicts", "contradict"),
    Relation.QUALIFIES: Sign("◆", "qualifies", "qualify"),
    Relation.EXTENDS: Sign("+", "extends", "extend"),
    Relation.MENTIONS: Sign("·", "mentions", "mention"),
}

_VOICES = {
    Voice.SOURCE: "the source says",
    Voice.ARCHIVIST: "the archiving agent says",
    Voice.CURATOR: "the curator says",
    Voice.OWNER: "its owner says",
}
_OPEN = {
    "prose": "in words, no note named",
    "missing": "no such note in the inbox",
    "ambiguous": "several notes answer to it",
    "ownerless": "whose label is not said",
}
_PARTINGS = {
    "opposed": "two propositions that contradict each other",
    "at-odds": "beliefs of two owners at odds",
    "likeness": "two statements that may part",
    "linked-set": "sources of one set that part",
}


def one_line(text: str, limit: int = 0) -> str:
    r"""The text on one line, hidden characters shown, cut at a number of characters if given.

    >>> one_line("a\n  b")
    'a b'
    """
    flat = visible(" ".join(text.split()))
    return shortened(flat, limit) if limit else flat


def shortened(text: str, limit: int) -> str:
    """The text, cut after a word with ``…`` if it has more than ``limit`` characters.

    >>> shortened("one two three", 9)
    'one two…'
    """
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    head, space, _ = cut.rpartition(" ")
    return (head if space and len(head) > limit // 2 else cut).rstrip(" ,;:.") + "…"


def counted(number: int, one: str, several: str = "") -> str:
    """A number with its noun.

    >>> counted(1, "source"), counted(2, "source"), counted(2, "entity", "entities")
    ('1 source', '2 sources', '2 entities')
    """
    return f"{number} {one if number == 1 else several or one + 's'}"


def voice_in_words(voice: Voice | None) -> str:
    """Whose words they are, as the beginning of a sentence; empty if not known."""
    return _VOICES[voice] if voice else ""


def kind_of(item: Item) -> str:
    """What stands at the other end: ``source``, ``claim``, or why there is no thing."""
    return _OPEN.get(item.open_because, "") if item.thing.is_open else item.thing.kind


def reach_in_words(count: Count) -> str:
    """Where evidence comes from, in words; empty if from no source at all."""
    if not count.sources and not count.origins:
        return ""
    sources = counted(count.sources, "source")
    return f"from {sources} of {counted(count.origins, 'independent origin')}"


def change_in_words(change: float) -> str:
    """A change of a strength, to three places; what is smaller is ``0``.

    >>> change_in_words(-0.1234), change_in_words(0.2), change_in_words(-0.0001)
    ('-0.123', '+0.200', '0')
    """
    return f"{change:+.3f}" if abs(change) >= 0.0005 else "0"


def doubts_about(strength: Strength) -> tuple[str, ...]:
    """Why the strengths of a proposition are to be read with care, a sentence each."""
    found = []
    if not strength.converged:
        names = ", ".join(one.semantics for one in strength.figures if not one.converged)
        found.append(f"{names} did not settle: the number is where it stopped")
    if strength.sides_differ:
        sides = ", ".join(f"{one.side} by {one.semantics}" for one in strength.figures)
        found.append(f"against its base score it is {sides}: the side is an artefact of the method")
    ways: dict[tuple[str, str], list[str]] = {}
    for one in strength.orders:
        ways.setdefault((" and ".join(one.stronger), " and ".join(one.weaker)), []).append(
            one.other.name
        )
    found += [
        f"stronger than {', '.join(names)} by {above}, weaker by {below}: "
        "the order is an artefact of the method"
        for (above, below), names in ways.items()
    ]
    return tuple(found)


def name_of(one: Proposition) -> str:
    """A proposition by the name one would type, if it has a short one, and its title."""
    name = f"{one.name}  " if one.label else ""
    return f"{one_line(name)}{'  ' if name else ''}{one_line(one.ref.title)}"


def names_of(refs: Sequence[Ref]) -> str:
    """The titles of things that come and go together."""
    return " + ".join(one_line(ref.title) for ref in refs)


def supposed(found: WhatIf) -> str:
    """What a what-if supposes, as a clause."""
    parts = [f"{' and '.join(found.without)} were not there"] if found.without else []
    parts += [f"all sources had the origin of {found.only_origin}"] if found.only_origin else []
    parts += [f"it were {found.as_of}"] if found.as_of else []
    return one_line(", and ".join(parts))


def differences(before: Account, after: Account) -> Iterator[tuple[str, str, str, str]]:
    """The figures that differ: what, before, after, and a word on it."""
    for name in ("supports", "contradicts", "qualifies"):
        old, new = getattr(before.counts, name), getattr(after.counts, name)
        for part in ("items", "sources", "origins"):
            pair = getattr(old, part), getattr(new, part)
            if pair[0] != pair[1]:
                of = part if part == "items" else f"{part} behind"
                yield f"{name}: {of}", str(pair[0]), str(pair[1]), ""
    if before.minimum.has != after.minimum.has:
        asked = after.minimum.asked
        aside = f"asks for {asked}" + ("" if after.minimum.is_met else ": short")
        yield "grounds", str(before.minimum.has), str(after.minimum.has), aside
    for one, other in zip(before.strength.figures, after.strength.figures, strict=True):
        change = change_in_words(other.strength - one.strength)
        if change != "0":
            aside = "" if one.side is other.side else f"now {other.side} its base score"
            shown = (f"{one.strength:.3f}", f"{other.strength:.3f}")
            yield f"strength: {one.semantics}", *shown, f"{change}  {aside}".rstrip()


def label_in_words(owner: str, label: str) -> str:
    """What stands before a belief's title in a table: short, so that the title has room.

    >>> label_in_words("theseus", "B4"), label_in_words("theseus", ""), label_in_words("", "")
    ('theseus/B4', 'theseus', '·')
    """
    return one_line(f"{owner}/{label}" if owner and label else owner or label or "·", 30)


def parting_in_words(one: DivergenceAnswer) -> str:
    """What kind of parting it is, where no proposition is what it is about."""
    return _PARTINGS.get(one.rule, "sides that part")


def ruling_in_words(ruling: Ruling) -> tuple[str, str, str]:
    """What a person decided about a divergence, why, and where that stands."""
    by, when = one_line(ruling.by, 60), one_line(ruling.when, 40)
    return f"{ruling.stand} by {by}, {when}", one_line(ruling.why), str(ruling.place)


def touches_in_words(one: DivergenceAnswer) -> tuple[str, ...]:
    """What a divergence does to each belief that hangs on it; sides are named by letters."""
    found: dict[Ref, list[str]] = {}
    for touch in one.touches:
        what = "" if touch.side is None else f"{chr(65 + touch.side)} "
        steps = f", {touch.steps} steps on" if touch.steps > 1 else ""
        said = f"{what}{SIGNS[touch.direction].word} it{steps}" if touch.steps else f"{what}is it"
        found.setdefault(touch.belief, []).append(said)
    return tuple(f"{ref.name} ({'; '.join(said)})" for ref, said in found.items())


def minimum_in_words(minimum: Minimum, kind: str) -> str:
    """How many grounds there are, beside what the level asks for."""
    if not minimum.asked:
        return counted(minimum.has, "ground")
    level = one_line(minimum.level or kind, 40)
    article = "an" if level[:1].lower() in "aeiou" else "a"
    of = f"{counted(minimum.has, 'ground')}; {article} {level} asks for {minimum.asked}"
    return of if minimum.is_met else f"{of}: {minimum.asked - minimum.has} short"
