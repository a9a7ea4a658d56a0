"""The codes of all notices, each with what it means and what to do."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["CODES", "Explanation"]


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a code means: a title, why it matters, and what to do about it."""

    title: str
    meaning: str
    cure: str


CODES: dict[str, Explanation] = {
    "R001": Explanation(
        "a link leads out of the inbox",
        "The file or folder is a symbolic link to something outside the inbox. Nothing outside is "
        "read, so that an inbox from others can not show what is on your disk.",
        "Copy it into the inbox, or list it under `ignore` in beliefgraph.toml.",
    ),
    "R002": Explanation(
        "a file or folder can not be read",
        "It is there but the system does not give its contents, or it is a pipe or a device.",
        "Check its permissions, and that it is a plain file or folder.",
    ),
    "R003": Explanation(
        "a file is too large",
        "A note of this size is hardly a note; reading it would cost time and memory.",
        "Split it, or list it under `ignore` in beliefgraph.toml.",
    ),
    "R004": Explanation(
        "a file is nested too deeply",
        "Its front matter or lists are nested hundreds of levels deep.",
        "Flatten it.",
    ),
    "R005": Explanation(
        "a folder without notes",
        "No file below the folder is a note: .md, .markdown and .txt files are read, hidden ones "
        "and those that `ignore` in beliefgraph.toml matches are not.",
        "Name the folder of the notes, or make one: beliefgraph init FOLDER.",
    ),
    "R101": Explanation(
        "bytes that are no text",
        "The file is not in the encoding it seems to be in; what could not be decoded reads as "
        "U+FFFD, the rest as written.",
        "Save the file as UTF-8.",
    ),
    "R102": Explanation(
        "NUL characters",
        "A NUL character has no place in a text; each reads as U+FFFD.",
        "Remove them.",
    ),
    "R201": Explanation(
        "front matter that is not YAML",
        "A strict parser gives up on the whole block. It was read key by key: each field that "
        "can be understood is kept, in the writer's words.",
        "Mend the line that the message names; often a value needs quotation marks.",
    ),
    "R202": Explanation(
        "front matter that is not closed",
        "No line of three dashes ends the block; it was read up to the first empty line.",
        "Close it with ---.",
    ),
    "R203": Explanation(
        "a field stands twice",
        "YAML lets a key stand once; other programs keep the last. Both were read.",
        "Keep one.",
    ),
    "R204": Explanation(
        "two front matter blocks",
        "A second block follows the first, as when a tool writes its own before the writer's.",
        "Merge the two.",
    ),
    "R301": Explanation(
        "a table whose values run together",
        "A page saved as text has lost the borders between values; some can be told apart by "
        "their form, a title and an author can not.",
        "Give the Markdown file instead of the page's text.",
    ),
    "I101": Explanation(
        "an unknown type",
        "The field `type` names no kind of thing. The note was read as what its folder suggests.",
        "Use a known type, or name yours under [types] in beliefgraph.toml.",
    ),
    "I102": Explanation(
        "a day that does not exist",
        "A date such as 2026-03-00 names a month and no day. It is kept as that month, and the "
        "writing with it.",
        "Write the month (2026-03), or the true day.",
    ),
    "I103": Explanation(
        "a date that can not be read",
        "The field holds no date in a form that is known.",
        "Write it as YYYY-MM-DD.",
    ),
    "I104": Explanation(
        "a field whose name is nearly known",
        "The field is not read, and its name is a slip away from one that is.",
        "Write the known name, or name yours under [fields] in beliefgraph.toml.",
    ),
    "I105": Explanation(
        "beliefs of no agent",
        "The note holds beliefs and names no agent, so they were read as held by 'me': where "
        "several write, nobody can tell whose B1 that is.",
        "Write agent: NAME into the front matter, or name an owner in beliefgraph.toml.",
    ),
    "I106": Explanation(
        "links that nobody reads",
        "A source, claim or belief links others in its prose alone, where no bearing is read: "
        "prose tells stories, and an edge must be trusted. Nothing of it stands in the graph.",
        "Begin a line with what the note does (Supports [[X]]), put the links below a heading such "
        "as KB Connections or Relevant Notes, or write typed links (supports:: [[X]]). inbox/README.md lists the places.",
    ),
    "I107": Explanation(
        "a label that stands twice on a page",
        "A page of beliefs numbers two of them alike. The first is the belief; what stands below the "
        "second is read as said of it too.",
        "Give one of them another number.",
    ),
    "I201": Explanation(
        "an unknown relation",
        "A typed link (`word:: [[X]]`) has a word that stands for no relation. The link was read "
        "as a mention, so nothing new is made up.",
        "Use a word of the list in inbox/README.md.",
    ),
    "L101": Explanation(
        "a link to nothing",
        "No note, belief or claim of the inbox bears this name. The name stays in the graph as "
        "an open end; nothing is guessed.",
        "Mend the name (the closest ones are suggested), or add the note.",
    ),
    "L102": Explanation(
        "a name that several things bear",
        "Two or more things answer to the name, and neither domain nor folder decides. All "
        "candidates are kept with the open end.",
        "Write the path of the one you mean.",
    ),
    "L103": Explanation(
        "a label whose owner is not known",
        "`B4` alone is the belief of the agent that the note names (agent, processed_by, its "
        "folder, the owner of its domain). This note names none, or several.",
        "Write the owner (`theseus B4`), or name the agent in the note.",
    ),
    "L104": Explanation(
        "a shortened title",
        "The link begins exactly one title; it was read as that one.",
        "Write the whole title, so that a new note can not make it ambiguous.",
    ),
    "L201": Explanation(
        "a title that stands twice",
        "Two notes of one kind bear the same title. A link to it may mean either; counts take "
        "them for two.",
        "Merge the two, or give one another title.",
    ),
    "L202": Explanation(
        "a belief with few grounds",
        "A belief asks for 3 grounds, an axiom for 5, a hypothesis for 1. Grounds are what its "
        "owner says that it rests on, and what else supports it.",
        "Name more grounds, or lower its level.",
    ),
    "L203": Explanation(
        "high confidence, and nothing against it",
        "The note is held with high confidence, and no challenge, limitation or counter-evidence "
        "is recorded. Often nobody has looked.",
        "Add a section Challenges, if only to say what was looked for.",
    ),
    "L204": Explanation(
        "a quotation that is not found",
        "Words in quotation marks beside a link do not stand in the note that the link leads to.",
        "Copy the words again, or take the quotation marks away.",
    ),
    "L205": Explanation(
        "a label that another note has too",
        "Two notes describe a belief of one agent and one label. What the first of them, by its path, "
        "says of it counts; lines of both bear on it.",
        "Give one of them another label, or merge the two.",
    ),
    "L301": Explanation(
        "a decision whose text has changed",
        "beliefgraph.decisions.toml holds a decision on a line that no note has any more, so it "
        "decides nothing.",
        "Take it out, or decide again (`beliefgraph worklist`).",
    ),
    "A101": Explanation(
        "a decision on a divergence that is gone",
        "beliefgraph.decisions.toml accepts or dismisses a divergence that the notes do not show "
        "any more: the lines that made it have changed, or its sides have.",
        "Take it out, or decide again on what stands there now (`beliefgraph divergences`).",
    ),
    "G101": Explanation(
        "the graph breaks a shape",
        "A triple does not have the form that ontology/shapes.ttl asks for (`check "
        "--shapes` looks for it). This is a fault of the program.",
        "Build again; if it stays, report it.",
    ),
    "G102": Explanation(
        "two things are said of one",
        "The graph is sound, but two fields or two notes say different things of one thing "
        "(`check --shapes` looks for it).",
        "Look at the note that the message names.",
    ),
}
