"""Which of the forms that can be given a client likes best."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["preferred"]


def preferred(accept: str, offered: Mapping[str, tuple[str, ...]], default: str) -> str:
    """The name of the form that the Accept header ranks highest; nothing if it takes none.

    >>> forms = {"json": ("application/json",), "xml": ("text/xml",)}
    >>> preferred("text/xml;q=0.5, application/json", forms, "json")
    'json'
    >>> preferred("text/xml, */*;q=0.1", forms, "json"), preferred("image/png", forms, "json")
    ('xml', '')
    """
    if not accept.strip():
        return default
    ranked = [(_quality(accept, kinds), name == default, name) for name, kinds in offered.items()]
    quality, _, name = max(ranked, key=lambda each: each[:2])
    return name if quality > 0 else ""


def _quality(accept: str, kinds: tuple[str, ...]) -> float:
    """The highest quality of any of these media types; the most specific range decides."""
    best = 0.0
    for kind in kinds:
        found = (-1, 0.0)
        for part in accept.split(","):
            wanted, *parameters = (piece.strip().lower() for piece in part.split(";"))
            fits = _fit(wanted, kind)
            if fits > found[0]:
                found = (fits, _q(parameters))
        best = max(best, found[1])
    return best


def _fit(wanted: str, kind: str) -> int:
    if wanted == kind:
        return 2
    if wanted == f"{kind.partition('/')[0]}/*":
        return 1
    return 0 if wanted == "*/*" else -1


def _q(parameters: list[str]) -> float:
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip() == "q":
            try:
                return max(0.0, min(1.0, float(value)))
            except ValueError:
                return 0.0
    return 1.0
