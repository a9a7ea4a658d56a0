"""Bytes to lines: encodings, line ends, characters that no text should have."""

from __future__ import annotations

import codecs

from beliefgraph.ground.notice import Notice
from beliefgraph.ground.place import Place

__all__ = ["decode", "split_lines"]

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def decode(path: str, data: bytes) -> tuple[str, list[Notice]]:
    """The text of a file, and a notice for each thing that had to be mended."""
    encoding, start = "utf-8", 0
    for mark, name in _MARKS:
        if data.startswith(mark):
            encoding, start = name, len(mark)
            break
    notices = []
    try:
        text = data[start:].decode(encoding)
    except UnicodeDecodeError as error:
        before = data[start : start + error.start].decode(encoding, "replace")
        line = len(split_lines(before))
        notices.append(
            Notice(
                "R101",
                f"byte {start + error.start} is not {encoding.upper()}; such bytes read as U+FFFD",
                "save the file as UTF-8",
                Place(path, line),
            )
        )
        text = data[start:].decode(encoding, errors="replace")
    if "\x00" in text:
        line = text.count("\n", 0, text.index("\x00")) + 1
        message = "the file holds NUL characters; they read as U+FFFD"
        notices.append(Notice("R102", message, "remove them", Place(path, line)))
        text = text.replace("\x00", "\ufffd")
    return text, notices


def split_lines(text: str) -> list[str]:
    r"""The lines as an editor counts them: LF, CRLF, or CR where there is no LF at all.

    >>> split_lines("a\r\nb\u2028c\n")
    ['a', 'b\u2028c', '']
    """
    if "\r" in text:
        text = text.replace("\r\n", "\n") if "\n" in text else text.replace("\r", "\n")
    return text.split("\n")
