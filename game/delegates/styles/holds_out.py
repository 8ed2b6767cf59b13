"""Gives nothing until the last tenth of the day, and little then."""

from __future__ import annotations

from game.delegates.styles import Style


def _gives(spent: int, _met: int) -> int:
    return 0 if spent < 9000 else (spent - 9000) * 2


STYLE = Style("holds-out", "holds to its position to the end", _gives, keeps=9800)
