"""Worked examples: strengths that others have published, and some computed by hand."""

from __future__ import annotations

import math

import pytest

from beliefgraph.answer.strength.evaluate import strengths
from beliefgraph.answer.strength.framework import framework_of
from beliefgraph.answer.strength.semantics import (
    DF_QUAD,
    EULER_BASED,
    QUADRATIC_ENERGY,
    SEMANTICS,
    Semantics,
    euler,
    linear,
    product,
    quadratic_maximum,
    total,
)

METHODS = ("loops", "arrays")


@pytest.mark.parametrize("method", METHODS)
def test_df_quad_e_democracy(method: str) -> None:
    """The e-democracy example after Rago et al. (KR 2016).

    As printed by the library of N. Potyka, github.com/nicopotyka/Uncertainpy,
    examples/gradual/gradual_argumentation_examples.ipynb, "Computation via Forward
    Propagation", for bags/RagoEtAlEDemocracy.bag.
    """
    base = {"A1": 0.5, "A2": 0.5, "P1": 0.7, "P2": 0.5, "P3": 0.9}
    base |= {"C1": 0.2, "C2": 0.2, "C3": 0.6, "C4": 0.5}
    attacks = [("C1", "A2"), ("C2", "P2"), ("C3", "P2"), ("C4", "P2")]
    supports = [("P1", "A1"), ("P2", "A1"), ("P3", "A2")]
    found = strengths(framework_of(base, attacks, supports), DF_QUAD, method=method)
    published = base | {"A1": 0.862, "A2": 0.85, "P2": 0.08}
    assert found.values == pytest.approx(published, abs=1e-12)
    assert (found.converged, found.iterations, found.residual, found.cyclic) == (True, 0, 0, False)


STOCK_BASE = {"Buy": 0.5, "Sell": 0.5, "1": 0.8, "2": 0.7, "3": 0.3, "4": 0.9, "5": 0.9}
STOCK_ATTACKS = [("Buy", "Sell"), ("Sell", "Buy"), ("2", "1"), ("3", "2"), ("4", "3"), ("5", "1")]
STOCK_SUPPORTS = [("1", "Sell"), ("2", "Buy"), ("4", "2"), ("5", "Buy")]


@pytest.mark.parametrize("method", METHODS)
def test_quadratic_energy_stock_example(method: str) -> None:
    """The stock example of Potyka (KR 2018), a framework with one cycle.

    As printed by the author's library (the same notebook, "Stock example"), which stops at
    a residual of 1e-3: hence the tolerance.
    """
    published = {
        "Buy": 0.8208178793031596,
        "Sell": 0.36345378093100583,
        "1": 0.20494963930535626,
        "2": 0.8050136080030856,
        "3": 0.165776045953347,
        "4": 0.9,
        "5": 0.9,
    }
    found = strengths(
        framework_of(STOCK_BASE, STOCK_ATTACKS, STOCK_SUPPORTS), QUADRATIC_ENERGY, method=method
    )
    assert found.values == pytest.approx(published, abs=2e-3)
    assert found.cyclic
    assert found.converged
    assert 0 < found.iterations < 100
    assert found.residual <= 1e-11
    by_hand = 0.3 - 0.3 * 0.81 / 1.81  # argument 3, attacked by argument 4 alone
    assert found.values["3"] == pytest.approx(by_hand, abs=1e-10)


STOCK_BY_ITS_LIBRARY = {
    DF_QUAD: (0.9963599998007334, 0.0033800001992670544, 0.0031200000000004774, 0.9609999999999944,
              0.030000000000000145, 0.9, 0.9),
    QUADRATIC_ENERGY: (0.8216464428013325, 0.36216969436566404, 0.20474426059140388,
                       0.8050845827363552, 0.16574585635360953, 0.9, 0.9),
    EULER_BASED: (0.717140902618912, 0.4948894202968591, 0.6863174705159654, 0.789718647707916,
                  0.18892726925038125, 0.9, 0.9),
}  # fmt: skip


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("semantics", STOCK_BY_ITS_LIBRARY, ids=lambda each: each.name)
def test_the_stock_example_by_the_library_of_its_author(semantics: Semantics, method: str) -> None:
    """The same example by all three semantics, as github.com/nicopotyka/Uncertainpy (commit
    0f7e500) computes it: its continuous models, RK4 with a step of 0.01, residual 1e-10.
    """
    found = strengths(
        framework_of(STOCK_BASE, STOCK_ATTACKS, STOCK_SUPPORTS), semantics, method=method
    )
    theirs = dict(zip(STOCK_BASE, STOCK_BY_ITS_LIBRARY[semantics], strict=True))
    assert found.values == pytest.approx(theirs, abs=1e-9)


@pytest.mark.parametrize("method", METHODS)
def test_quadratic_energy_dispute_tree_example(method: str) -> None:
    """Example 4.1 of github.com/kcyras/QDT, exampleQDT.ipynb (Čyras, Kampik, Weng, 2022)."""
    base = {"a": 0.5, "b": 0.2, "c": 0.85, "d": 0.65, "e": 0.4, "f": 1.0}
    attacks = [("c", "a"), ("e", "b"), ("f", "c")]
    supports = [("b", "a"), ("d", "a"), ("e", "c")]
    found = strengths(framework_of(base, attacks, supports), QUADRATIC_ENERGY, method=method)
    published = base | {"a": 0.51875517241626, "b": 0.172413793103448, "c": 0.625}
    assert found.values == pytest.approx(published, abs=1e-12)


@pytest.mark.parametrize("method", METHODS)
def test_quadratic_energy_large_cycle(method: str) -> None:
    """The family of cycles of Potyka (KR 2018): A supports ten B, each B ten C, each C attacks A.

    As printed by the author's library (the same notebook, "Cycles"), residual 1e-3.
    """
    ten = range(10)
    base = {"A": 1.0} | {f"B{i}": 0.0 for i in ten} | {f"C{i}": 0.0 for i in ten}
    supports = [("A", f"B{i}") for i in ten] + [(f"B{i}", f"C{j}") for i in ten for j in ten]
    attacks = [(f"C{i}", "A") for i in ten]
    found = strengths(framework_of(base, attacks, supports), QUADRATIC_ENERGY, method=method)
    assert found.values["A"] == pytest.approx(0.22473333877611876, abs=2e-3)
    assert found.values["B7"] == pytest.approx(0.04775030440346225, abs=2e-3)
    assert found.values["C3"] == pytest.approx(0.18525787504970218, abs=2e-3)
    assert found.converged


@pytest.mark.parametrize("method", METHODS)
def test_df_quad_mutual_attack(method: str) -> None:
    """Two arguments that attack each other, bases 1 and 0.5: the fixed point is (1, 0).

    github.com/TimKam/Quantitative-Bipolar-Argumentation, tests/test_cycles.py, expects
    0.9999999990686774 and 0.0.
    """
    found = strengths(
        framework_of({"a": 1.0, "b": 0.5}, [("a", "b"), ("b", "a")]), DF_QUAD, method=method
    )
    assert found.values == pytest.approx({"a": 1.0, "b": 0.0}, abs=1e-8)


@pytest.mark.parametrize("method", METHODS)
def test_euler_based_by_hand(method: str) -> None:
    """Computed by hand from the definition: the paper's own figures were not at hand."""
    base = {"t": 0.5, "s": 0.6, "x": 0.3, "y": 0.4}
    framework = framework_of(base, attacks=[("x", "t"), ("y", "s")], supports=[("s", "t")])
    found = strengths(framework, EULER_BASED, method=method)
    s = 1 - (1 - 0.36) / (1 + 0.6 * math.exp(-0.4))
    t = 1 - (1 - 0.25) / (1 + 0.5 * math.exp(s - 0.3))
    assert s == pytest.approx(0.543572, abs=1e-6)
    assert found.values == pytest.approx(base | {"s": s, "t": t}, abs=1e-15)


def test_aggregations_and_influences_by_hand() -> None:
    assert product([0.5, 0.5], [0.2]) == pytest.approx(0.25 - 0.8)
    assert product([], []) == total([], []) == 0
    assert total([0.5, 0.5], [0.2]) == pytest.approx(-0.8)
    assert (linear(0.4, 0.5), linear(0.4, -0.5)) == pytest.approx((0.7, 0.2))
    assert (quadratic_maximum(0.4, 1), quadratic_maximum(0.4, -2)) == pytest.approx((0.7, 0.08))
    assert euler(0.5, 0.0) == 0.5
    assert euler(0.5, -800.0) == pytest.approx(0.25)
    assert euler(0.5, 5000.0) == 1.0
    assert (euler(0.0, 9.0), euler(1.0, -9.0)) == (0.0, 1.0)


@pytest.mark.parametrize("semantics", SEMANTICS, ids=lambda each: each.name)
def test_each_semantics_names_its_paper(semantics: Semantics) -> None:
    assert "20" in semantics.paper
