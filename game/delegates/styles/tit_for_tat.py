"""Gives as much as it was given, and nothing for nothing; answers a broken promise."""

from __future__ import annotations

from game.delegates.styles import Style


def _gives(spent: int, met: int) -> int:
    return max(0, met - 5000) * (8000 + spent // 10) // 5000


STYLE = Style(
    "tit-for-tat",
    "gives as much as it is given",
    _gives,
    keeps=9000,
    repays=10000,
    answers_breach=True,
)
