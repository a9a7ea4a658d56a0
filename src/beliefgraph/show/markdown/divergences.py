"""Divergences as Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from beliefgraph.answer.divergences import DivergenceAnswer, SideAnswer
from beliefgraph.show.look import Look
from beliefgraph.show.markdown.marks import code, escaped
from beliefgraph.show.words import SIGNS, voice_in_words

__all__ = ["divergence_lines", "divergences_markdown"]


def divergences_markdown(found: Sequence[DivergenceAnswer], look: Look | None = None) -> str:
    """Every divergence as a section, its sides as a list."""
    lines = [f"# Divergences ({len(found)})", ""]
    for one in found:
        lines += divergence_lines(one)
    return "\n".join(lines).rstrip() + "\n"


def divergence_lines(one: DivergenceAnswer, *, how: str = "") -> Iterator[str]:
    """The lines of one divergence."""
    head = escaped(one.about.title) if one.about else "Sides that part"
    words = ", ".join(word for word in (one.found.value, escaped(one.kind), how) if word)
    yield from (f"### {head}", "", f"({words})", "")
    yield from (_side(side) for side in one.sides)
    if one.quotation:
        said = voice_in_words(one.voice)
        place = f" {code(one.place)}" if one.place else ""
        yield from ("", f"> “{escaped(one.quotation)}”  ", f"> {said}{place}")
    yield ""


def _side(side: SideAnswer) -> str:
    sign = SIGNS[side.direction] if side.direction else None
    head = f"{sign.mark} {sign.word}: " if sign else ""
    text = escaped(side.words)
    if side.thing is None or side.thing.is_open:
        return f"- {head}{text} (no note stands for it)"
    return f"- {head}{text} ({side.thing.kind} {code(side.thing.name)})"
