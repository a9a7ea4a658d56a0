"""The integration: its order of accuracy, its steps, and the basin it ends in."""

from __future__ import annotations

import math

import pytest

from beliefgraph.answer.strength import reference, vector
from beliefgraph.answer.strength.stepping import STEPPING, Stepping, next_step

FIXED = Stepping(tolerance=0.0, most=10, first=0.1, largest=0.1, error=math.inf, ratio=math.inf)


def test_ten_steps_of_a_tenth_are_accurate_to_fourth_order() -> None:
    """ds/dt = -s from 1 is exp(-1) at time 1; RK4 with step h is off by about h^4 / 326."""
    import numpy as np

    values, steps, _ = reference._integrated([1.0], lambda s: [-s[0]], FIXED)
    arrays, also, _ = vector._integrated(np.array([1.0]), lambda s: -s, FIXED)
    assert steps == also == 10
    assert abs(values[0] - math.exp(-1)) < 4e-7
    assert arrays[0] == pytest.approx(values[0], abs=1e-15)


@pytest.mark.parametrize("integrator", ["loops", "arrays"])
def test_a_stiff_slope_is_followed_with_short_steps(integrator: str) -> None:
    """ds/dt = 1000 (0.5 - s): steps of 1.5 would explode, and the values are clipped."""
    import numpy as np

    if integrator == "loops":
        values, steps, residual = reference._integrated(
            [1.0], lambda s: [1000 * (0.5 - s[0])], STEPPING
        )
    else:
        values, steps, residual = vector._integrated(
            np.array([1.0]), lambda s: 1000 * (0.5 - s), STEPPING
        )
    assert values[0] == pytest.approx(0.5, abs=1e-12)
    assert residual <= STEPPING.tolerance
    assert steps < 100


def test_a_step_with_too_large_an_error_is_halved() -> None:
    assert next_step(1.0, 2e-3, 1.0, STEPPING) == (False, 0.5)
    assert next_step(1.0, 0.9e-3, 1.0, STEPPING)[0]


def test_an_unstable_step_is_halved_however_small_the_change() -> None:
    assert next_step(1.0, 1.2e-9, 1.0e-9, STEPPING) == (False, 0.5)
    assert next_step(1.0, 1.0e-9, 1.0e-9, STEPPING) == (True, 0.75)


def test_a_step_grows_by_half_at_most_and_up_to_the_largest() -> None:
    assert next_step(0.125, 0.0, 0.0, STEPPING) == (True, 0.1875)
    assert next_step(1.4, 0.0, 1.0, STEPPING) == (True, 1.5)
