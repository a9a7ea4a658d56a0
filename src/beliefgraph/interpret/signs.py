"""What can be seen of the words around a name, as signs that are weighed where no wording decides.

A sign is a short text: a word, two words in a row, the class of a word, how the remark begins,
whether it is a clause or a phrase, and of which of the two things its subject speaks.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, pairwise
from pathlib import Path

from beliefgraph.ground.late import late_pattern
from beliefgraph.interpret.phrases import LINK
from beliefgraph.interpret.stems import stem, stems
from beliefgraph.interpret.wording import Reading

__all__ = ["Lexicon", "load_lexicon", "signs_of"]

_TOKEN = late_pattern(rf"[a-z]+(?:'[a-z]+)?|{LINK}")
_MOST_WORDS = 60
_REACH = 8  # words within which the head of a phrase stands
_SPEAKS = {
    (own, linked, both): " ".join(
        name for name, is_so in (("own", own), ("linked", linked), ("both", both)) if is_so
    )
    or "neither"
    for own in (False, True)
    for linked in (False, True)
    for both in (False, True)
}


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The classes of words; see ``ontology/signs.toml``."""

    determiners: frozenset[str]
    questions: frozenset[str]
    relatives: frozenset[str]
    auxiliaries: frozenset[str]
    verbs: frozenset[str]
    function: frozenset[str]
    classes: dict[str, tuple[str, ...]]  # by word


@lru_cache(maxsize=2)
def load_lexicon(path: Path) -> Lexicon:
    """The lexicon in a TOML file."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    classes = data.pop("classes")
    by_word: dict[str, tuple[str, ...]] = {}
    for name, words in classes.items():
        for word in words:
            by_word[word] = (*by_word.get(word, ()), name)
    return Lexicon(classes=by_word, **{name: frozenset(words) for name, words in data.items()})


def signs_of(
    words: str, own: str, linked: str, reading: Reading | None, *, place: str, lexicon: Lexicon
) -> tuple[str, ...]:
    """The signs of the words around a name, in the order of the text, each once.

    ``own`` and ``linked`` are the titles of the note and of what it names, ``reading`` is
    what an unsure wording says.
    """
    tokens = _TOKEN.findall(words.lower().replace("’", "'"))[:_MOST_WORDS]
    verb = _finite(tokens, lexicon)
    form = "phrase" if verb is None else "clause"
    start = _start(tokens, lexicon)
    found = [*_words(tokens), *_classes(tokens, lexicon), *_this(tokens, place)]
    found += [f"form {form}", f"start {start}", f"start {start} {form}"]
    found += _about(tokens, own, linked, verb, form, start)
    if start == "determiner":
        found += _head(tokens, lexicon)
    found += [f"length {min(6, len(tokens) // 4)}", f"place {place}"]
    found += _read(reading, place)
    return tuple(dict.fromkeys(found))


def _words(tokens: Sequence[str]) -> list[str]:
    found = [f"word {each}" for each in tokens]
    found += [f"pair {one} {other}" for one, other in pairwise(tokens)]
    if tokens:
        found += (f"first {tokens[0]}", f"opens {' '.join(tokens[:2])}")
    return found


def _classes(tokens: Sequence[str], lexicon: Lexicon) -> list[str]:
    of = lexicon.classes
    names = sorted({name for token in tokens if token in of for name in of[token]})
    found = [f"class {name}" for name in names or ("none",)]
    found += [f"classes {one} {other}" for one, other in combinations(names, 2)]
    found += [f"early {name}" for token in tokens[:3] for name in of.get(token, ())]
    return found


def _this(tokens: Sequence[str], place: str) -> Iterator[str]:
    if "this" in tokens:
        at = tokens.index("this")
        yield f"before this: {tokens[at - 1] if at else ''}"
        yield f"after this: {tokens[at + 1] if at + 1 < len(tokens) else ''}"
        yield f"this in {place}"


def _start(tokens: Sequence[str], lexicon: Lexicon) -> str:
    """How the words begin."""
    if not tokens:
        return "nothing"
    first = tokens[0]
    if first in lexicon.determiners:
        return "determiner"
    if first in lexicon.questions:
        return "question"
    if first in lexicon.verbs or first in lexicon.auxiliaries:
        return "verb"
    if first == LINK:
        return "name"
    if first in lexicon.function:
        return first
    return first[-3:] if first.endswith("ing") else first[-2:] if first.endswith("ed") else "noun"


def _finite(tokens: Sequence[str], lexicon: Lexicon) -> int | None:
    """Where the first verb of the main clause stands; none in a phrase."""
    for at, token in enumerate(tokens):
        if at and (token in lexicon.relatives or token in lexicon.questions):
            return None
        if at and (token in lexicon.auxiliaries or token in lexicon.verbs):
            return at
    return None


def _about(
    tokens: Sequence[str], own: str, linked: str, verb: int | None, form: str, start: str
) -> Iterator[str]:
    """Of which of the two titles the words speak, in the subject and in the rest."""
    mine, other = stems(own), stems(linked)
    all_stems = [stem(token) for token in tokens]
    border = 4 if verb is None else verb
    subject = _speaks(all_stems[:border], mine, other)
    rest = _speaks(all_stems[border:], mine, other)
    yield f"{form} on {subject}"
    yield f"subject {subject}"
    yield f"rest {rest}"
    yield f"{form} on {subject} then {rest}"
    yield f"start {start} on {subject}"
    yield f"head on {_speaks(all_stems[:6], mine, other)}"
    yield f"speaks of {_speaks(all_stems, mine, other)}"
    spoken = {each for each in all_stems if each}
    if spoken:
        yield f"covers own {4 * len(spoken & mine) // (len(spoken) + 1)}"
        yield f"covers linked {4 * len(spoken & other) // (len(spoken) + 1)}"


def _speaks(spoken: Sequence[str], mine: frozenset[str], other: frozenset[str]) -> str:
    is_mine = is_other = is_both = False
    for each in spoken:
        if each in mine:
            if each in other:
                is_both = True
            else:
                is_mine = True
        elif each in other:
            is_other = True
    return _SPEAKS[is_mine, is_other, is_both]


def _head(tokens: Sequence[str], lexicon: Lexicon) -> Iterator[str]:
    """The noun of a phrase such as "the mechanism that …", and the word that follows it."""
    for at, token in enumerate(tokens[1:_REACH], 1):
        if token in lexicon.function:
            yield f"head {tokens[at - 1]}"
            yield f"head {tokens[at - 1]} {token}"
            yield f"head then {token}"
            return
    yield f"head {tokens[min(len(tokens), _REACH) - 1]}"
    yield f"head then {'nothing' if len(tokens) <= _REACH else 'more'}"


def _read(reading: Reading | None, place: str) -> Iterator[str]:
    """What an unsure wording says of the pair."""
    if reading is None:
        yield "rule none"
        yield f"rule none in {place}"
        return
    name, _, change = reading.rule.partition("+")
    end = "linked" if reading.linked_is_evidence else "own"
    polarity = "neutral" if reading.relation.is_neutral else reading.relation.value
    yield f"rule {name}"
    yield f"reads {polarity} {end}"
    yield f"reads {polarity} {end} in {place}"
    if change:
        yield f"changed by {change}"
