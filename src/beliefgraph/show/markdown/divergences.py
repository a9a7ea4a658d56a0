"""Divergences as Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from beliefgraph.answer.divergences import DivergenceAnswer, SideAnswer
from beliefgraph.ground.divergence import Found
from beliefgraph.show.look import Look
from beliefgraph.show.markdown.marks import code, escaped
from beliefgraph.show.words import (
    SIGNS,
    parting_in_words,
    ruling_in_words,
    touches_in_words,
    voice_in_words,
)

__all__ = ["divergence_lines", "divergences_markdown"]


def divergences_markdown(found: Sequence[DivergenceAnswer], look: Look | None = None) -> str:
    """Every divergence as a section: its sides, and what hangs on it, as lists."""
    lines = [f"# Divergences ({len(found)})", ""]
    for one in found:
        lines += [*divergence_lines(one), *_stakes(one)]
    return "\n".join(lines).rstrip() + "\n"


def divergence_lines(one: DivergenceAnswer, *, how: str = "") -> Iterator[str]:
    """The lines of one divergence."""
    head = escaped(one.about.title) if one.about else parting_in_words(one).capitalize()
    words = ", ".join(word for word in (one.found.value, escaped(one.kind), how) if word)
    yield from (f"### {head}", "", f"({words}) {code(one.key)}", "")
    for number, side in enumerate(one.sides):
        yield from _side(side, chr(65 + number))
    if one.quotation:
        said = voice_in_words(one.voice)
        place = f" {code(one.place)}" if one.place else ""
        yield from ("", f"> “{escaped(one.quotation)}”  ", f"> {said}{place}")
    if one.reason:
        yield from ("", escaped(one.reason))
    for ruling in one.history:
        decided = (escaped(part) for part in ruling_in_words(ruling) if part)
        yield from ("", ", ".join(decided))
    if one.found is Found.PROPOSED and not one.history:
        yield from ("", f"Nobody has decided yet whether {code(one.key)} is one.")
    yield ""


def _side(side: SideAnswer, letter: str) -> Iterator[str]:
    sign = SIGNS[side.direction] if side.direction else None
    head = f"{sign.mark} {sign.word}: " if sign else f"{letter}: "
    text = escaped(side.words)
    if side.thing is None or side.thing.is_open:
        yield f"- {head}{text} (no note stands for it)"
        return
    via = f", by way of {escaped(side.via.title)}" if side.via else ""
    yield f"- {head}{text} ({side.thing.kind} {code(side.thing.name)}{via})"
    yield from (f"  - “{escaped(said.quotation)}” ({code(said.place)})" for said in side.said)


def _stakes(one: DivergenceAnswer) -> Iterator[str]:
    rows = (
        ("touches", [escaped(text) for text in touches_in_words(one)]),
        ("both go back to", [f"{escaped(ref.title)} ({code(ref.name)})" for ref in one.shared]),
        (
            "might settle it",
            [f"{escaped(s.kind)}: {escaped(s.text)} ({code(s.place)})" for s in one.settling],
        ),
    )
    for head, lines in rows:
        if lines:
            yield from (f"{head.capitalize()}:", "", *(f"- {line}" for line in lines), "")
