"""What is read without a YAML parser is what libyaml reads; all else is left to it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beliefgraph.read.front_matter_nodes import composed
from beliefgraph.read.simple_yaml import read_simple

_VALUE = st.text(alphabet="ab1 :#-[]{},'\"\\&*!|>?%@~<\t\xa0\u2028é—", max_size=12)
_LINE = st.one_of(
    st.builds("k: {}".format, _VALUE),
    st.builds("k:{}".format, _VALUE),
    st.builds("- {}".format, _VALUE),
    st.builds("  - {}".format, _VALUE),
    st.builds("k: [{}]".format, _VALUE),
    st.builds('k: "{}"'.format, _VALUE),
    st.sampled_from(["k:", "k: null", "- null", "k: [null, a]", "k: ~", "- a", "  - b", "k: a"]),
)


@given(st.lists(_LINE, min_size=1, max_size=4))
def test_what_is_simple_is_read_as_libyaml_reads_it(block: list[str]) -> None:
    fields = read_simple(block, 2)
    if fields is not None:
        found = composed(block, 0)
        assert not found.error
        assert tuple(found.fields) == fields


@pytest.mark.parametrize(
    "line", ["k: a: b", "k: a #b", "k: [a: b]", 'k: "a\\n"', "k: |", "k: &a b", "k: null", " k: a"]
)
def test_what_is_not_simple_is_left_to_libyaml(line: str) -> None:
    assert read_simple([line], 2) is None
