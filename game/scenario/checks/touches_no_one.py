"""An amendment should matter to somebody."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem
from game.scenario.ground.grounds import Grounds

ENTRY = Entry(
    "S323",
    "wording that touches no one",
    "A wording differs from the Chair's and lies at the same place on the scale, or on an "
    "issue on which everybody's salience is 0, and nobody's red line names it: to every "
    "delegation it is worth what the Chair's is, so that nobody would propose or oppose it.",
    "variants:\n  chair: {place: 1, text: ...}\n  soft: {place: 1, text: ...}",
    "Give it a place of its own, such as `place: 0.5`, or take it out.",
    "warning",
)
NEEDS = frozenset(("blocs", "delegations", "issues", "positions", "room", "text"))


def judge(grounds: Grounds) -> Iterator[Problem]:
    """Wordings that change nothing for anybody."""
    named = {
        (line.provision, variant)
        for said in grounds.scenario.delegations.values()
        for line in said.red_lines
        for variant in line.variants
    }
    for point in grounds.points:
        chair = point.wordings[0]
        place = grounds.at_provision(point.provision)
        free = [w for w in point.wordings[1:] if (point.provision, w.id) not in named]
        if free and not any(
            grounds.weight(seat, point.issue) for seat in grounds.setup.roll
        ):
            which = " and ".join(f"`{wording.id}`" for wording in free)
            message = (
                f"{which} of `{point.provision}`: no one is touched, for everybody's "
                f"salience on `{point.issue}` is 0"
            )
            help_ = f"give it a salience in `positions.csv`, such as `50`, or take `{point.issue}` out"
            yield grounds.material.problem(ENTRY, place, message, help_)
            continue
        for wording in free:
            if wording.place == chair.place:
                message = (
                    f"`{wording.id}` of `{point.provision}` touches no one: "
                    "it lies where the Chair's wording does"
                )
                yield grounds.material.problem(ENTRY, place, message)
