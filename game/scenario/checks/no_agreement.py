"""An agreement must be possible."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem
from game.scenario.grounds import Grounds, Point, Wording, wordings

ENTRY = Entry(
    "S320",
    "no possible agreement at all",
    "No combination of wordings leaves every delegation without a hard red line "
    "crossed and better off than with no text. Under a rulebook that votes a majority "
    "may still adopt the text over objections; under one of consensus nothing can be "
    "adopted. Only what can be proved is reported.",
    'NOR: red_lines: [{provision: "6", crossed_by: [chair], ...}]\nISL: red_lines: [{provision: "6", crossed_by: [soft, deleted], ...}]',
    "Take a wording out of one `crossed_by`, add a wording that all can bear, lower a "
    "`walk_away`, or make a line `hard: no`.",
    "warning",
)


_ROUNDS = 60
"""Steps in the search for a proof."""


def judge(grounds: Grounds) -> Iterator[Problem]:
    """Rooms in which nothing satisfies everybody."""
    left = {point.provision: point.wordings for point in grounds.points}
    stuck = False
    for problem in _contradictions(grounds, left):
        stuck = True
        yield problem
    if stuck:
        return
    against = _unpersuaded(grounds, left)
    if against:
        names = ", ".join(grounds.called(seat) for seat in against[:4])
        message = f"no text is better than none for all of {names}"
        yield grounds.material.problem(ENTRY, grounds.at_top("text"), message)


def _contradictions(
    grounds: Grounds, left: dict[str, tuple[Wording, ...]]
) -> Iterator[Problem]:
    """Provisions of which every wording crosses somebody's hard red line."""
    lines = [
        (seat, line)
        for seat in grounds.setup.roll
        for line in grounds.red_lines(seat)
        if line.hard
    ]
    for provision in grounds.scenario.provisions:
        mine = [(s, line) for s, line in lines if line.provision == provision.id]
        if not mine or not provision.variants:
            continue
        may = [
            w
            for w in wordings(provision)
            if not any(w.id in line.variants for _, line in mine)
        ]
        if provision.id in left:
            left[provision.id] = tuple(may)
        if not may:
            owners = ", ".join(dict.fromkeys(grounds.called(s) for s, _ in mine))
            message = f"every wording of `{provision.id}` crosses a hard red line: {owners}"
            yield grounds.material.problem(
                ENTRY, grounds.at_provision(provision.id), message
            )


def _unpersuaded(grounds: Grounds, left: dict[str, tuple[Wording, ...]]) -> list[str]:
    """Delegations of which some must be worse off than without a text, if that is provable.

    If some weights make the weighted sum of what the delegations gain over no text
    negative for every text, then no text can leave them all better off.  The sum is greatest where each
    provision takes its best wording by itself, so that one set of weights is tried quickly;
    those who are worst off at that text get more weight for the next.
    """
    seats = [
        s for s in grounds.told() if any(grounds.weight(s, p.issue) for p in grounds.points)
    ]
    shares = dict.fromkeys(seats, 1000)
    for _ in range(_ROUNDS if seats else 0):
        gains = dict.fromkeys(seats, 0)
        for point in grounds.points:
            rows = [
                {s: _gain(grounds, s, point, w) for s in seats}
                for w in left[point.provision]
            ]
            best = max(rows, key=lambda row: sum(shares[s] * row[s] for s in seats))
            gains = {s: gains[s] + best[s] for s in seats}
        if sum(shares[s] * gains[s] for s in seats) < 0:
            return sorted((s for s in seats if shares[s] > 300), key=lambda s: gains[s])
        largest = max(1, *(abs(g) for g in gains.values()))
        shares = {
            s: max(1, shares[s] - shares[s] * gains[s] // (2 * largest)) for s in seats
        }
    return []


def _gain(grounds: Grounds, seat: str, point: Point, wording: Wording) -> int:
    """What one provision adds to a seat's worth of the text over no text, times ten."""
    closeness = grounds.closeness(seat, point.issue, wording.place)
    total = sum(grounds.weight(seat, p.issue) for p in grounds.points)
    weight = grounds.weight(seat, point.issue)
    return 10 * weight * (closeness - grounds.walk_away(seat)) // total
