"""Sentences that are made from positions: of a brief, and as aims."""

from __future__ import annotations

import re

_DEGREES = ((80, "above all else"), (60, "much"), (40, "somewhat"), (0, "little"))
SAID = re.compile(
    r"\*\*(.+?)\*\*: you are .+; it matters to you "
    rf"(?:{'|'.join(words for _, words in _DEGREES)})\."
)
"""A position as a brief tells it that nobody has rewritten, with the title of its issue."""


def position_said(title: str, ends: tuple[str, str], place: float, salience: int) -> str:
    """How a brief tells a position: ``ends`` are the low and the high one of the issue's
    scale, from -2 to 2, ``salience`` is 0 to 100."""
    where = "in the middle"
    if place:
        how = (
            "firmly for"
            if abs(place) > 1.2
            else "for"
            if abs(place) > 0.6
            else "rather for"
        )
        where = f"{how} \u201c{ends[place > 0]}\u201d"
    degree = next(words for least, words in _DEGREES if salience >= least)
    return f"**{title}**: you are {where}; it matters to you {degree}."


def aim_said(title: str, ends: tuple[str, str], place: float) -> str:
    """What a position makes of an aim: ``ends`` are the low and the high one of the issue's
    scale, from -2 to 2."""
    wanted = "a middle way" if -0.5 < place < 0.5 else ends[place > 0]
    return f"On \u201c{title}\u201d: {wanted}."
