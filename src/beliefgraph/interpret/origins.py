"""Where a source comes from: the keys by which two sources turn out to be one."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlencode, urlsplit

from beliefgraph.ground.document import Document
from beliefgraph.ground.late import late_pattern

__all__ = ["origin_keys"]

_DOI = late_pattern(r"\b10\.\d{4,9}/[^\s\"'<>)\]}]+", re.IGNORECASE)
_ARXIV = late_pattern(
    r"(?:arxiv\.org/(?:abs|pdf|html)/|arxiv:\s?)(\d{4}\.\d{4,5}|[a-z-]+/\d{7})", re.IGNORECASE
)
_OF = late_pattern(
    r"\b(?:compilation|summary|press release|digest|write-?up|coverage|transcript|translation)"
    r" (?:of|for|on)[^\[\n]{0,80}\[\[([^\[\]|\n]{4,300})",
    re.IGNORECASE,
)
_SETS = ("linked_set", "series")
_TRACKING = late_pattern(r"^(?:utm_\w+|ref|ref_src|fbclid|gclid|s|t)$")


def origin_keys(document: Document) -> tuple[str, ...]:
    """Keys such as ``doi:…``, ``arxiv:…``, ``url:…``, ``note:NAME`` and ``set:NAME``, sorted.

    Two sources that share one key have one origin: so have the members of a linked set.
    """
    keys = set()
    texts = [document.text("url"), document.text("source"), document.text("doi")]
    for text in texts:
        if match := _ARXIV.search(text):
            keys.add(f"arxiv:{match[1].lower()}")
        elif match := _DOI.search(text):
            keys.add(f"doi:{match[0].rstrip('.,;').lower()}")
        elif text.startswith(("http://", "https://")) and (url := _plain_url(text)):
            keys.add(f"url:{url}")
    field = document.field("derived_from", "compilation_of", "press_release_for")
    for entry in field.entries if field else ():
        keys.add(f"note:{entry.text.strip('[]')}")
    series = [each for key in _SETS if (named := document.field(key)) for each in named.entries]
    keys |= {f"set:{name}" for each in series if (name := _plain(each.text))}
    notes = " ".join(document.text(key) for key in ("notes", "description", "extraction_notes"))
    texts = [notes, *(s.lead for s in document.sections)]
    texts += [item.text for s in document.sections for item in s.items]
    for text in texts:
        for match in _OF.finditer(text) if "[[" in text else ():
            keys.add(f"note:{match[1].strip()}")
    return tuple(sorted(keys))


def _plain(name: str) -> str:
    """The name of a set, however it is written."""
    return " ".join(re.findall(r"[^\W_]+", name.casefold()))


def _plain_url(url: str) -> str:
    """A web address without scheme, ``www``, tracking and the sign at its end."""
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return ""
    pairs = [(k, v) for k, v in parse_qsl(parts.query) if not _TRACKING.match(k)]
    query = f"?{urlencode(sorted(pairs))}" if pairs else ""
    return f"{host}{parts.path.rstrip('/')}{query}" if host and parts.path.strip("/") else ""
