"""One name to the thing that it names, or an open end with the reason."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice

from beliefgraph.ground.ends import Known, Named, Open, Reason
from beliefgraph.ground.knowledge import Interpretation
from beliefgraph.ground.late import late_pattern
from beliefgraph.link.catalogue import Catalogue

__all__ = ["resolve"]

_CUTS = late_pattern(r"\s+(?:—|–|--|-)\s+|\s*\((?=[A-Z#])|\s\(|:\s+|\.\s+|;\s+|,\s+")
_LABEL = late_pattern(
    r"\((?:([a-z]+)(?:'s)?\s)?B(\d{1,3})\)"
    r"|^(?:([A-Za-z]+)(?:'s)?[ /#])?(?:B|[Bb]elief\s?#?\s?)(\d{1,3})(?=$|[:;,.]\s|\s[—–(-])"
)
_SURNAME = late_pattern(r"\b[^\W\d_a-z][\w'’-]+")
_LENGTH = 200
_LONGEST_NAME = 600  # letters; what goes on for longer is no name
_MOST_CUTS = 12


def resolve(name: Named, document: Interpretation, catalogue: Catalogue) -> Known | Open | None:
    """The end that a name stands for; nothing where quotation marks enclose no name at all."""
    if name.form == "label":
        return _label(name.text, document, catalogue)
    if name.form == "authors":
        return _authors(name.text, document, catalogue)
    for text, is_cut in _readings(name):
        found = catalogue.named(text) or _by_path(text, catalogue)
        if (not found and not is_cut) or (not found and len(text) > 25):
            found = catalogue.begun(text)
        if found:
            return _choose(name, found, document, catalogue)
    if name.form in ("bare", "quoted", "link") and (match := _LABEL.search(name.text)):
        agent, number = match[1] or match[3] or "", match[2] or match[4]
        return _label(f"{agent.lower()}#{number}", document, catalogue)
    if name.form in ("quoted", "code"):
        return None
    if name.form in ("bare", "prose") and not name.text.endswith(".md"):
        return Open(name.text[:_LENGTH], Reason.PROSE)
    return Open(name.text[:_LENGTH], Reason.MISSING, catalogue.closest(name.text))


def _authors(text: str, document: Interpretation, catalogue: Catalogue) -> Known | None:
    """The one other source of these authors; words in capitals that are no authors are none."""
    surnames = _SURNAME.findall(text.replace(" et al", ""))
    found = [id for id in catalogue.by_authors(surnames) if id != document.path]
    return Known(found[0]) if len(found) == 1 else None


def _readings(name: Named) -> Iterator[tuple[str, bool]]:
    """The name itself, then what stands before each sign that may end it."""
    yield name.text, False
    if "#" in name.text and name.form == "link":
        yield name.text.split("#")[0], False
    if name.form == "bare":
        for match in islice(_CUTS.finditer(name.text[:_LONGEST_NAME]), _MOST_CUTS):
            yield name.text[: match.start()].strip("\"' "), True


def _by_path(text: str, catalogue: Catalogue) -> tuple[str, ...]:
    """A link with folders: the note whose path ends so, else the last part alone."""
    if "/" not in text:
        return ()
    last = text.rsplit("/", 1)[-1]
    found = catalogue.named(last)
    wanted = text.lower().removesuffix(".md")
    exact = tuple(id for id in found if id.lower().removesuffix(".md").endswith(wanted))
    return exact or found


def _choose(
    name: Named, found: tuple[str, ...], document: Interpretation, catalogue: Catalogue
) -> Known | Open:
    """One of several things of one name: that of the own domain, else the one in domains/."""
    others = tuple(id for id in found if id != document.path) or found
    if len(others) == 1:
        return Known(others[0])
    folder = document.path.rsplit("/", 1)[0]
    tests: tuple[Callable[[str], bool], ...] = (
        lambda id: id.rsplit("/", 1)[0] == folder,
        lambda id: bool(document.domain) and f"/{document.domain}/" in f"/{id}",
        lambda id: bool(document.domain) and catalogue.nodes[id].domain == document.domain,
        lambda id: id.startswith("domains/"),
        lambda id: id.endswith(".md") and catalogue.nodes[id].kind.is_proposition,
        lambda id: id.rsplit("/", 1)[-1].removesuffix(".md") == name.text.removesuffix(".md"),
    )
    for test in tests:
        kept = tuple(id for id in others if test(id))
        if len(kept) == 1:
            return Known(kept[0])
    return Open(name.text[:_LENGTH], Reason.AMBIGUOUS, others)


def _label(text: str, document: Interpretation, catalogue: Catalogue) -> Known | Open:
    """A label such as ``theseus#4`` or ``#4``; a bare one belongs to the document's agent,
    or where he holds no beliefs, to the one who does, if there is no other.
    """
    agent, _, number = text.rpartition("#")
    candidates = catalogue.numbers.get(number, ())
    words = f"{agent} B{number}".strip()
    if agent and agent in catalogue.agents:
        owners: tuple[str, ...] = (agent,)
    else:
        owners = document.agents
        if candidates and (len(owners) != 1 or f"{owners[0]}#{number}" not in candidates):
            owners = (catalogue.sole_holder,) if catalogue.sole_holder else owners
    if len(owners) != 1:
        reason = Reason.OWNERLESS if candidates else Reason.MISSING
        return Open(words, reason, candidates)
    if (wanted := f"{owners[0]}#{number}") in candidates:
        return Known(wanted)
    return Open(words, Reason.MISSING, candidates)
