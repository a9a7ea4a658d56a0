"""The one file that knows every floor: from a folder of notes to knowledge, graph and pages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from beliefgraph.ground.knowledge import Interpretation, Knowledge
from beliefgraph.ground.node import Kind
from beliefgraph.ground.notice import Notice
from beliefgraph.ground.resources import ontology_path
from beliefgraph.interpret.document import interpret_document, is_known_title
from beliefgraph.interpret.wording import load_wording
from beliefgraph.link.document import link
from beliefgraph.read.document import read_document
from beliefgraph.read.files import note_paths, read_bytes

__all__ = ["read_inbox"]


def read_inbox(inbox: Path) -> Knowledge:
    wording = load_wording(ontology_path() / "wording.toml")
    out = []
    for path in note_paths(inbox, ignore=("README.md",)):
        data = read_bytes(inbox, path)
        if isinstance(data, Notice):
            out.append(Interpretation(path, "", (), notices=(data,), is_rejected=True))
            continue
        document, notices = read_document(path, data, is_known=is_known_title)
        out.append(interpret_document(document, wording=wording, notices=notices))
    return link(out)
