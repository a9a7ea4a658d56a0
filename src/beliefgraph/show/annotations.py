"""Findings in the forms that code hosts read: SARIF, and the annotations of GitHub Actions."""

from __future__ import annotations

import json
from collections.abc import Sequence
from urllib.parse import quote

from beliefgraph.ground.codes import CODES
from beliefgraph.ground.notice import Notice, Severity
from beliefgraph.show.look import Look

__all__ = ["notices_github", "notices_sarif"]

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def notices_sarif(notices: Sequence[Notice], look: Look | None = None) -> str:
    """Findings as a SARIF 2.1.0 log: a rule for each code, a result for each finding."""
    codes = sorted({notice.code for notice in notices})
    rules = [
        {
            "id": code,
            "shortDescription": {"text": CODES[code].title},
            "fullDescription": {"text": CODES[code].meaning},
            "help": {"text": CODES[code].cure},
        }
        for code in codes
    ]
    driver = {"name": "beliefgraph", "rules": rules}
    results = [_result(notice, codes.index(notice.code)) for notice in notices]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _result(notice: Notice, index: int) -> dict[str, object]:
    place = notice.place
    location: dict[str, object] = {
        "artifactLocation": {"uri": quote(place.path, errors="surrogatepass")}
    }
    if place.line:
        location["region"] = {"startLine": place.line, "startColumn": place.column}
    text = f"{notice.message}. {notice.help}" if notice.help else notice.message
    return {
        "ruleId": notice.code,
        "ruleIndex": index,
        "level": _LEVELS[notice.severity],
        "message": {"text": text},
        "locations": [{"physicalLocation": location}],
    }


def notices_github(notices: Sequence[Notice], look: Look | None = None) -> str:
    """Findings as commands of GitHub Actions, one a line, each an annotation of a file's line."""
    return "".join(_command(notice) for notice in notices)


def _command(notice: Notice) -> str:
    place = notice.place
    level = "notice" if notice.severity is Severity.NOTE else notice.severity.value
    where = f"file={_property(place.path)}"
    if place.line:
        where += f",line={place.line},col={place.column}"
    title = _property(f"{notice.code} {CODES[notice.code].title}")
    text = f"{notice.message}\n{notice.help}" if notice.help else notice.message
    return f"::{level} {where},title={title}::{_data(text)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
