"""The questions that travel with the package: SPARQL files, each a question in words.

Questions are for whoever asks: they answer at once, of a large graph with a page. Readings
list the graph as a whole, for what is computed from it; they take as long as it is large.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from pyoxigraph import Literal, NamedNode

from beliefgraph.graph.rdf_terms import text
from beliefgraph.ground.errors import QuestionError
from beliefgraph.ground.resources import ontology_path
from beliefgraph.ground.rows import Cell, Iri
from beliefgraph.ground.terms import PREFIXES

__all__ = ["Question", "every_question", "question_text", "questions", "readings"]

_PARAMETER = re.compile(r"# param (\w+): (.+)")


@dataclass(frozen=True, slots=True)
class Question:
    """One file: its name, the question in words, its parameters with their meaning, its SPARQL."""

    name: str
    words: str
    parameters: Mapping[str, str]
    sparql: str


@cache
def questions() -> Mapping[str, Question]:
    """All shipped questions by name, sorted."""
    return _in("questions")


@cache
def readings() -> Mapping[str, Question]:
    """All readings of the graph as a whole by name, sorted."""
    return _in("readings")


@cache
def every_question() -> Mapping[str, Question]:
    """Questions and readings by name: whatever can be asked by its name."""
    return {**questions(), **readings()}


def _in(folder: str) -> Mapping[str, Question]:
    paths = sorted((ontology_path() / folder).glob("*.rq"))
    return {path.stem: _read(path.stem, path.read_text("utf-8")) for path in paths}


def question_text(name: str, **parameters: Cell) -> str:
    """The SPARQL of a question, ready for any engine: prefixes before, parameters put in.

    A parameter is put in as an RDF term in place of its variable, so it also reaches
    sub-selects, and the text means the same on every engine.
    """
    question = every_question().get(name)
    if question is None:
        raise QuestionError(f"there is no question {name!r}", "one of: " + ", ".join(questions()))
    if set(parameters) != set(question.parameters):
        wanted = ", ".join(question.parameters) or "no parameters"
        given = ", ".join(parameters) or "none"
        message = f"the question {name!r} takes {wanted}; given: {given}"
        asked = " ".join(f"--param {each}=B4" for each in question.parameters)
        raise QuestionError(message, f"write {asked}" if asked else "give none")
    sparql = question.sparql
    for variable, value in parameters.items():
        sparql = _put_in(sparql, variable, value)
    lines = [f"PREFIX {prefix}: <{namespace}>" for prefix, namespace in PREFIXES.items()]
    return "\n".join([*lines, sparql])


def _put_in(sparql: str, variable: str, value: Cell) -> str:
    try:
        term = NamedNode(value) if isinstance(value, Iri) else _literal(value)
    except ValueError as error:
        raise QuestionError(f"{value!r} is not an IRI: {error}", "give a whole IRI") from error
    written = str(term)
    return re.sub(rf"[?$]{variable}\b", lambda _: written, sparql)


def _literal(value: Cell) -> Literal:
    if value is None:
        raise QuestionError("a parameter has no value", "give an IRI, a text or a number")
    return text(value) if isinstance(value, str) else Literal(value)


def _read(name: str, source: str) -> Question:
    comments, lines = [], source.splitlines()
    while lines and lines[0].startswith("#"):
        comments.append(lines.pop(0))
    parameters = {m[1]: m[2] for c in comments if (m := _PARAMETER.fullmatch(c))}
    words = " ".join(c.strip("# ") for c in comments if not _PARAMETER.fullmatch(c))
    return Question(name, words, parameters, "\n".join(lines).strip() + "\n")
