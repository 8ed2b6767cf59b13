"""Which of its own red lines a seat has made known.

A line is known that the room knows: that is public, or that its holder drew in this meeting
(:mod:`game.delegates.others.drawing`).  What is said in passing, an explanation of vote or an
answer to an offer, may name what was made known so, and makes nothing known itself.
"""

from __future__ import annotations

from game.delegates.instructions import RedLine
from game.delegates.others.public import room_belief
from game.delegates.view import View


def revealed(view: View) -> frozenset[str]:
    """The words of the seat's red lines that the room knows."""
    mine = view.instructions
    if mine is None or not mine.red_lines:
        return frozenset()
    stand = room_belief(view).stands.get(view.seat)
    drawn = stand.spoken if stand is not None else ()
    return frozenset(
        line.words
        for line in mine.red_lines
        if line.public or any(_is_drawn(line, known) for known in drawn)
    )


def _is_drawn(line: RedLine, known: RedLine) -> bool:
    """Whether what the room heard is this line in its own words."""
    return line.words.rstrip(".").casefold() in known.words.casefold()
