"""The forms in which a text names other things, each tried only where its signs stand.

They are found as if all were one expression: the first in the text, and of two that begin at
one letter the one that is listed first. One expression would try all of them at each letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from beliefgraph.ground.late import late_pattern

__all__ = ["NAME_FORMS", "SIGNS_OF_OTHERS", "NameForm", "names_in"]


@dataclass(frozen=True)
class NameForm:
    """A form of name; a text that holds it has one sign of each group, the rarest come first."""

    form: str
    text: str
    signs: tuple[tuple[str, ...], ...]

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The form compiled when it is first tried."""
        return re.compile(self.text)

    def may_stand_in(self, text: str) -> bool:
        """Whether a text has the signs of it."""
        for group in self.signs:
            for sign in group:
                if sign in text:
                    break
            else:
                return False
        return True


def _form(form: str, text: str, *signs: tuple[str, ...]) -> NameForm:
    return NameForm(form, text, signs)


_OPENS = ('"', "“", "'", "‘")
# What must not stand before a name is looked for behind its first sign: an expression that
# begins with a sign is searched faster.
NAME_FORMS = (
    _form("link", r"\[\[(?P<name>[^\[\]\n]{1,400}?)\]\]", ("[[",)),
    _form(
        "page",
        r"\[[^\[\]\n]{0,300}\]\((?P<name>(?![A-Za-z][\w+.-]*:)[^()\s]{1,400}?\.md)(?:#[^()\s]*)?\)",
        ("](",),
        (".md",),
    ),
    _form("code", r"`(?P<name>[^`\n]{8,400})`", ("`",)),
    _form(
        "claimed",
        r"[\"“'‘](?<!\w.)(?P<name>\w[^\"“”\n]{3,200}?)[\"”'’](?= (?:\w+ )?(?:claim|thesis|belief)s?\b)",
        _OPENS,
        (" claim", " thesis", " belief"),
    ),
    _form("quoted", r"[\"“](?<!\w.)(?P<name>[^\"”\n]{20,400})[\"”]", ('"', "“")),
    _form("single", r"['‘](?<![\w\"“].)(?P<name>\w[^\"“”\n]{15,300}?)['’](?!\w)", ("'", "‘")),
    _form(
        "label",
        r"(?P<name>\b(?:[A-Z]?[a-z]+(?:'s)?[ /])?(?:[Bb]elief\s?#?\s?|B)(?P<number>\d{1,3})\b(?![\w%]|\.\w|-(?!B\d)\w))",
        ("B", "elief"),
        ("elief", "B0", "B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8", "B9"),
    ),
    _form(
        "labels",
        r"(?P<name>\b(?:[A-Z]?[a-z]+(?:'s)?[ /])?[Bb]eliefs\s)#?(?P<numbers>\d{1,3}(?:(?:,| and|, and| &|/)\s?#?\d{1,3}){0,19})\b(?![\w%]|\.\w)",
        ("eliefs ",),
    ),
    _form(
        "our",
        r"\b(?:our|the|my|this|their) [\"“'‘](?P<name>[^\"”\n]{4,80}?)[\"”'’] "
        r"(?:\w+ )?(?:claim|thesis|belief|insight|position|argument|assumption|framing|hypothesis|view|paradigm|transition|pattern)s?\b",
        _OPENS,
        (' "', " “", " '", " ‘"),
    ),
    _form(
        "phrase",
        r"\b(?:our|my) (?P<name>\w[\w' -]{3,80}?) (?:claim|thesis|belief|insight|position|framework)s?\b",
        ("our ", "my "),
        (" claim", " thesis", " belief", " insight", " position", " framework"),
    ),
    _form(
        "that",
        r"\b(?:our|the|my) (?:(?:core|existing|central|own) )?(?:claim|belief|thesis|pattern|hypothesis)"
        r" (?:that|about) (?P<name>[^.;:—–,(\[\n]{10,160})",
        ("claim ", "belief ", "thesis ", "pattern "),  # "thesis " ends "hypothesis " too
        (" that ", " about "),
    ),
    _form(
        "thesis",
        r"\bthe (?P<name>(?!standard|main|whole|same|key|new)[\w'-]+(?: [\w'-]+){0,4}) (?:thesis|trilemma)\b",
        (" thesis", " trilemma"),
    ),
    _form(
        "authors",
        r"(?P<name>[A-Z](?<!\w.)(?:[\w'’-]+(?:(?: & | and |, )[A-Z][\w'’-]+)+|[\w'’-]+ et al\.?))(?:['’]s?)?"
        r"(?: \(?\d{4}\)?)?(?: [a-z]+)? (?P<work>study|studies|papers?|findings?|results?|experiments?|work|trial)\b",
        (" and ", ", ", " & ", " et al"),
        (" stud", " result", " work", " paper", " finding", " experiment", " trial"),
    ),
)
SIGNS_OF_OTHERS = late_pattern(
    r"[`\"“']|\]\(|elief|B\d|\b(?:our|my) |claim|thesis|trilemma|hypothesis|pattern that| & | et al|(?<= )and [A-Z]"
)


def names_in(text: str) -> Iterator[tuple[str, re.Match[str]]]:
    """The form and the place of each name in a text, in order.

    Of a text without any sign of another form only the links are read.

    >>> [(form, match["name"]) for form, match in names_in("[[a b]], B4")]
    [('link', 'a b'), ('label', 'B4')]
    """
    forms = [each for each in NAME_FORMS if each.may_stand_in(text)]
    if forms and forms[-1].form != "link" and not SIGNS_OF_OTHERS.search(text):
        forms = [each for each in forms if each.form == "link"]
    if len(forms) == 1:
        for found in forms[0].pattern.finditer(text):
            yield forms[0].form, found
        return
    ahead = [(each, match) for each in forms if (match := each.pattern.search(text))]
    while ahead:
        first, found = min(ahead, key=_start)
        yield first.form, found
        end = found.end()
        ahead = [
            (each, later)
            for each, match in ahead
            if (later := match if match.start() >= end else each.pattern.search(text, end))
        ]


def _start(named: tuple[NameForm, re.Match[str]]) -> int:
    return named[1].start()
