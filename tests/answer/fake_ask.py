"""A small inbox, already answered: rows for every question, made from plain tuples.

It stands in for a graph, so that answers and pages are tested without one.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from beliefgraph.ground.rows import Cell, Iri, Rows
from beliefgraph.ground.terms import node_iri, part_iri

__all__ = ["FakeAsk", "FakeLine", "FakeThing", "iri", "sample"]


@dataclass(frozen=True)
class FakeThing:
    id: str
    kind: str
    title: str
    line: int = 1
    date: str | None = None
    url: str | None = None
    owner: str | None = None
    label: str | None = None
    level: str | None = None
    confidence: str | None = None
    origin: str | None = None
    proposed: bool = False
    evaluated: str | None = None
    description: str | None = None

    @property
    def document(self) -> str:
        name, _, part = self.id.partition("#")
        return f"beliefs/{name}/beliefs.md" if part.isdigit() else name


@dataclass(frozen=True)
class FakeLine:
    evidence: str
    relation: str
    target: str
    quotation: str
    document: str
    line: int
    voice: str = "archivist"
    where: str = "kb_connections"
    verdict: str | None = None
    reason: str | None = None
    strength: str | None = None
    because: str | None = None
    rule: str | None = None

    @property
    def is_clear(self) -> bool:
        """Whether a wording, a field or a heading says what the line does."""
        rule = self.rule or ""
        by_heading = rule in ("place:additional_evidence", "place:grounding")
        is_vague = rule == "weighed" or rule.endswith("+all")
        return not is_vague and (by_heading or not rule.startswith("place:"))

    @property
    def is_step(self) -> bool:
        """Whether a chain may go on along the line: not where a claim is only listed."""
        return self.is_clear and self.where != "relevant_notes" and self.rule not in _LISTED

    @property
    def iri(self) -> Iri:
        return Iri(part_iri("line", *map(str, (self.document, self.line, self.evidence,
                                               self.target, self.quotation))))  # fmt: skip


HELD = ("claim", "belief", "position", "conviction")
_LISTED = ("field:depends_on", "place:grounding")


def iri(id: str) -> Iri:
    """The IRI of a thing; words that name no note (``open:…``) get one of their own."""
    return Iri(part_iri("open", id) if id.startswith("open:") else node_iri(id))


@dataclass
class FakeAsk:
    things: list[FakeThing] = field(default_factory=list)
    lines: list[FakeLine] = field(default_factory=list)
    divergences: list[tuple[str, tuple[tuple[str, str | None], ...], str, str, int]] = field(
        default_factory=list
    )
    gaps: list[tuple[str, str, str, str, int]] = field(default_factory=list)
    tests: list[tuple[str, str, str, int]] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def __call__(self, question: str, **parameters: Cell) -> Rows:
        self.asked.append(question)
        columns, rows = getattr(self, "_" + question.replace("-", "_"))(**parameters)
        return Rows(tuple(columns.split()), tuple(rows))

    def _thing(self, id: str) -> FakeThing | None:
        return next((one for one in self.things if one.id == id), None)

    def _title(self, id: str) -> str:
        one = self._thing(id)
        return one.title if one else id.removeprefix("open:")

    def _kind(self, id: str) -> str:
        one = self._thing(id)
        return one.kind if one else "open"

    def _beliefs(self):
        columns = ("belief identifier owner label title level confidence status document line"
                   " supports contradicts qualifies")  # fmt: skip
        for one in self.things:
            if one.kind == "belief":
                counts = (
                    sum(line.target == one.id and line.relation == way for line in self.lines)
                    for way in ("supports", "contradicts", "qualifies")
                )
                rest = (one.level, one.confidence, None, one.document, one.line, *counts)
                self._rows.append((iri(one.id), one.id, one.owner, one.label, one.title, *rest))
        return columns, self._take()

    def _propositions(self):
        columns = ("thing kind identifier title owner label level confidence status isProposed"
                   " document line evaluated")  # fmt: skip
        for one in self.things:
            if one.kind in ("belief", "claim", "position", "conviction"):
                head = (iri(one.id), one.kind, one.id, one.title, one.owner, one.label, one.level)
                rest = (one.confidence, None, one.proposed, one.document, one.line, one.evaluated)
                self._rows.append((*head, *rest))
        return columns, self._take()

    def _all_things(self):
        columns = ("thing kind identifier title date url processedBy document line confidence"
                   " format isProposed")  # fmt: skip
        return columns, [
            (iri(t.id), t.kind, t.id, t.title, t.date, t.url, None, t.document, t.line,
             t.confidence, None, t.proposed)
            for t in self.things
        ]  # fmt: skip

    def _evidence(self, target):
        columns = ("line evidence evidenceKind evidenceIdentifier evidenceTitle evidenceDate"
                   " relation verdict reason strength voice where quotation cue rule document"
                   " startLine openBecause")  # fmt: skip
        rows = []
        for e in (line for line in self.lines if iri(line.target) == target):
            one = self._thing(e.evidence)
            end = (iri(e.evidence), self._kind(e.evidence), one and one.id, self._title(e.evidence))
            said = (e.relation, e.verdict, e.reason, e.strength, f"{e.voice}Voice", e.where)
            rest = (e.quotation, None, None, e.document, e.line, e.because)
            rows.append((e.iri, *end, one and one.date, *said, *rest))
        return columns, rows

    def _descriptions(self):
        return "thing description", [
            (iri(one.id), one.description) for one in self.things if one.description
        ]

    def _domains(self):
        return "thing domain", [
            (iri(one.id), "verification") for one in self.things if one.kind == "claim"
        ]

    def _all_lines(self):
        columns = ("line target evidence relation verdict reason strength voice where quotation"
                   " cue rule document startLine")  # fmt: skip
        rows = [
            (e.iri, iri(e.target), iri(e.evidence), e.relation, e.verdict, e.reason, e.strength,
             f"{e.voice}Voice", e.where, e.quotation, None, None, e.document, e.line)
            for e in self.lines
        ]  # fmt: skip
        return columns, sorted(rows, key=lambda row: (row[-2], row[-1], row[0]))

    def _open_ends(self):
        ends = {
            (iri(end), self._title(end), e.because)
            for e in self.lines
            for end in (e.evidence, e.target)
            if self._thing(end) is None
        }
        return "open text because", sorted(ends)

    def _bears(self, evidence):
        columns = ("line target targetKind targetIdentifier targetTitle relation verdict reason"
                   " voice where quotation cue document startLine")  # fmt: skip
        return columns, [
            (e.iri, iri(e.target), self._kind(e.target), e.target, self._title(e.target),
             e.relation, e.verdict, e.reason, f"{e.voice}Voice", e.where, e.quotation, None,
             e.document, e.line)
            for e in self.lines if iri(e.evidence) == evidence
        ]  # fmt: skip

    def _all_edges(self):
        return "line evidence target relation verdict document startLine", [
            (e.iri, iri(e.evidence), iri(e.target), e.relation, e.verdict, e.document, e.line)
            for e in self.lines
            if e.relation != "mentions" and self._thing(e.evidence) and self._thing(e.target)
        ]

    def _origins(self):
        return "thing origin", [(iri(t.id), t.origin) for t in self.things if t.origin]

    def _standings(self):
        return "standing about baseScore semantics value converged scores", []

    def _weighed(self):
        return "thing evaluated", [(iri(t.id), t.evaluated) for t in self.things if t.evaluated]

    def _divergences(self):
        columns = ("divergence found kind explicit side sideText thing thingTitle direction"
                   " quotation cue voice where document startLine about aboutTitle")  # fmt: skip
        rows = []
        for kind, sides, quotation, document, line in self.divergences:
            name = Iri(part_iri("divergence", document, *(text for text, _ in sides)))
            for text, id in sides:
                end = (iri(id), self._title(id)) if id else (None, None)
                said = (None, quotation, "vs.", "archivistVoice", "extraction_hints")
                head = (name, "declared", kind or None, True, Iri(f"{name}/side/{text[:4]}"), text)
                rows.append((*head, *end, *said, document, line, None, None))
        return columns, rows

    def _contested(self):
        columns = ("proposition title kind supporter supporterTitle opposer opposerTitle"
                   " supportLine opposeLine")  # fmt: skip
        pairs = (
            (one, other)
            for one in self._pulling("source") if one.relation == "supports"
            for other in self._pulling("source") if other.relation == "contradicts"
            if one.target == other.target and one.evidence != other.evidence
            if self._kind(one.target) in HELD and not self._is_unclear(one, other)
        )  # fmt: skip
        return columns, [
            (iri(a.target), self._title(a.target), self._kind(a.target), iri(a.evidence),
             self._title(a.evidence), iri(b.evidence), self._title(b.evidence), a.iri, b.iri)
            for a, b in pairs
        ]  # fmt: skip

    def _is_unclear(self, *pulls):
        """Whether a source is also read, by weighing, to pull the other way."""
        return any(
            one.rule == "weighed" and one.relation in ("supports", "contradicts")
            and (one.evidence, one.target) == (pull.evidence, pull.target)
            and one.relation != pull.relation
            for one in self.lines for pull in pulls
        )  # fmt: skip

    def _pulling(self, *kinds):
        return [
            one for one in self.lines
            if one.relation in ("supports", "contradicts") and one.verdict is None
            and one.is_clear and self._kind(one.evidence) in kinds
        ]  # fmt: skip

    def _through_claims(self):
        columns = ("proposition title kind source sourceTitle direction claim claimTitle line"
                   " onward")  # fmt: skip
        rows, onward = [], self._pulling(*HELD)
        for a in self._pulling("source"):
            head = (iri(a.target), self._title(a.target), self._kind(a.target), iri(a.evidence))
            title = self._title(a.evidence)
            if head[2] in HELD:
                rows.append((*head, title, a.relation, None, None, a.iri, None))
            for b in onward:
                if b.evidence == a.target and b.is_step:
                    way = "supports" if a.relation == b.relation else "contradicts"
                    to = (iri(b.target), self._title(b.target), self._kind(b.target), head[3])
                    via = (iri(a.target), self._title(a.target))
                    rows.append((*to, title, way, *via, a.iri, b.iri))
        return columns, [row for row in rows if row[2] in HELD]

    def _at_odds(self):
        owners = {one.id: one.owner for one in self.things if one.kind == "belief"}
        pulls = self._pulling("claim", "source", "belief", "position")
        found = [
            (one.evidence, one.target, None, one.iri, None)
            for one in pulls if one.relation == "contradicts"
        ] + [
            (a.target, b.target, iri(a.evidence), a.iri, b.iri)
            for a in pulls if a.relation == "supports"
            for b in pulls if b.relation == "contradicts" and b.evidence == a.evidence
        ]  # fmt: skip
        return "first firstTitle second secondTitle thing line otherLine", [
            (iri(one), self._title(one), iri(other), self._title(other), *rest)
            for one, other, *rest in found
            if one in owners and other in owners and owners[one] != owners[other]
        ]

    def _opposed(self):
        columns = ("first firstTitle second secondTitle line firstSource firstLine secondSource"
                   " secondLine")  # fmt: skip
        propositions = [
            one.id for one in self.things if one.kind in ("belief", "claim", "position")
        ]
        sources = [one.id for one in self.things if one.kind == "source"]

        def its_own(target):
            return [
                one for one in self.lines
                if one.target == target and one.relation == "supports" and one.evidence in sources
                and one.verdict is None and one.is_clear
            ]  # fmt: skip

        return columns, [
            (iri(x.evidence), self._title(x.evidence), iri(x.target), self._title(x.target), x.iri,
             iri(a.evidence), a.iri, iri(b.evidence), b.iri)
            for x in self.lines
            if x.relation == "contradicts" and x.verdict is None and x.is_clear
            if {x.evidence, x.target} <= set(propositions)
            for a in its_own(x.evidence) for b in its_own(x.target) if a.evidence != b.evidence
        ]  # fmt: skip

    def _gaps(self):
        columns = "gap about aboutIdentifier aboutTitle kind text voice document startLine"
        return columns, [
            (Iri(part_iri("gap", text)), iri(id), id, self._title(id), kind, text,
             "archivistVoice", document, line)
            for id, kind, text, document, line in self.gaps
        ]  # fmt: skip

    def _tests(self):
        return "test about aboutIdentifier aboutTitle text document startLine", [
            (Iri(part_iri("test", text)), iri(id), id, self._title(id), text, document, line)
            for id, text, document, line in self.tests
        ]

    def _dependents(self, target):
        return "dependent kind identifier title document startLine", [
            (iri(e.target), self._kind(e.target), e.target, self._title(e.target), e.document,
             e.line)
            for e in self.lines if iri(e.evidence) == target and e.relation == "supports"
        ]  # fmt: skip

    @property
    def _rows(self) -> list[tuple[Cell, ...]]:
        return self.__dict__.setdefault("_kept", [])

    def _take(self) -> list[tuple[Cell, ...]]:
        return self.__dict__.pop("_kept", [])


B4 = "theseus#4"
BELIEFS = "beliefs/theseus/beliefs.md"
SCALING = "sources/2025-04-25-scaling-laws-for-oversight.md"
SCALING_POST = "sources/2025-05-02-blog-on-scaling-oversight.md"
CIRCUITS = "sources/2025-03-27-circuit-tracing-haiku.md"
SAE = "sources/2025-03-26-sae-negative-results.md"
LEAN = "sources/2026-03-07-knuth-claudes-cycles.md"
CLINIC = "sources/2026-02-18-doctors-with-ai.md"
DEGRADES = "claims/scalable-oversight-degrades-with-the-gap.md"
PROOFS = "claims/formal-proofs-scale-with-capability.md"
TRACES = "claims/interpretability-traces-reasoning-in-production.md"
DESKILL = "claims/human-review-lowers-accuracy-when-doctors-override.md"
POSITION = "positions/oversight-first.md"


def sample() -> FakeAsk:
    """Four beliefs of two agents, six sources, four claims, a position, and what they say."""
    things = [
        FakeThing("theseus#1", "belief", "Alignment is a coordination problem, not only a technical one", 8, owner="theseus", label="B1", level="axiom", confidence="likely"),
        FakeThing(B4, "belief", "Verification degrades faster than capability grows", 46, owner="theseus", label="B4", level="belief", confidence="likely", description="Checking gets harder as what is checked gets better."),
        FakeThing("rio#4", "belief", "Ownership coordinates better than regulation", 31, owner="rio", label="B4", level="belief", confidence="experimental"),
        FakeThing("rio#5", "belief", "Markets price what committees can not", 52, owner="rio", label="B5", level="hypothesis"),
        FakeThing(SCALING, "source", "Scaling laws for scalable oversight", 1, "2025-04-25", "https://arxiv.org/abs/2504.18530", origin="arxiv:2504.18530", description="Games between a weak overseer and a strong system."),
        FakeThing(SCALING_POST, "source", "Oversight games and the 50 percent line (blog post on the paper)", 1, "2025-05-02", "https://example.org/oversight-games", origin="arxiv:2504.18530"),
        FakeThing(CIRCUITS, "source", "Circuit tracing on Claude 3.5 Haiku: production-scale results", 1, "2025-03", "https://transformer-circuits.pub/2025/attribution-graphs/biology.html", origin="url:transformer-circuits.pub/2025/attribution-graphs"),
        FakeThing(SAE, "source", "Negative results for sparse autoencoders on downstream tasks", 1, "2025-03-26"),
        FakeThing(LEAN, "source", "Knuth 2026, “Claude’s Cycles”, and the Lean formalisation", 1, "2026-03-07"),
        FakeThing(CLINIC, "source", "Doctors with and without AI: a diagnostic accuracy study", 1, "2026-02-18"),
        FakeThing(DEGRADES, "claim", "Scalable oversight degrades rapidly as capability gaps grow, with debate at 50 percent success at moderate gaps", 1, confidence="proven"),
        FakeThing(PROOFS, "claim", "Formal verification of machine-made proofs provides oversight that scales with capability", 1, confidence="experimental"),
        FakeThing(TRACES, "claim", "Mechanistic interpretability traces multi-step reasoning in a deployed production model", 1, confidence="experimental", proposed=True),
        FakeThing(DESKILL, "claim", "Human review lowers accuracy where physicians override a correct output", 1, confidence="likely"),
        FakeThing(POSITION, "position", "Fund oversight research before capability evaluations", 1, owner="theseus", confidence="likely"),
    ]  # fmt: skip
    lines = [
        FakeLine(DEGRADES, "supports", B4, "[[Scalable oversight degrades rapidly as capability gaps grow]]: the empirical scaling failure; the best protocol is a coin flip", BELIEFS, 52, "owner", "grounding", strength="strong"),
        FakeLine(DESKILL, "supports", B4, "[[Human review lowers accuracy where physicians override a correct output]]: the same failure outside the laboratory", BELIEFS, 53, "owner", "grounding"),
        FakeLine(SCALING_POST, "supports", B4, "Confirms B4 from the other side: the curves bend at the gap the paper names.", SCALING_POST, 31),
        FakeLine(SCALING, "supports", DEGRADES, "At an Elo gap of 400 between overseer and system, success rates are 51.7% for Debate and 9.4% for Wargames.", SCALING, 24, "source", "frontmatter"),
        FakeLine(SCALING_POST, "supports", DEGRADES, "Summarises the paper and agrees with its reading of the debate curve.", SCALING_POST, 29),
        FakeLine(CLINIC, "supports", DESKILL, "doctors alone achieved 65% accuracy, doctors with AI access 68%, and AI alone 90%", CLINIC, 33),
        FakeLine(PROOFS, "contradicts", B4, "challenged_by: formal verification does not degrade with the gap, it either verifies or it does not", PROOFS, 12, "owner", "frontmatter"),
        FakeLine(LEAN, "supports", PROOFS, "The proof was checked by machine in Lean, with no human reading it line by line.", LEAN, 27, "source"),
        FakeLine(CIRCUITS, "qualifies", B4, "Verification degrades faster than capability grows (B4): this is the strongest counter-evidence, showing real progress at production scale. It does not weaken B4.", CIRCUITS, 66, "curator", "curator_notes", "notWeakened", "the demonstrated capability (tracing reasoning) is not the needed one (detecting deceptive goals)"),
        FakeLine(CIRCUITS, "supports", TRACES, "CLAIM: “Mechanistic interpretability at production model scale can trace multi-step reasoning pathways”", CIRCUITS, 57, "archivist", "extraction_hints"),
        FakeLine(SAE, "contradicts", TRACES, "Contrasts with circuit tracing: dictionary features did not help to detect harmful intent.", SAE, 40),
        FakeLine("open:Interpretability will improve with capability: models that explain themselves could make checking cheaper.", "contradicts", B4, "Interpretability will improve with capability: models that explain themselves could make checking cheaper.", BELIEFS, 58, "owner", "challenges", because="prose"),
        FakeLine("open:Verification is easier than generation for many problems (P against NP).", "qualifies", B4, "Verification is easier than generation for many problems (P against NP). Counter: that holds for problems with a checkable certificate, and values have none.", BELIEFS, 59, "owner", "challenges", "answered", "that holds for problems with a checkable certificate, and values have none"),
        FakeLine("open:AuditBench: white-box tools fail on adversarially trained models", "supports", B4, "AuditBench shows that white-box tools fail exactly where an adversary is present.", CIRCUITS, 45, because="missing"),
        FakeLine(LEAN, "extends", B4, "A further case for B4: two kinds of checking, one of which does not tire.", LEAN, 35),
        FakeLine(B4, "supports", POSITION, "Depends on: B4", POSITION, 9, "owner", "cascade"),
        FakeLine("theseus#1", "mentions", B4, "See also B1", BELIEFS, 61, "owner", "relevant_notes"),
        FakeLine("theseus#1", "supports", POSITION, "Depends on: B1", POSITION, 10, "owner", "cascade"),
        FakeLine(SAE, "contradicts", "rio#4", "The pivot was decided by a committee and not by any owner.", SAE, 44),
    ]  # fmt: skip
    return FakeAsk(
        things,
        lines,
        divergences=[
            ("method", (("Anthropic: reverse-engineer, and detect most problems by 2027", CIRCUITS), ("DeepMind: a pragmatic pivot to what works", None)), "Possible divergence candidate: Anthropic’s ambitious reverse-engineering vs. DeepMind’s pragmatic pivot", CIRCUITS, 58),
        ],
        gaps=[
            (CIRCUITS, "not-shown", "Detection of scheming or deceptive alignment", CIRCUITS, 41),
            (CIRCUITS, "not-found", "Demonstration on Claude 3.5 Sonnet or larger", CIRCUITS, 52),
            (CLINIC, "limitation", "Fifty physicians in one country", CLINIC, 38),
        ],
        tests=[(B4, "An oversight protocol whose success rate holds at an Elo gap of 800.", BELIEFS, 64)],
    )  # fmt: skip
