"""Two hundred hostile strings, and samples with one of them in every text of a note."""

from __future__ import annotations

from dataclasses import replace
from itertools import cycle

from fake_pages import fake_ask

__all__ = ["STRINGS", "samples"]

_FIRE = "document.title='fired'"
_EVENTS = ("onerror", "onload", "onclick", "onmouseover", "onfocus", "ontoggle", "onanimationstart",
           "onpointerenter", "onbegin", "onbeforeprint")  # fmt: skip
_TAGS = ("img src=x", "svg", "body", "details open", "input autofocus", "video src=x", "audio src=x",
         "iframe src=x", "object data=x", "marquee")  # fmt: skip
_CLOSERS = ("</script>", "</style>", "</title>", "</textarea>", "-->", "]]>", "</noscript>", "</template>",
            "</svg>", "</SCRIPT >")  # fmt: skip
_SCHEMES = ("javascript:", "JaVaScRiPt:", "java\tscript:", " javascript:", "data:text/html,", "vbscript:",
            "file:///etc/passwd#", "//evil.example/", "https://a@evil.example/", "blob:x")  # fmt: skip
_TEMPLATES = ("{{ 7*7 }}", "{% raw %}", "${7*7}", "#{7*7}", "<%= 7*7 %>", "{{constructor.constructor('x')()}}",
              "[[${7*7}]]", "%7B%7B7*7%7D%7D", "{{{x}}}", "@(7*7)")  # fmt: skip
_SIGNS = (
    "\u2028",
    "\u2029",
    "\u202e",
    "\u2066",
    "\x00",
    "\x1b[31m",
    "\u200b",
    "\ufeff",
    "\ud800",
    "\x7f",
)
_PATHS = ("../../../etc/passwd", "..\\..\\x", "C:\\x", "/etc/passwd", "a/../../b", "%2e%2e/x", "a\nb", "con", "~root",
          "x#y?z")  # fmt: skip
_LONG = ("A" * 100_000, "é\u0301" * 2_000, "W " * 5_000, "<" * 3_000, "&amp;" * 2_000)


def _strings() -> tuple[str, ...]:
    found = [f'<{tag} {event}="{_FIRE}">' for tag in _TAGS for event in _EVENTS]
    found += [f"{closer}<script>{_FIRE}</script>" for closer in _CLOSERS]
    found += [f"{scheme}alert(1)" for scheme in _SCHEMES]
    found += [f"[x]({scheme}{_FIRE})" for scheme in _SCHEMES]
    found += list(_TEMPLATES)
    found += [f"before{sign}after href" for sign in _SIGNS]
    found += list(_PATHS)
    found += [f"'\" onmouseover={_FIRE} {n}" for n in range(15)]
    found += [f"&lt;img src=x onerror={_FIRE}&gt; &#{n};" for n in range(60, 80)]
    return (*found, *_LONG)


STRINGS = _strings()


def samples(number: int = 8) -> list[fake_ask.FakeAsk]:
    """Samples that together hold every string, each text of each note with one of them."""
    share = -(-len(STRINGS) // number)
    return [_sample(STRINGS[n * share : (n + 1) * share]) for n in range(number)]


def _sample(strings: tuple[str, ...]) -> fake_ask.FakeAsk:
    ask = fake_ask.sample()
    draw = cycle(strings)

    def bad() -> str:
        return next(draw)

    ask.things = [
        replace(
            one,
            title=f"{bad()} {one.title}",
            url=bad(),
            confidence=bad(),
            level=one.level and bad(),
            description=bad(),
        )
        for one in ask.things
    ]
    ask.lines = [
        replace(
            one,
            quotation=f"{bad()} {one.quotation}",
            reason=one.reason and bad(),
            strength=bad(),
            document=bad(),
        )
        for one in ask.lines
    ]
    ask.divergences = [
        (bad(), tuple((f"{bad()} {text}", id) for text, id in sides), bad(), bad(), 1)
        for _, sides, *_ in ask.divergences
    ]
    ask.gaps = [(id, kind, f"{bad()} {text}", bad(), 1) for id, kind, text, *_ in ask.gaps]
    ask.tests = [(id, f"{bad()} {text}", bad(), 1) for id, text, *_ in ask.tests]
    return ask
