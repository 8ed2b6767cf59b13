"""Gives as much as it was given, and a little more as the day ends."""

from __future__ import annotations

from game.delegates.styles import Style


def _gives(spent: int, met: int) -> int:
    return min(9000, 500 + met * 8 // 10 + max(0, spent - 8000))


STYLE = Style(
    "tit-for-tat", "gives as much as it is given", _gives, keeps=9000, repays=10000
)
