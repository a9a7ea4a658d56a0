"""All names of one document to ends, with a notice for each that stays open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from beliefgraph.ground.divergence import Divergence, Side
from beliefgraph.ground.ends import End, Known, Named, Open, Reason
from beliefgraph.ground.evidence import EvidenceLine
from beliefgraph.ground.knowledge import Interpretation, Knowledge
from beliefgraph.ground.node import Kind, Node
from beliefgraph.ground.notice import Notice, Severity
from beliefgraph.ground.place import Place
from beliefgraph.ground.terms import digest_of
from beliefgraph.ground.titles import plain_name
from beliefgraph.link.catalogue import Catalogue, catalogue_of
from beliefgraph.link.resolve import resolve

__all__ = ["link", "link_document"]

_ENOUGH_TO_BEGIN = 5  # words and more of a proposed claim that may be the beginning of a title


def link(interpretations: Sequence[Interpretation]) -> Knowledge:
    """The knowledge of an inbox: every end of every line known, or open with its reason."""
    catalogue = catalogue_of(interpretations)
    linked = (link_document(each, catalogue) for each in interpretations)
    return Knowledge(tuple(sorted(linked, key=lambda each: each.path)))


def link_document(document: Interpretation, catalogue: Catalogue) -> Interpretation:
    """One document with all its names resolved as far as the catalogue goes."""
    work = _Linking(document, catalogue)
    lines = tuple(line for each in document.lines if (line := work.line(each)) is not None)
    divergences = tuple(work.divergence(each) for each in document.divergences)
    origins = tuple(work.node(node) for node in document.nodes if work.is_described_here(node))
    return replace(
        document,
        nodes=(*origins, *work.proposed.values()),
        lines=lines,
        divergences=divergences,
        notices=(*document.notices, *work.notices),
        names=tuple(sorted(work.names.items())),
    )


class _Linking:
    """The linking of one document: its notices and the claims it proposes gather here."""

    def __init__(self, document: Interpretation, catalogue: Catalogue) -> None:
        self.document, self.catalogue = document, catalogue
        self.notices: list[Notice] = []
        self.names: Counter[str] = Counter()
        self.proposed: dict[str, Node] = {}

    def is_described_here(self, node: Node) -> bool:
        """Whether a belief with a label is first described here; where not, a notice says so."""
        home = self.catalogue.home(node.id) if node.label else ""
        if home in ("", self.document.path):
            return True
        message = (
            f"{home} has a {node.label} of the same agent too; what that note says of it counts"
        )
        help = "give one of them another label, or merge the two"
        self.notices.append(Notice("L205", message, help, node.place))
        return False

    def line(self, line: EvidenceLine) -> EvidenceLine | None:
        evidence = self.end(line.evidence, line.place)
        target = self.end(line.target, line.place)
        if evidence is None or target is None or evidence == target:
            return None
        if evidence is line.evidence and target is line.target:
            return line
        return replace(line, evidence=evidence, target=target)

    def divergence(self, divergence: Divergence) -> Divergence:
        sides = []
        for side in divergence.sides:
            end = self.end(side.end, divergence.place)
            sides.append(Side(side.text, end or Open(side.text[:200], Reason.PROSE)))
        return replace(divergence, sides=tuple(sides))

    def node(self, node: Node) -> Node:
        """A thing with its origins resolved; the same one where that changes nothing."""
        origins = self.origins(node) if node.origins else ()
        return node if origins == node.origins else replace(node, origins=origins)

    def origins(self, node: Node) -> tuple[str, ...]:
        """Origins by name turned into origins by identifier, where the name resolves."""
        out = []
        for origin in node.origins:
            kind, _, name = origin.partition(":")
            end = resolve(Named(name), self.document, self.catalogue) if kind == "note" else None
            if isinstance(end, Known) and end.id != node.id:
                shared = self.catalogue.nodes[end.id].origins
                out += [each for each in shared if not each.startswith("note:")]
                out.append(f"note:{end.id}")
            elif kind != "note":
                out.append(origin)
        return tuple(sorted(set(out)))

    def end(self, end: End, place: Place) -> Known | Open | None:
        if not isinstance(end, Named):
            return end
        if end.form == "proposal":
            self.names["proposed"] += 1
            return self.proposal(end.text, place)
        found = resolve(end, self.document, self.catalogue)
        if found is not None:
            self.names[found.reason.value if isinstance(found, Open) else "resolved"] += 1
        if isinstance(found, Open):
            self.open_end(found, place)
        elif isinstance(found, Known) and end.form == "link":
            self.truncated(end, found, place)
        return found

    def proposal(self, text: str, place: Place) -> Known:
        """An accepted claim that bears the same words, else a claim that is only proposed."""
        found = self.catalogue.named(text)
        if not found and text.count(" ") + text.count("-") >= _ENOUGH_TO_BEGIN:
            found = self.catalogue.begun(text)
        accepted = [id for id in found if self.catalogue.nodes[id].kind is Kind.CLAIM]
        if len(accepted) == 1:
            return Known(accepted[0])
        id = f"{self.document.path}#claim-{digest_of(plain_name(text))}"
        self.proposed.setdefault(
            id,
            Node(
                id=id,
                kind=Kind.CLAIM,
                title=text,
                place=place,
                names=(text,),
                status="proposed",
                domain=self.document.domain,
                is_proposed=True,
            ),
        )
        return Known(id)

    def open_end(self, end: Open, place: Place) -> None:
        titles = [_named(self.catalogue, id) for id in end.candidates]
        if end.reason is Reason.MISSING:
            message = f"nothing in the inbox is called '{end.text}'"
            help = f"closest: {'; '.join(titles)}" if titles else "add the note, or mend the link"
            self.notices.append(Notice("L101", message, help, place))
        elif end.reason is Reason.AMBIGUOUS:
            message = f"'{end.text}' names {len(titles)} things"
            help = f"write the path of one: {'; '.join(end.candidates)}"
            self.notices.append(Notice("L102", message, help, place))
        elif end.reason is Reason.OWNERLESS:
            several = "could belong to several agents" if len(titles) > 1 else "names a belief"
            message = f"'{end.text}' {several}, and the note names no agent"
            if len(self.document.agents) > 1:
                named = ", ".join(self.document.agents)
                message = f"'{end.text}' could belong to several agents; the note names {named}"
            help = f"write whose it is: {'; '.join(titles)}"
            self.notices.append(Notice("L103", message, help, place))

    def truncated(self, name: Named, end: Known, place: Place) -> None:
        node = self.catalogue.nodes[end.id]
        plain = plain_name(name.text.rsplit("/", 1)[-1].split("#")[0])
        if plain not in {plain_name(each) for each in node.names}:
            message = f"'{name.text}' is a shortened title; it was read as '{node.title}'"
            notice = Notice("L104", message, "write the whole title", place, Severity.NOTE)
            self.notices.append(notice)


def _named(catalogue: Catalogue, id: str) -> str:
    node = catalogue.nodes[id]
    return f"{node.owner} {node.label}" if node.label else node.title
