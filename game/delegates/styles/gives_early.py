"""Gives most of what it can in the first third, to keep the room together."""

from __future__ import annotations

from game.delegates.styles import Style


def _gives(spent: int, _met: int) -> int:
    return min(8000, spent * 24 // 10)


STYLE = Style("gives-early", "gives early to keep the room together", _gives, keeps=9700)
