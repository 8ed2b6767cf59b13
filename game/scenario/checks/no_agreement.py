"""An agreement must be possible."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from operator import mul

from game.delegates.instructions import RedLine
from game.scenario.diagnostics import Entry, Problem
from game.scenario.ground.grounds import Grounds, Point, Wording, wordings

ENTRY = Entry(
    "S320",
    "no possible agreement at all",
    "No combination of wordings leaves every delegation without a hard red line "
    "crossed and better off than with no text. Under a rulebook that votes a majority "
    "may still adopt the text over objections; under one of consensus nothing can be "
    "adopted that somebody would not rather be without. Only what can be proved is reported.",
    'NOR: red_lines: [{provision: "6", crossed_by: [chair], ...}]\nISL: red_lines: [{provision: "6", crossed_by: [soft, deleted], ...}]',
    "Take a wording out of one `crossed_by`, add a wording that all can bear, lower a "
    "`walk_away`, or make a line `hard: no`.",
    "warning",
)
NEEDS = frozenset(("blocs", "delegations", "issues", "positions", "room", "text"))


_SHOWN = 4
"""Red lines that are written out in what helps."""
_ROUNDS = 60
"""Steps in the search for a proof."""
_HEARD = 300
"""The share, of 1000 at the beginning, from which a delegation is named in the proof."""


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
        crossed = {variant for _, line in mine for variant in line.variants}
        may = tuple(w for w in wordings(provision) if w.id not in crossed)
        if provision.id in left:
            left[provision.id] = may
        if not may:
            yield _contradiction(grounds, provision.id, mine)


def _contradiction(
    grounds: Grounds, provision: str, lines: Sequence[tuple[str, RedLine]]
) -> Problem:
    owners = ", ".join(dict.fromkeys(grounds.called(seat) for seat, _ in lines))
    message = f"every wording of `{provision}` crosses a hard red line: {owners}"
    crossed = "; ".join(
        f"`{seat}` `crossed_by: [{', '.join(line.variants)}]`"
        for seat, line in lines[:_SHOWN]
    )
    help_ = (
        f"take a wording out of one of the lines ({crossed}), make one `hard: no`, "
        "or add a wording that all can bear"
    )
    return grounds.material.problem(ENTRY, grounds.at_provision(provision), message, help_)


def _unpersuaded(grounds: Grounds, left: dict[str, tuple[Wording, ...]]) -> list[str]:
    """Delegations of which some must be worse off than without a text, if that is provable.

    If some weights make the weighted sum of what the delegations gain over no text
    negative for every text, then no text can leave them all better off.  The sum is
    greatest where each provision takes its best wording by itself, so that one set of
    weights is tried quickly; those who are worst off at that text get more weight for the
    next.
    """
    totals = {s: total for s in grounds.told() if (total := _total(grounds, s))}
    seats = [*totals]
    tables = [
        _gains(grounds, totals, point, left[point.provision]) for point in grounds.points
    ]
    shares = [1000] * len(seats)
    for _ in range(_ROUNDS if seats else 0):
        best = [max(rows, key=lambda row: sum(map(mul, shares, row))) for rows in tables]
        gains = [sum(column) for column in zip(*best, strict=True)]
        if sum(map(mul, shares, gains)) < 0:
            worst = sorted(zip(gains, seats, shares, strict=True))
            return [seat for _, seat, share in worst if share > _HEARD]
        largest = max(1, *map(abs, gains))
        shares = [
            max(1, share - share * gain // (2 * largest))
            for share, gain in zip(shares, gains, strict=True)
        ]
    return []


def _total(grounds: Grounds, seat: str) -> int:
    return sum(grounds.weight(seat, point.issue) for point in grounds.points)


def _gains(
    grounds: Grounds,
    totals: Mapping[str, int],
    point: Point,
    wordings_left: tuple[Wording, ...],
) -> list[list[int]]:
    """By wording: what it adds to each seat's worth of the text over no text, times ten;
    ``totals`` are the weights of all provisions together, by seat."""
    rows: list[list[int]] = [[] for _ in wordings_left]
    for seat, total in totals.items():
        weight = grounds.weight(seat, point.issue)
        walk_away = grounds.walk_away(seat)
        for row, wording in zip(rows, wordings_left, strict=True):
            near = grounds.closeness(seat, point.issue, wording.place) if weight else 0
            row.append(-(10 * weight * (walk_away - near) // total))  # rounded up: a proof
    return rows
