"""What the papers prove of the semantics, tried on random frameworks.

Names of properties after Amgoud and Ben-Naim (2017), Baroni, Rago and Toni (2019) and
Potyka (2018, 2019).
"""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from random_frameworks import frameworks, scores

from beliefgraph.answer.strength.evaluate import strengths
from beliefgraph.answer.strength.framework import Edge, Framework, framework_of, upstream, without
from beliefgraph.answer.strength.reference import parents_of, strength_from
from beliefgraph.answer.strength.semantics import (
    DF_QUAD,
    EULER_BASED,
    QUADRATIC_ENERGY,
    SEMANTICS,
    Semantics,
)

NEAR = 1e-9
each = pytest.mark.parametrize("semantics", SEMANTICS, ids=lambda one: one.name)
acyclic = frameworks()
some = settings(max_examples=40, deadline=None)


def _values(framework: Framework, semantics: Semantics) -> dict[str, float]:
    found = strengths(framework, semantics, method="loops")
    assert found.converged
    return dict(found.values)


def _with(framework: Framework, base: float, sign: int) -> Framework:
    """A new argument without parents, with one edge to argument 0."""
    new = len(framework.arguments)
    return Framework(
        (*framework.arguments, "new"),
        (*framework.base, base),
        (*framework.edges, Edge(new, 0, sign)),
    )


@each
@some
@given(st.one_of(acyclic, frameworks(cyclic=True, most=5)))
def test_strengths_lie_between_0_and_1(semantics: Semantics, one: Framework) -> None:
    found = strengths(one, semantics)
    assert all(0.0 <= value <= 1.0 for value in found.values.values())


@each
@some
@given(acyclic)
def test_stability_an_argument_without_parents_keeps_its_base(
    semantics: Semantics, one: Framework
) -> None:
    values = _values(one, semantics)
    targets = {edge.target for edge in one.edges}
    for number, name in enumerate(one.arguments):
        if number not in targets:
            assert values[name] == pytest.approx(one.base[number], abs=1e-15)


@each
@some
@given(scores, st.lists(scores, max_size=5), st.randoms(use_true_random=False))
def test_balance_equal_attackers_and_supporters_leave_the_base(
    semantics: Semantics, base: float, both: list[float], rng
) -> None:
    other = list(both)
    rng.shuffle(other)
    found = semantics.influence(base, semantics.aggregate(both, other))
    assert found == pytest.approx(base, abs=NEAR)


@each
@some
@given(acyclic, scores)
def test_monotony_a_support_more_never_lowers_and_an_attack_more_never_raises(
    semantics: Semantics, one: Framework, base: float
) -> None:
    before = _values(one, semantics)["a0"]
    assert _values(_with(one, base, 1), semantics)["a0"] >= before - 1e-12
    assert _values(_with(one, base, -1), semantics)["a0"] <= before + 1e-12


@each
@some
@given(scores, st.lists(scores, max_size=4), st.lists(scores, max_size=4), scores, scores)
def test_monotony_in_the_strength_of_a_parent(
    semantics: Semantics,
    base: float,
    attackers: list[float],
    supporters: list[float],
    one: float,
    other: float,
) -> None:
    low, high = sorted((one, other))

    def of(attack: list[float], support: list[float]) -> float:
        return semantics.influence(base, semantics.aggregate(attack, support))

    assert of(attackers, [*supporters, low]) <= of(attackers, [*supporters, high]) + 1e-12
    assert of([*attackers, low], supporters) >= of([*attackers, high], supporters) - 1e-12
    assert of(attackers, supporters) <= of(attackers, [*supporters, high]) + 1e-12


@each
@some
@given(acyclic, st.sampled_from((-1, 1)))
def test_neutrality_a_parent_of_strength_0_changes_nothing(
    semantics: Semantics, one: Framework, sign: int
) -> None:
    after = _values(_with(one, 0.0, sign), semantics)
    del after["new"]
    assert after == pytest.approx(_values(one, semantics), abs=1e-12)


@each
@some
@given(acyclic, scores, st.sampled_from((-1, 1)))
def test_directionality_what_has_no_path_to_an_argument_does_not_move_it(
    semantics: Semantics, one: Framework, base: float, sign: int
) -> None:
    before, after = _values(one, semantics), _values(_with(one, base, sign), semantics)
    assert {name: after[name] for name in one.arguments[1:]} == {
        name: before[name] for name in one.arguments[1:]
    }
    assert _values(upstream(one, "a0"), semantics)["a0"] == pytest.approx(before["a0"], abs=1e-12)


@each
@some
@given(frameworks(cyclic=True, most=5), st.randoms(use_true_random=False))
def test_anonymity_names_and_order_do_not_matter(semantics: Semantics, one: Framework, rng) -> None:
    order = list(range(len(one.arguments)))
    rng.shuffle(order)
    new = {old: number for number, old in enumerate(order)}
    edges = [replace(e, source=new[e.source], target=new[e.target]) for e in one.edges]
    rng.shuffle(edges)
    other = Framework(
        tuple(f"z{one.arguments[old]}" for old in order),
        tuple(one.base[old] for old in order),
        tuple(edges),
    )
    before, after = strengths(one, semantics), strengths(other, semantics)
    assume(before.converged)
    for name in one.arguments:
        assert after.values[f"z{name}"] == pytest.approx(before.values[name], abs=1e-8)


def _dual(one: Framework) -> Framework:
    """Argument 0 mirrored: base 1 - b, its attacks supports and the other way round."""
    edges = tuple(replace(e, sign=-e.sign) if e.target == 0 else e for e in one.edges)
    return Framework(one.arguments, (1.0 - one.base[0], *one.base[1:]), edges)


@pytest.mark.parametrize("semantics", [DF_QUAD, QUADRATIC_ENERGY], ids=lambda one: one.name)
@some
@given(acyclic)
def test_duality_mirrors_the_strength(semantics: Semantics, one: Framework) -> None:
    before, after = _values(one, semantics), _values(_dual(one), semantics)
    assert semantics.dual
    assert after["a0"] == pytest.approx(1.0 - before["a0"], abs=NEAR)


def test_euler_based_is_not_dual() -> None:
    up = framework_of({"a": 0.5, "b": 1.0}, supports=[("b", "a")])
    down = framework_of({"a": 0.5, "b": 1.0}, attacks=[("b", "a")])
    raised, lowered = (_values(one, EULER_BASED)["a"] for one in (up, down))
    assert not EULER_BASED.dual
    assert raised - 0.5 > 0.5 - lowered + 0.04


@each
@some
@given(acyclic, st.sets(st.integers(1, 6), min_size=1, max_size=3))
def test_removing_is_the_same_as_never_having_had(
    semantics: Semantics, one: Framework, gone: set[int]
) -> None:
    names = [one.arguments[i] for i in gone if i < len(one.arguments)]
    zero = replace(one, base=tuple(0.0 if i in gone else b for i, b in enumerate(one.base)))
    cut = replace(zero, edges=tuple(e for e in one.edges if e.target not in gone))
    left = _values(without(one, names), semantics)
    whole = _values(cut, semantics)
    assert left == pytest.approx({name: whole[name] for name in left}, abs=1e-12)


def _iterated(one: Framework, semantics: Semantics, times: int) -> tuple[list[float], ...]:
    """The last two values of the discrete iteration s <- f(s) from the base scores."""
    near, last, values = parents_of(one), [], list(one.base)
    for _ in range(times):
        last, values = (
            values,
            [
                strength_from(semantics, base, parents, values)
                for base, parents in zip(one.base, near, strict=True)
            ],
        )
    return last, values


OSCILLATING = {
    "DF-QuAD": (framework_of({"a": 1.0, "b": 1.0}, [("a", "b"), ("b", "a")]), 0.5),
    "quadratic energy": (
        framework_of(
            {f"a{i}": 0.9 for i in range(12)},
            [(f"a{i}", f"a{j}") for i in range(12) for j in range(12)],
        ),
        None,
    ),
    "Euler-based": (
        framework_of(
            {f"a{i}": 0.05 for i in range(100)},
            [(f"a{i}", f"a{j}") for i in range(100) for j in range(100)],
        ),
        None,
    ),
}


@each
def test_where_iteration_oscillates_the_continuous_dynamics_converge(semantics: Semantics) -> None:
    """Divergence of iteration: Mossakowski and Neuhaus 2018; the remedy: Potyka 2019.

    The frameworks are of the kind they use (arguments that all attack each other); the
    sizes and base scores were chosen here so that iteration does oscillate.
    """
    one, limit = OSCILLATING[semantics.name]
    last, next_ = _iterated(one, semantics, 200)
    assert max(abs(a - b) for a, b in zip(last, next_, strict=True)) > 1e-3
    found = strengths(one, semantics)
    assert found.converged
    assert found.iterations < 200
    if limit is not None:
        assert list(found.values.values()) == pytest.approx([limit] * 2, abs=1e-9)
