"""Gives nothing first, then of what it is given four fifths, and all as the day ends."""

from __future__ import annotations

from game.delegates.styles import Style


def _gives(spent: int, met: int) -> int:
    return met * max(8000, spent) // 10000


STYLE = Style(
    "tit-for-tat", "gives as much as it is given", _gives, keeps=9000, repays=10000
)
