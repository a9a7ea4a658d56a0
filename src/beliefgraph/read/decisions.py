"""The decisions file that lies beside the notes: `beliefgraph.decisions.toml`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from beliefgraph.ground.errors import SettingsError
from beliefgraph.ground.evidence import Relation
from beliefgraph.ground.place import Place

if TYPE_CHECKING:
    from beliefgraph.ground.decision import Decision

__all__ = ["DECISIONS", "read_decisions", "written_decision"]

DECISIONS = "beliefgraph.decisions.toml"
_KEYS = ("quotation", "relation", "by", "when")
_HEAD = "[[decision]]"


def read_decisions(path: Path) -> tuple[Decision, ...]:
    """The decisions of a file, in its order; none where there is no file."""
    if not path.is_file():
        return ()
    import tomllib

    try:
        text = path.read_text(encoding="utf-8")
        data = tomllib.loads(text)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"{path} can not be read: {error}", "mend the file") from error
    lines = [n for n, line in enumerate(text.splitlines(), 1) if line.strip() == _HEAD]
    out = []
    for number, entry in enumerate(data.get("decision", ())):
        line = lines[number] if number < len(lines) else 1
        out.append(_decision(path, entry, Place(path.name, line)))
    return tuple(out)


def _decision(path: Path, entry: dict[str, object], place: Place) -> Decision:
    from beliefgraph.ground.decision import Decision

    missing = [key for key in _KEYS if key not in entry]
    if missing:
        message = f"{path}:{place.line}: the decision has no '{missing[0]}'"
        raise SettingsError(message, f"a decision has {', '.join(_KEYS)}")
    try:
        relation = Relation(str(entry["relation"]))
    except ValueError as error:
        message = f"{path}:{place.line}: '{entry['relation']}' is no relation"
        help = f"one of: {', '.join(each.value for each in Relation)}"
        raise SettingsError(message, help) from error
    return Decision(str(entry["quotation"]), relation, str(entry["by"]), str(entry["when"]), place)


def written_decision(key: str, relation: Relation, *, by: str, when: str, about: str = "") -> str:
    """A decision as the text that stands in the file; ``about`` is a comment for readers.

    >>> from beliefgraph.ground.evidence import Relation
    >>> print(written_decision("0f", Relation.SUPPORTS, by="ann", when="2026-03-14"), end="")
    [[decision]]
    quotation = "0f"
    relation = "supports"
    by = "ann"
    when = 2026-03-14
    """
    comment = "".join(f"# {line}\n" for line in about.splitlines())
    name = by.replace("\\", "\\\\").replace('"', '\\"')
    return (
        f'{comment}{_HEAD}\nquotation = "{key}"\nrelation = "{relation.value}"\n'
        f'by = "{name}"\nwhen = {when}\n'
    )
