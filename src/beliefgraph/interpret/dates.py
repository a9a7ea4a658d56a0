"""Dates as writers write them, to what exists of them."""

from __future__ import annotations

import calendar
import re
from functools import lru_cache

from beliefgraph.ground.late import late_pattern
from beliefgraph.ground.node import Day

__all__ = ["day"]

_ISO = late_pattern(r"(\d{4})(?:[-/.](\d{1,2}|XX)(?:[-/.](\d{1,2}|XX))?)?(?![\d])", re.IGNORECASE)
_MONTHS = {name.lower(): i for i, name in enumerate(calendar.month_name) if name} | {
    name.lower(): i for i, name in enumerate(calendar.month_abbr) if name
}
_WORDS = late_pattern(r"(?:(\d{1,2})\.?\s+)?([A-Za-z]{3,9})\.?\s+(?:(\d{1,2}),?\s+)?(\d{4})")


@lru_cache(maxsize=4096)  # the notes of an inbox are of the same few days
def day(written: str) -> Day | None:
    """The date that a text states, as exact as it exists; nothing if it states none.

    >>> day("2026-03-00").value, day("2026-00-00").value, day("2024-02-31").value
    ('2026-03', '2026', '2024-02')
    >>> day("March 4, 2026").value
    '2026-03-04'
    """
    text = written.strip()
    if match := _ISO.match(text):
        year, month, number = match.groups()
        return Day(_value(year, month or "", number or ""), text)
    if match := _WORDS.search(text):
        first, name, second, year = match.groups()
        month = _MONTHS.get(name.lower())
        if month:
            return Day(_value(year, str(month), first or second or ""), text)
    return None


def _value(year: str, month: str, number: str) -> str:
    if not month.isdigit() or not 1 <= int(month) <= 12 or year == "0000":
        return year
    text = f"{year}-{int(month):02}"
    if not number.isdigit():
        return text
    last = calendar.monthrange(int(year), int(month))[1]
    return f"{text}-{int(number):02}" if 1 <= int(number) <= last else text
