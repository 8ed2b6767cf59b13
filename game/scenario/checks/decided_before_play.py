"""The outcome should be open."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from game.rules.draft.text import CHAIR_TEXT
from game.scenario.diagnostics import Entry, Problem, listed
from game.scenario.ground.foregone import Foregone, foregone, voting
from game.scenario.ground.grounds import Grounds

ENTRY = Entry(
    "S321",
    "outcome that is decided before play",
    "On every contested provision one wording has the majority of the rulebook behind it from the "
    "positions that the file gives, and no hard red line is crossed by the text that this makes. "
    "Counted are those that prefer it to each other wording and could gain less in the rest of the "
    "text than they would lose here, so that no bargain wins them; all others are counted "
    "against it, and so is one of its own, for the seat that a person takes. Where nobody prefers "
    "another wording it is decided under any rules, and under rules of consensus only so, also "
    "where a second wording is as good to all. Where such a wording brings nobody enough to table "
    "it, the message says so: computer-played delegations may then leave the Chair's. Where "
    "stages that vote bring rules of their own, it is decided under each of them alike. Inferred "
    "positions count as the file has them; each meeting of a playtest draws its own around them.",
    "positions.csv: six of seven delegations at the place of the Chair's wording",
    "Move some positions to the other side, add an issue on which the room is divided, or give "
    "somebody a red line: `red_lines: [{provision: ID, crossed_by: [chair], words: ...}]`.",
    "warning",
)
NEEDS = frozenset(
    (
        "blocs",
        "decided_by",
        "delegations",
        "issues",
        "positions",
        "room",
        "rulebook",
        "stages",
        "text",
    )
)
_SHOWN = 3
"""Provisions whose arithmetic stands in the message."""

_WANTED = "what the room wants is settled"
"""The most that can be said where nobody may bring it about."""


def judge(grounds: Grounds) -> Iterator[Problem]:
    """Rooms that agree already."""
    if not grounds.points or not grounds.scenario.positions:
        return
    found = foregone(grounds)
    if not found or _fought(grounds, {f.provision: f.wording for f in found}):
        return
    sums = [_arithmetic(one) for one in found[:_SHOWN]]
    if len(found) > _SHOWN:
        sums.append(f"{len(found) - _SHOWN} more provisions likewise")
    rules = [setup.rulebook.id for setup in voting(grounds.setup)]
    if len(rules) > 1:
        sums.append(f"counted by `{rules[0]}`, and alike under {listed(rules[1:])}")
    what = "the outcome is decided" if all(one.tabled for one in found) else _WANTED
    message = f"{what} before play: {'; '.join(sums)}"
    yield grounds.material.problem(ENTRY, grounds.at_top("text"), message)


def _arithmetic(one: Foregone) -> str:
    if not one.tabled:
        return (
            f"on `{one.provision}` none of {one.members} wants another wording than "
            f"`{one.wording}`, and none gains enough by it to table it"
        )
    if not one.against:
        return f"`{one.provision}` ends as `{one.wording}`, and none of {one.members} wants another"
    if one.wording == CHAIR_TEXT:
        votes = one.members - one.firm + 1
        return (
            f"`{one.provision}` stays `chair`, as {one.firm} of {one.members} want it: with one of "
            f"them a change has {votes}, and takes {one.needed}"
        )
    return (
        f"`{one.provision}` becomes `{one.wording}`, as {one.firm} of {one.members} want it: "
        f"without one of them it has {one.firm - 1}, and takes {one.needed}"
    )


def _fought(grounds: Grounds, settled: Mapping[str, str]) -> bool:
    """Whether the text that has its majorities crosses somebody's hard red line; a line
    that it leaves alone keeps nothing open."""
    return any(
        line.hard and settled.get(line.provision, CHAIR_TEXT) in line.variants
        for seat in grounds.setup.roll
        for line in grounds.red_lines(seat)
    )
