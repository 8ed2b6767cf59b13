"""A delegation should have something to gain or lose."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem
from game.scenario.ground.grounds import Grounds, Point

ENTRY = Entry(
    "S322",
    "delegation with nothing to gain or lose",
    "A delegation that a person may play has no position of its own or of its group "
    "on any issue that the text leaves open, or cares nothing about them, or lies "
    "equally far from all wordings; and it has no red line. Its player has no reason "
    "to do one thing rather than another.",
    "delegations:\n  NOR: {playable: yes, ...}    # and no row in positions.csv",
    "Add rows with a salience above 0 to positions.csv, or write `playable: no`.",
    "warning",
)
NEEDS = frozenset(("blocs", "delegations", "issues", "positions", "room", "text"))


def judge(grounds: Grounds) -> Iterator[Problem]:
    """Playable delegations without a stake."""
    for seat in grounds.setup.roll:
        said = grounds.scenario.delegations.get(seat)
        if said is None or not said.playable or said.red_lines:
            continue
        if not any(_matters(grounds, seat, point) for point in grounds.points):
            message = f"{grounds.called(seat)} has nothing to gain or lose"
            place = grounds.at_delegation(seat, "playable")
            help_ = f"{_remedy(grounds, seat)}, or write `playable: no`"
            yield grounds.material.problem(ENTRY, place, message, help_)


def _remedy(grounds: Grounds, seat: str) -> str:
    """A row of positions that would give it a stake: the far end of the first issue that the
    text leaves open, in place of its own row on that, where there is one."""
    open_ = (p.issue for p in grounds.points if len({w.place for w in p.wordings}) > 1)
    issue = next(open_, None) or next(iter(grounds.dossier.issues), "ISSUE")
    row = f"{seat},{issue},2,50,inferred,"
    for given in grounds.material.rows:
        if (given.get("delegation"), given.get("issue")) == (seat, issue):
            source = given.get("source") or ""
            written = f"{seat},{issue},2,50,{given.get('basis') or 'inferred'},{source}"
            return f"change line {given.line} of positions.csv to `{written}`"
    return f"add `{row}` to positions.csv"


def _matters(grounds: Grounds, seat: str, point: Point) -> bool:
    position = grounds.known.get(seat, {}).get(point.issue)
    if position is None or not grounds.weight(seat, point.issue):
        return False
    return len({abs(w.place - position.place) for w in point.wordings}) > 1
