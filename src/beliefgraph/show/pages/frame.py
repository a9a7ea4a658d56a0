"""From a context and a template to a page: escaping, style, script and the policy.

Each page carries one style, one script of constant text, and a Content-Security-Policy
that names both by their hash: nothing else runs, nothing is fetched.
"""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass, fields
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

from beliefgraph.show.words import visible

if TYPE_CHECKING:
    from jinja2 import Environment

__all__ = ["Frame", "page", "part"]


@dataclass(frozen=True, slots=True)
class Frame:
    """What every page has: its policy, style and script, and the way to the site's root.

    ``has_site`` is false for a page that stands alone and has nothing to lead to;
    ``stamp`` says of which day's notes and by which version the page was made.
    """

    policy: str
    style: str
    script: str
    root: str
    has_site: bool
    stamp: str = ""


def page(
    template: str,
    context: Any,
    *,
    root: str = "",
    scripts: tuple[str, ...] = ("rests.js", "page.js"),
    extra: tuple[str, ...] = (),
    sources: tuple[str, ...] = (),
    has_site: bool = True,
    stamp: str = "",
) -> str:
    """The HTML of a page.

    ``scripts`` are joined to the one of the page, ``extra`` are further inline scripts that the policy must allow, ``sources`` further
    expressions for ``script-src``.
    """
    from markupsafe import Markup

    style, code = part("style.css"), _code(scripts)
    hashes = (*(_hash(one) for one in (code, *extra)), *sources)
    policy = _policy(_hash(style), hashes)
    frame = Frame(policy, Markup(style), Markup(code), root, has_site, stamp)  # noqa: S704
    values = {field.name: getattr(context, field.name) for field in fields(context)}
    return _environment().get_template(template).render(values, frame=frame)


@cache
def part(name: str) -> str:
    """The text of a style or script; it can not close the element that it stands in."""
    folder = resources.files("beliefgraph.show.pages") / "templates"
    text = (folder / name).read_text(encoding="utf-8")
    if "</" in text or "<!--" in text:
        raise ValueError(f"{name} must not contain '</' or '<!--'")
    return text


@cache
def _code(names: tuple[str, ...]) -> str:
    return "\n".join(part(name) for name in names)


def _policy(style: str, scripts: tuple[str, ...]) -> str:
    return (
        f"default-src 'none'; script-src {' '.join(scripts)}; style-src {style}; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


@cache
def _hash(text: str) -> str:
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"


@cache
def _environment() -> Environment:
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    folder = resources.files("beliefgraph.show.pages") / "templates"
    return Environment(
        loader=FunctionLoader(lambda name: (folder / name).read_text(encoding="utf-8")),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _shown(value: object) -> object:
    """Text with hidden characters shown; what is already HTML stays as it is."""
    return visible(value) if type(value) is str else value
