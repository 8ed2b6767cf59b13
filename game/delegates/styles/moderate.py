"""Gives way in step with the clock."""

from __future__ import annotations

from game.delegates.styles import Style


def _gives(spent: int, _met: int) -> int:
    return spent * 6 // 10


STYLE = Style("moderate", "gives way in step with the clock", _gives)
