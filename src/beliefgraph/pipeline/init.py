"""init: a new inbox with a template of each kind of note."""

from __future__ import annotations

from pathlib import Path

from beliefgraph.ground.errors import InboxError
from beliefgraph.ground.resources import ontology_path

__all__ = ["init"]


def init(folder: str | Path = "inbox") -> tuple[Path, ...]:
    """Make a folder with one short note of each kind; existing files are never touched."""
    target = Path(folder)
    templates = ontology_path() / "templates"
    written = []
    try:
        for template in sorted(templates.rglob("*.md")):
            file = target / template.relative_to(templates)
            if file.exists():
                continue
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(template.read_bytes())
            written.append(file)
    except OSError as error:
        message = f"the folder {target} can not be written: {error.strerror or error}"
        raise InboxError(message, "choose another folder") from error
    if not written:
        raise InboxError(f"{target} already holds all templates", "choose another folder")
    return tuple(written)
