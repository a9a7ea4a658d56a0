"""Names of other things in a text: links, labels, quoted titles; where each stands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from urllib.parse import unquote

from beliefgraph.ground.document import Item
from beliefgraph.ground.ends import Named
from beliefgraph.ground.late import late_pattern
from beliefgraph.interpret.name_forms import names_in
from beliefgraph.interpret.relation_words import VERBS, of_many

__all__ = [
    "Mention",
    "is_nothing",
    "is_topic",
    "line_at",
    "line_of",
    "listed_title",
    "mentions",
    "strip_marks",
]

_SEVERAL = ("papers", "studies")  # of which each author has one
_AUTHOR = late_pattern(r"[A-Z][\w'’-]+")
_TOLD = late_pattern(
    r"(?:\benrich(?:es|ing)?|\benrichment(?: target)?(?: for)?:?|\bextends|\bconfirms|\bchallenges|\bupdates|\bsupports) \Z",
    re.IGNORECASE,
)
_TOLD_REACH = 24  # letters before a quotation in which a word tells that it is a claim
_NUMBER = late_pattern(r"\d+")
_OWNER = late_pattern(r"^([A-Za-z]+?)(?:'s)?[ /](?=[Bb]elief|B\d)")
_NOT_OWNERS = frozenset({
    "the", "our", "this", "that", "to", "of", "for", "and", "with", "against", "see", "cf", "a", "on",
    "by", "in", "from", "his", "her", "their", "also", "or", "about", "is", "under", "agent", "grounds",
    "rebuts", "extends", "support", "weakening", "not", "neither", "nor", "both", "either", "only",
    "except", "unlike", "without", "never", "but",
}) | {verb.split()[0] for verb in (*VERBS, *map(of_many, VERBS))}  # fmt: skip
_LISTED = late_pattern(r"(?P<title>\w[^\[\]|:]{3,300}?)(?=\s(?:—|–|--)\s|\s*$)")
_LONG_TITLE = 8  # words; a shorter beginning of a remark is seldom a title
_MOST_NAMES = 400
_LONGEST_NOTHING = 60  # letters
_CLAUSE_WORDS = frozenset(
    [
        "do",
        "does",
        "did",
        "when",
        "that",
        "which",
        "who",
        "they",
        "each",
        "between",
        "is",
        "are",
        "can",
    ]
)
_NO_CONTENT = frozenset(
    [
        "existing",
        "new",
        "own",
        "current",
        "previous",
        "domain",
        "core",
        "central",
        "these",
        "the",
        "of",
        "and",
        "a",
    ]
)
_WIKI_LINK = late_pattern(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]")
_WEB_LINK = late_pattern(r"\[([^\[\]]*)\]\([^()\s]*\)")
_EMPHASIS = late_pattern(r"\*\*|__|`|(?<!\w)[*_]|[*_](?!\w)")
_NOTHING = late_pattern(
    r"\W*(?:none|nothing|null|n/?a|pending|tb[da]|to be (?:determined|added|written|done)|unknown)?"
    r"(?: (?:yet|so far|known|identified|found|at this time|currently|at present))*\W*"
    r"|\W*no (?:\w+ ){0,2}(?:challenges?|positions?|limitations?|objections?|counter-?evidence|dependenc(?:y|ies)|claims?)"
    r"(?: (?:yet|so far|known|identified|found|at this time|currently|at present))*\W*",
    re.IGNORECASE,
)
_FOLDERS = late_pattern(r"^(?:\.{0,2}/)+")
_MARKS = late_pattern(r"[\[*_`]")
_EXTENSION = late_pattern(r"\.(?:md|markdown|txt)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a text, and where it stands in it."""

    name: Named
    start: int
    end: int


def mentions(text: str) -> list[Mention]:
    """The names in a text, in order; those in code and quotes may turn out to be none.

    Of a text that is nothing but names the first few hundred are read.

    >>> [m.name.text for m in mentions("see [[a|b]] and theseus's belief 4, also B2")]
    ['a', 'theseus#4', '#2']
    """
    out: list[Mention] = []
    for form, match in islice(names_in(text), _MOST_NAMES):
        start, written = match.start(), match["name"]
        if form == "link":
            target = written.split("|")[0].split("#^")[0].strip().rstrip("\\")
            name = Named(target, "link")
        elif form == "page":  # a link of Markdown, from the folder of the note
            name = Named(_FOLDERS.sub("", unquote(written)), "link")
        elif form == "label":
            agent, word = _owner_in(written)
            name = Named(f"{agent}#{int(match['number'])}", "label")
            start += word
        elif form == "labels":
            agent, _ = _owner_in(written)
            first, last = match.span("numbers")
            out += (
                Mention(Named(f"{agent}#{int(each[0])}", "label"), *each.span())
                for each in _NUMBER.finditer(text, first, last)
            )
            continue
        elif form == "code":
            name = Named(written.strip(), "code")
        elif form in ("quoted", "single"):
            is_told = _TOLD.search(text, max(0, start - _TOLD_REACH), start) is not None
            name = Named(written.strip(), "bare" if is_told else "quoted")
        elif form == "authors" and match["work"] in _SEVERAL:
            each = _AUTHOR.finditer(text, start, match.end("name"))
            out += (Mention(Named(one[0], "authors"), one.start(), one.end()) for one in each)
            continue
        elif form == "authors":
            name = Named(written, "authors")
        elif form == "phrase" and not _names_a_claim(written):
            continue
        else:
            name = Named(written.strip(), "bare")
        if name.text:
            out.append(Mention(name, start, match.end()))
    return out


def _owner_in(written: str) -> tuple[str, int]:
    """The agent before the word belief, and the length of another word that stands there."""
    found = _OWNER.match(written)
    if found is None:
        return "", 0
    agent = found[1].lower()
    return ("", found.end()) if agent in _NOT_OWNERS else (agent, 0)


def _names_a_claim(words: str) -> bool:
    """Whether "our … claim" names one: two words of content and no clause in between.

    >>> _names_a_claim("collective intelligence"), _names_a_claim("existing")
    (True, False)
    """
    found = [each.lower() for each in words.split()]
    content = [each for each in found if each not in _NO_CONTENT]
    return len(content) >= 2 and not _CLAUSE_WORDS.intersection(found)


def listed_title(text: str) -> Mention | None:
    """The title with which a list item without any link begins, up to a dash.

    A short one is a name only where a thing bears it; a long one is a name all the same, and
    so is the name of a file, with a remark or without.

    >>> listed_title("eels sleep — seen by all").name.text
    'eels sleep'
    """
    match = _LISTED.match(text)
    title = match["title"].strip("*_ ") if match is not None else ""
    is_file = _EXTENSION.search(title) is not None
    if match is None or (match.end() == len(text.rstrip()) and not is_file):
        return None
    form = "link" if is_file else "bare" if len(title.split()) >= _LONG_TITLE else "quoted"
    return Mention(Named(title, form), match.start("title"), match.end("title"))


def line_of(item: Item, mention: Mention) -> int:
    """The line on disk on which a mention starts."""
    return line_at(item, mention.start)


def line_at(item: Item, offset: int) -> int:
    """The line on disk on which a letter of an item stands."""
    end = 0
    for number, raw in item.lines:
        end += len(raw.strip()) + 1
        if offset < end:
            return number
    return item.line


def is_topic(name: str) -> bool:
    """Whether a link leads to a map of topics, which is no evidence.

    >>> is_topic("domains/ai-alignment/_map"), is_topic("debate helps")
    (True, False)
    """
    last = _EXTENSION.sub("", name).rsplit("/", 1)[-1].strip()
    return last == "_map" or last.startswith("_map ")


def is_nothing(text: str) -> bool:
    """Whether a text only says that there is nothing to be named.

    >>> is_nothing("None yet."), is_nothing("no known challenges"), is_nothing("none of these hold")
    (True, True, False)
    """
    return len(text) < _LONGEST_NOTHING and _NOTHING.fullmatch(text) is not None


def strip_marks(text: str) -> str:
    """A text without Markdown's marks for emphasis, links and code.

    >>> strip_marks("**see** [[a|b]] and `c`")
    'see b and c'
    """
    if not _MARKS.search(text):
        return text.strip()
    if "[[" in text:
        text = _WIKI_LINK.sub(_inner, text)
    if "](" in text:
        text = _WEB_LINK.sub(_inner, text)
    if "*" in text or "_" in text or "`" in text:
        text = _EMPHASIS.sub("", text)
    return text.strip()


def _inner(match: re.Match[str]) -> str:
    """What a template of one group would give, which the re module expands more slowly."""
    return match[1]
