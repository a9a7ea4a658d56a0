"""A folder of Markdown notes as a knowledge graph of sources, claims and beliefs.

The flow is notes → documents → statements → linked statements → RDF → answers → pages.
Each command of the terminal is a function of the same name:

>>> import beliefgraph, pathlib, tempfile
>>> folder = pathlib.Path(tempfile.mkdtemp()) / "inbox"
>>> len(beliefgraph.init(folder))
4
>>> standing = beliefgraph.belief("B1", inbox=folder)
>>> [line.quotation for line in standing.groups.qualifies]
['B1 — complicates it: holds only for small samples']
>>> str(standing.groups.qualifies[0].place)
'sources/2026-01-15-example-source.md:29'
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from beliefgraph.pipeline.answers import belief, beliefs, divergences, questions
    from beliefgraph.pipeline.build import build
    from beliefgraph.pipeline.check import check, explain
    from beliefgraph.pipeline.init import init
    from beliefgraph.pipeline.moving import (
        base_scores,
        fragile,
        impact,
        sensitivity,
        strengths,
        what_if,
        why,
    )
    from beliefgraph.pipeline.push import push
    from beliefgraph.pipeline.query import query
    from beliefgraph.pipeline.statements import statements
    from beliefgraph.pipeline.view import view
    from beliefgraph.pipeline.watch import watch
    from beliefgraph.pipeline.worklist import worklist
    from beliefgraph.web.serve import serve

__all__ = [
    "base_scores",
    "belief",
    "beliefs",
    "build",
    "check",
    "divergences",
    "explain",
    "fragile",
    "impact",
    "init",
    "push",
    "query",
    "questions",
    "sensitivity",
    "serve",
    "statements",
    "strengths",
    "view",
    "watch",
    "what_if",
    "why",
    "worklist",
]

_HOME = {
    "base_scores": "pipeline.moving",
    "fragile": "pipeline.moving",
    "impact": "pipeline.moving",
    "sensitivity": "pipeline.moving",
    "strengths": "pipeline.moving",
    "what_if": "pipeline.moving",
    "why": "pipeline.moving",
    "belief": "pipeline.answers",
    "beliefs": "pipeline.answers",
    "divergences": "pipeline.answers",
    "questions": "pipeline.answers",
    "explain": "pipeline.check",
    "serve": "web.serve",
}


def __getattr__(name: str) -> Any:
    """Each function is imported when it is first used, so that the package loads at once."""
    if name not in __all__:
        raise AttributeError(f"module 'beliefgraph' has no attribute {name!r}")
    from importlib import import_module

    module = import_module(f"beliefgraph.{_HOME.get(name, f'pipeline.{name}')}")
    value = getattr(module, name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
