"""There should be enough to do for everybody."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem
from game.scenario.ground.material import Material
from game.scenario.shapes.part import Part

ENTRY = Entry(
    "S328",
    "roles that do not fit the class",
    "The class is larger than the delegations that can be played allow, or so small "
    "that some of those with a brief would stay empty. The Chair counts as one; "
    "`to_a_seat` (3 unless given) says how many may share a delegation. Or one member is "
    "alone in the room, and has nobody to negotiate with.",
    "class: {size: 30}\ndelegations:\n  NOR: {playable: yes, ...}",
    "Make more delegations playable, let more people share one (`to_a_seat`), play in several "
    "rooms at once, or take `playable` from some; the computer plays the rest.",
    "warning",
)


_MOST_TO_A_SEAT = 5
"""Of more people who share a seat, some have nothing to do."""


_HARDLY_ANY = 2
"""Members with whom there is hardly anything to negotiate."""


def _for(part: Part, roles: int, room: int, members: int) -> str:
    """What makes room for a class: more people to a seat, more rooms, or somebody to play."""
    least, most = part["size"]
    if not roles:
        return "write `playable: yes`"
    given = part.gives("lesson") and "lesson" in part  # which may be out of its range
    lesson = f", lesson: {part['lesson']}" if given else ""
    to_a_seat = -(-(most - 1) // roles)
    if to_a_seat <= _MOST_TO_A_SEAT:
        size = f"{least}..{most}" if least != most else str(most)
        return f"write `class: {{size: {size}{lesson}, to_a_seat: {to_a_seat}}}`"
    if members <= _HARDLY_ANY:
        return (
            f"with {members} in the room hardly anybody is there to negotiate with; add members "
            "and write `playable: yes` for them"
        )
    rooms = -(-most // room)
    each = f"`size: {-(-most // rooms)}`"
    return f"play it in {rooms} rooms at once, each with {each}, or make more delegations playable"


def _alone(material: Material) -> Iterator[Problem]:
    """A room with one member."""
    room, members = material.room, material.members
    if room is None or members is None or len(set(members)) != 1:
        return
    if len(getattr(room.node.entries["members"][1], "items", ())) != 1:
        return  # the others have a fault
    message = f"`{members[0]}` is alone in the room: nobody is there to negotiate with"
    other = "SWE" if members[0] == "NOR" else "NOR"
    help_ = f"add the others, such as `members: [{members[0]}, {other}]`"
    yield material.problem(ENTRY, room.at("members"), message, help_)


def check(material: Material) -> Iterator[Problem]:
    """Classes for which there are too few or too many roles."""
    yield from _alone(material)
    tree = material.tree
    part = tree.part("class") if tree is not None else None
    if part is None or "size" not in part or material.may_be("playable"):
        return
    if any(d.is_faulty("playable") for d in material.parts("delegations")):
        return
    roles = sum(bool(d.get("playable")) for d in material.parts("delegations"))
    least, most = part["size"]
    room = 1 + roles * part.get("to_a_seat", 3)
    if most > room:
        message = (
            f"{most} people are too many for the Chair and "
            f"{roles or 'no'} playable delegation{'' if roles == 1 else 's'}"
        )
        help_ = f"there is room for {room}: {_for(part, roles, room, len(material.members or ()))}"
        yield material.problem(ENTRY, part.at("size"), message, help_)
    elif least < roles:
        people = "1 person is" if least == 1 else f"{least} people are"
        message = f"{people} too few for {roles} playable delegations"
        size = f"{roles}..{most}" if most > roles else str(roles)
        help_ = f"let the computer play the rest, or write `size: {size}`"
        yield material.problem(ENTRY, part.at("size"), message, help_)
