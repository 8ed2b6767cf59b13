"""How near a text lies to places, issue by issue: what its worth is summed from.

Whole rooms weigh every text that there is in a day, and most texts differ from the last on an
issue or two.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from game.delegates.instructions import Position
from game.rules.kept import kept, memory

WIDTH = 400
"""Hundredths from one end of a scale to the other."""
POINT = 10000 // WIDTH
"""Basis points of closeness in a hundredth of a scale."""


class Near(dict[int, int]):
    """By place: how near the wordings on an issue lie to it, in hundredths of the scale from
    its far end, each times what it matters.  A table that fills as places are asked for: in a
    room of 193 many hold the same."""

    def __init__(self, wordings: tuple[tuple[int, int], ...]) -> None:
        super().__init__()
        self._wordings = wordings

    def __missing__(self, place: int) -> int:
        found = 0
        for at, matters in self._wordings:
            by = WIDTH - abs(at - place)
            if by > 0:
                found += matters * by
        self[place] = found
        return found


_UNSAID = 0, Near(())
"""A text that says nothing on an issue."""
OnIssue = tuple[str, int, Near]
"""What a text says on an issue: how much all its wordings matter, and how near they lie."""


@lru_cache(512)
def on_issue(issue: str, wordings: tuple[tuple[int, int], ...]) -> OnIssue:
    """The same object for the same wordings, so that texts are told apart by issue."""
    return issue, sum(matters for _, matters in wordings), Near(wordings)


def worth_of(positions: Mapping[str, Position], text: tuple[OnIssue, ...]) -> int:
    """Worth of a text, by its issues, to a holder of positions: 0 to 10000, and 5000 where it holds
    none that the text bears on."""
    last = _LAST.get(id(positions))
    if last is None:
        total, value = _summed(positions, text)
    else:
        _, before, total, value = last
        for issue, more, near_before, near in _exchanged(before, text):
            if issue in positions:
                position = positions[issue]
                place, salience = position.place, position.salience
                total += salience * more
                value += salience * (near[place] - near_before[place])
    if len(_LAST) >= _MOST:
        _LAST.clear()
    _LAST[id(positions)] = positions, text, total, value
    return value * POINT // total if total else 5000


_LAST: dict[int, tuple[Mapping[str, Position], tuple[OnIssue, ...], int, int]] = memory()
"""By the identity of positions: the text that was weighed last for them, with what
:func:`_summed` makes of it.  The next differs from it on an issue or two of many, and whole
rooms weigh every text that there is in a day."""
_MOST = 16384


def _summed(
    positions: Mapping[str, Position], text: tuple[OnIssue, ...]
) -> tuple[int, int]:
    """What a text on some issues weighs with a holder of positions, and how near it lies, by
    weight."""
    total = value = 0
    for issue, matters, near in text:
        if issue in positions:
            position = positions[issue]
            salience = position.salience
            total += salience * matters
            value += salience * near[position.place]
    return total, value


_Exchanged = tuple[str, int, Near, Near]
"""An issue on which two texts differ: how much more the wordings of the other matter, and how
near those of each lie."""


@kept(128)
def _exchanged(
    before: tuple[OnIssue, ...], after: tuple[OnIssue, ...]
) -> tuple[_Exchanged, ...]:
    """What one text says otherwise than another."""
    here = {issue: (matters, near) for issue, matters, near in before}
    there = {issue: (matters, near) for issue, matters, near in after}
    found = []
    for issue in here | there:
        matters, near = here.get(issue, _UNSAID)
        then_matters, then_near = there.get(issue, _UNSAID)
        if then_near is not near:
            found.append((issue, then_matters - matters, near, then_near))
    return tuple(found)
