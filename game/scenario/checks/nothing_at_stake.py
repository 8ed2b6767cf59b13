"""A delegation should have something to gain or lose."""

from __future__ import annotations

from collections.abc import Iterator

from game.delegates.inferring.filling import BAND
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
    """A row of positions that would give it a stake, in place of its own row on that issue where
    there is one: where the others make it likely to stand; the far end of the first issue that
    the text leaves open, where they tell nothing."""
    issue, place = _likely(grounds, seat)
    row = f"{seat},{issue},{place},50,inferred,"
    for given in grounds.material.rows:
        if (given.get("delegation"), given.get("issue")) == (seat, issue):
            source = given.get("source") or ""
            written = (
                f"{seat},{issue},{place},50,{given.get('basis') or 'inferred'},{source}"
            )
            return f"change line {given.line} of positions.csv to `{written}`"
    return f"add `{row}` to positions.csv"


def _likely(grounds: Grounds, seat: str) -> tuple[str, str]:
    """The issue on which the others say most of a seat, and the place there, as it is written."""
    held = grounds.dossier.positions.get(seat, {})
    open_ = [p for p in grounds.points if len({w.place for w in p.wordings}) > 1]
    told = [p for p in open_ if p.issue in held and _tells(held[p.issue].place, p)]
    if told:
        best = max(told, key=lambda point: abs(held[point.issue].place)).issue
        return best, f"{held[best].place / 100:g}"
    first = next((p.issue for p in open_), None) or next(iter(grounds.dossier.issues), "")
    return first or "ISSUE", "2"


def _tells(place: int, point: Point) -> bool:
    """Whether a place takes a side, and makes some wordings of a provision better than others."""
    return abs(place) > BAND and len({abs(w.place - place) for w in point.wordings}) > 1


def _matters(grounds: Grounds, seat: str, point: Point) -> bool:
    position = grounds.known.get(seat, {}).get(point.issue)
    if position is None or not grounds.weight(seat, point.issue):
        return False
    return len({abs(w.place - position.place) for w in point.wordings}) > 1
