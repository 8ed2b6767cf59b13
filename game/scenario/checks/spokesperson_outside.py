"""Who speaks for a bloc belongs to it."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem
from game.scenario.ground.material import Material

ENTRY = Entry(
    "S339",
    "spokesperson from outside the bloc",
    "The spokesperson of a bloc is neither one of its members nor a group's seat.",
    "blocs:\n  EU: {name: European Union, members: [FRA, DEU], spokesperson: NOR}",
    "Name a member, or leave `spokesperson` out.",
    "warning",
)


def check(material: Material) -> Iterator[Problem]:
    """Voices from elsewhere."""
    room = material.room
    groups = (room.get("groups") or {}) if room is not None else {}
    for id_, part in material.named("blocs").items():
        voice = part.get("spokesperson", "")
        known = voice in (material.delegations or ())
        if voice and known and voice not in (*part.get("members", ()), *groups):
            message = f"`{voice}` speaks for `{id_}`, and is not of it"
            names: list[str] = [*part.get("members", ())]
            help_ = f"add it, `members: [{voice}]`, or leave `spokesperson` out"
            if names:
                help_ = f"write `spokesperson: {names[0]}`, or leave it out"
            yield material.problem(ENTRY, part.at("spokesperson"), message, help_)
