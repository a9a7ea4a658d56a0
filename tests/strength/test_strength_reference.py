"""The evaluation over arrays equals the plain loops, and both solve the equations."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from random_frameworks import seeded

from beliefgraph.answer.strength import evaluate, plan, products
from beliefgraph.answer.strength.evaluate import strengths
from beliefgraph.answer.strength.framework import Edge, Framework, framework_of
from beliefgraph.answer.strength.reference import parents_of, strength_from
from beliefgraph.answer.strength.semantics import DF_QUAD, SEMANTICS, Semantics
from beliefgraph.answer.strength.stepping import Stepping

GRAPHS = 1000
IDS = {"ids": lambda each: getattr(each, "name", each)}


@pytest.fixture(params=["small", "large"])
def ways(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """The ways in which a framework is evaluated: those of small ones, and of large ones."""
    if request.param == "large":
        monkeypatch.setattr(plan, "MATRIX", 1)
        monkeypatch.setattr(products, "FEWEST", 1)


@pytest.mark.usefixtures("ways")
@pytest.mark.parametrize("semantics", SEMANTICS, **IDS)
def test_a_thousand_random_graphs_agree_within_a_billionth(semantics: Semantics) -> None:
    worst, cyclic, settled = 0.0, 0, 0
    for seed in range(GRAPHS):
        size = 2 + seed % 9
        one = seeded(seed, size=size, edges=size * (1 + seed % 3), cyclic=bool(seed % 2))
        loops = strengths(one, semantics, method="loops")
        arrays = strengths(one, semantics, method="arrays")
        worst = max(worst, *(abs(loops.values[a] - arrays.values[a]) for a in one.arguments))
        assert loops.cyclic == arrays.cyclic
        assert loops.converged == arrays.converged
        cyclic += loops.cyclic
        settled += loops.converged
    assert worst <= 1e-9
    assert settled == GRAPHS
    assert GRAPHS // 4 < cyclic <= GRAPHS // 2


@pytest.mark.usefixtures("ways")
@pytest.mark.parametrize("semantics", SEMANTICS, **IDS)
@pytest.mark.parametrize("cyclic", [False, True])
def test_larger_graphs_agree_too(semantics: Semantics, cyclic: bool) -> None:
    one = seeded(7, size=400, edges=2500, cyclic=cyclic)
    loops, arrays = (strengths(one, semantics, method=m) for m in ("loops", "arrays"))
    assert max(abs(loops.values[a] - arrays.values[a]) for a in one.arguments) <= 1e-9


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10**6), st.sampled_from(SEMANTICS), st.booleans())
def test_the_strengths_solve_the_equations(seed: int, semantics: Semantics, cyclic: bool) -> None:
    one = seeded(seed, size=9, edges=25, cyclic=cyclic)
    found = strengths(one, semantics, method="arrays")
    values = list(found.values.values())
    for base, near, value in zip(one.base, parents_of(one), values, strict=True):
        assert strength_from(semantics, base, near, values) == pytest.approx(value, abs=1e-10)


@pytest.mark.parametrize("semantics", SEMANTICS, **IDS)
def test_the_limit_is_that_of_another_integrator(semantics: Semantics) -> None:
    """scipy's DOP853, at 1e-10 and up to time 200, ends where our integration ends."""
    import numpy as np
    from scipy.integrate import solve_ivp

    for seed in range(8):
        one = seeded(seed, size=8, edges=24, cyclic=True)
        near = parents_of(one)

        def slope(_: float, s: object, one=one, near=near) -> list[float]:
            now = list(s)
            pairs = zip(one.base, near, now, strict=True)
            return [strength_from(semantics, base, each, now) - v for base, each, v in pairs]

        ended = solve_ivp(slope, (0, 200), one.base, method="DOP853", rtol=1e-10, atol=1e-10)
        ours = list(strengths(one, semantics).values.values())
        assert np.abs(ended.y[:, -1] - ours).max() < 1e-7


@pytest.mark.parametrize("semantics", SEMANTICS, **IDS)
def test_a_deep_chain_is_evaluated_by_loops_and_right(semantics: Semantics) -> None:
    count = evaluate.DEEPEST + 500
    edges = tuple(Edge(i, i + 1, 1 if i % 3 else -1) for i in range(count - 1))
    chain = Framework(tuple(map(str, range(count))), (0.6,) * count, edges)
    auto, arrays = strengths(chain, semantics), strengths(chain, semantics, method="arrays")
    assert list(auto.values.values()) == pytest.approx(list(arrays.values.values()), abs=1e-12)


@pytest.mark.parametrize("method", ["loops", "arrays"])
@pytest.mark.parametrize("semantics", SEMANTICS, **IDS)
def test_frameworks_without_edges_or_arguments(semantics: Semantics, method: str) -> None:
    assert strengths(framework_of({}), semantics, method=method).values == {}
    assert strengths(framework_of({"a": 0.3}), semantics, method=method).values == {
        "a": pytest.approx(0.3)
    }


def test_a_semantics_without_arrays_is_evaluated_by_loops() -> None:
    top = Semantics("top", lambda a, s: max(s, default=0) - max(a, default=0), max, False, "")
    one = framework_of({"a": 0.3, "b": 0.9}, supports=[("b", "a")])
    assert strengths(one, top, method="arrays").values == {"a": 0.9, "b": 0.9}


@pytest.mark.parametrize("method", ["loops", "arrays"])
def test_too_few_steps_are_reported(method: str) -> None:
    one = framework_of({"a": 0.9, "b": 0.8}, [("a", "b"), ("b", "a")])
    found = strengths(one, DF_QUAD, method=method, stepping=Stepping(most=3))
    assert (found.converged, found.iterations, found.cyclic) == (False, 3, True)
    assert found.residual > 1e-11


@pytest.mark.parametrize("method", ["loops", "arrays"])
def test_slow_convergence_is_reported_and_more_steps_reach_the_limit(method: str) -> None:
    one = framework_of({"a": 0.999, "x": 1.0}, [("x", "a")], [("a", "a")])
    short, long = (
        strengths(one, DF_QUAD, method=method, stepping=Stepping(most=most))
        for most in (2000, 20_000)
    )
    assert (short.converged, long.converged) == (False, True)
    assert short.residual > 1e-11
    assert short.values["a"] > 1e-3
    assert long.values["a"] == pytest.approx(0.0, abs=1e-7)
