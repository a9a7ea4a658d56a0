"""Belief notes like real ones, as many as are asked for, the same for the same seed.

    python benchmarks/generate.py FOLDER NOTES [--seed N]

The proportions are those of a corpus of 886 notes: 42 % claims, 38 % sources, 9 % entities, the
rest beliefs, positions and maps; 4 evidence lines a note with a long tail, of which 1 in 50
contradicts; what claims say of claims and sources of claims has the shares of that corpus each.
12 % of links lead nowhere, 5 % are shortened, 1 line in 25 names a belief, seldom without its
owner; 5,700 bytes a note. A name that leads nowhere shares half of its words with one or two of a
thousand notes' names, as in that corpus. Its agents are few: their number grows with the square
root of the notes.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator, Sequence
from math import isqrt
from pathlib import Path

_SYLLABLES = ("ba", "cor", "den", "fi", "gra", "hol", "im", "ju", "ker", "lo", "mon", "nes", "o")
_SYLLABLES += ("pra", "qui", "ros", "sa", "tem", "ul", "var", "win", "xe", "yor", "zan")
# None of them says how anything bears on anything: only _WORDS do.
_VERBS = ("follows", "precedes", "resembles", "accompanies", "describes", "contains", "divides")
_VERBS += ("employs", "lists", "occupies")
_ENDS = (
    "when nobody checks the {} {}",
    "before the second {} of {}",
    "because the {} {} is copied first",
    "in {} with more than one {}",
    "as the number of {} {} grows",
    "unless the {} of {} is kept apart",
    "even where the {} {} is small",
    "once the {} of a {} is shared",
)
_DOMAINS = ("ai-alignment", "health", "grand-strategy", "internet-finance", "entertainment")
_AGENTS = ("theseus", "vida", "leo", "rio", "clay")
_WORDS = ("supports this", "extends this", "qualifies this", "contradicts this", "see also")
_OF_CLAIMS = (59.0, 5.0, 7.0, 0.8, 28.2)  # how often a claim's line says each of _WORDS
_OF_SOURCES = (61.0, 22.0, 5.0, 2.3, 9.7)
_COMMON = 3.0  # how much more often the first words come than the last: like Zipf's law
_BELIEFS = 8  # an agent's


def _word(number: int) -> str:
    """A word of its own for each number."""
    out = ""
    number += len(_SYLLABLES)
    while number:
        number, at = divmod(number, len(_SYLLABLES))
        out += _SYLLABLES[at]
    return out


class Inbox:
    """The notes of one inbox: what they are called, so that they can name each other."""

    def __init__(self, notes: int, seed: int) -> None:
        self.chance = random.Random(seed)
        # The more notes, the more words, as in any language.
        self.words = [_word(n) for n in range(int(60 * notes**0.6))]
        self.agents = [*_AGENTS, *(f"agent{n}" for n in range(isqrt(notes // 400)))]
        self.claims = [self._title(n) for n in range(int(notes * 0.42))]
        self.sources = int(notes * 0.38)
        self.entities = max(1, int(notes * 0.09))
        self.positions = max(1, int(notes * 0.01))
        self.maps = max(0, notes - len(self.claims) - self.sources - self.entities)
        self.maps = max(0, self.maps - self.positions - len(self.agents))

    def word(self) -> str:
        """A word; few are common, most are rare."""
        return self.words[int(len(self.words) * self.chance.random() ** _COMMON)]

    def _title(self, number: int) -> str:
        pick, word = self.chance.choice, self.word
        words = f"{word()} {word()} {pick(_VERBS)} {word()} {word()} {word()}"
        return f"{words} {self.end()} {_word(number)}"

    def end(self) -> str:
        """The end of a title or a sentence; its own words make it one that few others share."""
        return self.chance.choice(_ENDS).format(self.word(), self.word())

    def link(self) -> str:
        """A link to a claim; some are early favourites, some lead nowhere, some are short."""
        roll = self.chance.random()
        if roll < 0.12:
            return f"[[{self._title(self.chance.randrange(1 << 30))} elsewhere]]"
        at = int(len(self.claims) * self.chance.random() ** 1.6)
        title = self.claims[min(at, len(self.claims) - 1)]
        return f"[[{title}]]" if roll < 0.95 else f"[[{title.rsplit(' ', 1)[0]}]]"

    def label(self) -> str:
        """A belief by its label, mostly with its owner's name before it."""
        number = self.chance.randint(1, _BELIEFS)
        agent = self.chance.choice(self.agents)
        return f"{agent} B{number}" if self.chance.random() < 0.85 else f"B{number}"

    def prose(self, sentences: int) -> str:
        """Sentences that name nothing."""
        pick, word = self.chance.choice, self.word
        return " ".join(
            f"The {word()} of a {word()} {pick(_VERBS)} the {word()} {self.end()}."
            for _ in range(sentences)
        )

    def lines(self, most: int, weights: Sequence[float] = _OF_CLAIMS) -> Iterator[str]:
        """Items that say how something bears on something; few, seldom many."""
        for _ in range(min(most, int(self.chance.expovariate(0.23)))):
            to = self.link() if self.chance.random() < 0.96 else self.label()
            (words,) = self.chance.choices(_WORDS, weights)
            yield f"- {to} — {words}: {self.prose(1)}"

    def claim(self, number: int) -> tuple[str, str]:
        """One claim."""
        domain, title = self.chance.choice(_DOMAINS), self.claims[number]
        year, month = self.chance.randint(2023, 2026), self.chance.randint(1, 12)
        head = f"type: claim\ndomain: {domain}\nconfidence: likely\ncreated: {year}-{month:02}-03"
        parts = [f"---\n{head}\n---\n# {title}\n", self.prose(52), "\n---\n", "Relevant Notes:"]
        parts += [*self.lines(24), f"\nTopics:\n- [[{domain}]]"]
        if self.chance.random() < 0.25:
            against = f"{self.link()} " if self.chance.random() < 0.12 else ""
            parts.append(f"\n## Challenges\n\n- {against}{self.prose(2)}")
        return f"domains/{domain}/{title}.md", "\n".join(parts) + "\n"

    def source(self, number: int) -> tuple[str, str]:
        """One archived source with the notes of its reader."""
        agent, domain = self.chance.choice(self.agents), self.chance.choice(_DOMAINS)
        head = (
            f'type: source\ntitle: "{self._title(number)}"\nurl: https://example.org/{number // 3}\n'
            f"date: 2025-{number % 12 + 1:02}-{number % 27 + 1:02}\ndomain: {domain}\n"
            f"processed_by: {agent}\nstatus: processed"
        )
        parts = [f"---\n{head}\n---\n\n## Content\n", self.prose(62), "\n## Agent Notes\n"]
        parts += [
            f"**Why this matters:** {self.prose(2)}",
            "**KB connections:**",
            *self.lines(16, _OF_SOURCES),
        ]
        parts += [f"**What I expected but didn't find:** {self.prose(1)}", "\n## Curator Notes\n"]
        parts += [f"PRIMARY CONNECTION: {self.link()}", f"WHY ARCHIVED: {self.prose(1)}"]
        return f"inbox/archive/{number:06}-{domain}.md", "\n".join(parts) + "\n"

    def beliefs(self, agent: str) -> tuple[str, str]:
        """The beliefs of one agent in one note."""
        parts = [f"---\ntype: beliefs\nagent: {agent}\n---\n# {agent}'s beliefs\n"]
        for number in range(1, _BELIEFS + 1):
            parts += [f"### {number}. {self._title(number)}\n", self.prose(3), "\n**Grounding:**"]
            parts += [f"- {self.link()} — {self.prose(1)}" for _ in range(3)]
            parts += ["\n**Challenges considered:**", f"- {self.prose(2)}\n"]
        return f"agents/{agent}/beliefs.md", "\n".join(parts) + "\n"

    def position(self, number: int) -> tuple[str, str]:
        """One position that rests on beliefs."""
        agent, title = self.chance.choice(self.agents), self._title(number)
        head = f'type: position\nagent: {agent}\ndepends_on:\n  - "{self.label()}"'
        body = f"---\n{head}\n---\n# {title}\n\n{self.prose(8)}\n\n## Reasoning Chain\n\n"
        return f"agents/{agent}/positions/{title}.md", body + "\n".join(self.lines(6)) + "\n"

    def notes(self) -> Iterator[tuple[str, str]]:
        """Every note: its path and its text."""
        yield from (self.claim(n) for n in range(len(self.claims)))
        yield from (self.source(n) for n in range(self.sources))
        yield from (self.beliefs(agent) for agent in self.agents)
        yield from (self.position(n) for n in range(self.positions))
        for n in range(self.entities):
            text = f"---\ntype: entity\n---\n# Company {n:x}\n\n{self.prose(6)}\n"
            yield f"entities/company {n:x}.md", text
        for n in range(self.maps):
            text = "\n".join([f"# Map {n}\n", *(f"- {self.link()}" for _ in range(12))])
            yield f"maps/{n // 100}/map {n}.md", text + "\n"


def generate(folder: Path, notes: int, *, seed: int = 1) -> int:
    """Write the notes below a folder; how many there are."""
    count = 0
    for path, text in Inbox(notes, seed).notes():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        count += 1
    return count


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("notes", type=int)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    print(generate(given.folder, given.notes, seed=given.seed))
