"""A group must be the one that speaks for its bloc."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem
from game.scenario.ground.material import Material

ENTRY = Entry(
    "S219",
    "group that does not speak for its bloc",
    "A group's seat is bound to a bloc whose spokesperson is somebody else, so that"
    " two would speak for it.",
    "groups: {EUE: {name: European Union, bloc: EU}}\nblocs: {EU: {..., spokesperson: FRA}}",
    "Make the group the spokesperson, or leave `spokesperson` out.",
)


def check(material: Material) -> Iterator[Problem]:
    """Groups whose bloc another speaks for."""
    room = material.room
    blocs = material.named("blocs")
    for seat, group in (room.get("groups") or {}).items() if room is not None else ():
        bloc = blocs.get(group.get("bloc", ""))
        voice = bloc.get("spokesperson", "") if bloc is not None else ""
        if voice and voice != seat:
            message = (
                f"`{seat}` is the group of bloc `{group['bloc']}`, but `{voice}` speaks"
            )
            help_ = f"write `spokesperson: {seat}` in the bloc, or leave it out there"
            yield material.problem(ENTRY, group.at("bloc"), message, help_)
