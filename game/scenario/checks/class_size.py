"""There should be enough to do for everybody."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem
from game.scenario.material import Material

ENTRY = Entry(
    "S328",
    "roles that do not fit the class",
    "The class is larger than the delegations that can be played allow, or so small "
    "that some of those with a brief would stay empty. The Chair counts as one; "
    "`to_a_seat` (3 unless given) says how many may share a delegation.",
    "class: {size: 30}\ndelegations:\n  NOR: {playable: yes, ...}",
    "Make more delegations playable, let more people share one (`to_a_seat`), or take "
    "`playable` from some; the computer plays the rest.",
    "warning",
)


def check(material: Material) -> Iterator[Problem]:
    """Classes for which there are too few or too many roles."""
    tree = material.tree
    part = tree.part("class") if tree is not None else None
    if part is None or "size" not in part:
        return
    roles = sum(bool(d.get("playable")) for d in material.parts("delegations"))
    least, most = part["size"]
    room = 1 + roles * part.get("to_a_seat", 3)
    if most > room:
        message = (
            f"{most} people are too many for the Chair and {roles} playable delegations"
        )
        help_ = f"there is room for {room}: make more delegations playable"
        yield material.problem(ENTRY, part.at("size"), message, help_)
    elif least < roles:
        message = f"{least} people are too few for {roles} playable delegations"
        help_ = "some of them would be played by the computer"
        yield material.problem(ENTRY, part.at("size"), message, help_)
