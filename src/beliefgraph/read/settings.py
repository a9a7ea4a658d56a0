"""The settings file of an inbox."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from beliefgraph.ground.errors import SettingsError
from beliefgraph.ground.evidence import Relation
from beliefgraph.ground.settings import Settings
from beliefgraph.read.unknown_key import unknown_key

if TYPE_CHECKING:
    from beliefgraph.ground.node import Kind

__all__ = ["NAME", "find_settings", "read_settings"]

NAME = "beliefgraph.toml"


def find_settings(start: Path) -> Path | None:
    """The settings file in a folder or the nearest folder above it."""
    start = start.resolve()
    for folder in (start, *start.parents):
        if (folder / NAME).is_file():
            return folder / NAME
    return None


def read_settings(path: Path | None) -> Settings:
    """The settings that a file states; the default ones where there is no file."""
    if path is None:
        return Settings()
    import tomllib

    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"{path} can not be read: {error}", "mend the file") from error
    values: dict[str, Any] = {}
    for key, value in data.items():
        read = _READERS.get(key)
        if read is None:
            raise unknown_key(path, key, list(_READERS), "a setting")
        values[key] = read(path, key, value)
    return Settings(**values)


def _text(path: Path, key: str, value: object) -> str:
    if not isinstance(value, str):
        raise SettingsError(f"{path}: '{key}' must be a text", f'write {key} = "…"')
    return value


def _address(path: Path, key: str, value: object) -> str:
    text = _text(path, key, value)
    try:
        parts = urlsplit(text)
        is_web = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        is_web = False
    if not is_web or any(sign in text for sign in ' <>"{}|\\^`'):
        help = "write an address that begins with https://"
        raise SettingsError(f"{path}: '{key}' is no web address", help)
    return text if text.endswith(("/", "#")) else f"{text}/"


def _texts(path: Path, key: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise SettingsError(f"{path}: '{key}' must be a list of texts", f'write {key} = ["…"]')
    return tuple(value)


def _table(path: Path, key: str, value: object) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise SettingsError(f"{path}: '{key}' must be a table", f"write [{key}]")
    return value


def _words(path: Path, key: str, value: object) -> dict[str, str]:
    return {str(k): _text(path, f"{key}.{k}", v) for k, v in _table(path, key, value).items()}


def _types(path: Path, key: str, value: object) -> dict[str, Kind]:
    from beliefgraph.ground.node import Kind

    kinds = [kind.value for kind in Kind]
    out = {}
    for alias, name in _words(path, key, value).items():
        if name not in kinds:
            raise unknown_key(path, name, kinds, "a type")
        out[alias.lower()] = Kind(name)
    return out


def _wording(path: Path, key: str, value: object) -> dict[str, tuple[str, ...]]:
    relations = [relation.value for relation in Relation]
    out = {}
    for relation, phrases in _table(path, key, value).items():
        if relation not in relations:
            raise unknown_key(path, relation, relations, "a relation")
        out[relation] = _texts(path, f"{key}.{relation}", phrases)
    return out


def _scores(path: Path, key: str, value: object) -> dict[str, dict[str, float]]:
    known = ["confidence", "format", "kind", "unknown"]
    out: dict[str, dict[str, float]] = {}
    for part, scores in _table(path, key, value).items():
        if part not in known:
            raise unknown_key(path, part, known, "a table of scores")
        where = f"{key}.{part}"
        words = {"unknown": scores} if part == "unknown" else _table(path, where, scores)
        out[part] = {
            str(word): _score(path, f"{where}.{word}", each) for word, each in words.items()
        }
    return out


def _score(path: Path, key: str, value: object) -> float:
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    if not is_number or not 0 <= float(str(value)) <= 1:
        help = "write a number from 0 to 1"
        raise SettingsError(f"{path}: '{key}' is no score", help)
    return float(str(value))


_READERS: dict[str, Callable[[Path, str, object], object]] = {
    "inbox": _text,
    "out": _text,
    "base": _address,
    "owners": _words,
    "types": _types,
    "fields": _words,
    "wording": _wording,
    "ignore": _texts,
    "web": _address,
    "base_scores": _scores,
}
