"""A name in the room is that of somebody who is there."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.meeting.setup import CHAIR
from game.scenario.diagnostics import Entry, Problem, did_you_mean
from game.scenario.ground.material import Material

ENTRY = Entry(
    "S352",
    "name of nobody in the room",
    "`names` gives a name to a code that is no member's. Most often the code is misspelt, or "
    "its member was taken out of the room and the name stayed.",
    "room:\n  members: [RIV]\n  names: {RIV: Rivania, REV: Rivania}",
    "Take the name out, or add the code to `members: [...]`.",
    "warning",
)


def check(material: Material) -> Iterator[Problem]:
    """Names beside the room."""
    names = material.room.part("names") if material.room is not None else None
    members = material.members
    if names is None or members is None:
        return
    known = {*members, CHAIR}
    for code in names:
        if code not in known and not material.follows(code):
            message = f"`{code}` has a name, and is no member of the room"
            unnamed = [m for m in members if m not in names]
            help_ = did_you_mean(code, unnamed) or (
                f"take `{code}` out, or add it to `members`"
            )
            yield material.problem(ENTRY, names.key_at(code), message, help_)
