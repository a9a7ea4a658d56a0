"""Whether a graph is a good one, as ``ontology/shapes.ttl`` says."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from pyoxigraph import Literal, Quad

from beliefgraph.graph.rdf_terms import bg
from beliefgraph.graph.rdflib_graph import to_rdflib_graph
from beliefgraph.ground.notice import Notice, Severity
from beliefgraph.ground.place import Place
from beliefgraph.ground.resources import ontology_path
from beliefgraph.ground.terms import PREFIXES

if TYPE_CHECKING:
    from rdflib import Graph

__all__ = ["violations"]

_SEVERITIES = {"Violation": Severity.ERROR, "Warning": Severity.WARNING}
_CODES = {Severity.ERROR: "G101", Severity.WARNING: "G102"}
_HELPS = {
    Severity.ERROR: "build the graph again; if it stays, report it as a defect of beliefgraph",
    Severity.WARNING: "look at the note: two fields or two notes may say different things",
}


def violations(quads: Iterable[Quad]) -> list[Notice]:
    """A notice for each thing in the union of all graphs that breaks a shape, sorted by place."""
    from pyshacl import validate
    from rdflib import Graph

    quads = list(quads)
    shapes = Graph().parse(ontology_path() / "shapes.ttl", format="turtle")
    _, report, _ = validate(
        to_rdflib_graph(quads), shacl_graph=shapes, inference="none", advanced=False
    )
    assert isinstance(report, Graph)
    places = _places(quads)
    found = {_notice(*result, places) for result in _results(report)}
    return sorted(found, key=lambda notice: (notice.place, notice.code, notice.message))


def _results(report: Graph) -> Iterable[tuple[str, str, str]]:
    from rdflib import Namespace

    sh = Namespace(PREFIXES["sh"])
    for result in report.objects(None, sh.result):
        severity = str(report.value(result, sh.resultSeverity)).removeprefix(PREFIXES["sh"])
        focus = str(report.value(result, sh.focusNode))
        yield severity, focus, str(report.value(result, sh.resultMessage))


def _notice(name: str, focus: str, message: str, places: dict[str, Place]) -> Notice:
    severity = _SEVERITIES.get(name, Severity.ERROR)
    place = places.get(focus, Place(""))
    return Notice(_CODES[severity], f"{message}: {focus}", _HELPS[severity], place, severity)


def _places(quads: Iterable[Quad]) -> dict[str, Place]:
    """The file and line of every subject; the first file where several speak of it."""
    graphs: dict[str, str] = {}
    paths: dict[str, str] = {}
    lines: dict[str, int] = {}
    for quad in quads:
        subject, name = getattr(quad.subject, "value", ""), getattr(quad.graph_name, "value", "")
        graphs[subject] = min(name, graphs.get(subject, name))
        if isinstance(quad.object, Literal):
            if quad.predicate == bg("path"):
                paths[name] = quad.object.value
            elif quad.predicate == bg("startLine") and quad.object.value.isdigit():
                lines[subject] = int(quad.object.value)
    return {
        subject: Place(paths.get(name, ""), lines.get(subject, 0))
        for subject, name in graphs.items()
    }
