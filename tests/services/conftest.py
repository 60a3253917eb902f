"""A stage for each test, as in the flows."""

from __future__ import annotations

from tests.flows.conftest import stage

__all__ = ["stage"]
