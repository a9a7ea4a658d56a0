"""The findings: what is wrong in the notes, by file."""

from __future__ import annotations

from collections.abc import Iterable

from beliefgraph.ground.notice import Notice
from beliefgraph.show.pages.contexts import FindingsPage
from beliefgraph.show.pages.frame import page
from beliefgraph.show.pages.links import Links
from beliefgraph.show.pages.long import long
from beliefgraph.show.pages.views import FileView, Finding
from beliefgraph.show.words import counted, one_line

__all__ = ["findings_context", "findings_page"]


def findings_page(notices: Iterable[Notice], links: Links) -> str:
    """The HTML of findings.html."""
    context = findings_context(notices, links)
    return page("findings.html.j2", context, root=links.root, stamp=links.stamp)


def findings_context(notices: Iterable[Notice], links: Links) -> FindingsPage:
    """What the page shows, sorted by file and line."""
    files: dict[str, list[Notice]] = {}
    found = sorted(notices, key=lambda one: (one.place, one.code, one.message))
    for one in found:
        files.setdefault(one.place.path, []).append(one)
    total = f"{counted(len(found), 'finding')} in {counted(len(files), 'file')}"
    return FindingsPage(
        "What is wrong in the notes?",
        f"{total}. On a terminal, beliefgraph explain CODE says more of each."
        if found
        else "Nothing that beliefgraph check looks for.",
        long(
            [
                FileView(one_line(path, 300), tuple(_finding(each, links) for each in notices))
                for path, notices in files.items()
            ]
        ),
    )


def _finding(one: Notice, links: Links) -> Finding:
    return Finding(
        one.code,
        one.severity.value,
        str(one.place.line or ""),
        links.place(one.place),
        one_line(one.message, 600),
        one_line(one.help, 600),
    )
