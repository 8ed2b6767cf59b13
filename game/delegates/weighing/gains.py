"""What changes of the text bring a holder of positions, one change or many at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from game.delegates.instructions import Issue, Position
from game.delegates.weighing.nearness import POINT
from game.delegates.weighing.worth import Change
from game.rules.kept import kept

Move = tuple[str, int, int, int]
"""What a change does on an issue: the issue, the place before and after, its weight."""


@kept(2048)
def weighed(issues: Mapping[str, Issue], moves: tuple[Change, ...]) -> tuple[Move, ...]:
    """Changes with the weights of their issues, where they are of any that is known."""
    return tuple(
        (m.issue, m.before, m.after, issues[m.issue].weight)
        for m in moves
        if m.issue in issues
    )


Turns = tuple[str, int, int, int, tuple[tuple[int, int], ...]]
"""What several changes turn on: an issue, the place before, its weight, how far the issue
reaches at most, times its weight, and for each change its number among all and the place
after."""
_BEYOND = 1 << 60
"""The reach where one of the changes brings something on other issues too."""


def turns_of(among: Iterable[tuple[Move, ...]]) -> tuple[Turns, ...]:
    """What several changes turn on, those together that start from the same wording: whoever
    weighs them looks up its place once for all wordings of a provision."""
    found: dict[tuple[str, int, int], list[tuple[int, int]]] = {}
    mixed = set()
    for at, moves in enumerate(among):
        if len(moves) > 1:
            mixed.add(at)
        for issue, before, after, weight in moves:
            found.setdefault((issue, before, weight), []).append((at, after))
    turns = []
    for (issue, before, weight), ends in found.items():
        reach = max(abs(before - after) for _, after in ends) * weight
        if not mixed.isdisjoint(at for at, _ in ends):
            reach = _BEYOND
        turns.append((issue, before, weight, reach, tuple(ends)))
    return tuple(turns)


def gains_by(
    positions: Mapping[str, Position], turns: Iterable[Turns], least: int = 0
) -> dict[int, int]:
    """What changes bring, by their numbers: 10000 is one full issue of the usual weight, wholly
    cared for.  Left out is what brings nothing, and may be what neither brings nor costs
    ``least``: most cannot, with those who care little."""
    slight = (least - 1) * 10000 // POINT
    points: dict[int, int] = {}
    for issue, before, weight, reach, ends in turns:
        if issue in positions:
            position = positions[issue]
            if reach * position.salience <= slight:
                continue
            place, matters = position.place, position.salience * weight
            now = abs(before - place)
            for at, after in ends:
                points[at] = points.get(at, 0) + (now - abs(after - place)) * matters
    return {at: gain for at, p in points.items() if (gain := p * POINT // 10000)}


def gain(
    positions: Mapping[str, Position],
    issues: Mapping[str, Issue],
    moves: tuple[Change, ...],
) -> int:
    """What one change brings, in the same terms."""
    points = 0
    for issue, before, after, weight in weighed(issues, moves):
        if issue in positions:
            position = positions[issue]
            place = position.place
            nearer = abs(before - place) - abs(after - place)
            points += nearer * position.salience * weight
    return points * POINT // 10000
