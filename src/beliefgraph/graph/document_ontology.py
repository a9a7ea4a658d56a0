"""The tables of ``ontology/README.md``, made from the vocabulary and the questions.

``python -m beliefgraph.graph.document_ontology`` writes them anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from pyoxigraph import NamedNode, RdfFormat, parse

from beliefgraph.graph.questions import Question, questions, readings
from beliefgraph.ground.resources import ontology_path
from beliefgraph.ground.terms import BG, PREFIXES

__all__ = ["documented", "question_table", "reading_table", "term_table", "terms"]

_MAPPINGS = {
    "rdfs:subClassOf": "⊂",
    "rdfs:subPropertyOf": "⊂",
    "skos:closeMatch": "≈",
    "skos:relatedMatch": "~",
}
_COLUMNS = re.compile(r"SELECT (?:DISTINCT )?(.*?)WHERE", re.DOTALL)


def terms() -> dict[str, dict[str, list[str]]]:
    """Every term of the vocabulary: its local name, and its properties by prefixed name."""
    found: dict[str, dict[str, list[str]]] = {}
    path = ontology_path() / "beliefgraph.ttl"
    for quad in parse(path=path, format=RdfFormat.TURTLE):
        subject = getattr(quad.subject, "value", "")
        if subject.startswith(BG):
            properties = found.setdefault(subject.removeprefix(BG), {})
            properties.setdefault(_short(quad.predicate), []).append(_short(quad.object))
    return found


def term_table() -> str:
    """The terms as a Markdown table, in the order of the vocabulary."""
    rows = []
    for name, properties in terms().items():
        mapped = [
            f"{mark} {value}"
            for predicate, mark in _MAPPINGS.items()
            for value in properties.get(predicate, ())
        ]
        words = (properties[key][0] for key in ("skos:definition", "skos:example"))
        rows.append((f"`bg:{name}`", *words, ", ".join(mapped)))
    return _table(("term", "definition", "example", "mapping"), rows)


def question_table() -> str:
    """The questions as a Markdown table, sorted by name."""
    return _asked("questions", questions())


def reading_table() -> str:
    """The readings of the whole graph as a Markdown table, sorted by name."""
    return _asked("readings", readings())


def _asked(folder: str, questions: Mapping[str, Question]) -> str:
    rows = []
    for name, question in questions.items():
        selected = _COLUMNS.search(question.sparql)
        columns = re.sub(r"\(.*?AS (\?\w+)\)", r"\1", selected[1]) if selected else ""
        listed = " ".join(columns.replace("?", "").split())
        given = "; ".join(f"`{key}`: {value}" for key, value in question.parameters.items())
        rows.append((f"[`{name}`]({folder}/{name}.rq)", question.words, given or "–", listed))
    return _table(("question", "in words", "parameters", "columns"), rows)


def documented(text: str) -> str:
    """The text with what stands between its marker comments made anew."""
    tables = {"terms": term_table, "questions": question_table, "readings": reading_table}
    for name, table in ((name, make()) for name, make in tables.items()):
        block = re.compile(rf"(<!-- {name} -->\n).*?(<!-- end of {name} -->)", re.DOTALL)
        text = block.sub(lambda match, table=table: match[1] + table + match[2], text)  # type: ignore[misc]
    return text


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "".join(
        "| " + " | ".join(c.replace("|", r"\|") for c in line) + " |\n" for line in lines
    )


def _short(term: object) -> str:
    value = str(getattr(term, "value", term))
    if isinstance(term, NamedNode):
        for prefix, namespace in PREFIXES.items():
            if value.startswith(namespace):
                return f"{prefix}:{value.removeprefix(namespace)}"
    return value


if __name__ == "__main__":
    readme = ontology_path() / "README.md"
    readme.write_text(documented(readme.read_text("utf-8")), "utf-8")
