"""A recorded tally must fit the room."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem
from game.scenario.ground.material import Material

ENTRY = Entry(
    "S314",
    "tally that does not fit the room",
    "A tally counts more votes than there are members, or fewer of a kind than the "
    "delegations that are named.",
    "tally: {yes: 150, no: 100, abstain: 0}",
    "Correct the tally or the names, such as `tally: {yes: 9, no: 4, abstain: 2}`; votes of "
    "States that are not in the room are counted beside it: `unseated: 5`.",
)
LOSES: frozenset[str] = frozenset()


def check(material: Material) -> Iterator[Problem]:
    """Tallies beyond the room, and names beyond the tally."""
    members = material.members
    for moment in material.parts("record"):
        tally = moment.part("tally")
        if tally is None or members is None:
            continue
        total = sum(tally.get(k, 0) for k in ("yes", "no", "abstain"))
        unseated = tally.get("unseated", 0)
        if total > len(members) + unseated:
            beside = f" and {unseated} who are not in the room" if unseated else ""
            message = f"the tally counts {total} votes of {len(members)} members{beside}"
            yield material.problem(ENTRY, moment.at("tally"), message)
        for choice, seats in (moment.get("known") or {}).items():
            if choice in tally and len(seats) > tally[choice]:
                message = (
                    f"{len(seats)} are named for `{choice}`, the tally has {tally[choice]}"
                )
                yield material.problem(ENTRY, moment.at("known"), message)
