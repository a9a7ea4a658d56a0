"""Which documents must be linked again when the names of some others have changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from beliefgraph.ground.knowledge import Interpretation
from beliefgraph.ground.titles import plain_name
from beliefgraph.link.catalogue import Catalogue
from beliefgraph.pipeline.kept.names import KeptNames
from beliefgraph.pipeline.kept.state import State, dec, enc
from beliefgraph.pipeline.kept.summary import words_of

__all__ = ["Touched", "affected", "answers", "touched"]


@dataclass(slots=True)
class Touched:
    """What some documents may change: names, things, numbers of beliefs, agents, authors."""

    names: set[str] = field(default_factory=set)
    nodes: set[str] = field(default_factory=set)
    numbers: set[str] = field(default_factory=set)
    agents: set[str] = field(default_factory=set)
    authors: set[str] = field(default_factory=set)


Answers = dict[tuple[str, str], object]


def touched(state: State, docs: Iterable[int], notes: Iterable[Interpretation]) -> Touched:
    """What goes out with some documents of the state, and what comes in with some notes."""
    what = Touched()
    for doc in docs:
        for (plain,) in state.database.execute("SELECT plain FROM names WHERE doc = ?", (doc,)):
            what.names.add(plain)
        for (id,) in state.database.execute("SELECT id FROM nodes WHERE doc = ?", (doc,)):
            what.nodes.add(dec(id))
        for (word,) in state.database.execute("SELECT word FROM authors WHERE doc = ?", (doc,)):
            what.authors.add(word)
    for note in notes:
        for node in note.nodes:
            if not node.is_proposed:
                what.nodes.add(node.id)
                what.names |= {plain for name in node.names if (plain := plain_name(name))}
                what.agents |= {node.owner} - {""}
                what.authors |= words_of(node)
    for id in what.nodes:
        owner, _, number = id.rpartition("#")
        if owner and number.isdigit():
            what.numbers.add(number)
        # Where several documents describe a thing, the first one counts: another may be it now.
        rows = state.database.execute("SELECT owner FROM nodes WHERE id = ?", (enc(id),))
        what.agents |= {dec(name) for (name,) in rows} - {""}
    return what


def answers(names: KeptNames, what: Touched) -> Answers:
    """What linking would be told of all this now.

    A word of the authors' may be that of many sources: only those are looked at that may
    change.
    """
    out: Answers = {("=", plain): names.of_name(plain) for plain in what.names}
    out |= {("!", id): names.nodes.text(id) for id in what.nodes}
    out |= {("#", number): names.numbers.get(number) for number in what.numbers}
    out |= {("%", word): names.of_author(word, among=what.nodes) for word in what.authors}
    out |= {("@", agent): agent in names.agents for agent in what.agents}
    out |= {("^", id): names.home(id) for id in what.nodes if "#" in id}
    if what.numbers:
        out["1", ""] = names.sole_holder
    return out


def affected(state: State, before: Answers, after: Answers) -> set[int]:
    """The documents whose look-ups are answered otherwise after than before.

    What searches found is forgotten where it may be another.
    """
    changed = [
        key
        for key in before.keys() | after.keys()
        if (before.get(key) or ()) != (after.get(key) or ())
    ]
    keys = {kind + text for kind, text in changed}
    plains = [text for kind, text in changed if kind == "="]
    keys |= {f">{plain[:length]}" for plain in plains for length in range(1, len(plain) + 1)}
    alike = _like(state, plains)
    state.forget_alike(alike)
    keys |= {f"~{each}" for each in alike}
    found: set[int] = set()
    for key in keys:
        rows = state.database.execute("SELECT doc FROM refs WHERE key = ?", (enc(key),))
        found |= {doc for (doc,) in rows}
    return found


def _like(state: State, plains: list[str]) -> set[str]:
    """The names that were searched for and are like one of these."""
    if not plains:
        return set()
    rows = state.database.execute("SELECT plain FROM alike")
    # Whoever suggests names for all things says whether it would suggest one of these.
    changed = Catalogue({}, {each: (each,) for each in plains}, tuple(plains), {}, frozenset())
    return {name for (name,) in rows if changed.closest(name)}
