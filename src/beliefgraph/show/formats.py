"""The forms in which each answer can be shown; the command line takes its choices from here.

Each form is a function from an answer and a look to text. What a form needs (rich) is
imported when it is asked for.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

from beliefgraph.show.look import Look

__all__ = ["FORMATS", "Form", "render"]

Form = Callable[[Any, Look | None], str]


def _form(module: str, name: str) -> Form:
    def show(answer: Any, look: Look | None = None) -> str:
        form: Form = getattr(import_module(f"beliefgraph.show.{module}"), name)
        return form(answer, look)

    show.__name__ = show.__qualname__ = name
    return show


_JSON = _form("json_", "json_")

FORMATS: dict[str, dict[str, Form]] = {
    "beliefs": {
        "text": _form("text.lists", "beliefs_text"),
        "markdown": _form("markdown.lists", "beliefs_markdown"),
        "json": _JSON,
        "csv": _form("csv_", "beliefs_csv"),
    },
    "standing": {
        "text": _form("text.standing", "standing_text"),
        "markdown": _form("markdown.standing", "standing_markdown"),
        "json": _JSON,
        "csv": _form("csv_", "standing_csv"),
    },
    "divergences": {
        "text": _form("text.divergences", "divergences_text"),
        "markdown": _form("markdown.divergences", "divergences_markdown"),
        "json": _JSON,
        "csv": _form("csv_", "divergences_csv"),
    },
    "why": {
        "text": _form("text.why", "why_text"),
        "markdown": _form("markdown.moving", "why_markdown"),
        "json": _JSON,
        "csv": _form("csv_moving", "why_csv"),
    },
    "what_if": {
        "text": _form("text.moving", "what_if_text"),
        "markdown": _form("markdown.moving", "what_if_markdown"),
        "json": _JSON,
        "csv": _form("csv_moving", "what_if_csv"),
    },
    "sensitivity": {
        "text": _form("text.moving", "sensitivity_text"),
        "markdown": _form("markdown.moving", "sensitivity_markdown"),
        "json": _JSON,
        "csv": _form("csv_moving", "sensitivity_csv"),
    },
    "impact": {
        "text": _form("text.why", "impact_text"),
        "markdown": _form("markdown.moving", "impact_markdown"),
        "json": _JSON,
        "csv": _form("csv_moving", "impact_csv"),
    },
    "fragile": {
        "text": _form("text.moving", "fragile_text"),
        "markdown": _form("markdown.moving", "fragile_markdown"),
        "json": _JSON,
        "csv": _form("csv_moving", "fragile_csv"),
    },
    "strengths": {
        "text": _form("text.moving", "strengths_text"),
        "markdown": _form("markdown.moving", "strengths_markdown"),
        "json": _JSON,
        "csv": _form("csv_moving", "strengths_csv"),
    },
    "rows": {
        "text": _form("text.lists", "rows_text"),
        "markdown": _form("markdown.lists", "rows_markdown"),
        "json": _JSON,
        "csv": _form("csv_", "rows_csv"),
    },
    "notices": {
        "text": _form("text.findings", "notices_text"),
        "markdown": _form("markdown.lists", "notices_markdown"),
        "json": _JSON,
        "csv": _form("csv_", "notices_csv"),
        "sarif": _form("annotations", "notices_sarif"),
        "github": _form("annotations", "notices_github"),
    },
    "worklist": {
        "text": _form("text.worklist", "worklist_text"),
        "json": _JSON,
    },
    "report": {
        "text": _form("text.findings", "report_text"),
        "markdown": _form("markdown.lists", "report_markdown"),
        "json": _JSON,
    },
}


def render(what: str, answer: object, form: str = "text", *, look: Look | None = None) -> str:
    """An answer of a kind (a key of FORMATS) in a form, ending in a line break."""
    return FORMATS[what][form](answer, look)
