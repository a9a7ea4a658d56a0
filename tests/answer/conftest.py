"""The sample inbox as a fixture."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

import fake


@pytest.fixture
def ask():
    return fake.sample()
