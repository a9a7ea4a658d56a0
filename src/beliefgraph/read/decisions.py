"""The decisions file that lies beside the notes: `beliefgraph.decisions.toml`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from beliefgraph.ground.errors import SettingsError
from beliefgraph.ground.evidence import Relation
from beliefgraph.ground.place import Place
from beliefgraph.ground.visible import visible
from beliefgraph.read.unknown_key import unknown_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from beliefgraph.ground.decision import Decision, Ruling, Stand

__all__ = ["DECISIONS", "read_decisions", "read_rulings", "written_decision", "written_ruling"]

DECISIONS = "beliefgraph.decisions.toml"
_KEYS = ("quotation", "relation", "by", "when")
_RULING_KEYS = ("id", "stand", "by", "when")
_MAY = {"decision": (), "divergence": ("why",)}  # what else a table may say
_HEAD = "[[decision]]"


def read_decisions(path: Path) -> tuple[Decision, ...]:
    """The decisions of a file on lines, in its order; none where there is no file."""
    return tuple(_decision(path, entry, place) for entry, place in _entries(path, "decision"))


def read_rulings(path: Path) -> tuple[Ruling, ...]:
    """The decisions of a file on divergences, in its order; none where there is no file."""
    return tuple(_ruling(path, entry, place) for entry, place in _entries(path, "divergence"))


def _entries(path: Path, name: str) -> Iterator[tuple[dict[str, object], Place]]:
    """The tables of one name in a file, each with its place."""
    if not path.is_file():
        return
    import tomllib

    try:
        text = path.read_text(encoding="utf-8")
        data = tomllib.loads(text)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"{path} can not be read: {error}", "mend the file") from error
    for key in data:
        if key not in _MAY:
            raise unknown_key(path, key, _MAY, "a kind of decision")
    entries = data.get(name, [])
    if not isinstance(entries, list) or not all(isinstance(each, dict) for each in entries):
        raise SettingsError(f"{path}: '{name}' must be a list of tables", f"write [[{name}]]")
    head = f"[[{name}]]"
    lines = [n for n, line in enumerate(text.splitlines(), 1) if line.strip() == head]
    for number, entry in enumerate(entries):
        yield entry, Place(path.name, lines[number] if number < len(lines) else 1)


def _ruling(path: Path, entry: dict[str, object], place: Place) -> Ruling:
    from beliefgraph.ground.decision import Ruling, Stand

    _asked(path, entry, place, _RULING_KEYS, _MAY["divergence"])
    try:
        stand = Stand(str(entry["stand"]))
    except ValueError as error:
        message = f"{path}:{place.line}: '{entry['stand']}' is no stand on a divergence"
        raise SettingsError(message, f"one of: {', '.join(Stand)}") from error
    id, by, when = (str(entry[key]) for key in ("id", "by", "when"))
    return Ruling(id.rpartition("/")[2], stand, by, when, str(entry.get("why", "")), place)


def _asked(
    path: Path,
    entry: dict[str, object],
    place: Place,
    keys: tuple[str, ...],
    more: tuple[str, ...],
) -> None:
    where = f"{path}:{place.line}"
    for key in entry:
        if key not in (*keys, *more):
            raise unknown_key(where, key, (*keys, *more), "a part of a decision")
    missing = [key for key in keys if key not in entry]
    if missing:
        message = f"{where}: the decision has no '{missing[0]}'"
        raise SettingsError(message, f"a decision has {', '.join(keys)}")
    if not _is_day(entry["when"]):
        message = f"{where}: '{entry['when']}' is no day"
        raise SettingsError(message, "write when = YYYY-MM-DD")


def _is_day(value: object) -> bool:
    from datetime import date

    if isinstance(value, date):
        return True
    try:
        return bool(date.fromisoformat(str(value)))
    except ValueError:
        return False


def _decision(path: Path, entry: dict[str, object], place: Place) -> Decision:
    from beliefgraph.ground.decision import Decision

    _asked(path, entry, place, _KEYS, _MAY["decision"])
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
    return (
        f'{_comment(about)}{_HEAD}\nquotation = "{key}"\nrelation = "{relation.value}"\n'
        f"by = {_text(by)}\nwhen = {when}\n"
    )


def written_ruling(
    key: str, stand: Stand, *, by: str, when: str, why: str = "", about: str = ""
) -> str:
    """A decision on a divergence as the text that stands in the file.

    >>> from beliefgraph.ground.decision import Stand
    >>> print(written_ruling("0f", Stand.DISMISSED, by="ann", when="2026-03-14"), end="")
    [[divergence]]
    id = "0f"
    stand = "dismissed"
    by = "ann"
    when = 2026-03-14
    """
    reason = f"why = {_text(why)}\n" if why.strip() else ""
    return (
        f'{_comment(about)}[[divergence]]\nid = "{key}"\nstand = "{stand.value}"\n'
        f"by = {_text(by)}\nwhen = {when}\n{reason}"
    )


def _comment(about: str) -> str:
    return "".join(f"# {visible(line)}\n" for line in about.splitlines())


def _text(words: str) -> str:
    r"""A text as TOML writes it, on one line, with nothing hidden in it.

    >>> print(_text('ann \x1b "the reader"'))
    "ann \u001B \"the reader\""
    """
    flat = " ".join(words.split()).replace("\\", "\\\\").replace('"', '\\"')
    return '"' + visible(flat, r"\u{:04X}") + '"'
