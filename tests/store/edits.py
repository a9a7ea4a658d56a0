"""A small inbox that random edits are made to: notes that name each other in many ways."""

from __future__ import annotations

import random
from pathlib import Path

WORDS = ("rain", "snow", "hail", "wind", "drought", "flood")
AUTHORS = ("Ann Khan", "Bo Hughes", "Cy Engels")
AGENTS = ("theseus", "leo")
FOLDERS = ("claims", "sources", "beliefs", "domains/weather", "domains/sea")
WHOLE = "falls in the valley every spring"


def title(random: random.Random) -> str:
    """A title that others may begin with, so that shortened names can become ambiguous."""
    word = random.choice(WORDS)
    return f"{word} {WHOLE}" + random.choice(("", " again", f" with {random.choice(WORDS)}"))


def link(random: random.Random) -> str:
    name = title(random)
    return random.choice(
        (
            f"[[{name}]]",
            f"[[{name.rsplit(' ', 1)[0]}]]",
            f"[[{random.choice(FOLDERS)}/{name}]]",
            f"B{random.randint(1, 3)}",
            f"{random.choice(AGENTS)} B{random.randint(1, 3)}",
            f"[[{name[:-2]}x]]",
            "`claims/rain.md`",
        )
    )


def belief(random: random.Random) -> str:
    agent = [f"agent: {random.choice(AGENTS)}"] if random.random() < 0.7 else []
    lines = ["---", "type: belief", *agent, "---", "# Beliefs", ""]
    if random.random() < 0.3:
        for number in random.sample((1, 2, 3), random.randint(1, 3)):
            lines += [f"- **B{number}**: {title(random)}", f"  - weakened by {link(random)}"]
        return "\n".join(lines)
    for number in random.sample((1, 2, 3), random.randint(1, 3)):
        lines += [f"### {number}. {title(random)}", "", "**Grounding:**", f"- {link(random)}", ""]
        lines += ["**Challenges considered:**", f"- {link(random)} says otherwise", ""]
    return "\n".join(lines)


def note(random: random.Random) -> str:
    kind = random.choice(("claim", "source", "claim", "source", "entity"))
    lines = ["---", f"type: {kind}", f'title: "{title(random)}"']
    if random.random() < 0.5:
        lines.append(f"domain: {random.choice(('weather', 'sea'))}")
    if random.random() < 0.5:
        lines.append(f"processed_by: {random.choice(AGENTS)}")
    if random.random() < 0.4:
        lines.append(f"url: https://example.org/{random.choice(WORDS)}")
    if random.random() < 0.4:
        lines.append(f"author: {random.choice(AUTHORS)}, {random.choice(AUTHORS)}")
    if random.random() < 0.4:
        lines += ["challenged_by:", f'  - "{link(random)}"', "supports:", f'  - "{link(random)}"']
    lines += ["---", f"# {title(random)}", "", "## KB connections", ""]
    lines += [
        f"- {link(random)} {random.choice(('supports this', '— contradicts it', 'extends', ''))}"
        for _ in range(random.randint(0, 4))
    ]
    surnames = [name.split()[1] for name in AUTHORS]
    lines.append(
        f"- the {random.choice(surnames)} and {random.choice(surnames)} study confirms this"
    )
    lines += ["", "Relevant Notes:", f"- {link(random)} — confirms {link(random)}", ""]
    if random.random() < 0.3:
        lines += [
            "## Thoughts",
            f"Supports {link(random)}, but weakens B{random.randint(1, 3)}.",
            "",
        ]
    if random.random() < 0.3:
        lines += ["## Curator Notes", f"PRIMARY CONNECTION: {link(random)}", ""]
    return "\n".join(lines)


def path(random: random.Random) -> str:
    name = random.choice((title(random), random.choice(WORDS), random.choice(WORDS)))
    return f"{random.choice(FOLDERS)}/{name}.md"


def write(inbox: Path, random: random.Random, at: str | None = None) -> None:
    file = inbox / (at or path(random))
    file.parent.mkdir(parents=True, exist_ok=True)
    text = belief(random) if file.parent.name == "beliefs" else note(random)
    if random.random() < 0.03:
        text = random.choice(
            ("", "---\n---\n", "no front matter, but [[rain]]\n", "---\n: [\n---\n")
        )
    file.write_text(text, encoding="utf-8")


def edit(inbox: Path, random: random.Random) -> None:
    """One thing that happens to an inbox: a note is added, changed, renamed or removed."""
    there = sorted(file for file in inbox.rglob("*.md"))
    what = random.random()
    if what < 0.3 or len(there) < 4:
        write(inbox, random)
    elif what < 0.65:
        write(inbox, random, str(random.choice(there).relative_to(inbox)))
    elif what < 0.85:
        new = inbox / path(random)
        new.parent.mkdir(parents=True, exist_ok=True)
        random.choice(there).replace(new)
    else:
        random.choice(there).unlink()
