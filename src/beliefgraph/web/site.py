"""The pages of the inbox, made when they are first asked for and again when it has changed."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from starlette.responses import FileResponse, PlainTextResponse, Response

__all__ = ["Site"]

# Each page names its own scripts by digest; a server must not forbid more than it does.
_POLICY = "object-src 'none'; base-uri 'none'; frame-ancestors 'none'"

Make = Callable[[Path], dict[str, str]]


@dataclass(slots=True)
class Site:
    """A folder of pages. ``make`` writes them and gives each IRI's page; ``mark`` tells
    whether the graph is the one of which they were made.
    """

    base: str
    folder: Path
    make: Make
    mark: Callable[[], str]
    _made: str = ""
    _pages: dict[str, str] = field(default_factory=dict)
    _lock: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def page_of(self, iri: str) -> str:
        """The address of a thing's page; empty if it has none."""
        await self._fresh()
        page = self._pages.get(iri, "")
        return f"/{page}" if page else ""

    async def file(self, path: str) -> Response:
        """A page or what belongs to it."""
        here = await self._fresh()
        try:
            file = (here / (path or "index.html")).resolve()
            is_page = file.is_relative_to(here.resolve()) and file.is_file()
        except (OSError, ValueError):  # no file has a NUL in its name, or 300 letters
            is_page = False
        if not is_page:
            return PlainTextResponse("there is no such page\n", 404)
        return FileResponse(file, headers={"Content-Security-Policy": _POLICY})

    async def _fresh(self) -> Path:
        async with self._lock:
            mark = self.mark()
            here = self.folder / mark
            if mark != self._made:
                self._pages = await asyncio.to_thread(self.make, here)
                for old in self.folder.iterdir():
                    if old != here:
                        shutil.rmtree(old, ignore_errors=True)
                self._made = mark
        return here
