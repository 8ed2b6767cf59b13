"""For every delegation some text is better than none."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem
from game.scenario.ground.grounds import Grounds

ENTRY = Entry(
    "S330",
    "delegation that no text is good enough for",
    "Having no text is worth more to a delegation than the best text that it could "
    "hope for. It objects whatever the room does.",
    "delegations:\n  NOR: {walk_away: 100}",
    "Lower `walk_away`: 30 is usual, 50 is high.",
    "warning",
)
NEEDS = frozenset(("blocs", "delegations", "issues", "positions", "room", "text"))


def judge(grounds: Grounds) -> Iterator[Problem]:
    """Delegations that cannot be won."""
    for seat in grounds.told():
        total = value = 0
        for point in grounds.points:
            weight = grounds.weight(seat, point.issue)
            best = max(
                grounds.closeness(seat, point.issue, w.place) for w in point.wordings
            )
            total, value = total + weight, value + weight * best
        if total and grounds.walk_away(seat) > value // total:
            message = (
                f"to {grounds.called(seat)} no text is worth {grounds.walk_away(seat) // 100} "
                f"per cent, the best is worth {value // total // 100}"
            )
            place = grounds.at_delegation(seat, "walk_away")
            lower = min(30, max(0, value // total // 100 - 5))
            help_ = f"write `walk_away: {lower}`, or add a wording that is nearer to it"
            yield grounds.material.problem(ENTRY, place, message, help_)
