"""A name in a file of settings that is none: what it says, and which name is the closest."""

from __future__ import annotations

from collections.abc import Iterable

from beliefgraph.ground.errors import SettingsError

__all__ = ["unknown_key"]


def unknown_key(where: object, key: str, known: Iterable[str], what: str) -> SettingsError:
    """The error for it.

    >>> error = unknown_key("a.toml", "bye", ["by", "when"], "a part of a decision")
    >>> print(error.message, "/", error.help)
    a.toml: 'bye' is not a part of a decision / did you mean 'by'?
    """
    import difflib

    names = sorted(known)
    close = difflib.get_close_matches(key, names, 1)
    help = f"did you mean '{close[0]}'?" if close else f"one of: {', '.join(names)}"
    return SettingsError(f"{where}: '{key}' is not {what}", help)
