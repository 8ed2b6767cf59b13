"""Chance as a delegation is given it: the same purpose gives the same number."""

from __future__ import annotations

from collections.abc import Callable

Draw = Callable[[str], float]
"""A number from 0 to below 1 for a purpose; to ask for one costs more than most thoughts,
so it is asked for only where it decides."""
