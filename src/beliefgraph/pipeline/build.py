"""build: notes to graph, files and pages."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from beliefgraph.ground.ends import Open
from beliefgraph.ground.knowledge import Interpretation, Knowledge
from beliefgraph.pipeline.graph import Graph, graph_of
from beliefgraph.pipeline.inbox import Progress, open_inbox, read_inbox
from beliefgraph.show.report import BuildReport

__all__ = ["build"]


def build(
    inbox: str | Path | None = None,
    *,
    out: str | Path | None = None,
    pages: bool = True,
    store: bool = True,
    progress: Progress | None = None,
) -> BuildReport:
    """Read the notes of an inbox and write its graph, and its pages, into a folder.

    ``store`` also keeps the graph in ``.beliefgraph/store`` beside the inbox, where
    questions find it without reading the notes again.
    """
    from beliefgraph.graph.files import write_files

    opened = open_inbox(inbox)
    folder = Path(out) if out is not None else opened.out
    knowledge = read_inbox(opened, progress=progress)
    graph = graph_of(knowledge, base=opened.settings.base)
    written = [*write_files(graph.quads, folder, base=opened.settings.base)]
    if store:
        from beliefgraph.graph.store import replace_store

        written.append(replace_store(opened.home / ".beliefgraph" / "store", graph.quads))
    if pages:
        from beliefgraph.show.pages.site import write_site

        written += write_site(graph.ask, folder)
    return report(knowledge, graph, inbox=str(opened.folder), out=str(folder), written=written)


def report(
    knowledge: Knowledge, graph: Graph, *, inbox: str, out: str, written: list[Path]
) -> BuildReport:
    """The account of a build: each file of the inbox, each thing and each line is in it."""
    documents = knowledge.documents
    lines = [line for each in documents for line in each.lines]
    kinds = Counter(
        ("proposed claim" if node.is_proposed else node.kind.value)
        for each in documents
        for node in each.nodes
    )
    found = Counter(str(row["found"]) for row in _divergences(graph))
    states = Counter(_state(each) for each in documents)
    return BuildReport(
        inbox=inbox,
        out=out,
        loaded=states["loaded"],
        with_notices=states["with notices"],
        rejected=states["rejected"],
        things=tuple(sorted(kinds.items())),
        statements=tuple(sorted(Counter(line.relation.value for line in lines).items())),
        divergences=tuple(sorted(found.items())),
        open_ends=sum(isinstance(e, Open) for line in lines for e in (line.evidence, line.target)),
        gaps=sum(len(each.gaps) for each in documents),
        notices=tuple(notice for each in documents for notice in each.notices),
        written=tuple(str(path) for path in written),
    )


def _divergences(graph: Graph) -> list[dict[str, object]]:
    rows = {row["divergence"]: row for row in graph.ask("divergences")}
    return list(rows.values())


def _state(document: Interpretation) -> str:
    if document.is_rejected:
        return "rejected"
    return "with notices" if document.notices else "loaded"
