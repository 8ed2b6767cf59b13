"""A delegation does not forbid what it wants."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.scenario.diagnostics import Entry, Place, Problem
from game.scenario.ground.grounds import Grounds, Wording

ENTRY = Entry(
    "S324",
    "red line that its owner's own position violates",
    "A red line is crossed by the wording that lies nearest to its owner's own "
    "position on that issue. Most often the sign of the position is wrong, or the "
    "wrong wording is named.",
    'NOR,scope,2,90,stated,S\nred_lines: [{provision: "6", crossed_by: [strong], ...}]    # strong has place 2',
    "Correct the position, the place of the wording, or `crossed_by`.",
    "warning",
)
NEEDS = frozenset(("issues", "text"))


def judge(grounds: Grounds) -> Iterator[Problem]:
    """Red lines across one's own place."""
    points = {point.provision: point for point in grounds.points}
    for seat in grounds.setup.roll:
        for at, line in enumerate(grounds.red_lines(seat)):
            point = points.get(line.provision)
            position = grounds.known.get(seat, {}).get(point.issue) if point else None
            if point is None or position is None:
                continue
            nearest = min(point.wordings, key=lambda w: abs(w.place - position.place))
            others = [w for w in point.wordings if w.id not in line.variants]
            equally = any(
                abs(w.place - position.place) == abs(nearest.place - position.place)
                for w in others
            )
            if nearest.id in line.variants and not equally:
                message = (
                    f"{grounds.called(seat)} stands at {position.place / 100:g} on "
                    f"`{point.issue}`: `{nearest.id}`, which is nearest, crosses its red line"
                )
                place = _at(grounds, seat, at)
                help_ = _help(seat, nearest.id, point.issue, others)
                yield grounds.material.problem(ENTRY, place, message, help_)


def _help(seat: str, crossed: str, issue: str, others: Sequence[Wording]) -> str:
    """The two ways out: another line, or a position at a wording that it does not forbid."""
    first = f"take `{crossed}` out of `crossed_by`"
    if not others:
        return first
    places = ", or to ".join(f"`{other.place / 100:g}` (`{other.id}`)" for other in others)
    return f"{first}, or move the row `{seat},{issue}` of positions.csv to {places}"


def _at(grounds: Grounds, seat: str, index: int) -> Place:
    part = grounds.material.named("delegations").get(seat)
    lines = [*part.parts("red_lines")] if part else []
    return (
        lines[index].at("crossed_by") if index < len(lines) else grounds.at_delegation(seat)
    )
