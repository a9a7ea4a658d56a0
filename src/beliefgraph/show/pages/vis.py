"""pyvis and the vis-network it ships, with what has to be mended around them.

pyvis 0.3.2 is used as a data model (``Network``: nodes, edges, their checks and
attributes) and as the carrier of vis-network 9.1.2. What is mended, and why:

- **IPython is not loaded.** ``pyvis.network`` imports ``IPython.display.IFrame`` at its
  top, for notebooks only (half a second, 60 MB). During the import an empty stand-in takes the
  name, unless IPython is there already; it is taken away afterwards.
- **Its template is not used.** It fetches Bootstrap from a CDN in every mode, also
  ``in_line``; it prints the heading twice; it has no doctype, title or language; and it
  runs script from ``heading``, ``select_menu``, ``filter_menu``, ``set_options``, from
  DOT, and from every tooltip as soon as one of them contains the letters ``href``.
  So ``show``, ``write_html``, ``generate_html``, ``from_nx``, ``from_DOT``,
  ``set_options`` are never called: ``get_network_data`` gives nodes and edges,
  and a template of our own draws them.
- **Physics is off and positions are given.** The default needs 177 s for 481 nodes.
- **Edges are straight.** The default "dynamic" edges add a hidden node each. Only where
  two things are joined more than once the further edges are bent, so that all are seen.
- **The network is directed**, as an undirected ``Network`` silently drops the second edge
  of a pair (*supports* and *contradicts* would become one).
- **Texts stay text.** Labels are drawn on a canvas, titles set by ``innerText``;
  ``image`` nodes (which fetch) are not used.
"""

from __future__ import annotations

import importlib
import sys
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import Any

from beliefgraph.show.pages.packed_text import packed_text

__all__ = ["library", "network", "packed_library"]


def network() -> Any:
    """An empty directed ``pyvis.network.Network``; IPython is not loaded for it."""
    return _pyvis().Network(directed=True, notebook=False)


@cache
def library() -> str:
    """The text of vis-network as pyvis ships it, newest version, safe to stand in a page."""
    spec = find_spec("pyvis")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("pyvis is not installed")
    folder = Path(spec.submodule_search_locations[0], "lib")
    files = sorted(folder.glob("vis-*/vis-network.min.js"), key=_version)
    text = files[-1].read_text(encoding="utf-8").replace("\r\n", "\n")
    lower = text.lower()
    if "</script" in lower or "<!--" in lower:
        raise ValueError("vis-network holds text that would close its script element")
    return text


@cache
def packed_library() -> str:
    """The same, as a page holds it that stands alone."""
    return packed_text(library())


@cache
def _pyvis() -> ModuleType:
    names = ("IPython", "IPython.display")
    absent = [name for name in names if name not in sys.modules]
    if absent != list(names):  # IPython is in use: leave it alone
        return importlib.import_module("pyvis.network")
    package, display = ModuleType(names[0]), ModuleType(names[1])
    display.__dict__["IFrame"] = None
    sys.modules |= {names[0]: package, names[1]: display}
    try:
        return importlib.import_module("pyvis.network")
    finally:
        for name in names:
            del sys.modules[name]


def _version(file: Path) -> tuple[int, ...]:
    return tuple(int(part) for part in file.parent.name[4:].split(".") if part.isdigit())
