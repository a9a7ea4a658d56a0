"""view: the pages of a belief, of a thing, or of the whole inbox."""

from __future__ import annotations

from pathlib import Path

from beliefgraph.pipeline.check import found_in
from beliefgraph.pipeline.graph import open_graph
from beliefgraph.pipeline.inbox import open_inbox
from beliefgraph.pipeline.pages import write_pages

__all__ = ["view"]


def view(
    label: str | None = None,
    *,
    output: str | Path | None = None,
    inbox: str | Path | None = None,
    owner: str | None = None,
    depth: int = 2,
) -> tuple[Path, ...]:
    """Write the interactive page of one thing, or all pages, and say which files came out.

    The page of one thing shows what bears on it up to ``depth`` steps away.
    """
    from beliefgraph.answer.choose import find_thing
    from beliefgraph.answer.neighbourhood import neighbourhood
    from beliefgraph.show.pages.explore import write_explore

    opened = open_inbox(inbox)
    graph = open_graph(opened)
    if label is None:
        folder = Path(output) if output else opened.out
        findings = found_in(opened, graph.said(), lambda: graph.ask)
        return tuple(write_pages(graph.ask, opened, folder, findings))
    iri = find_thing(graph.ask, label, owner=owner)
    around = neighbourhood(graph.ask, iri, depth=depth)
    file = Path(output) if output else Path(f"{_file_name(label)}.html")
    return (write_explore(around, file),)


def _file_name(label: str) -> str:
    kept = "".join(sign if sign.isalnum() else "-" for sign in label.lower()).strip("-")
    return kept[:60] or "view"
