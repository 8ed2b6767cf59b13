"""The room and the text of a scenario that is being written, as its author looks at them."""

from __future__ import annotations

from game.delegates.instructions import Issue
from game.rules.draft.places import with_sign
from game.rules.draft.text import Provision
from game.rules.meeting.setup import Seat
from game.scenario.model import Scenario
from game.tui.brief import who
from game.tui.typeset import BLANK, Line
from game.tui.widgets.leaf import heading, hung, prose

_FEW_SEATS = 40
"""Seats that are listed whether or not anything is said of them."""


def room_lines(scenario: Scenario, width: int) -> list[Line]:
    """Who sits there, and who is known to stand where."""
    seats, shown = scenario.seats, _spoken_of(scenario)
    lines = [*heading(f"{len(seats)} seats")[1:]]
    for seat in shown:
        lines += hung(f"{seat.name}: {who(scenario, seat)}", width)
    if len(shown) < len(seats):
        others = len(seats) - len(shown)
        more = f"And {others} more, with neither stated positions nor briefs."
        lines += [BLANK, *prose(more, width, "faint")]
    for issue in scenario.issues:
        lines += _stands(scenario, issue, width)
    return lines


def _spoken_of(scenario: Scenario) -> list[Seat]:
    """The seats; of a large room those that have a stated position, instructions, or another
    role than that of a member."""
    if len(scenario.seats) <= _FEW_SEATS:
        return [*scenario.seats]
    stated = (row.delegation for row in scenario.positions if row.basis == "stated")
    said = {*scenario.delegations, *stated}
    return [s for s in scenario.seats if s.id in said or s.role != "member"]


def _stands(scenario: Scenario, issue: Issue, width: int) -> list[Line]:
    """Who stands where on an issue, from its low end to its high one."""
    names = {seat.id: seat.brief for seat in scenario.seats}
    names |= {bloc.id: bloc.name for bloc in scenario.blocs}
    places: dict[int, list[str]] = {}
    for row in scenario.positions:
        if row.issue == issue.id:
            who_ = names.get(row.delegation, row.delegation)
            places.setdefault(row.place, []).append(who_)
    lines = [*heading(issue.title), *hung(f"-2 {issue.low}; +2 {issue.high}", width)]
    for place in sorted(places):
        lines += hung(", ".join(places[place]), width, f"{with_sign(place)}: ")
    return lines if places else [*lines, *hung("Nobody has a position on it.", width)]


def wordings(provision: Provision, width: int) -> list[Line]:
    """A provision with every wording that it may take."""
    lines = heading(f"{provision.number}  {provision.heading}")
    for variant in provision.variants:
        sign = f"{variant.id} {with_sign(variant.place)}: " if provision.issue else ""
        lines += hung(variant.text or "(deleted)", width, sign)
    return lines
