"""Where the files that travel with the package lie: vocabulary, shapes, wording, questions."""

from __future__ import annotations

from functools import cache
from pathlib import Path

__all__ = ["ontology_path"]


@cache
def ontology_path() -> Path:
    """The folder ``ontology``: inside the installed package, else at the root of the checkout.

    >>> ontology_path().name
    'ontology'
    """
    package = Path(__file__).resolve().parents[1]
    installed = package / "ontology"
    return installed if installed.is_dir() else package.parents[1] / "ontology"
