"""What holds for every page, checked without a browser."""

from __future__ import annotations

import base64
import dataclasses
import gzip
import json
import re
import subprocess
import sys
from pathlib import Path, PurePosixPath

import fake_pages
import pytest
from fake_pages import HOSTILE, fake_ask
from jinja2 import Environment, meta
from markupsafe import escape
from parsed import hash_of, parsed

from beliefgraph.answer.neighbourhood import neighbourhood
from beliefgraph.answer.standing import standing_of
from beliefgraph.ground.errors import ChoiceError
from beliefgraph.show.pages import contexts, frame
from beliefgraph.show.pages.explore import explore_page, write_explore
from beliefgraph.show.pages.links import Links, file_name, safe_url
from beliefgraph.show.pages.site import pages, write_site
from beliefgraph.show.pages.vis import library

LIBRARY = "assets/vis-network.min.js"
TEMPLATES = {
    "overview.html.j2": contexts.OverviewPage,
    "belief.html.j2": contexts.BeliefPage,
    "thing.html.j2": contexts.ThingPage,
    "divergences.html.j2": contexts.DivergencesPage,
    "divergence.html.j2": contexts.DivergencePage,
    "explore.html.j2": contexts.ExplorePage,
    "matrix.html.j2": contexts.MatrixPage,
    "map.html.j2": contexts.MapPage,
    "findings.html.j2": contexts.FindingsPage,
}


@pytest.fixture
def ask():
    return fake_ask.sample()


@pytest.fixture
def site():
    return fake_pages.site()


def html_of(site):
    found = {path: text for path, text in site.items() if path.endswith(".html")}
    assert len(found) == 28
    return found


@pytest.fixture(params=["site", "hostile_site"])
def every(request):
    return html_of(getattr(fake_pages, request.param)())


def test_there_is_a_page_for_everything(site):
    folders = [PurePosixPath(path).parts[0] for path in html_of(site)]
    numbers = {name: folders.count(name) for name in dict.fromkeys(folders)}
    assert numbers == {
        "index.html": 1,
        "divergences.html": 1,
        "matrix.html": 1,
        "map.html": 1,
        "findings.html": 1,
        "beliefs": 5,
        "explore": 5,
        "things": 10,
        "divergences": 3,
    }


def test_every_page_has_a_doctype_a_language_a_title_and_one_heading(every):
    for path, text in every.items():
        page = parsed(text)
        assert page.declaration.lower() == "doctype html", path
        assert page.all("html")[0].attributes["lang"] == "en"
        assert len(page.all("title")) == len(page.all("h1")) == len(page.all("main")) == 1, path
        assert page.elements[2].attributes == {"charset": "utf-8"}
        assert page.elements[3].attributes["http-equiv"] == "Content-Security-Policy", path


def test_the_policy_names_every_script_and_style_by_hash_and_nothing_else(every):
    for path, text in every.items():
        page = parsed(text)
        run = [s for s in page.all("script") if s.attributes.get("type") != "application/json"]
        inside = [hash_of(one.text) for one in run if "src" not in one.attributes]
        (style,) = page.all("style")
        allowed = " ".join(inside)
        if path.startswith("explore/"):
            assert [one.attributes["src"] for one in run if "src" in one.attributes] == [
                f"../{LIBRARY}"
            ]
            allowed += " 'self' file:"
        assert page.policy == (
            f"default-src 'none'; script-src {allowed}; style-src {hash_of(style.text)};"
            " img-src data:; base-uri 'none'; form-action 'none'"
        ), path


def test_nothing_is_loaded_from_elsewhere_and_no_attribute_runs(every):
    loads = {"src", "srcset", "data", "poster", "action", "formaction", "background", "style"}
    for path, text in every.items():
        for one in parsed(text).elements:
            assert not any(name.startswith("on") for name in one.attributes), path
            assert one.tag not in {"img", "iframe", "object", "embed", "link", "base", "form"}, path
            if one.tag != "script":
                assert not loads & one.attributes.keys(), (path, one)


def test_links_lead_to_pages_of_the_site_or_to_plain_web_addresses(every):
    for path, text in every.items():
        page = parsed(text)
        ids = [one.attributes["id"] for one in page.elements if "id" in one.attributes]
        assert len(ids) == len(set(ids)), path
        for one in page.all("a"):
            href = one.attributes.get("href") or ""
            if href.startswith("#"):
                assert href[1:] in ids, (path, href)
            elif href.startswith("https://"):
                assert one.attributes["rel"] == "noopener noreferrer"
            else:
                up = path.count("/")
                assert href.startswith("../" * up), (path, href)
                assert href[3 * up :].partition("#")[0] in every, (path, href)


def test_hostile_text_stays_text_on_every_page():
    for path, text in html_of(fake_pages.hostile_site()).items():
        page = parsed(text)
        assert "<img src=x" in page.text, path
        assert "⟦U+202E⟧" in page.text
        assert "\u202e" not in text
        assert "\u2028" not in text
        assert "\x00" not in text
        assert not re.search(r"javascript:", " ".join(str(e.attributes) for e in page.all("a")))
        assert "{{ 7*7 }}" in page.text


def test_the_same_graph_gives_the_same_bytes(site):
    assert fake_pages.site.__wrapped__() == site


def test_another_process_gives_the_same_bytes(site, tmp_path):
    code = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from fake_pages import FINDING, fake_ask\n"
        "from beliefgraph.show.pages.site import write_site\n"
        "write_site(fake_ask.sample(), sys.argv[2], notices=[FINDING], stamp='notes of 2026-01-02')\n"
        "assert not {'IPython', 'jedi'} & set(sys.modules)"
    )
    folder = PurePosixPath(fake_pages.__file__).parent
    subprocess.run([sys.executable, "-c", code, str(folder), str(tmp_path)], check=True)
    for path, text in site.items():
        assert (tmp_path / path).read_bytes() == text.encode(), path


def test_writing_a_site_names_the_files_it_wrote(site, tmp_path):
    written = write_site(fake_ask.sample(), tmp_path)
    assert written == sorted(tmp_path / path for path in site)
    assert all(file.is_file() for file in written)


def test_every_quotation_of_a_belief_is_on_its_page_with_its_place(ask, site):
    page = parsed(site["beliefs/theseus-b4.html"])
    for line in (line for line in ask.lines if line.target == "theseus#4"):
        assert line.quotation in page.text
        assert f"{line.document}:{line.line}" in page.text


def test_what_a_note_says_of_itself_in_a_sentence_stands_below_its_title(ask, site):
    said = [one for one in ask.things if one.description]
    assert len(said) == 2
    for one in said:
        (text,) = (t for t in html_of(site).values() if f'"lead">{one.description}' in t)
        assert one.title in parsed(text).text


def test_what_a_source_bears_on_is_grouped_by_the_voice_that_says_it(site):
    (text,) = (text for path, text in site.items() if path.startswith("things/circuit-tracing"))
    headings = re.findall(r"<h3>([^<≠]+)</h3>", text)
    assert headings == ["As the archiving agent says", "As the curator says"]
    archivist, curator = (text.index(f"<h3>{one}") for one in headings)
    assert archivist < text.index("Mechanistic interpretability at production") < curator
    assert curator < text.index("this is the strongest counter-evidence")


def test_every_thing_and_line_of_a_drawing_stands_beside_it_as_text(ask, site):
    page = parsed(site["explore/theseus-b4.html"])
    found = neighbourhood(ask, fake_ask.iri("theseus#4"))
    assert len(found.bonds) == 14
    for one in found.things:
        assert one.ref.title in page.text
    for bond in found.bonds:
        assert bond.item.quotation in page.text


def test_a_single_explore_page_needs_no_other_file(ask, tmp_path):
    found = neighbourhood(ask, fake_ask.iri("theseus#4"))
    file = write_explore(found, tmp_path / "deep" / "b4.html")
    page = parsed(file.read_text(encoding="utf-8"))
    assert all("src" not in one.attributes for one in page.elements)
    hrefs = [one.attributes["href"] for one in page.all("a") if "href" in one.attributes]
    assert len(hrefs) == 15
    assert all(href.startswith("#") for href in hrefs)
    (packed,) = (one for one in page.all("script") if one.attributes.get("id") == "packed")
    unpacked = gzip.decompress(base64.b64decode(packed.text)).decode()
    assert unpacked == library()
    assert hash_of(unpacked) in page.policy
    assert file.stat().st_size < 220_000


def test_a_drawing_of_more_than_500_things_is_refused_with_what_to_use_instead():
    belief = fake_ask.FakeThing("a#1", "belief", "Busy", owner="a", label="B1")
    things = [fake_ask.FakeThing(f"s{n}.md", "source", f"Source {n}") for n in range(500)]
    lines = [fake_ask.FakeLine(one.id, "supports", "a#1", "yes", one.id, 1) for one in things]
    ask = fake_ask.FakeAsk([belief, *things], lines)
    with pytest.raises(ChoiceError, match="501 things within 2 lines") as caught:
        explore_page(neighbourhood(ask, fake_ask.iri("a#1")), Links())
    assert "--depth" in caught.value.help


def test_two_lines_between_the_same_things_are_both_drawn(ask):
    ask.lines.append(
        fake_ask.FakeLine(fake_ask.DEGRADES, "contradicts", "theseus#4", "but also", "q.md", 1)
    )
    text = explore_page(neighbourhood(ask, fake_ask.iri("theseus#4")), Links())
    lines = [one for one in parsed(text).all("li") if one.attributes["id"][0] == "e"]
    assert len(lines) == len({one.attributes["id"] for one in lines}) == 15
    assert [one.attributes["data-turn"] for one in lines if "data-turn" in one.attributes] == ["1"]


def test_every_text_of_a_drawing_stands_in_its_page_once(ask, site):
    """But for a title, which is a box's label too, and words without a note, which are both."""
    text = site["explore/theseus-b4.html"]
    bonds = neighbourhood(ask, fake_ask.iri("theseus#4")).bonds
    quoted = [bond for bond in bonds if not bond.item.thing.is_open]
    assert len(quoted) == 11
    for bond in quoted:
        words = str(escape(bond.item.quotation))
        assert text.count(f"<q>{words}</q>") == text.count(words) == 1


def test_the_bounds_of_a_drawing_hold_every_box_of_it(site):
    for path, text in html_of(site).items():
        if path.startswith("explore/"):
            (data,) = (s for s in parsed(text).all("script") if s.attributes.get("type"))
            drawn = json.loads(data.text)
            left, upper, right, lower = drawn["edges"]
            for x, y, _ in drawn["boxes"]:
                assert left + 125 <= x <= right - 125
                assert upper + 50 <= y <= lower - 50


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_template_gets_what_its_dataclass_documents_and_nothing_else(template):
    context = TEMPLATES[template]
    source = (Path(frame.__file__).parent / "templates" / template).read_text(encoding="utf-8")
    used = meta.find_undeclared_variables(Environment(autoescape=True).parse(source)) - {
        "frame",
        "parts",
    }
    assert used == {field.name for field in dataclasses.fields(context)}
    assert all(field.metadata["help"] for field in dataclasses.fields(context))


def test_scripts_never_write_html():
    for name in ("page.js", "packed.js", "explore.js", "map.js", "map_names.js", "tick.js"):
        text = frame.part(name)
        found = re.findall(
            r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function|"
            r"fetch|XMLHttpRequest|localStorage|setAttribute\(\"style",
            text,
        )
        assert found == [], name


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "data:text/html,x", "//evil.org", "http://[::1", "https://a@b.org",
     "https://a.org/\u202e", "https://a.org/ b", "file:///etc/passwd", "https://", HOSTILE, ""],
)  # fmt: skip
def test_only_plain_web_addresses_become_links(url):
    assert safe_url(url) == ""


def test_file_names_are_safe_and_told_apart():
    names = [file_name(text, iri) for text, iri in [
        ("../../etc/passwd", "x1"), ("A", "x2"), ("a", "x3"), ("", "x4"), ("CON", "x5"),
        (HOSTILE, "x6"), ("Überprüfung", "x7"), ("x" * 900, "x8"), ("theseus/B4", "x9"),
    ]]  # fmt: skip
    assert len({name.casefold() for name in names}) == len(names)
    assert all(re.fullmatch(r"[a-z0-9][a-z0-9-]{0,70}\.html", name) for name in names)


def test_places_become_links_where_the_repository_is_known(ask):
    site = dict(pages(ask, repository="https://github.com/a/b/blob/main/inbox"))
    hrefs = [a.attributes["href"] for a in parsed(site["beliefs/theseus-b4.html"]).all("a")]
    link = "https://github.com/a/b/blob/main/inbox/beliefs/theseus/beliefs.md#L52"
    assert link in hrefs


def test_a_belief_page_stays_small(site):
    assert len(site["beliefs/theseus-b4.html"].encode()) < 60_000


def test_the_text_contrast_of_every_colour_is_enough():
    style = frame.part("style.css")
    light, dark = (
        dict(re.findall(r"--([a-z-]+):(#[0-9a-fA-F]{3,6})", part))
        for part in style.split("@media (prefers-color-scheme:dark)")[:2]
    )
    dark = light | dict(list(dark.items())[: len(light)])
    pairs = [(ink, paper) for ink in ("ink", "dim", "flag") for paper in ("paper", "sheet")]
    pairs += [(f"{way}-text", paper) for way in ("for", "not", "but")
              for paper in ("paper", "sheet", f"{way}-back")]  # fmt: skip
    pairs += [("dim", f"{way}-back") for way in ("for", "not", "but")]
    for theme in (light, dark):
        for ink, paper in pairs:
            assert contrast(theme[ink], theme[paper]) >= 4.5, (ink, paper)
        for line in ("for", "not", "but", "edge"):
            assert contrast(theme[line], theme["sheet"]) >= 3, line


def contrast(one, other):
    first, second = sorted((luminance(one), luminance(other)), reverse=True)
    return (first + 0.05) / (second + 0.05)


def luminance(colour):
    digits = colour[1:]
    digits = "".join(2 * d for d in digits) if len(digits) == 3 else digits
    parts = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_a_standing_with_an_unknown_relation_is_still_shown(ask):
    ask.lines.append(fake_ask.FakeLine(fake_ask.SAE, "unheard-of", "theseus#4", "what?", "u.md", 1))
    related = standing_of(ask, "theseus/B4").groups.related
    assert "what?" in [item.quotation for item in related]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("index", "beliefgraph init FOLDER"),
        ("divergences", "no writer says that two things part"),
        ("matrix", "No source reaches a belief yet"),
        ("map", "there is nothing to place"),
        ("findings", "Nothing that beliefgraph check looks for"),
    ],
)
def test_a_page_with_nothing_to_show_says_so_and_has_no_empty_table_or_tools(name, words):
    page = parsed(dict(pages(fake_ask.FakeAsk()))[f"{name}.html"])
    assert words in page.text
    assert [one.tag for one in page.elements if one.tag in ("table", "input", "canvas")] == []


def test_a_column_of_the_matrix_tells_how_many_sources_do_what_to_its_belief(site):
    text = parsed(site["matrix.html"]).text
    assert "theseus/B4▲3 ▼1 ◆1 3 support, 1 contradicts, 1 qualifies: contested" in text
