"""The few delegations of a small room by name, for the free space between the benches."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.cells import cell_len, set_cell_size

from game.rules.meeting.setup import Setup
from game.tui.outlook import UNKNOWN, Mark
from game.tui.typeset import Line, clipped, width_of
from game.tui.widgets.benches import Place

_FIRST = ("object", "unknown", "no", "abstain", "taken", "yes", "absent", "barred")
"""Whose stand one looks for first."""
_LEAST = 24
"""Cells that a name and a stand take at least."""
_WIDE = 40
"""Cells that a name, a stand and a reason take."""
_FEW = 24
"""Members of a room of which the names are worth telling one by one."""


def space_between(
    places: Sequence[Place], hole: tuple[int, int, int], arc: int, width: int
) -> tuple[int, int, int]:
    """Left column, width and first row of the free space for names in a small room.

    The highest rows from which on the benches leave room for a name and a reason, two cells
    away from them, so that no mark of a seat looks like one of a name; ``hole`` where there
    are none such, or in a larger room.
    """
    if len(places) > _FEW:
        return hole
    for first in range(arc // 2):
        beside = [x for x, y in places if y >= first]
        left = max((x for x in beside if x < width // 2), default=-2) + 3
        right = min((x for x in beside if x >= width // 2), default=width + 1) - 2
        if right - left >= _WIDE:
            return left, right - left, first
    return hole


def roster(
    setup: Setup,
    marks: Mapping[str, Mark],
    stands: Mapping[str, str],
    reasons: Mapping[str, Sequence[str]],
    room: tuple[int, int],
) -> list[Line]:
    """A line for each member with its stand and what that rests on, those in the way first.

    ``stands`` are the words of each stand; ``room`` is how wide and how high the space is.
    Where not all have a line the last says how many have none; nothing in a large room, or
    where the space is too narrow.
    """
    width, height = room
    if len(setup.roll) > _FEW or width < _LEAST or height < 2:
        return []
    ranked = sorted(setup.roll, key=lambda s: _FIRST.index(marks.get(s, UNKNOWN).stand))
    told = ranked if len(ranked) <= height else ranked[: height - 1]
    names = max(cell_len(setup.name(s)) for s in told)
    lines = [
        clipped(
            _line(
                setup.name(s), names, marks.get(s, UNKNOWN), stands, reasons.get(s), width
            ),
            width,
        )
        for s in told
    ]
    if left := len(ranked) - len(told):
        lines.append(((f"  and {left} more", "faint"),))
    return lines


def _line(
    name: str,
    names: int,
    mark: Mark,
    stands: Mapping[str, str],
    reasons: Sequence[str] | None,
    width: int,
) -> Line:
    look = mark.stand + ("-firm" if mark.firm else "")
    known = mark.firm or not mark.sure or mark == Mark("absent", sure=10000)
    sure = "" if known else f" {mark.chance}"
    line: Line = (
        (f"{mark.sign} ", look),
        (set_cell_size(name, names), ""),
        (f"  {stands[mark.stand]}{sure}", look),
    )
    because: Line = ((f"  {reasons[0]}", "faint"),) if reasons and not mark.firm else ()
    return (*line, *because) if width_of((*line, *because)) <= width else line
