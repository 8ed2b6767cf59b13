"""Two seats should not bear the same name."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem
from game.scenario.ground.material import Material

ENTRY = Entry(
    "S319",
    "name borne by two seats",
    "Two seats have the same name, so that nobody could tell them apart on the screen.",
    "names: {AAA: Almora, BBB: Almora}",
    "Rename one of them, such as `names: {NOR: North}`.",
    "warning",
)


def check(material: Material) -> Iterator[Problem]:
    """Names that stand twice."""
    room = material.room
    if room is None:
        return
    first: dict[str, str] = {}
    names = room.part("names") or room
    found = [(code, names.get(code), names.at(code)) for code in names if names is not room]
    for section in ("groups", "observers"):
        for code, part in (room.get(section) or {}).items():
            found.append((code, part.get("name"), part.at("name")))
    for code, name, place in found:
        folded = str(name or code).casefold()
        if folded in first:
            message = f"`{code}` has the same name as `{first[folded]}`"
            help_ = (
                f"rename one of them, such as `{code}: {str(name or code)[:40]} (South)`"
            )
            yield material.problem(ENTRY, place, message, help_)
        first.setdefault(folded, code)
