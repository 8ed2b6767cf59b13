"""Every code of a delegation must stand for a seat in the room."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem
from game.scenario.material import Material
from game.scenario.states import code_hint, code_meant, states

ENTRY = Entry(
    "S201",
    "unknown delegation",
    "A code stands for no seat in the room, or a member's code is no State's and "
    "has no name. Codes are those of ISO 3166 with three letters; `NO` is read as "
    "text, never as a truth value.",
    "suggested: [NO]",
    "Write the code of a delegation in the room (`NOR`), or add it to `room`.",
)


def check(material: Material) -> Iterator[Problem]:
    """References to seats that are not there, and members without a name."""
    yield from _nameless(material)
    known = material.delegations
    if known is None:
        return
    for ref in material.refs_of("delegation"):
        if ref.text not in known:
            hint = "" if material.problems.full else code_hint(ref.text, known)
            message = f"there is no delegation `{ref.text[:40]}` in this room"
            yield material.problem(ENTRY, ref.place, message, hint)


def _nameless(material: Material) -> Iterator[Problem]:
    room = material.room
    members = room.get("members") if room is not None else None
    if room is None or not isinstance(members, list):
        return
    names = room.node.entries.get("names")
    named = getattr(names[1], "entries", {}) if names else {}
    for at, code in enumerate(members):
        if code in members[:at]:
            message = f"`{code}` is listed twice"
            yield material.problem(ENTRY, room.item_at("members", at), message)
        elif code not in states() and code not in named:
            message = f"no State has the code `{code}`, and it has no name here"
            state = code_meant(code)
            help_ = f"add `names: {{{code}: Its name}}` to `room`"
            if state is not None:
                help_ = f"did you mean `{state.iso3}` ({state.short})?"
            yield material.problem(ENTRY, room.item_at("members", at), message, help_)
