"""Frameworks, base scores, comparison, the portable form, and what an import loads."""

from __future__ import annotations

import importlib
import json
import pkgutil
import shutil
import subprocess
import sys
from dataclasses import FrozenInstanceError, asdict

import pytest
from hypothesis import given, settings
from random_frameworks import frameworks, seeded

import beliefgraph.answer.strength as package
from beliefgraph.answer.strength.base import DEFAULT, Score, base_score, rows_of, table_with
from beliefgraph.answer.strength.compare import compare
from beliefgraph.answer.strength.evaluate import strengths
from beliefgraph.answer.strength.framework import (
    Edge,
    Framework,
    framework_of,
    upstream,
    without,
)
from beliefgraph.answer.strength.portable import portable, recomputed
from beliefgraph.answer.strength.result import Side
from beliefgraph.answer.strength.semantics import DF_QUAD, QUADRATIC_ENERGY
from beliefgraph.answer.strength.stepping import Stepping

TWO = {"a": 0.5, "b": 0.8}


def test_a_link_stated_again_counts_once_by_its_top_weight() -> None:
    one = framework_of(TWO, supports=[("b", "a", 0.3), ("b", "a", 0.7), ("b", "a", 0.2)])
    assert one.edges == (Edge(1, 0, 1, 0.7),)


def test_an_attack_and_a_support_of_the_same_pair_both_stand() -> None:
    one = framework_of(TWO, [("b", "a")], [("b", "a")])
    assert strengths(one, DF_QUAD).values["a"] == 0.5


@pytest.mark.parametrize("score", [-0.1, 1.1, float("nan")])
def test_scores_and_weights_out_of_range_are_refused(score: float) -> None:
    with pytest.raises(ValueError, match="the base score of 'a'"):
        framework_of({"a": score})
    with pytest.raises(ValueError, match="the weight of"):
        framework_of(TWO, attacks=[("a", "b", score)])
    with pytest.raises(ValueError, match="'likely'"):
        Score("likely", score, "")


def test_unknown_arguments_and_uneven_lists_are_refused() -> None:
    with pytest.raises(KeyError, match="nobody"):
        framework_of(TWO, attacks=[("nobody", "a")])
    with pytest.raises(ValueError, match="2 arguments, 1 base scores"):
        Framework(("a", "b"), (0.5,))
    with pytest.raises(KeyError, match="nobody"):
        without(framework_of(TWO), ["nobody"])


def test_values_are_frozen() -> None:
    with pytest.raises(FrozenInstanceError):
        framework_of(TWO).base = ()


def test_sub_frameworks() -> None:
    one = framework_of({"a": 0.1, "b": 0.2, "c": 0.3, "d": 0.4}, [("a", "b")], [("b", "c")])
    assert without(one, ["a"]) == framework_of({"b": 0.2, "c": 0.3, "d": 0.4}, [], [("b", "c")])
    assert upstream(one, "b") == framework_of({"a": 0.1, "b": 0.2}, [("a", "b")])


def test_base_scores() -> None:
    assert base_score("claim", "PROVEN") == 0.95
    assert base_score("claim", "likely (revised)") == 0.75
    assert base_score("source", "", "research_paper") == 0.75
    assert base_score("source", "strong", "tweet") == 0.85
    assert base_score("belief") == base_score("anything", "no such word") == 0.5
    assert base_score("source", format="zine", table=table_with(format={"Zine": 0.2})) == 0.2
    assert base_score("thing", table=table_with(unknown=0.4)) == 0.4


def test_the_table_keeps_the_order_of_the_words_and_is_printed_whole() -> None:
    order = ("proven", "strong", "likely", "moderate", "developing", "experimental", "speculative")
    values = [base_score("claim", word) for word in order]
    assert values == sorted(values, reverse=True)
    assert len(set(values)) == len(values)
    rows = rows_of()
    assert len(rows) == len(DEFAULT.confidence) + len(DEFAULT.format) + len(DEFAULT.kind) + 1
    assert len({row[:2] for row in rows}) == len(rows)
    assert all(0 < score < 1 and reason for _, _, score, reason in rows)


def test_disagreement_on_side_and_order_is_said() -> None:
    """One strong support against two attacks: products weigh it more, sums the two."""
    base = {"b": 0.5, "c": 0.55, "s": 0.9, "x": 0.6, "y": 0.6}
    one = framework_of(base, [("x", "b"), ("y", "b")], [("s", "b")])
    found = compare(one, among=["b", "c"])
    assert [each.semantics for each in found.strengths] == [
        "DF-QuAD",
        "quadratic energy",
        "Euler-based",
    ]
    (side,) = found.sides
    assert (side.argument, side.base) == ("b", 0.5)
    assert dict(side.sides) == {
        "DF-QuAD": Side.ABOVE,
        "quadratic energy": Side.BELOW,
        "Euler-based": Side.BELOW,
    }
    assert found.orders == ()
    closer = compare(framework_of(base | {"c": 0.51}, [("x", "b"), ("y", "b")], [("s", "b")]))
    (order,) = [each for each in closer.orders if {each.first, each.second} == {"b", "c"}]
    assert (order.first, order.first_stronger) == ("b", ("DF-QuAD",))
    assert order.second_stronger == ("quadratic energy", "Euler-based")
    assert not closer.agree


def test_semantics_agree_on_a_lone_argument() -> None:
    assert compare(framework_of({"a": 0.5})).agree


def test_unsettled_semantics_are_named_and_not_compared() -> None:
    """Held against c, DF-QuAD's last values would make a conflict of order."""
    one = framework_of({"a": 0.999, "c": 0.5, "x": 1.0}, [("x", "a")], [("a", "a")])
    found = compare(one, semantics=(DF_QUAD, QUADRATIC_ENERGY))
    assert found.unsettled == ("DF-QuAD",)
    assert found.strengths[0].values["a"] < 0.5 < found.strengths[1].values["a"]
    assert found.agree
    assert strengths(one, DF_QUAD, stepping=Stepping(most=20_000)).converged


@settings(deadline=None)
@given(frameworks())
def test_the_portable_form_recomputes_df_quad(one: Framework) -> None:
    found = dict(zip(one.arguments, recomputed(portable(one)), strict=True))
    assert found == pytest.approx(strengths(one, DF_QUAD).values, abs=1e-12)
    left = recomputed(portable(one), removed={1})
    assert left[0] == pytest.approx(
        strengths(without(one, ["a1"]), DF_QUAD).values["a0"], abs=1e-12
    )


def test_the_portable_form_does_not_hang_on_the_order_of_edges() -> None:
    one = seeded(3, size=20, edges=90, cyclic=False)
    other = Framework(one.arguments, one.base, one.edges[::-1])
    assert portable(one).parents == portable(other).parents
    assert recomputed(portable(one)) == recomputed(portable(other))


def test_a_cycle_has_no_portable_form() -> None:
    with pytest.raises(ValueError, match="cycle"):
        portable(framework_of(TWO, [("a", "b"), ("b", "a")]))


TWIN = """
const {base, parents, order} = JSON.parse(require("fs").readFileSync(0, "utf8"));
const s = base.slice();
for (const i of order) {
  let attack = 1, support = 1;
  for (const [source, sign, weight] of parents[i]) {
    if (sign < 0) attack = attack * (1 - weight * s[source]);
    else support = support * (1 - weight * s[source]);
  }
  const d = attack - support;
  s[i] = d > 0 ? base[i] + (1 - base[i]) * d : base[i] + base[i] * d;
}
console.log(JSON.stringify(s));
"""


@pytest.mark.skipif(shutil.which("node") is None, reason="node is not installed")
def test_the_twin_in_javascript_gives_the_same_bits() -> None:
    lists = portable(seeded(3, size=200, edges=900, cyclic=False))
    done = subprocess.run(
        ["node", "-e", TWIN],
        input=json.dumps(asdict(lists)),
        capture_output=True,
        text=True,
        check=True,
    )
    assert json.loads(done.stdout) == list(recomputed(lists))


def test_the_import_loads_no_array_library() -> None:
    names = [f"{package.__name__}.{m.name}" for m in pkgutil.iter_modules(package.__path__)]
    code = (
        "import importlib, sys\n"
        f"[importlib.import_module(name) for name in {names!r}]\n"
        "from beliefgraph.answer.strength.evaluate import strengths\n"
        "from beliefgraph.answer.strength.framework import framework_of\n"
        "from beliefgraph.answer.strength.semantics import DF_QUAD\n"
        "strengths(framework_of({'a': .5, 'b': .5}, [('a', 'b')]), DF_QUAD)\n"
        "print(sorted({'numpy', 'scipy', 'networkx'} & set(sys.modules)))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_all_lists_are_complete() -> None:
    for module in pkgutil.iter_modules(package.__path__):
        one = importlib.import_module(f"{package.__name__}.{module.name}")
        own = {
            name
            for name, value in vars(one).items()
            if not name.startswith("_") and getattr(value, "__module__", None) == one.__name__
        }
        assert own <= set(one.__all__), module.name
        assert all(hasattr(one, name) for name in one.__all__)
        assert list(one.__all__) == sorted(one.__all__, key=lambda n: (not n.isupper(), n))
