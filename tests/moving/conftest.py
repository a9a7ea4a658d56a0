"""The benchmarks' converter, and the fake graph of the answers, for the tests of what moves."""

from __future__ import annotations

import sys
from pathlib import Path

TESTS = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(TESTS / "answer"))
sys.path.insert(0, str(TESTS.parent / "benchmarks"))
